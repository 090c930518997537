/// An expression of a random script.
struct GeneratedExpression {
  var text: String
  /// How tightly its outermost operator binds: 1 as an operand, 8 as `and` and `or`.
  var level = 1
}

extension ScriptGenerator {
  /// An expression of a type, with so many operations inside one another at most.
  mutating func expression(_ type: GeneratedType, depth: Int) -> GeneratedExpression {
    if depth == 0 || random.happens(25) { return operand(type) }
    if random.happens(15) { return inParentheses(expression(type, depth: depth - 1)) }
    switch type {
    case .number: return numberExpression(depth)
    case .string: return stringExpression(depth)
    case .bool: return boolExpression(depth)
    case .enumeration: return operand(type)
    }
  }

  private func inParentheses(_ expression: GeneratedExpression) -> GeneratedExpression {
    GeneratedExpression(text: "(\(expression.text))")
  }

  private mutating func operand(_ type: GeneratedType) -> GeneratedExpression {
    let known = variables.filter { $0.type == type && (mayReadTexts || type != .string) }
    if !known.isEmpty, random.happens(50) { return GeneratedExpression(text: random.pick(known).name) }
    return GeneratedExpression(text: literal(type), level: 2)
  }

  /// A value that is written out.
  mutating func literal(_ type: GeneratedType) -> String {
    switch type {
    case .number: return random.pick(["0", "1", "2.5", "007", "100", "-3", "0.1", "16777217"])
    case .string: return random.pick([#""""#, #""a \"b\"""#, #""{0} >> //""#, #""\\""#, #""ü [b]""#])
    case .bool: return random.pick(["true", "false"])
    case .enumeration(let index): return "\(enums[index].name).\(random.pick(enums[index].cases))"
    }
  }

  // MARK: Operators

  private mutating func numberExpression(_ depth: Int) -> GeneratedExpression {
    switch random.below(5) {
    case 0, 1: return call(.number, depth: depth)
    case 2: return prefixed("-", .number, depth, level: 2)
    case 3:
      // A remainder of nothing is a fault.
      let left = operand(expression(.number, depth: depth - 1), below: 4)
      return GeneratedExpression(text: "\(left)\(random.pick([" % ", "%"]))7", level: 4)
    default:
      let (sign, level) = random.pick([("*", 4), ("/", 4), ("+", 5), ("-", 5)])
      return binary(sign, level, .number, .number, depth)
    }
  }

  private mutating func stringExpression(_ depth: Int) -> GeneratedExpression {
    random.happens(50) ? binary("+", 5, .string, .string, depth) : call(.string, depth: depth)
  }

  private mutating func boolExpression(_ depth: Int) -> GeneratedExpression {
    switch random.below(5) {
    case 0: return call(.bool, depth: depth)
    case 1: return prefixed(random.pick(["not ", "!", "! "]), .bool, depth, level: 3)
    case 2:
      let sign = random.pick(["<", "<=", ">", ">=", "lt", "lte", "gt", "gte"])
      return binary(sign, 6, .number, .number, depth)
    case 3:
      let type = type()
      return binary(random.pick(["==", "!=", "is", "eq", "neq"]), 7, type, type, depth)
    default:
      let sign = random.pick(["and", "or", "xor", "&&", "||", "^"])
      return binary(sign, 8, .bool, .bool, depth)
    }
  }

  private mutating func prefixed(
    _ sign: String, _ type: GeneratedType, _ depth: Int, level: Int
  ) -> GeneratedExpression {
    let value = expression(type, depth: depth - 1)
    // A sign stands for one operand.
    let text = value.level <= 3 ? value.text : "(\(value.text))"
    return GeneratedExpression(text: sign + text, level: level)
  }

  private mutating func binary(
    _ sign: String, _ level: Int, _ left: GeneratedType, _ right: GeneratedType, _ depth: Int
  ) -> GeneratedExpression {
    let left = operand(expression(left, depth: depth - 1), below: level)
    let right = operand(expression(right, depth: depth - 1), below: level - 1)
    let isWord = sign.utf8.allSatisfy { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
    let gap = isWord || random.happens(70) ? " " : ""
    return GeneratedExpression(text: left + gap + sign + gap + right, level: level)
  }

  /// An operand that needs no parentheses, or stands in them.
  private func operand(_ expression: GeneratedExpression, below level: Int) -> String {
    expression.level <= level ? expression.text : "(\(expression.text))"
  }

  // MARK: Calls

  /// A call of a function, of the language or of the host, that gives a type and does not fail.
  mutating func call(_ type: GeneratedType, depth: Int) -> GeneratedExpression {
    let number = expression(.number, depth: depth - 1).text
    let other = expression(.number, depth: 0).text
    let gap = random.pick(["", " "])
    let title = random.pick(nodes).title
    let text: String
    switch type {
    case .number:
      text = random.pick([
        "min(\(number),\(gap)\(other))", "max\(gap)(\(other), \(number))", "floor(\(number))",
        "ceil(\(number))",
        "round(\(number))", "round_places(\(number), 2)", "int(\(number))", "inc(\(number))",
        "dec(\(number))",
        "decimal(\(number))", "random()", "random_range(1, 6)", "dice(\(gap)6\(gap))", "twice(\(number))",
        "number(\(expression(.bool, depth: depth - 1).text))", "visited_count(\"\(title)\")",
        "random_range_float(0, 2)",
      ])
    case .string:
      text = random.pick([
        "string(\(expression(self.type(), depth: depth - 1).text))", "format(\"{0:F1}\", \(number))",
        "format_invariant(\(number))", "joined(\"a\")", "joined(\"b\", \(number), \(other))",
      ])
    case .bool:
      let question = mayAskForContent ? "has_any_content" : "visited"
      text = random.pick([
        "visited(\"\(title)\")", "\(question)(\"\(title)\")", "bool(\(number))", "is_even(\(number))",
      ])
    case .enumeration: text = literal(type)
    }
    return GeneratedExpression(text: text)
  }
}
