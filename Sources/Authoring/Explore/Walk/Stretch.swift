import Yarn

/// Instructions that come to the same whatever the state: what they push is only shown, and they end elsewhere in
/// the script having changed nothing. A walk goes over them in one step.
struct Stretch: Sendable {
  /// Where it ends.
  var end: Int32
  /// How many events come on the way.
  var events: UInt8 = 0
  /// How many instructions there are, and in the highest bit whether they leave the node.
  private var stepsAndLeaving: UInt8 = 0
  /// How many instructions there are behind the last line or command, from which the machine counts anew;
  /// ``none`` if there is no such thing.
  var after = Self.none

  static let none = UInt8.max
  /// Stretches are not followed further.
  static let longest: UInt8 = 60
  private static let leaving: UInt8 = 1 << 7

  @inline(__always) var steps: UInt8 { stepsAndLeaving & ~Self.leaving }
  /// Whether it ends in another node than it began in.
  @inline(__always) var leaves: Bool { stepsAndLeaving & Self.leaving != 0 }

  fileprivate init(at start: Int) { end = Int32(start) }

  /// Goes one instruction further.
  fileprivate mutating func goOn() {
    end += 1
    stepsAndLeaving += 1
    if after != Self.none { after += 1 }
  }

  fileprivate mutating func leave(for entry: Int32) {
    end = entry
    events += 2
    stepsAndLeaving |= Self.leaving
  }
}

/// Replies whose conditions compare a variable with a number, if they have any.
struct PlainOffer: Sendable {
  /// The offer, its first reply, and how many there are.
  var offer: Int32 = -1
  var first: Int32 = 0
  var count: UInt8 = 0
  /// Its first condition, if it has one, and where the others are.
  var testCount: UInt8 = 0
  var steps: UInt16 = 0
  var test = Test()
  var firstTest: Int32
  var end: Int32

  /// A condition: without it the reply cannot be said.
  struct Test: Sendable {
    var number: Float = 0
    var variable: UInt16 = 0
    var comparison = Comparison.equal
    var place: UInt8 = 0
  }
}

/// A step of a walk.
enum Step: Sendable {
  case instruction(Instruction)
  case stretch(Stretch)
  /// The place of a ``PlainOffer``.
  case offer(Int32)
}

/// The steps that a program is walked through in: at each instruction as many together as can be taken from there.
struct SceneSteps: Sendable {
  private(set) var steps: ContiguousArray<Step>
  private(set) var offers: ContiguousArray<PlainOffer> = []
  private(set) var tests: ContiguousArray<PlainOffer.Test> = []

  private let program: Program
  private let commands: ContiguousArray<Scene.Order>
  private let offerBehind: ContiguousArray<Int32>
  private let hasClient: Bool

  private static let longestOffer = 1000

  init(
    _ program: Program, _ layout: SceneLayout, _ commands: ContiguousArray<Scene.Order>, hasClient: Bool
  ) {
    self.program = program
    offerBehind = layout.offerBehind
    self.commands = commands
    self.hasClient = hasClient
    steps = ContiguousArray(program.instructions.map { .instruction($0) })
    for (index, isLanding) in Self.landings(program).enumerated() where isLanding {
      guard let stretch = stretch(from: index) else {
        addOffer(at: index)
        continue
      }
      steps[index] = .stretch(stretch)
      addOffer(at: Int(stretch.end))
    }
  }

  /// Where a walk can come to other than from the instruction before, or from one that is no part of a stretch.
  private static func landings(_ program: Program) -> [Bool] {
    var isLanding = Array(repeating: false, count: program.instructions.count + 2)
    for node in program.nodes { isLanding[Int(node.entry)] = true }
    for choice in program.choices { isLanding[Int(choice.target)] = true }
    for candidate in program.candidates { isLanding[Int(candidate.target)] = true }
    for (index, instruction) in program.instructions.enumerated() {
      switch instruction {
      case .goTo(let target): isLanding[Int(target)] = true
      case .goToIfFalse(let target):
        isLanding[Int(target)] = true
        isLanding[index + 1] = true
      case .skipIf:
        isLanding[index + 1] = true
        isLanding[index + 2] = true
      case .line, .load, .pushNumber, .pushString, .pushBool, .spellOut: break
      default: isLanding[index + 1] = true
      }
    }
    return Array(isLanding.prefix(program.instructions.count))
  }

  // MARK: Stretches

  /// How far one comes from an instruction without anything changing; nil if nowhere.
  private func stretch(from start: Int) -> Stretch? {
    var last = Stretch(at: start)
    var way = Way(stretch: last)
    while way.stretch.steps < Stretch.longest, goOn(&way) {
      if way.depth == 0 { last = way.stretch }
    }
    return last.steps > 0 ? last : nil
  }

  /// A stretch that is being followed, how much has been pushed on the way, and the node it has gone to.
  private struct Way {
    var stretch: Stretch
    var depth = 0
    var node: Int32 = -1

    /// Takes in an event that shows so much of what was pushed; false if that was pushed before the stretch.
    mutating func show(_ count: UInt16) -> Bool {
      guard depth >= count else { return false }
      depth -= Int(count)
      stretch.events += 1
      stretch.after = 0
      return true
    }
  }

  /// Goes one instruction further; false if that has to be executed.
  private func goOn(_ way: inout Way) -> Bool {
    let instruction = program.instructions[Int(way.stretch.end)]
    way.stretch.goOn()
    switch instruction {
    case .load, .pushNumber, .pushString, .pushBool: way.depth += 1
    case .spellOut: return way.depth > 0
    case .line(_, let count): return way.show(count)
    case .command(let command, let count): return isSilent(Int(command)) && way.show(count)
    case .goTo(let target): way.stretch.end = target
    case .jump(let index):
      let node = program.nodes[Int(index)]
      guard !node.isGroup, way.node < 0 || program.nodes[Int(way.node)].counter < 0 else { return false }
      way.node = index
      way.stretch.leave(for: node.entry)
    default: return false
    }
    return true
  }

  /// Whether nothing comes of a command in an answer to a reply.
  private func isSilent(_ command: Int) -> Bool {
    guard hasClient else { return true }
    switch commands[command] {
    case .nothing, .insideReply: return true
    case .disclose, .riskCue, .ending, .unread, .faulty: return false
    }
  }

  // MARK: Offers

  /// Notes the offer that begins at an instruction, if it is a plain one.
  private mutating func addOffer(at start: Int) {
    var offer = PlainOffer(firstTest: Int32(tests.count), end: Int32(start))
    var pushed: [PlainOffer.Test?] = []
    var found: [PlainOffer.Test] = []
    while Int(offer.end) < program.instructions.count, offer.steps < Self.longestOffer {
      let instruction = program.instructions[Int(offer.end)]
      offer.steps += 1
      offer.end += 1
      switch instruction {
      case .test(let number, let variable, let comparison):
        pushed.append(.init(number: number, variable: variable, comparison: comparison, place: 0))
      case .load, .pushNumber, .pushString, .pushBool: pushed.append(nil)
      case .spellOut: guard !pushed.isEmpty else { return }
      case .option(let index):
        guard let test = offer.add(index, program.choices[Int(index)], &pushed) else { return }
        found += test
      case .offer:
        guard pushed.isEmpty, offer.count > 0 else { return }
        offer.offer = offerBehind[Int(offer.end)]
        offer.testCount = UInt8(found.count)
        if let test = found.first { offer.test = test }
        tests += found.dropFirst()
        steps[start] = .offer(Int32(offers.count))
        return offers.append(offer)
      default: return
      }
    }
  }
}

extension PlainOffer {
  /// Adds a reply; its condition if it has one, and nil if that is more than a test.
  fileprivate mutating func add(_ index: Int32, _ choice: Choice, _ pushed: inout [Test?]) -> [Test]? {
    guard pushed.count == Int(choice.substitutions) + (choice.hasCondition ? 1 : 0) else { return nil }
    defer {
      pushed.removeAll()
      count += 1
    }
    if count == 0 { first = index }
    guard choice.hasCondition else { return [] }
    guard var test = pushed[0] else { return nil }
    test.place = count
    return [test]
  }
}
