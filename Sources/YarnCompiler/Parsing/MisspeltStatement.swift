import Yarn

/// The statement of the language that somebody meant who wrote a command nobody knows.
///
///     MisspeltStatement(command: "elsif $late > 3")?.statement      // <<elseif …>>
///     MisspeltStatement(command: "go to Gates")?.statement          // <<jump Gates>>
///     MisspeltStatement(command: "play_sound bell")                 // nil
public struct MisspeltStatement: Sendable {
  /// The statement as it is written, as far as that can be told.
  public let statement: String
  /// In how many letters it differs from what was written.
  public let distance: Int

  /// The words of the statements, those that continue and end others among them.
  public static let words = Keyword.allCases.filter { $0 != .local }.map(\.text) + ["stop"]

  /// - Parameter command: What stands between `<<` and `>>`.
  /// - Returns: Nil if it resembles no statement.
  public init?(command: String) {
    let words = command.split { $0 == " " || $0 == "\t" }
    guard let first = words.first?.prefix(while: \.isLetter), !first.isEmpty else { return nil }
    let rest = command.drop { $0 == " " || $0 == "\t" }.dropFirst(first.count)
    // `end if` and `go to` are one word that was written as two.
    let joined = words.prefix(2).joined()
    if words.count > 1, let keyword = Self.keyword(joined, isAlone: words.count == 2, atMost: 0) {
      self.init(keyword.word, behind: words.dropFirst(2).first, distance: 1)
    } else {
      let isAlone = rest.allSatisfy { $0 == " " || $0 == "\t" }
      guard let keyword = Self.keyword(first, isAlone: isAlone, atMost: .max) else { return nil }
      self.init(keyword.word, behind: words.dropFirst().first, distance: keyword.distance)
    }
  }

  private init(_ word: Keyword, behind: Substring?, distance: Int) {
    switch word {
    case .jump, .detour: statement = "<<\(word.text) \(behind ?? "…")>>"
    case .ifWord, .elseIf, .set, .call, .declare, .enumWord, .caseWord, .local:
      statement = "<<\(word.text) …>>"
    case .elseWord, .endIf, .returnWord, .endEnum, .once, .endOnce: statement = "<<\(word.text)>>"
    }
    self.distance = distance
  }

  /// The word that differs least, among those that stand alone, or among those that do not.
  private static func keyword(
    _ word: some StringProtocol, isAlone: Bool, atMost most: Int
  ) -> (word: Keyword, distance: Int)? {
    let wanted = word.lowercased()
    if wanted == "goto", !isAlone { return (.jump, 0) }
    var best: (word: Keyword, distance: Int)?
    for keyword in Keyword.allCases where keyword != .local && keyword.canStandAlone(isAlone) {
      let limit = min(most, (max(keyword.text.count, wanted.count) + 1) / 3, (best?.distance ?? .max) - 1)
      guard limit >= 0, let distance = EditDistance.between(wanted, keyword.text, atMost: limit) else {
        continue
      }
      best = (keyword, distance)
    }
    return best
  }
}

extension Keyword {
  /// Whether the word makes a statement by itself, or else together with what stands behind it.
  fileprivate func canStandAlone(_ isAlone: Bool) -> Bool {
    switch self {
    case .elseWord, .endIf, .returnWord, .endEnum, .endOnce: isAlone
    case .once: true
    case .ifWord, .elseIf, .set, .call, .declare, .jump, .detour, .enumWord, .caseWord, .local: !isAlone
    }
  }
}
