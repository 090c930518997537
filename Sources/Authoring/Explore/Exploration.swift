import Simulation
import Yarn

/// Everything that can come of a conversation, whatever is replied.
///
///     let exploration = try Exploration(of: secondCup)
///     exploration.endings          // each with its trust, its probability and the shortest way there
///     exploration.findings         // what is wrong, each with the shortest replies that lead there
///
/// Every state of script and client is come to once, and states that go on equally count as one. So what is said
/// here is true of every way through, unless ``stop`` says that a limit was reached; then what was not reached may
/// yet be possible, and everything else holds.
public struct Exploration: Sendable {
  /// The conversation; nil for a script by itself.
  public let scenario: Scenario?
  /// The node it begins at.
  public let start: String
  public let program: Program
  public let options: ExploreOptions
  /// Why it stopped before everything had been followed; nil if everything has been.
  public let stop: ExploreStop?
  /// How many states there are, how many of them were followed, and how many steps lead from one to another.
  public let states: Int
  public let followed: Int
  public let edges: Int
  /// How many replies the longest of the shortest ways takes.
  public let depth: Int
  /// Bytes held, at most.
  public let memory: Int
  /// Whether a draw of chance had more outcomes than were followed; then probabilities are estimates.
  public let isSampled: Bool
  /// The probability that two states were taken for one.
  public var probabilityOfConfusion: Double { Fingerprint.probabilityOfConfusion(among: states) }

  public let coverage: Coverage
  public let endings: [EndingFigures]
  /// What cannot be told of probabilities because ways were not followed or go round for ever; 0…1.
  public let uncertainty: Double
  /// How many replies a conversation takes on average when they are said at random.
  public let meanReplies: Double
  public let gates: [GateFigures]
  public let facts: [FactFigures]
  public let findings: [ExploreFinding]
  /// What was held at random after it stopped; nil if everything was followed.
  public let plays: RandomPlays?
  /// Rounds in which client and trainee could talk for ever: the nodes of each.
  public let rounds: [Round]
  /// Those of which not everything was summed up before the most steps were gone.
  public let unsummed: [Unsummed]

  /// States that lead to one another.
  public struct Round: Hashable, Sendable {
    public var nodes: [String]
    public var states: Int
  }

  /// States that lead to one another, and how likely a conversation is to be still among them when the summing stopped.
  public struct Unsummed: Hashable, Sendable {
    public var round: Round
    public var probability: Double
  }

  /// Explores a conversation.
  ///
  /// - Parameter goesOn: Asked several times a second whether to go on.
  public init(
    of scenario: Scenario, _ options: ExploreOptions = ExploreOptions(),
    goesOn: (ExploreProgress) -> Bool = { _ in true }
  ) throws(ExploreError) {
    self.init(try Scene(scenario), scenario, options, goesOn)
  }

  /// Explores a script without a client, from one of its nodes.
  public init(
    of program: Program, start: String, _ options: ExploreOptions = ExploreOptions(),
    goesOn: (ExploreProgress) -> Bool = { _ in true }
  ) throws(ExploreError) {
    self.init(try Scene(program, start: start), nil, options, goesOn)
  }

  private init(
    _ scene: Scene, _ scenario: Scenario?, _ options: ExploreOptions, _ goesOn: (ExploreProgress) -> Bool
  ) {
    var search = Search(scene, options)
    search.run(goesOn)
    self.scenario = scenario
    self.options = options
    program = scene.program
    start = scene.program.nodes[Int(scene.start)].name
    stop = search.stop
    states = search.space.count
    followed = search.space.followedCount
    edges = search.space.edgeCount
    depth = search.space.depth
    var coverage = search.space.coverage
    plays = search.play(&coverage)
    self.coverage = coverage
    let finds = search.space.finds
    isSampled = finds.isSampled
    let spaceBytes = search.space.bytes
    var analysis = Analysis(
      search.space.graph(), scene, finds, chance: search.chance, mostSteps: options.mostRoundSteps)
    memory = max(spaceBytes, analysis.bytes)
    endings = analysis.endings
    uncertainty = analysis.outlook.rest
    meanReplies = analysis.meanReplies
    gates = analysis.gates
    facts = analysis.facts
    rounds = analysis.rounds
    unsummed = analysis.unsummed
    findings = analysis.findings(coverage, rounds: rounds, isComplete: search.stop == nil)
  }
}

extension Exploration {
  /// The lines of the files that were explored, and how many of them come up: replies when they can be said.
  public var lineCount: Int { ownLines.count }
  public var shownCount: Int {
    ownLines.count { coverage.shown.contains($0) || coverage.offered.contains($0) }
  }

  private var ownLines: [Int] {
    let home = program.node(named: start)?.file
    return program.nodes.filter { $0.file == home }.flatMap(\.lines)
  }
}

/// The search for all states, as far as the limits let it come.
private struct Search {
  var space: StateSpace
  let chance: Luck
  private let options: ExploreOptions
  private(set) var stop: ExploreStop?

  init(_ scene: Scene, _ options: ExploreOptions) {
    self.options = options
    chance =
      switch options.random {
      case .branch: .branching(Luck.Branching())
      case .seed(let seed): .seeded(SplitMix64(seed: seed))
      }
    space = StateSpace(scene, chance: chance, cores: options.cores)
  }

  /// Goes on at random where the search has stopped.
  func play(_ coverage: inout Coverage) -> RandomPlays? {
    guard stop != nil, options.plays > 0 else { return nil }
    return RandomPlays(options.plays, in: space, seed: options.playSeed, cores: options.cores, &coverage)
  }

  mutating func run(_ goesOn: (ExploreProgress) -> Bool) {
    while !space.isComplete {
      let memory = space.bytes
      if space.count >= options.mostStates { return stop = .states(options.mostStates) }
      if memory >= options.mostMemory { return stop = .memory(options.mostMemory) }
      let progress = ExploreProgress(
        states: space.count, followed: space.followedCount, depth: space.depth, memory: memory)
      if !goesOn(progress) { return stop = .asked }
      space.advance(chance: chance)
    }
  }
}
