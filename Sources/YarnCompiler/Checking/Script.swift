import Yarn

/// All files of a compilation, read and put together: what checking and generation work on.
struct Script {
  var trees: [SyntaxTree]
  var symbols: SymbolTable
  var nodes: [ScriptNode] = []
  /// The nodes of each title, in the order of the source.
  var nodesByTitle = TitleIndex(symbolCount: 0)
  /// The raw values of `.Case`, once the types are known.
  var members: [Place: Value] = [:]
  /// What undeclared functions are, once the types are known.
  var inferredFunctions: [FunctionSignature] = []
  /// Whether statements may be missing from the trees.
  var hasSyntaxErrors = false
  /// The names in broken statements, by file.
  var mentions: [[Mention]] = []
  var redeclared: Set<Symbol> = []
  var declarations = Declarations(symbolCount: 0)
  /// Identities of lines that were reported as given more than once.
  var reportedIDs: Set<Symbol> = []
  var diagnostics: [Diagnostic] = []

  /// Reads the files and finds their nodes.
  init(_ files: [SourceFile]) {
    symbols = SymbolTable()
    trees = []
    for file in files {
      let (elements, findings, mentions) = file.bytes.withUnsafeBufferPointer { bytes in
        var parser = Parser(bytes, symbols: symbols)
        symbols = SymbolTable()
        parser.readFile()
        symbols = parser.symbols
        return (parser.elements, parser.findings, parser.mentions)
      }
      trees.append(SyntaxTree(file: file, elements: elements))
      self.mentions.append(mentions)
      hasSyntaxErrors = hasSyntaxErrors || findings.contains { $0.problem.severity == .error }
      for finding in findings { diagnostics.append(finding.diagnostic(in: file)) }
    }
    nodesByTitle = TitleIndex(symbolCount: symbols.count)
    for index in trees.indices { findNodes(of: index) }
  }

  /// Checks everything but types.
  mutating func check(version: Int) {
    findDeclarations()
    checkNodes()
    checkDestinations()
    checkLines()
    checkLoops()
    checkFeatures(version: version)
    checkMarkup()
  }

  mutating func report(_ problem: SemanticProblem, _ place: Place) {
    report(problem, file: place.file, trees[place.file].elements[place.element].range)
  }

  mutating func report(_ problem: SemanticProblem, file: Int, _ range: Range<Int>) {
    diagnostics.append(
      Diagnostic(
        code: problem.code, severity: problem.severity, message: problem.message, help: problem.help,
        file: trees[file].file.path, range: range))
  }

  /// The indices of an element's children.
  func children(of index: Int, in file: Int) -> ChildIndices {
    let elements = trees[file].elements
    return ChildIndices(elements: elements, upcoming: index + 1, end: Int(elements[index].extent))
  }

  func text(_ element: SyntaxElement, in file: Int) -> String {
    trees[file].file.text(in: element.range)
  }
}

/// The children of a statement, one after the other.
struct ChildIndices: Sequence, IteratorProtocol {
  let elements: ContiguousArray<SyntaxElement>
  fileprivate var upcoming: Int
  fileprivate let end: Int

  mutating func next() -> Int? {
    guard upcoming < end else { return nil }
    defer { upcoming = Int(elements[upcoming].extent) }
    return upcoming
  }
}

extension Finding {
  func diagnostic(in file: SourceFile) -> Diagnostic {
    Diagnostic(
      code: code, severity: problem.severity, message: problem.message, help: problem.help,
      file: file.path, range: range)
  }
}
