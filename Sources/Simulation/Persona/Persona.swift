/// A simulated client: who they are, what they will tell and when, and how they take what is said to them.
///
/// A pure value; its coding keys are those of the YAML files in `Personas/`. ``Persona/problems`` says
/// whether it keeps the rules.
public struct Persona: Codable, Hashable, Sendable {
  /// The name of the file without its ending, such as `walt`.
  public var id: String
  /// Counts up when a change would make earlier sessions come out differently; from 1.
  public var version: Int
  public var name: String
  /// Years.
  public var age: Int
  /// Such as `he/him`.
  public var pronouns: String
  /// Who this is in a few words, lower case, no full stop: `a retired bus mechanic, widowed last year`.
  public var summary: String
  /// Where they are met, in prose.
  public var setting: String
  /// What brought them, in prose.
  public var howTheyCame: String
  /// Why they are here, in their own words.
  public var presenting: String
  /// Three or more.
  public var strengths: [String]
  /// In prose, as they would put it.
  public var whatRecoveryMeansToThem: String
  /// The facts the client knows, apart from the hidden one.
  public var history: [Fact]
  /// What weighs on them most.
  public var hiddenConcern: Fact
  public var voice: Voice
  /// What builds trust with them, in prose.
  public var builds: String
  /// What breaks it, in prose.
  public var breaks: String
  /// Where they differ from most people; everything else moves them by 100 %.
  public var sensitivities: [Sensitivity]
  /// Trust at the start, in whole points, 0…100. 30 unless given.
  public var startTrust: Int
  /// How much more a loss weighs than a gain, in percent, 120…200. 150 unless given.
  public var asymmetry: Int
  /// What they do when a rupture opens.
  public var ruptureStyle: RuptureStyle
  /// The trust, in whole points, at which they say plainly that this is not for them. 10 unless given.
  public var floor: Int
  /// The nodes in which they hint at a risk.
  public var riskCues: [RiskCue]
  /// The themes named before a conversation starts.
  public var contentNotes: [String]
  /// Who with lived experience has reviewed this client. Empty until somebody has.
  public var reviewedBy: [String]
  /// Where the details of their life were taken from.
  public var sourcesOfDetail: [String]

  public init(
    id: String, version: Int = 1, name: String, age: Int, pronouns: String, summary: String,
    setting: String = "", howTheyCame: String = "", presenting: String = "", strengths: [String] = [],
    whatRecoveryMeansToThem: String = "", history: [Fact] = [], hiddenConcern: Fact,
    voice: Voice = Voice(), builds: String = "", breaks: String = "", sensitivities: [Sensitivity] = [],
    startTrust: Int = TrustParameters.startTrust, asymmetry: Int = TrustParameters.asymmetry,
    ruptureStyle: RuptureStyle = .withdraws, floor: Int = TrustParameters.floor,
    riskCues: [RiskCue] = [], contentNotes: [String] = [], reviewedBy: [String] = [],
    sourcesOfDetail: [String] = []
  ) {
    self.id = id
    self.version = version
    self.name = name
    self.age = age
    self.pronouns = pronouns
    self.summary = summary
    self.setting = setting
    self.howTheyCame = howTheyCame
    self.presenting = presenting
    self.strengths = strengths
    self.whatRecoveryMeansToThem = whatRecoveryMeansToThem
    self.history = history
    self.hiddenConcern = hiddenConcern
    self.voice = voice
    self.builds = builds
    self.breaks = breaks
    self.sensitivities = sensitivities
    self.startTrust = startTrust
    self.asymmetry = asymmetry
    self.ruptureStyle = ruptureStyle
    self.floor = floor
    self.riskCues = riskCues
    self.contentNotes = contentNotes
    self.reviewedBy = reviewedBy
    self.sourcesOfDetail = sourcesOfDetail
  }

  /// Everything the client may tell: the history in order, then the hidden concern.
  public var facts: [Fact] { history + [hiddenConcern] }

  /// The fact with this id.
  public func fact(_ id: String) -> Fact? { facts.first { $0.id == id } }

  /// What this client makes of a technique; nil if no more and no less than most people do.
  public func sensitivity(to technique: Technique) -> Sensitivity? {
    sensitivities.first { $0.technique == technique && $0.percent != 100 }
  }

  /// The name they go by: the first word of their name.
  public var firstName: String { name.split(separator: " ").first.map(String.init) ?? name }
}
