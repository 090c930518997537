import Yarn
import YarnCompiler

/// Runs a vector and writes down what happens, in the form of the `.events` files.
struct EventStream {
  private let vector: RunVector
  private let program: Program
  private(set) var text = ""
  private var runs = 0

  private static let mostRuns = 40

  /// What a vector's runs look like; nil if it does not compile.
  static func text(of vector: RunVector) -> String? {
    let compilation = Compiler.compile(vector.files, functions: TraceHost.functions)
    guard let program = compilation.program else { return nil }
    var stream = EventStream(vector: vector, program: program)
    if vector.plan.flags.contains("warnings") {
      stream.text += CompileReport(compilation, of: vector.files, severity: .warning).text
    }
    for selections in vector.plan.selections { stream.run(selections, isWhole: true) }
    if vector.plan.selections.isEmpty { stream.explore([]) }
    return stream.text
  }

  private init(vector: RunVector, program: Program) {
    self.vector = vector
    self.program = program
  }

  /// Walks every path over available options, depth first.
  private mutating func explore(_ path: [Int]) {
    guard runs < Self.mostRuns else { return }
    let end = run(path, isWhole: path.count >= vector.plan.depth)
    guard case .selection(let choices) = end else { return }
    for choice in choices { explore(path + [choice]) }
  }

  private enum End {
    case over
    /// The path is used up, and there are these ways to go on.
    case selection([Int])
  }

  /// Runs one path, and writes it down unless it turns out to go on further.
  ///
  /// - Parameter isWhole: Whether to write it down all the same.
  @discardableResult
  private mutating func run(_ path: [Int], isWhole: Bool) -> End {
    var run = Run(vector: vector, program: program, path: path)
    let choices = run.perform()
    if let choices, !isWhole { return .selection(choices) }
    runs += 1
    text += run.text + (choices == nil ? "" : "cut\n")
    if vector.plan.flags.contains("vars") { text += run.variables }
    return .over
  }
}

/// One run along one path of selections.
private struct Run {
  private let vector: RunVector
  private let program: Program
  private let host = TraceHost()
  private var machine: VirtualMachine
  private var path: ArraySlice<Int>
  private(set) var text: String

  init(vector: RunVector, program: Program, path: [Int]) {
    self.vector = vector
    self.program = program
    self.path = path[...]
    let plan = vector.plan
    machine = VirtualMachine(
      program: program, seed: 1, saliency: SaliencyStrategy(named: plan.strategy) ?? .bestLeastRecent)
    let selections = path.map(String.init).joined(separator: ",")
    text = "run strategy=\(plan.strategy) start=\(plan.start.joined(separator: ",")) select=\(selections)\n"
  }

  /// Runs to the end, or to a selection the path does not have; then these are the ways to go on.
  mutating func perform() -> [Int]? {
    for node in vector.plan.start {
      text += "start \(node)\n"
      do throws(RuntimeError) {
        try machine.start(at: node, in: program)
        if let choices = try runToEnd() { return choices }
      } catch {
        text += host.takeCalls() + "error \(name(of: error.kind))\n"
        return nil
      }
    }
    return nil
  }

  private mutating func runToEnd() throws(RuntimeError) -> [Int]? {
    while true {
      let event = try machine.next(in: program, host: host)
      text += host.takeCalls()
      switch event {
      case .nodeStart(let name):
        text += "node \(name)\n"
        if vector.plan.flags.contains("prepare") {
          text += "prepare \(program.node(named: name)?.lines.count ?? 0)\n"
        }
      case .line(let line): text += "line \(details(of: line))"
      case .options(let options):
        text += "options \(options.count)\n"
        for (index, option) in options.enumerated() {
          text += "  option \(index) \(option.isAvailable ? "available" : "unavailable") "
          text += details(of: option.line)
        }
        guard let selection = path.popFirst() else { return choices(among: options) }
        text += "select \(selection)\n"
        try machine.select(selection, in: program)
      case .command(let command):
        text += "command \(quoted(command.text))\n"
        if command.words.first == "set_saliency",
          let strategy = SaliencyStrategy(named: command.words.last ?? "")
        {
          machine.saliency = strategy
        }
      case .nodeEnd(let name): text += "complete \(name)\n"
      case .dialogueEnd:
        text += "end\n"
        return nil
      }
    }
  }

  private func choices(among options: [Option]) -> [Int] {
    let available = options.indices.filter { options[$0].isAvailable }
    return available.isEmpty ? [-1] : available
  }

  /// A line's text and what is to be said of it, each on a line of its own.
  private func details(of line: Line) -> String {
    let record = program.record(of: line)
    let marked = MarkedText(parsing: program.text(of: line))
    var details = "\(quoted(marked.text))\n"
    if vector.plan.flags.contains("ids") { details += "  id \(record.id)\n" }
    if !record.tags.isEmpty { details += "  tags \(record.tags.joined(separator: " "))\n" }
    if marked.problem != nil { details += "  markup-error\n" }
    for attribute in marked.attributes {
      let properties = attribute.properties.filter { $0.name != "trimwhitespace" }
        .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
      let words =
        [attribute.name, "\(attribute.position)", "\(attribute.length)"] + properties.map(described)
      details += "  attr \(words.joined(separator: " "))\n"
    }
    return details
  }

  private func described(_ property: MarkedText.Property) -> String {
    switch property.value {
    case .string(let string): "\(property.name)=\(quoted(string))"
    case .bool(let bool): "\(property.name)=\(bool)"
    case .integer, .number: "\(property.name)=\(property.value.text)"
    }
  }

  /// The variables that no longer have the value they began with, in the order of their names.
  var variables: String {
    let fresh = VirtualMachine(program: program, seed: 1)
    let changed = machine.storedValues(in: program).filter {
      $0.value != fresh.value(of: $0.name, in: program)
    }
    return changed.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }.map { name, value in
      switch value {
      case .number(let number): "var \(name) \(NumberText.text(of: number))\n"
      case .string(let string): "var \(name) \(quoted(string))\n"
      case .bool(let bool): "var \(name) \(bool)\n"
      }
    }.joined()
  }

  private func name(of kind: RuntimeError.Kind) -> String {
    switch kind {
    case .unknownNode: "unknown-node"
    case .unknownFunction: "unknown-function"
    case .divisionByZero: "divide-by-zero"
    case .badConversion: "bad-conversion"
    case .badFormat: "bad-format"
    case .badRange, .badArguments: "bad-range"
    case .badSelection: "bad-option"
    case .refused, .endlessLoop, .tooDeep, .waitingForSelection, .notWaitingForSelection, .notRunning,
      .unknownVariable, .wrongType, .foreignProgram:
      "\(kind)"
    }
  }
}

/// The functions that vectors call to show in which order things are evaluated.
final class TraceHost: Host {
  private var calls = ""

  static let functions = [("bool", ValueType.bool), ("number", .number), ("string", .string)].map {
    name, type in
    FunctionSignature(name: "trace_\(name)", parameters: [.string, type], result: type)
  }

  func call(_ function: String, _ arguments: [Value]) throws(HostError) -> Value {
    guard Self.functions.contains(where: { $0.name == function }), arguments.count == 2 else {
      throw .unknownFunction
    }
    calls += "call \(quoted(arguments[0].text))\n"
    return arguments[1]
  }

  /// The calls since the last time, one a line.
  func takeCalls() -> String {
    defer { calls = "" }
    return calls
  }
}

/// A text in quotes, as JSON writes it; blanks that cannot be seen are written as numbers.
func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": result += "\\\(scalar)"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case "\0"..<" ", "\u{A0}", "\u{200B}"..."\u{200F}", "\u{2028}", "\u{2029}", "\u{FEFF}":
      let digits = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
