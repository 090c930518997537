import Simulation
import Yarn

/// What of a state can bear on anything that comes after it, at one of the script's offers. Two states that agree
/// in this go on equally, whatever else is different.
struct Relevance: Sendable {
  /// What of the machine is read again.
  var reads = Reads()
  /// The techniques whose repetition can matter within one, two, three and four replies: a bit for each.
  var techniques = Array(repeating: UInt64.max, count: 4)
  /// The families of harm that can come again: two bits for each, both set.
  var families = UInt16.max
  /// Whether one of the replies is a question.
  var hasQuestions = true
  /// Whether a gate can be asked for before the trainee speaks a second time.
  var hasGates = true
}

/// What a stretch of a script reads.
struct Reads: Hashable, Sendable {
  /// Stored variables, flags and counters by place.
  var variables: Set<Int32> = []
  var flags: Set<Int32> = []
  /// Counters, and how far they need to be counted; nil is without end.
  var counters: [Int32: Int32?] = [:]
  var facts: UInt64 = 0
  /// How far turns need to be counted; nil is without end.
  var turns: Int32? = 0
  /// Techniques, and how far their uses need to be counted.
  var counts: [Int32: Int32?] = [:]
  var asksForGates = false

  mutating func formUnion(_ other: Reads) {
    variables.formUnion(other.variables)
    flags.formUnion(other.flags)
    counters.merge(other.counters) { Self.further($0, $1) }
    facts |= other.facts
    turns = Self.further(turns, other.turns)
    counts.merge(other.counts) { Self.further($0, $1) }
    asksForGates = asksForGates || other.asksForGates
  }

  static func further(_ left: Int32?, _ right: Int32?) -> Int32? {
    guard let left, let right else { return nil }
    return max(left, right)
  }
}

extension Reads {
  /// Everything there is to be read.
  init(everythingOf program: Program) {
    variables = Set(program.variables.indices.map(Int32.init))
    flags = Set(program.flags.indices.map(Int32.init))
    counters = Dictionary(uniqueKeysWithValues: program.counters.indices.map { (Int32($0), nil) })
    facts = .max
    turns = program.functions.contains(FunctionName.turn.rawValue) ? nil : 0
    if program.functions.contains(FunctionName.techniqueCount.rawValue) {
      counts = Dictionary(uniqueKeysWithValues: Technique.allCases.indices.map { (Int32($0), nil) })
    }
    asksForGates = true
  }

  /// What one instruction reads.
  init(of index: Int, in program: Program, facts ids: [String]) {
    switch program.instructions[index] {
    case .load(let variable):
      if !Self.isOnlyShown(at: index, in: program) { variables.insert(variable) }
    case .test(_, let variable, _), .skipIf(_, let variable, _): variables.insert(Int32(variable))
    case .pushUnseen(let flag): flags.insert(flag)
    case .loadCounter(let counter): counters[counter] = .some(Self.most(after: index, in: program))
    case .candidate(let candidate): counters[program.candidates[Int(candidate)].counter] = .some(nil)
    case .evaluate(let variable):
      if case .smart(let entry) = program.variables[Int(variable)].source {
        formUnion(Reads(ofSmartVariableAt: Int(entry), in: program, facts: ids))
      }
    case .call(let function, _):
      switch function {
      case .visited, .visitedCount, .hasAnyContent: self = Reads(everythingOf: program)
      default: break
      }
    case .callHost(let function, _): read(program.functions[Int(function)], at: index, program, ids)
    default: break
    }
  }

  private init(ofSmartVariableAt entry: Int, in program: Program, facts: [String]) {
    var index = entry
    while index < program.instructions.count, program.instructions[index] != .endEvaluation {
      // What is computed from itself never ends; that is the machine's to find.
      if case .evaluate = program.instructions[index] {
        self = Reads(everythingOf: program)
        return
      }
      formUnion(Reads(of: index, in: program, facts: facts))
      index += 1
    }
  }

  private mutating func read(_ function: String, at index: Int, _ program: Program, _ ids: [String]) {
    var literal: String?
    if index > 0, case .pushString(let string) = program.instructions[index - 1] {
      literal = program.strings[Int(string)]
    }
    switch FunctionName(rawValue: function) {
    case .turn: turns = Self.most(after: index, in: program)
    case .canDisclose: asksForGates = true
    case .disclosed:
      guard let literal else { return facts = .max }
      if let fact = ids.firstIndex(of: literal) { facts |= 1 << UInt64(fact) }
    case .techniqueCount:
      if let technique = literal.flatMap(Technique.init(rawValue:)) {
        counts[Int32(technique.ordinal)] = .some(Self.most(after: index, in: program))
      } else {
        counts = Reads(everythingOf: program).counts
      }
    case .trust, .band, .rupture, .lastTechnique, nil: break
    }
  }

  /// How far a number needs to be counted that is only compared with a constant; nil if more is done with it.
  private static func most(after index: Int, in program: Program) -> Int32? {
    guard index + 2 < program.instructions.count,
      case .pushNumber(let number) = program.instructions[index + 1], abs(number) < 1e6
    else { return nil }
    switch program.instructions[index + 2] {
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual:
      return Int32(max(number.rounded(.down), -1)) + 1
    default: return nil
    }
  }

  /// Whether a variable is loaded only to be shown in a text.
  private static func isOnlyShown(at index: Int, in program: Program) -> Bool {
    var next = index + 1
    while next < program.instructions.count {
      switch program.instructions[next] {
      case .load, .pushNumber, .pushString, .pushBool: next += 1
      case .line(_, let count): return Int(count) >= next - index
      case .option(let choice): return Int(program.choices[Int(choice)].substitutions) >= next - index
      default: return false
      }
    }
    return false
  }
}
