import Simulation
import Yarn

/// A script, and the client if there is one, made ready to be walked through: whatever can be looked up once is.
final class Scene: Sendable {
  let program: Program
  let instructions: ContiguousArray<Instruction>
  /// The steps that the instructions are taken in, by instruction, and what they refer to.
  let steps: ContiguousArray<Step>
  let plainOffers: ContiguousArray<PlainOffer>
  /// By choice: where it most likely leads; empty if the script is so small that this is no help.
  let prospects: ContiguousArray<Prospect>
  let tests: ContiguousArray<PlainOffer.Test>
  let start: Int32
  /// The client; nil for a script by itself.
  let cast: Cast?
  let texts: TextPool
  /// What the walk needs of the nodes, the choices and the candidates.
  let nodes: ContiguousArray<Entry>
  let choices: ContiguousArray<Choice>
  let candidates: ContiguousArray<Candidate>
  /// The names of the program's strings.
  let strings: ContiguousArray<Word>
  /// What stored variables begin with.
  let variables: ContiguousArray<Word>
  /// What each command does.
  let commands: ContiguousArray<Order>
  /// The functions of the simulation by the program's places for them; nil for one that is not known.
  let functions: ContiguousArray<FunctionName?>
  /// The replies that can stand on the screen together, by the order of the source.
  let offers: ContiguousArray<Offer>
  /// By instruction: the offer that has just been made there, -1 for none; and the node.
  let offerBehind: ContiguousArray<Int32>
  let nodeAt: ContiguousArray<Int32>
  /// The calls of `can_disclose`, in the order of the source.
  let gates: [Gate]
  /// By instruction: the gate that is asked for there, -1 for none.
  let gateAt: ContiguousArray<Int32>
  /// Whether anything in the script is left to chance.
  let usesChance: Bool
  /// Whether visits of any node are counted.
  let usesVisits: Bool
  let usesTurn: Bool
  let usesCounts: Bool
  /// What matters at each offer, by where it goes back to; an offer that is not here has not been looked at.
  let relevances: [SceneFlow.Context: Relevance]
  /// Counters that are only ever compared with one another.
  let rivals: ContiguousArray<ContiguousArray<Int32>>
  /// The facts of the client: a bit for each.
  let allFacts: UInt64
  let ruptureWords: ContiguousArray<Word>
  let techniqueWords: ContiguousArray<Word>
  let factNames: [UInt32: Int]
  let techniqueNames: [UInt32: Int]

  /// The client, and what the client hears in each reply of the script.
  final class Cast: Sendable {
    let persona: Persona
    let gist: PersonaGist
    let beginning: ClientGist
    let warningNode: Int32?
    let leavesNode: Int32?
    /// By line: what the client hears in it. A line that is no reply has none.
    let replies: ContiguousArray<ReplyGist?>
    let faults: [Int32: TagProblem]

    fileprivate init(_ scenario: Scenario, isCounting: Bool, _ layout: SceneLayout) {
      let program = scenario.program
      persona = scenario.persona
      gist = PersonaGist(scenario.persona)
      beginning = ClientGist(scenario.persona, counting: isCounting)
      warningNode = program.nodeIndices[scenario.warningNode].map(Int32.init)
      leavesNode = program.nodeIndices[scenario.leavesNode].map(Int32.init)
      var replies = ContiguousArray<ReplyGist?>(repeating: nil, count: program.lines.count)
      var faults: [Int32: TagProblem] = [:]
      for line in layout.offers.flatMap(\.lines) {
        do throws(TagProblem) {
          replies[Int(line)] = try ReplyGist(tags: program.lines.tags(of: Int(line)), of: scenario.persona)
        } catch {
          faults[line] = error
        }
      }
      self.replies = replies
      self.faults = faults
    }

    fileprivate init(apartFrom other: Cast) {
      persona = other.persona
      gist = other.gist
      beginning = other.beginning
      warningNode = other.warningNode
      leavesNode = other.leavesNode
      replies = other.replies.apart
      faults = other.faults
    }
  }

  /// Where a node begins, and the counter of its visits; -1 if they are not counted.
  struct Entry: Sendable {
    let instruction: Int32
    let counter: Int32
  }

  /// Replies that stand on the screen together.
  struct Offer: Sendable {
    let first: Int32
    let count: Int32
    let lines: ContiguousArray<Int32>
    let node: Int32
    /// The instruction behind it.
    let end: Int32
  }

  /// A call of `can_disclose`.
  struct Gate: Sendable {
    let instruction: Int32
    /// The trust it asks for, in whole points, if it is written out.
    let points: Int?
    let node: Int32
    let line: Int
  }

  /// What a command of the script does.
  enum Order: Sendable {
    case nothing
    case insideReply
    case disclose(Int)
    case riskCue(Int)
    case ending(Ending.Kind)
    /// It has expressions in it, and is read when it comes.
    case unread
    case faulty(CommandProblem)
  }

  /// Prepares a conversation.
  convenience init(_ scenario: Scenario) throws(ExploreError) {
    try self.init(scenario.program, start: scenario.startNode, scenario: scenario)
  }

  /// Prepares a script without a client.
  convenience init(_ program: Program, start: String) throws(ExploreError) {
    try self.init(program, start: start, scenario: nil)
  }

  private init(_ program: Program, start: String, scenario: Scenario?) throws(ExploreError) {
    guard let first = program.nodeIndices[start] else { throw .noSuchNode(start) }
    let layout = SceneLayout(program)
    if let crowd = layout.offers.first(where: { $0.count > 64 }) {
      let line = program.lines[Int(crowd.lines[0])]
      throw .tooManyReplies(Int(crowd.count), file: line.file, line: line.lineNumber)
    }
    let pool = TextPool()
    self.program = program
    self.start = Int32(first)
    instructions = ContiguousArray(program.instructions)
    texts = pool
    strings = ContiguousArray(program.strings.map { Word(text: pool.name(of: $0)) })
    variables = ContiguousArray(
      program.variables.map { variable in
        if case .stored(let value) = variable.source { Word(value, pool) } else { Word(false) }
      })
    let known = program.functions.map(FunctionName.init(rawValue:))
    functions = ContiguousArray(known)
    nodes = ContiguousArray(program.nodes.map { Entry(instruction: $0.entry, counter: $0.counter) })
    choices = ContiguousArray(program.choices)
    candidates = ContiguousArray(program.candidates)
    offers = ContiguousArray(layout.offers)
    offerBehind = layout.offerBehind
    nodeAt = layout.nodeAt
    gates = layout.gates
    var gateAt = ContiguousArray<Int32>(repeating: -1, count: program.instructions.count)
    for (place, gate) in layout.gates.enumerated() { gateAt[Int(gate.instruction)] = Int32(place) }
    self.gateAt = gateAt
    usesChance = layout.usesChance
    usesVisits = program.nodes.contains { $0.counter >= 0 }
    relevances =
      SceneFlow(program, layout, start: first, scenario: scenario)?.relevances ?? [:]
    rivals = layout.rivals
    let count = scenario?.persona.facts.count ?? 0
    allFacts = count >= 64 ? .max : 1 << UInt64(count) - 1
    usesTurn = known.contains(.turn)
    usesCounts = known.contains(.techniqueCount)
    ruptureWords = Self.words(["none", "open", "repairing"], pool)
    techniqueWords = Self.words(Technique.allCases.map(\.id) + [""], pool)
    factNames = Self.names(scenario?.persona.facts.map(\.id) ?? [], pool)
    techniqueNames = Self.names(Technique.allCases.map(\.id), pool)
    commands = ContiguousArray(program.commands.map { Self.order($0, of: scenario) })
    let steps = SceneSteps(program, layout, commands, hasClient: scenario != nil)
    self.steps = steps.steps
    plainOffers = steps.offers
    tests = steps.tests
    prospects =
      layout.offers.count < 1000
      ? [] : ContiguousArray(program.choices.map { Prospect(behind: $0, steps.steps, in: program) })
    cast = scenario.map { Cast($0, isCounting: known.contains(.techniqueCount), layout) }
  }

  /// The same scene in memory of its own: where two cores count references to the same thing, each waits for the
  /// other.
  init(apartFrom other: Scene) {
    program = other.program
    start = other.start
    cast = other.cast.map(Cast.init(apartFrom:))
    texts = other.texts
    instructions = other.instructions.apart
    steps = other.steps.apart
    plainOffers = other.plainOffers.apart
    tests = other.tests.apart
    prospects = other.prospects.apart
    strings = other.strings.apart
    variables = other.variables.apart
    commands = other.commands.apart
    functions = other.functions.apart
    nodes = other.nodes.apart
    choices = other.choices.apart
    candidates = other.candidates.apart
    offers = other.offers.apart
    offerBehind = other.offerBehind.apart
    nodeAt = other.nodeAt.apart
    gates = other.gates
    gateAt = other.gateAt.apart
    usesChance = other.usesChance
    usesVisits = other.usesVisits
    usesTurn = other.usesTurn
    usesCounts = other.usesCounts
    relevances = other.relevances
    rivals = other.rivals
    allFacts = other.allFacts
    ruptureWords = other.ruptureWords.apart
    techniqueWords = other.techniqueWords.apart
    factNames = other.factNames
    techniqueNames = other.techniqueNames
  }

  private static func words(_ texts: [String], _ pool: TextPool) -> ContiguousArray<Word> {
    ContiguousArray(texts.map { Word(text: pool.name(of: $0)) })
  }

  private static func names(_ ids: [String], _ pool: TextPool) -> [UInt32: Int] {
    Dictionary(ids.enumerated().map { (pool.name(of: $1), $0) }) { first, _ in first }
  }

  private static func order(_ record: Program.CommandRecord, of scenario: Scenario?) -> Order {
    guard let scenario else { return .nothing }
    var text = ""
    for piece in record.pieces {
      guard case .literal(let literal) = piece else { return .unread }
      text += literal
    }
    return Order(Command(text: text, file: "", lineNumber: 0), of: scenario.persona)
  }
}

extension Scene.Order {
  /// Reads a command.
  init(_ command: Command, of persona: Persona) {
    do throws(CommandProblem) {
      switch try ScriptCommand(command.words, of: persona) {
      case .why, .roleFlag: self = .insideReply
      case .thinking, .coach, .wait: self = .nothing
      case .disclose(let fact): self = .disclose(persona.facts.firstIndex { $0.id == fact } ?? 0)
      case .riskCue(let kind): self = .riskCue(RiskKind.allCases.firstIndex(of: kind) ?? 0)
      case .ending(let ending): self = .ending(ending.kind)
      }
    } catch {
      self = .faulty(error)
    }
  }
}

extension Scene {
  /// The name of an ending: 1 and up. 0 is one that the script does not name.
  func endingName(_ command: Int, _ kind: Ending.Kind) -> UInt16 {
    let place = Ending.Kind.allCases.firstIndex(of: kind) ?? 0
    return UInt16(clamping: command * Ending.Kind.allCases.count + place + 1)
  }

  /// The command that named an ending, and its kind; nil for one that the script does not name.
  func ending(named name: UInt16) -> (command: Int, kind: Ending.Kind)? {
    guard name > 0 else { return nil }
    let kinds = Ending.Kind.allCases
    return (Int(name - 1) / kinds.count, kinds[Int(name - 1) % kinds.count])
  }

  /// The first word of a command.
  func name(ofCommand index: Int) -> String {
    Command(text: program.commands[index].text([]), file: "", lineNumber: 0).words.first ?? ""
  }
}

extension Scene {
  /// The story that an ending tells, as it is written.
  func story(ofEnding command: Int) -> String {
    let words = Command(text: program.commands[command].text([]), file: "", lineNumber: 0).words
    return words.count > 2 ? words[2] : ""
  }
}

extension ContiguousArray {
  /// The same elements in memory of its own.
  fileprivate var apart: ContiguousArray {
    var copy: ContiguousArray = []
    copy.reserveInLargePages(count)
    copy.append(contentsOf: self)
    return copy
  }
}
