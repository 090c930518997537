import YarnCompiler

/// Compares a value of a YAML file with the shape it should have, and reports everything that differs.
struct ShapeReader {
  private let path: String
  /// What was found, in the order of the file.
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter path: The path of the file, as diagnostics show it.
  init(path: String) {
    self.path = path
  }

  /// Compares a value with a shape.
  ///
  /// - Parameters:
  ///   - field: What the value is called in messages.
  ///   - place: Where to point if the value itself takes no room; behind a key for instance.
  mutating func check(_ node: YAMLNode, against shape: Shape, field: String, place: Range<Int>? = nil) {
    let range = node.range.isEmpty ? place ?? node.range : node.range
    switch (shape, node.content) {
    case (.record(let fields), .mapping(let entries)): check(entries, against: fields, in: range)
    case (.list(let item, let least), .sequence(let nodes)):
      if nodes.count < least {
        report(.tooFew(field: field, count: nodes.count, atLeast: least), place ?? range)
      }
      for node in nodes { check(node, against: item, field: field) }
    case (.record, _), (.list, _), (_, .sequence), (_, .mapping):
      report(Self.wrong(field, shape, found: node.text), range)
    case (_, .scalar(let text, let isPlain)):
      let kind = ScalarKind(text, isPlain: isPlain)
      if let problem = Self.problem(text, kind, shape, field) { report(problem, range) }
    }
  }

  private mutating func check(
    _ entries: [YAMLNode.Entry], against fields: [Shape.Field], in range: Range<Int>
  ) {
    let names = fields.map(\.name)
    var found: Set<String> = []
    for entry in entries {
      if entry.isRepeated {
        report(.repeatedKey(entry.key), entry.keyRange)
      } else if let field = fields.first(where: { $0.name == entry.key }) {
        found.insert(field.name)
        check(entry.value, against: field.shape, field: field.name, place: entry.keyRange)
      } else {
        let nearest = NearestNames(names).nearest(to: entry.key)
        report(.unknownField(entry.key, nearest: nearest, known: names), entry.keyRange)
        // Whoever corrects the name has the field.
        if let nearest { found.insert(nearest) }
      }
    }
    let missing = fields.filter { $0.isRequired && !found.contains($0.name) }
    if let first = missing.first {
      report(.missingFields(missing.map(\.name), about: first.about), entries.first?.keyRange ?? range)
    }
  }

  private static func problem(_ text: String, _ kind: ScalarKind, _ shape: Shape, _ field: String) -> Problem?
  {
    if let character = text.unicodeScalars.first(where: { !TextCheck.isHarmless($0) }) {
      return .controlCharacter(character.value)
    }
    if case .integer(let range) = shape { return problemOfNumber(text, kind, range, field) }
    switch (shape, kind) {
    case (.truth, .truth): return nil
    case (.identifier, .text), (.line, .text), (.prose, .text), (.day, .text), (.oneOf, .text):
      return problemOfText(text, shape, field)
    default: return wrong(field, shape, found: kind.text)
    }
  }

  private static func problemOfNumber(
    _ text: String, _ kind: ScalarKind, _ range: ClosedRange<Int>, _ field: String
  ) -> Problem? {
    switch kind {
    case .integer(let number): range.contains(number) ? nil : .outOfRange(field: field, number, range)
    case .ambiguousInteger(let decimal, let octal): .ambiguousNumber(text, decimal: decimal, octal: octal)
    case .nothing, .truth, .fraction, .text: wrong(field, .integer(range), found: kind.text)
    }
  }

  private static func problemOfText(_ text: String, _ shape: Shape, _ field: String) -> Problem? {
    let isBlank = text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    switch shape {
    case .identifier: return isIdentifier(text) ? nil : .notAnIdentifier(field: field, text)
    case .line where isBlank, .prose where isBlank: return .emptyText(field: field)
    case .line:
      let content = text.utf8.last == UInt8(ascii: "\n") ? text.utf8.dropLast() : text.utf8[...]
      return content.contains { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        ? .severalLines(field: field) : nil
    case .day: return CalendarDay(text) == nil ? .notADay(text) : nil
    case .oneOf(let words):
      if words.contains(text) { return nil }
      return .unknownWord(field: field, text, nearest: NearestNames(words).nearest(to: text), known: words)
    case .prose, .integer, .truth, .list, .record: return nil
    }
  }

  private static func wrong(_ field: String, _ shape: Shape, found: String) -> Problem {
    found == ScalarKind.nothing.text
      ? .nothing(field: field, expected: shape) : .wrongShape(field: field, expected: shape, found: found)
  }

  private static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.first, first.isLowercaseASCII else { return false }
    return text.allSatisfy { $0.isLowercaseASCII || ($0.isASCII && $0.isNumber) || $0 == "_" }
  }

  private mutating func report(_ problem: Problem, _ range: Range<Int>) {
    diagnostics.append(Diagnostic(problem, file: path, range: range))
  }
}

extension Character {
  fileprivate var isLowercaseASCII: Bool { ("a"..."z").contains(self) }
}
