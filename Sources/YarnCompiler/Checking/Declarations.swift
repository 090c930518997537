import Yarn

/// A variable that a script declares or uses.
struct ScriptVariable {
  var symbol: Symbol
  /// The name, with its `$`.
  var name: String
  /// The statement that declares it; nil if none does.
  var declaration: Place?
  /// Where it is used first; nil if it is not.
  var firstUse: Place?
  /// The expression that is computed when it is read; nil if it is stored.
  var smartValue: Int?
  /// What it begins with, if a literal says so.
  var initial: Value?
  /// The name of the enum whose member it begins with.
  var typeName: String?
}

/// An element of one of the files.
struct Place: Hashable {
  var file: Int
  var element: Int
}

/// An enum that a script declares.
struct ScriptEnum {
  var symbol: Symbol
  var name: String
  var place: Place
  var cases: [Case] = []
  /// Whether the raw values are strings; else they are numbers.
  var isString = false

  struct Case {
    var symbol: Symbol
    var name: String
    var value: Value
  }

  func value(of symbol: Symbol) -> Value? {
    cases.first { $0.symbol == symbol }?.value
  }
}

/// The variables and enums of all files, in the order of the source.
struct Declarations {
  var variables: [ScriptVariable] = []
  var enums: [ScriptEnum] = []
  /// The variable of each symbol, -1 if it is none.
  private var variableIndices: ContiguousArray<Int32>
  private var enumIndices: [Symbol: Int] = [:]

  init(symbolCount: Int) {
    variableIndices = ContiguousArray(repeating: -1, count: symbolCount)
  }

  func variable(_ symbol: Symbol) -> Int? {
    let index = variableIndices[Int(symbol)]
    return index < 0 ? nil : Int(index)
  }

  func enumeration(_ symbol: Symbol) -> Int? { enumIndices[symbol] }

  mutating func add(_ variable: ScriptVariable) {
    variableIndices[Int(variable.symbol)] = Int32(variables.count)
    variables.append(variable)
  }

  mutating func add(_ enumeration: ScriptEnum) {
    enumIndices[enumeration.symbol] = enums.count
    enums.append(enumeration)
  }
}

extension Script {
  /// Finds all enums, then all declared variables, then all that are used without being declared.
  mutating func findDeclarations() {
    declarations = Declarations(symbolCount: symbols.count)
    for file in trees.indices {
      let elements = trees[file].elements
      for index in elements.indices where elements[index].kind == .enumeration {
        addEnum(at: Place(file: file, element: index))
      }
    }
    for file in trees.indices {
      let elements = trees[file].elements
      for index in elements.indices where elements[index].kind == .declare {
        addDeclared(at: Place(file: file, element: index))
      }
    }
    for file in trees.indices { addUsed(in: file) }
  }

  private mutating func addEnum(at place: Place) {
    let elements = trees[place.file].elements
    var parts = children(of: place.element, in: place.file)
    guard let nameIndex = parts.next() else { return }
    let symbol = elements[nameIndex].payload
    var result = ScriptEnum(symbol: symbol, name: symbols.name(of: symbol), place: place)
    for part in parts where elements[part].kind == .enumerationCase {
      var caseParts = children(of: part, in: place.file)
      guard let caseName = caseParts.next() else { continue }
      let caseSymbol = elements[caseName].payload
      let written = caseParts.next().flatMap { literal($0, in: place.file) }
      let value = written ?? .number(Float(result.cases.count))
      if case .string = value { result.isString = true }
      result.cases.append(.init(symbol: caseSymbol, name: symbols.name(of: caseSymbol), value: value))
    }
    declarations.add(result)
  }

  private mutating func addDeclared(at place: Place) {
    let elements = trees[place.file].elements
    var parts = children(of: place.element, in: place.file)
    guard let nameIndex = parts.next(), let expression = parts.next() else { return }
    let symbol = elements[nameIndex].payload
    guard declarations.variable(symbol) == nil else { return }
    var variable = ScriptVariable(symbol: symbol, name: symbols.name(of: symbol), declaration: place)
    variable.initial = literal(expression, in: place.file)
    if variable.initial == nil { variable.smartValue = expression }
    declarations.add(variable)
  }

  private mutating func addUsed(in file: Int) {
    let elements = trees[file].elements
    for index in elements.indices {
      let element = elements[index]
      guard element.kind == .variable || element.kind == .set else { continue }
      let symbol = element.kind == .set ? elements[index + 1].payload : element.payload
      let place = Place(file: file, element: element.kind == .set ? index + 1 : index)
      if let variable = declarations.variable(symbol) {
        if declarations.variables[variable].firstUse == nil {
          declarations.variables[variable].firstUse = place
        }
      } else {
        declarations.add(ScriptVariable(symbol: symbol, name: symbols.name(of: symbol), firstUse: place))
      }
    }
  }

  /// The value of an expression that is one literal, or a number with a minus before it, or a member of an enum.
  func literal(_ expression: Int, in file: Int) -> Value? {
    let elements = trees[file].elements
    let operations = elements[(expression + 1)..<Int(elements[expression].extent)]
    guard let first = operations.first,
      operations.allSatisfy({ $0.count & SyntaxElement.isInParentheses == 0 })
    else { return nil }
    switch (first.kind, operations.count) {
    case (.number, 1): return .number(Float(bitPattern: first.payload))
    case (.number, 2) where elements[expression + 2].kind == .negate:
      return .number(-Float(bitPattern: first.payload))
    case (.string, 1): return .string(string(first, in: file))
    case (.boolTrue, 1): return .bool(true)
    case (.boolFalse, 1): return .bool(false)
    case (.typeName, 2):
      return declarations.enumeration(first.payload)
        .flatMap { declarations.enums[$0].value(of: elements[expression + 2].payload) }
    default: return nil
    }
  }

  /// The text of a string literal, without its quotes and escapes.
  func string(_ element: SyntaxElement, in file: Int) -> String {
    let range = element.range
    let inner = trees[file].file.bytes[(range.lowerBound + 1)..<(range.upperBound - 1)]
    guard element.form == 1 else { return String(decoding: inner, as: UTF8.self) }
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in inner {
      if byte == UInt8(ascii: "\\"), !isEscaped {
        isEscaped = true
      } else {
        bytes.append(byte)
        isEscaped = false
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
