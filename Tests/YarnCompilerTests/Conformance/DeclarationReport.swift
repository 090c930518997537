import Yarn
import YarnCompiler

/// What a compilation declares, in the form of the `.declarations` files, as far as it means anything outside the
/// language's own engine.
struct DeclarationReport {
  let rows: Set<String>

  /// Reads a file, without what only the engine's own program has: hidden nodes, headers and variables.
  init(reading text: String) {
    var rows: Set<String> = []
    for line in text.split(separator: "\n")
    where !line.contains("$Yarn.Internal.") || line.hasPrefix("node \"") {
      let words = line.split(separator: " ", maxSplits: 2)
      switch words[0] {
      case "node":
        let name = line.split(separator: "\"")[1].split(separator: " ")[0]
        if !name.hasPrefix("$") { rows.insert("node \"\(name)\"") }
      case "variable":
        rows.insert(String(line.prefix(upTo: line.range(of: " description=\"Implicitly") ?? line.endIndex)))
      case "string": rows.insert(String(line).replacing(/node="(\w+)\s+"/) { "node=\"\($0.1)\"" })
      case "type", "function", "command": rows.insert(String(line))
      default: continue
      }
    }
    self.rows = rows
  }

  /// Writes down what a compilation declares.
  init(_ compilation: Compilation, _ program: Program, of files: [SourceFile]) {
    var rows: Set<String> = []
    for node in program.nodes { rows.insert("node \"\(node.name)\"") }
    for enumeration in compilation.enums {
      let isString = enumeration.cases.contains { if case .string = $0.value { true } else { false } }
      let cases = enumeration.cases.map { "\($0.name)=\(Self.text($0.value))" }.joined(separator: " ")
      rows.insert("type \(enumeration.name) raw=\(isString ? "String" : "Number") \(cases)")
    }
    for variable in compilation.variables { rows.insert(Self.row(variable, in: files)) }
    for function in compilation.inferredFunctions {
      let parameters = function.parameters.map(\.name).joined(separator: ", ")
      rows.insert("function \(function.name) (\(parameters)) -> \(function.result.name)")
    }
    for line in program.lines {
      let text = line.shadowOf == nil ? quoted(line.text) : "null"
      let shadow = line.shadowOf.map { " shadow=\($0)" } ?? ""
      rows.insert(
        "string \(line.isImplicit ? "-" : line.id) \(text) node=\"\(line.node)\" line=\(line.lineNumber) "
          + "tags=[\(line.tags.joined(separator: " "))]\(shadow)")
    }
    for tree in compilation.trees { rows.formUnion(Self.commands(in: tree)) }
    self.rows = rows
  }

  private static func commands(in tree: SyntaxTree) -> [String] {
    tree.root.children.filter { $0.kind == .node }.flatMap { node in
      node.descendants.filter { $0.kind == .command }.map { command in
        var count = 0
        let pieces = command.children.map { piece in
          guard piece.kind == .substitution else { return piece.text }
          defer { count += 1 }
          return "{\(count)}"
        }
        return "command \(quoted(pieces.joined())) node=\"\(node.title ?? "")\""
      }
    }
  }

  private static func row(_ variable: DeclaredVariable, in files: [SourceFile]) -> String {
    let place = Finding(
      Diagnostic(code: "", severity: .info, message: "", file: variable.file, range: variable.range),
      in: files.first { $0.path == variable.file })
    let initial = variable.initial.map(text)
    let description = variable.documentation.map { " description=\(quoted($0))" } ?? ""
    return "variable \(variable.name) \(variable.type?.name ?? "?") \(variable.isSmart ? "smart" : "stored") "
      + "\(variable.isDeclared ? "declared" : "implicit") default=\(initial ?? "null") "
      + "initial=\(initial ?? "-") at \(place.line):\(place.column)-\(place.endLine):\(place.endColumn)\(description)"
  }

  private static func text(_ value: Value) -> String {
    switch value {
    case .number(let number): NumberText.text(of: number)
    case .string(let string): quoted(string)
    case .bool(let bool): bool ? "true" : "false"
    }
  }
}

extension Substring {
  /// Where a text begins in this one.
  fileprivate func range(of text: String) -> Index? {
    var rest = self
    while !rest.isEmpty {
      if rest.hasPrefix(text) { return rest.startIndex }
      rest = rest.dropFirst()
    }
    return nil
  }
}
