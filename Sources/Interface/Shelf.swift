import Simulation

/// What there is to choose from.
public struct Shelf: Sendable {
  /// In the order in which they are shown.
  public var scenarios: [Scenario]
  public var past: Past
  public var crisis: CrisisFooter
  /// What went wrong while reading the library, in one sentence; empty if nothing did.
  public var remark: String

  public init(
    scenarios: [Scenario], past: Past = Past(), crisis: CrisisFooter = CrisisFooter(), remark: String = ""
  ) {
    self.scenarios = scenarios
    self.past = past
    self.crisis = crisis
    self.remark = remark
  }

  /// The scenario with this id.
  func scenario(_ id: String) -> Scenario? { scenarios.first { $0.id == id } }
}

/// What is known of earlier conversations.
public struct Past: Hashable, Sendable {
  /// The best trust at the end of each scenario that was finished, by its id.
  public var best: [String: Trust]
  /// The conversations that can go on, the latest first.
  public var unfinished: [Unfinished]

  public init(best: [String: Trust] = [:], unfinished: [Unfinished] = []) {
    self.best = best
    self.unfinished = unfinished
  }

  /// A conversation that was broken off.
  public struct Unfinished: Hashable, Sendable, Identifiable {
    public var id: String
    public var journal: Journal
    /// When something was last said, in words: `today at 14:20`.
    public var when: String

    public init(id: String, journal: Journal, when: String) {
      self.id = id
      self.journal = journal
      self.when = when
    }
  }
}

/// Where to turn when this is close to home. It stands under the first page of every debrief, and on the
/// pause screen.
public struct CrisisFooter: Hashable, Sendable {
  /// A service that answers.
  public struct Line: Hashable, Sendable {
    public var region: String
    public var service: String
    /// How to reach it: `call or text 988`.
    public var contact: String

    public init(region: String, service: String, contact: String) {
      self.region = region
      self.service = service
      self.contact = contact
    }
  }

  public var note: String
  public var lines: [Line]
  /// The day on which the lines were last checked, as it is shown.
  public var verifiedOn: String

  public init(note: String = "", lines: [Line] = [], verifiedOn: String = "") {
    self.note = note
    self.lines = lines
    self.verifiedOn = verifiedOn
  }

  /// Always said, whatever the file says.
  static let simulator = "This is a simulator; nobody is reading this."
}

/// How the trainee saw the conversation before the debrief said anything. Every part may be left out.
public struct OwnView: Hashable, Sendable {
  /// The turn that went best, counted from 0.
  public var best: Int?
  /// The turn that was hardest, counted from 0.
  public var hardest: Int?
  /// What they think trust was at the end, in points.
  public var trust: Int?
  /// What they would try again.
  public var again: String

  public init(best: Int? = nil, hardest: Int? = nil, trust: Int? = nil, again: String = "") {
    self.best = best
    self.hardest = hardest
    self.trust = trust
    self.again = again
  }

  var isEmpty: Bool { self == OwnView() }
}
