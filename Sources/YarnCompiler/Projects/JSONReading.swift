/// Takes values out of a JSON file, and notes everything that is not as it should be.
struct JSONReading {
  let file: SourceFile
  /// The file's object; nil if it has none.
  let root: JSONNode?
  private(set) var diagnostics: [Diagnostic] = []

  init(_ file: SourceFile) {
    self.file = file
    do {
      let node = try JSONParser.parse(file.bytes)
      if case .object = node.content {
        root = node
      } else {
        root = nil
        note(.expected("an object in braces", found: node.kind), at: node.range)
      }
    } catch {
      root = nil
      note(error.problem, at: error.range)
    }
  }

  mutating func note(_ problem: ProjectProblem, at range: Range<Int>) {
    diagnostics.append(problem.diagnostic(in: file, at: range))
  }

  mutating func string(_ key: String, of node: JSONNode?) -> String? {
    guard let value = value(key, of: node) else { return nil }
    if case .string(let string) = value.content { return string }
    return refuse(value, key, expected: "a text")
  }

  mutating func bool(_ key: String, of node: JSONNode?) -> Bool? {
    guard let value = value(key, of: node) else { return nil }
    if case .bool(let bool) = value.content { return bool }
    return refuse(value, key, expected: "true or false")
  }

  mutating func integer(_ key: String, of node: JSONNode?) -> Int? {
    guard let value = value(key, of: node) else { return nil }
    if case .number(let digits) = value.content, let number = Double(digits),
      let integer = Int(exactly: number)
    {
      return integer
    }
    return refuse(value, key, expected: "a whole number")
  }

  /// A list of texts, or a single one if the key allows that.
  mutating func strings(_ key: String, of node: JSONNode?, orOne allowsOne: Bool = false) -> [String]? {
    guard let value = value(key, of: node) else { return nil }
    switch value.content {
    case .string(let string) where allowsOne: return [string]
    case .array(let elements):
      return elements.compactMap { element in
        if case .string(let string) = element.content { return string }
        return refuse(element, key, expected: "a list of texts")
      }
    case .object, .string, .number, .bool, .null:
      return refuse(value, key, expected: allowsOne ? "a text or a list of texts" : "a list of texts")
    }
  }

  mutating func objects(_ key: String, of node: JSONNode?) -> [JSONNode]? {
    guard let value = value(key, of: node) else { return nil }
    guard case .array(let elements) = value.content else { return refuse(value, key, expected: "a list") }
    return elements.filter { element in
      if case .object = element.content { return true }
      note(.wrongKind(key: key, expected: "a list of objects", found: element.kind), at: element.range)
      return false
    }
  }

  mutating func members(_ key: String, of node: JSONNode?) -> [JSONNode.Member]? {
    guard let value = value(key, of: node) else { return nil }
    if case .object(let members) = value.content { return members }
    return refuse(value, key, expected: "an object in braces")
  }

  /// The value for a key; nil also if it is `null`.
  private func value(_ key: String, of node: JSONNode?) -> JSONNode? {
    node?[key].flatMap { $0.content == .null ? nil : $0 }
  }

  private mutating func refuse<Value>(_ node: JSONNode, _ key: String, expected: String) -> Value? {
    note(.wrongKind(key: key, expected: expected, found: node.kind), at: node.range)
    return nil
  }
}
