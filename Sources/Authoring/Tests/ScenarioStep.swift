import Content
import Simulation
import Yarn

/// The steps that a plan may have beside Yarn's own when its script is a conversation.
///
///     seed: 7                     # first in a run: let chance fall this way
///     replies: 2, 3, sc_0290      # say these, and pass over what is said in between
///     trust: 40..60               # trust lies between; `40..`, `..60` and `40` are understood too
///     band: opening
///     rupture: open
///     disclosed: gail, relief     # the client has told these
///     hidden: relief              # and has not told these
///     ending: opens_up            # it comes to its end without another reply, and ends so
public enum ScenarioStep: String, CaseIterable, Sendable {
  case seed, replies, trust, band, rupture, disclosed, hidden, ending

  /// Why a step does not hold.
  struct Refusal: Error {
    let reason: String

    init(_ reason: String) {
      self.reason = reason
    }
  }

  /// The words of a list: commas or blanks stand between them.
  static func words(_ argument: String) -> [String] {
    argument.split { $0 == "," || $0 == " " || $0 == "\t" }.map(String.init)
  }

  /// The place of a reply among the options, counted from 0.
  ///
  /// - Parameter reply: Its number among those that can be said, counted from 1, or the identity of its line.
  static func place(of reply: String, among options: [Option], in program: Program) throws(Refusal) -> Int {
    if let number = Int(reply) {
      let sayable = options.indices.filter { options[$0].isAvailable }
      guard sayable.indices.contains(number - 1) else {
        throw Refusal("there is no reply \(number) among \(sayable.count)")
      }
      return sayable[number - 1]
    }
    let ids = options.map { String(program.record(of: $0.line).id.dropFirst("line:".count)) }
    let wanted = reply.hasPrefix("line:") ? String(reply.dropFirst("line:".count)) : reply
    guard let place = ids.firstIndex(of: wanted) else {
      throw Refusal("the reply `\(wanted)` is not on offer; those on offer are \(Self.list(ids))")
    }
    return place
  }

  /// Compares what a step says with how the conversation stands.
  func check(_ argument: String, against state: Session.State, of scenario: Scenario) throws(Refusal) {
    switch self {
    case .seed, .replies: break
    case .trust: try checkTrust(argument, state.client.trust)
    case .band:
      let bands = Band.allCases.map(\.word)
      try compare(argument, with: state.client.band.word, of: bands, "the client is")
    case .rupture:
      try compare(argument, with: state.client.rupture.word, of: ["none", "open", "repairing"], "it is")
    case .disclosed:
      for fact in try facts(argument, of: scenario) where !state.client.disclosed.contains(fact) {
        throw Refusal("`\(fact)` has not been told; \(told(state))")
      }
    case .hidden:
      for fact in try facts(argument, of: scenario) where state.client.disclosed.contains(fact) {
        throw Refusal("`\(fact)` has been told")
      }
    case .ending:
      let kinds = Ending.Kind.allCases.map(\.rawValue)
      guard case .ended(let ending) = state.phase else {
        try known(argument, of: kinds)
        throw Refusal("the conversation goes on")
      }
      try compare(argument, with: ending.kind.rawValue, of: kinds, "it ends with")
    }
  }

  private func checkTrust(_ argument: String, _ trust: Trust) throws(Refusal) {
    guard let range = TrustRange(argument) else {
      throw Refusal("`\(argument)` is no range of trust; write `40..60`, `40..`, `..60` or `40`")
    }
    guard range.contains(trust) else { throw Refusal("trust is \(trust.text)") }
  }

  private func compare(_ word: String, with found: String, of words: [String], _ lead: String) throws(Refusal)
  {
    try known(word, of: words)
    if word != found { throw Refusal("\(lead) `\(found)`") }
  }

  private func known(_ word: String, of words: [String]) throws(Refusal) {
    guard !words.contains(word) else { return }
    let nearest = NearestNames(words).nearest(to: word)
    let help = nearest.map { "did you mean `\($0)`?" } ?? "it is one of \(Self.list(words))"
    throw Refusal("`\(word)` is nothing that it can be; \(help)")
  }

  private func facts(_ argument: String, of scenario: Scenario) throws(Refusal) -> [String] {
    let words = Self.words(argument)
    let ids = scenario.persona.facts.map(\.id)
    if words.isEmpty { throw Refusal("no fact is named; the facts are \(Self.list(ids))") }
    for word in words where !ids.contains(word) {
      let nearest = NearestNames(ids).nearest(to: word)
      let help = nearest.map { "did you mean `\($0)`?" } ?? "the facts are \(Self.list(ids))"
      throw Refusal("the client knows no fact named `\(word)`; \(help)")
    }
    return words
  }

  private func told(_ state: Session.State) -> String {
    let told = state.client.disclosed
    return told.isEmpty ? "nothing has" : "told so far: \(Self.list(told))"
  }

  private static func list(_ words: [String]) -> String {
    words.map { "`\($0)`" }.joined(separator: ", ")
  }
}
