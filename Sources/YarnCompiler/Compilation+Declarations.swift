import Yarn

/// A variable that scripts declare or use, as an editor would show it.
public struct DeclaredVariable: Hashable, Sendable {
  /// The name, with its `$`.
  public var name: String
  /// Nil if nothing tells.
  public var type: ValueType?
  /// Whether it is computed whenever it is read.
  public var isSmart: Bool
  /// Whether a `declare` says so; else it is known from its uses.
  public var isDeclared: Bool
  /// What it begins with; nil for a smart variable.
  public var initial: Value?
  /// The file of its declaration, or of its first use, and where its name stands there.
  public var file: String
  public var range: Range<Int>
  /// What the `///` comments at its declaration say.
  public var documentation: String?
}

/// An enum that scripts declare.
public struct DeclaredEnum: Hashable, Sendable {
  public struct Case: Hashable, Sendable {
    public var name: String
    /// The raw value: a number or a string.
    public var value: Value
  }

  public var name: String
  /// The cases in the order written.
  public var cases: [Case]
  /// The file of its declaration, and where that stands there.
  public var file: String
  public var range: Range<Int>
}

extension Compilation {
  /// The variables of the scripts: those that are declared in the order of the source, then all others.
  public var variables: [DeclaredVariable] {
    declarations.variables.compactMap { variable in
      guard let place = variable.declaration ?? variable.firstUse else { return nil }
      let tree = trees[place.file]
      let name = variable.declaration == nil ? place.element : place.element + 1
      return DeclaredVariable(
        name: variable.name, type: variable.type, isSmart: variable.smartValue != nil,
        isDeclared: variable.declaration != nil, initial: variable.smartValue == nil ? variable.initial : nil,
        file: tree.file.path, range: tree.elements[name].range,
        documentation: variable.declaration.flatMap { documentation(of: $0.element, in: tree) })
    }
  }

  /// The enums of the scripts, in the order of the source.
  public var enums: [DeclaredEnum] {
    declarations.enums.map { enumeration in
      let tree = trees[enumeration.place.file]
      return DeclaredEnum(
        name: enumeration.name,
        cases: enumeration.cases.map { .init(name: $0.name, value: $0.value) },
        file: tree.file.path, range: tree.elements[enumeration.place.element].range)
    }
  }

  private func documentation(of declaration: Int, in tree: SyntaxTree) -> String? {
    let statement = Syntax(tree: tree, index: declaration)
    guard let comment = statement.first(.documentation) else { return nil }
    let lines = comment.text.split(whereSeparator: \.isNewline).map { line in
      line.drop { $0 == " " || $0 == "\t" }.dropFirst("///".count).trimmingBlanks
    }
    return lines.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension Substring {
  fileprivate var trimmingBlanks: Substring {
    var text = self
    while text.first == " " || text.first == "\t" { text.removeFirst() }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return text
  }
}
