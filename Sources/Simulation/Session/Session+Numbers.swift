/// Replies as a trainee numbers them, and as scripts, plans and the command line name them: counted from 1, and only
/// those that can be said.
extension Session {
  /// A conversation in which replies have been said.
  ///
  /// - Parameters:
  ///   - numbers: Those of the replies, in order.
  ///   - seed: What chance in the script depends on.
  public init(of scenario: Scenario, saying numbers: [Int], seed: UInt64 = 1) throws(SessionError) {
    try self.init(scenario: scenario, seed: seed)
    for number in numbers { try choose(number: number) }
  }

  /// The replies that can be said, as places among ``replies``; the first is number 1.
  public var sayable: [Int] { replies.indices.filter { replies[$0].isAvailable } }

  /// Says a reply by its number. After an error nothing has changed.
  public mutating func choose(number: Int) throws(SessionError) {
    guard ending == nil else { throw .ended }
    let sayable = sayable
    guard sayable.indices.contains(number - 1) else {
      throw .noSuchReply(number - 1, of: sayable.count)
    }
    try choose(sayable[number - 1])
  }

  /// The replies that were said, as places among all that were on offer, counted from 0.
  public var places: [Int] {
    journal.entries.compactMap { entry in
      switch entry {
      case .reply(let index, _): index
      case .takeBack: nil
      }
    }
  }
}
