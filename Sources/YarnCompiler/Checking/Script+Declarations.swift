import Yarn

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
    reportUses()
  }

  private mutating func addDeclared(at place: Place) {
    let elements = trees[place.file].elements
    let name = elements[place.element + 1]
    let expression = place.element + 2
    if let earlier = declarations.variable(name.payload) { return reportTwice(earlier, place) }
    var variable = ScriptVariable(
      symbol: name.payload, name: symbols.name(of: name.payload), declaration: place)
    variable.initial = literal(expression, in: place.file)
    let last = elements[Int(elements[expression].extent) - 1]
    let isInParentheses = last.count & SyntaxElement.isInParentheses != 0
    if last.kind == .member, !isInParentheses {
      variable.enumIndex = declarations.enumeration(elements[expression + 1].payload)
      // A member that the enum does not have is reported where it stands.
      if variable.initial == nil, variable.enumIndex != nil { variable.initial = .number(0) }
    } else if last.kind == .shortMember, !isInParentheses, Int(elements[expression].extent) == expression + 2
    {
      variable.initialMember = expression + 1
    } else if variable.initial == nil {
      variable.smartValue = expression
    }
    declarations.add(variable)
  }

  private mutating func reportTwice(_ index: Int, _ place: Place) {
    let variable = declarations.variables[index]
    if let first = variable.declaration, redeclared.insert(variable.symbol).inserted {
      report(.declaredTwice(variable.name), first)
    }
    report(.declaredTwice(variable.name), place)
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

  private mutating func reportUses() {
    let mentioned = Set(mentions.joined().filter { $0.role == .variable }.map(\.symbol))
    for variable in declarations.variables {
      if let declaration = variable.declaration {
        guard variable.firstUse == nil, !mentioned.contains(variable.symbol) else { continue }
        report(
          .unusedVariable(variable.name), Place(file: declaration.file, element: declaration.element + 1))
      } else if let use = variable.firstUse {
        report(.undeclaredVariable(variable.name), use)
      }
    }
    reportMentions(mentioned)
  }

  /// Reports what is declared and used in broken statements only.
  private mutating func reportMentions(_ mentioned: Set<Symbol>) {
    var known = Set(mentions.joined().filter { $0.role == .declaration }.map(\.symbol))
    for (file, mentions) in mentions.enumerated() {
      for mention in mentions where declarations.variable(mention.symbol) == nil {
        let name = symbols.name(of: mention.symbol)
        switch mention.role {
        case .declaration where !mentioned.contains(mention.symbol):
          report(.unusedVariable(name), file: file, mention.range)
        case .variable where known.insert(mention.symbol).inserted:
          report(.undeclaredVariable(name), file: file, mention.range)
        case .declaration, .variable, .destination: break
        }
      }
    }
  }

  // MARK: Literals

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
    let bytes = trees[file].file.bytes
    // Parentheses around a literal belong to its element.
    var start = Int(element.start)
    while bytes[start] != UInt8(ascii: "\"") { start += 1 }
    var end = Int(element.end)
    while bytes[end - 1] != UInt8(ascii: "\"") { end -= 1 }
    let inner = bytes[(start + 1)..<(end - 1)]
    guard element.form == 1 else { return String(decoding: inner, as: UTF8.self) }
    var result: [UInt8] = []
    var isEscaped = false
    for byte in inner {
      if byte == UInt8(ascii: "\\"), !isEscaped {
        isEscaped = true
      } else {
        result.append(byte)
        isEscaped = false
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
