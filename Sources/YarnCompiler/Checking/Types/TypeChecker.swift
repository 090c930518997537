import Yarn

/// Finds the types of all variables, functions and expressions, and everything that does not fit.
///
/// One walk over all files makes what must be equal equal; what needs a type that is not known yet waits
/// until it is. So the order of statements does not matter.
struct TypeChecker {
  private(set) var script: Script
  var forest = TermForest()
  /// The term of each of the script's variables.
  var variables: [Term] = []
  var functions: [Symbol: Function] = [:]
  /// Conditions that could not be decided when they were met, in the order of the source.
  var pending: [Pending] = []
  /// How many of them are watched.
  var watchedCount = 0
  /// The pending conditions to look at when a type variable becomes known.
  var watchers: [Int: [Int]] = [:]
  /// Pending conditions to look at now.
  var queue: [Int] = []
  /// Expressions whose type was not known when they were met.
  var open: [(term: Term, place: Place)] = []
  /// The file that is being walked, and its elements.
  var file = 0
  var elements: ContiguousArray<SyntaxElement> = []
  /// The clauses around the statement that is being walked: their conditions, and where they end.
  var clauses: [(value: Operand, expression: Int, end: Int)] = []
  /// Where the innermost of them ends; beyond everything if there is none.
  var clauseEnd = Int.max
  /// The operands of the expression that is being walked.
  var operands: [Operand] = []

  /// What is known of a function.
  struct Function {
    var parameters: [Term]
    var isVariadic: Bool
    var result: Term
    /// Whether it was declared; else it is inferred from its uses.
    var isDeclared: Bool
  }

  struct Operand {
    var term: Term
    var element: Int
  }

  /// A condition on types.
  struct Pending {
    enum Condition {
      /// The left term converts to the right one.
      case converts
      /// The left term is an enum with this member.
      case hasMember(Symbol)
      /// The left term is Number or String.
      case adds
      /// The left term is Number.
      case counts
      /// The left term is the right one, as a declaration says.
      case isDeclared
    }

    var condition: Condition
    var left: Term
    var right: Term
    var place: Place
    var problem: TypeProblem
    var isSettled = false
  }

  init(_ script: Script, functions: [FunctionSignature]) {
    self.script = script
    // What converts to another type is known beforehand, so that it is not taken for that type.
    for variable in script.declarations.variables {
      variables.append(variable.enumIndex.map(Term.enumeration) ?? forest.makeVariable())
    }
    for signature in functions { declare(signature) }
  }

  /// Checks everything.
  ///
  /// - Returns: The script, with the types of its variables and everything that does not fit.
  consuming func check() -> Script {
    for file in script.trees.indices {
      self.file = file
      elements = script.trees[file].elements
      walkFile()
    }
    settle()
    reportOpen()
    recordTypes()
    return script
  }

  mutating func report(_ problem: TypeProblem, _ place: Place) {
    report(problem, file: place.file, script.trees[place.file].elements[place.element].range)
  }

  mutating func report(_ problem: TypeProblem, file: Int, _ range: Range<Int>) {
    let message = problem.message { type(forest.resolved($0))?.name ?? "value of unknown type" }
    script.diagnostics.append(
      Diagnostic(
        code: problem.code, severity: .error, message: message, help: problem.help,
        file: script.trees[file].file.path, range: range))
  }

  // MARK: What is known beforehand

  private mutating func declare(_ signature: FunctionSignature) {
    let symbol = script.symbols.symbol(of: signature.name)
    let parameters = signature.parameters.map { term($0) }
    let result = term(signature.result)
    let hasLast = !signature.isVariadic || !parameters.isEmpty
    guard !parameters.contains(.error), result != .error, result != .any, hasLast else {
      if !script.trees.isEmpty { script.report(.unusableFunction(signature.name), file: 0, 0..<0) }
      return
    }
    functions[symbol] = Function(
      parameters: parameters, isVariadic: signature.isVariadic, result: result, isDeclared: true)
  }

  /// The term of a type that a signature names; ``Term/error`` if there is no such enum.
  private mutating func term(_ type: ValueType) -> Term {
    switch type {
    case .number: .number
    case .string: .string
    case .bool: .bool
    case .any: .any
    case .enumeration(let name):
      script.declarations.enumeration(script.symbols.symbol(of: name)).map(Term.enumeration) ?? .error
    }
  }

  // MARK: What is known afterwards

  /// Reports each expression whose type nothing says.
  private mutating func reportOpen() {
    // What would tell may stand in a statement that is broken.
    guard !script.hasSyntaxErrors else { return }
    for (term, place) in open {
      let known = forest.resolve(term)
      let isVariable = script.trees[place.file].elements[place.element].kind == .variable
      if known.variableIndex != nil || (known == .error && isVariable) { report(.unknownType, place) }
    }
  }

  private mutating func recordTypes() {
    for (index, term) in variables.enumerated() {
      script.declarations.variables[index].type = type(forest.resolve(term))
      script.declarations.variables[index].enumIndex = forest.resolve(term).enumIndex
      recordInitialValue(index)
    }
    for (symbol, function) in functions where !function.isDeclared {
      guard let result = type(forest.resolve(function.result)) else { continue }
      var parameters: [ValueType] = []
      for parameter in function.parameters { parameters.append(type(forest.resolve(parameter)) ?? .any) }
      script.inferredFunctions.append(
        FunctionSignature(name: script.symbols.name(of: symbol), parameters: parameters, result: result))
    }
    script.inferredFunctions.sort { $0.name < $1.name }
  }

  /// Lets a variable begin with what its type begins with, if its declaration does not say.
  private mutating func recordInitialValue(_ index: Int) {
    let variable = script.declarations.variables[index]
    guard variable.initial == nil, variable.smartValue == nil else { return }
    if let member = variable.initialMember, let declaration = variable.declaration {
      script.declarations.variables[index].initial =
        script.members[Place(file: declaration.file, element: member)]
      return
    }
    script.declarations.variables[index].initial =
      switch variable.type {
      case .number, .any, nil: .number(0)
      case .string: .string("")
      case .bool: .bool(false)
      case .enumeration: variable.enumIndex.flatMap { script.declarations.enums[$0].cases.first?.value }
      }
  }

  /// The type a term stands for; nil if it stands for none.
  private func type(_ term: Term) -> ValueType? {
    switch term {
    case .number: .number
    case .string: .string
    case .bool: .bool
    case .any: .any
    default: term.enumIndex.map { .enumeration(script.declarations.enums[$0].name) }
    }
  }

  mutating func settleMember(_ place: Place, _ value: Value) {
    script.members[place] = value
  }
}
