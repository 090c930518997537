import Testing
import Yarn
import YarnCompiler

@testable import Content

@Suite struct YAMLReaderTests {
  /// A text and what it means: lists in square brackets, fields in curly ones, text in quotes unless it may mean
  /// something else.
  struct Example: CustomTestStringConvertible {
    let text: String
    let meaning: String
    var testDescription: String { text.debugDescription }

    init(_ text: String, _ meaning: String) {
      self.text = text
      self.meaning = meaning
    }
  }

  @Test(arguments: [
    // Fields and lists in lines.
    Example("a: b\nc: d\n", "{a: b, c: d}"),
    Example("a:\n  b: c\n  d:\ne: f", "{a: {b: c, d: }, e: f}"),
    Example("- a\n-\n- b", "[a, , b]"),
    Example("- - a\n  - b\n- c", "[[a, b], c]"),
    Example("- a: 1\n  b: 2\n- c: 3", "[{a: 1, b: 2}, {c: 3}]"),
    Example("a:\n- b\n- c\nd:\n  - e\n", "{a: [b, c], d: [e]}"),
    Example("x:\n- a:\n  - b\n  - c\n- d", "{x: [{a: [b, c]}, d]}"),
    Example("? a\n: b\n? c", "{a: b, c: }"),
    Example("# one\na: b # two\n\n  # three\nc: d#e\n#four", "{a: b, c: d#e}"),
    Example("a: b\r\nc:\r\n  - d\r\n", "{a: b, c: [d]}"),
    Example("%YAML 1.2\n--- # begins\na: b\n...\n# ends", "{a: b}"),
    // In brackets.
    Example("a: [b, \"c\", 'd' , [e], {f: g}]", "{a: [b, \"c\", \"d\", [e], {f: g}]}"),
    Example("{a: b, \"c\":d, e, f: , g: [],}", "{a: b, c: d, e: , f: , g: []}"),
    Example("[a: b, ? c : d, http://e:1/f]", "[{a: b}, {c: d}, http://e:1/f]"),
    Example("a: [\n  b, # c\n  d\n  e,\n]\nf: {\n  g: h\n}", "{a: [b, d e], f: {g: h}}"),
    // Text without quotes.
    Example("a: b: c", "a colon stands where none may at 1:5"),
    Example("a: b\n  c\n\n  - d\n# e", "{a: b c\\n- d}"),
    Example("a: -b ?c :d #e", "{a: -b ?c :d}"),
    Example("a: x[y]{z}, w", "{a: x[y]{z}, w}"),
    Example("a:b", "a:b"),
    // Text in quotes.
    Example("'it''s': 'a \"b\" \\n'", "{it's: \"a \\\"b\\\" \\\\n\"}"),
    Example("a: \"b  \n\n   c \\\n   d\\ \n  e\"", "{a: \"b\\nc d  e\"}"),
    Example(#""\x41\u00e9\U0001F600\t\"\\\/""#, "\"Aé😀\\t\\\"\\\\/\""),
    Example("a: \"\"\nb: ''", "{a: \"\", b: \"\"}"),
    // Text below a sign.
    Example("a: |\n  b\n    c\n\n  d\ne: f", "{a: \"b\\n  c\\n\\nd\\n\", e: f}"),
    Example("a: >\n  b\n  c\n\n  d\n    e\n  f\n", "{a: \"b c\\nd\\n  e\\nf\\n\"}"),
    Example("- |-\n a\n\n- >+\n b\n\n- |\n c", "[\"a\", \"b\\n\\n\", \"c\"]"),
    Example("a: |2-\n   b\n  c\n", "{a: \" b\\nc\"}"),
    Example("a: |\n  # b\n# c\nd: e", "{a: \"# b\\n\", d: e}"),
    Example("a: >-\n\n  b\nc: |\n", "{a: \"\\nb\", c: \"\"}"),
    // Marks and types.
    Example("a: &m [b, c]\nd: *m\n&n e: *n", "{a: [b, c], d: [b, c], e: e}"),
    Example("a: !!str 12\nb: !!int 12", "{a: \"12\", b: 12}"),
    Example("a: &m\n  b: c\nd: { e: *m }", "{a: {b: c}, d: {e: {b: c}}}"),
  ])
  func `a text means what YAML says it means`(_ example: Example) {
    #expect(Self.meaning(of: example.text) == example.meaning)
  }

  @Test(arguments: [
    Example(" \n# nothing\n", "the file is empty at 1:1"),
    Example("a: b\n---\nc: d", "a second document begins here at 2:1"),
    Example("a: b\n...\nc", "something stands behind a value that has ended at 3:1"),
    Example("a:\n\tb: c", "a tab stands where only blanks may at 2:1"),
    Example("a: b\n c: d", "a colon stands where none may at 2:3"),
    Example("a: b\nc\nd: e", "a line among fields has no colon at 2:1"),
    Example("a: 'b'\n  c: d", "a line begins further right than the one it belongs to at 2:3"),
    Example("a:\n    b: c\n  d: e", "a line begins further right than the one it belongs to at 3:3"),
    Example("a: b\n- c", "an entry of a list stands where none may at 2:1"),
    Example("a: - b", "an entry of a list stands where none may at 1:4"),
    Example("[a]: b", "a key must be a name at 1:1"),
    Example("{[a]: b}", "a key must be a name at 1:2"),
    Example("a: *b", "nothing above is marked `&b` at 1:4"),
    Example("a: &b [*b]", "nothing above is marked `&b` at 1:8"),
    Example("a: [b, c\nd: e", "this `[` is never closed at 1:4"),
    Example("a: {b: [c}", "a comma is missing before this at 1:10"),
    Example("a: [b, 'c' d]", "a comma is missing before this at 1:12"),
    Example("a: \"b\nc: d", "this text has no closing quote at 1:4"),
    Example("a: 'it's'", "something stands behind a value that has ended at 1:8"),
    Example(#"a: "b\q""#, "`\\q` means nothing in double quotes at 1:6"),
    Example(#"a: "\uD800""#, "`\\uD800` means nothing in double quotes at 1:5"),
    Example("a: @b", "text cannot begin with `@` at 1:4"),
    Example("a: | b\n  c", "something stands behind a value that has ended at 1:6"),
  ])
  func `what keeps a text from being YAML is said at its place`(_ example: Example) {
    #expect(Self.meaning(of: example.text) == example.meaning)
  }

  @Test func `a field that is given twice is known as such`() throws {
    let source = SourceFile(path: "twice.yaml", text: "a: 1\nb: { a: 2, a: 3 }\na: 4\n")
    let root = try YAMLReader.read(source).get()
    guard case .mapping(let entries) = root.content else { return #expect(Bool(false)) }
    #expect(entries.map(\.isRepeated) == [false, false, true])
    #expect(source.text(in: entries[2].keyRange) == "a")
    guard case .mapping(let inner) = entries[1].value.content else { return #expect(Bool(false)) }
    #expect(inner.map(\.isRepeated) == [false, true])
  }

  @Test func `each value knows where it stands`() throws {
    let text = "name: José # who\nlist: [ä, \"b\"]\nlong: >\n  text\nnested:\n  - x: y\n"
    let source = SourceFile(path: "places.yaml", text: text)
    let root = try YAMLReader.read(source).get()
    let places = ["name", "list", "long", "nested"].map { root[$0].map { source.text(in: $0.range) } }
    #expect(places == ["José", "[ä, \"b\"]", ">", "- x: y"])
    #expect(root["list"]?.items.map { source.text(in: $0.range) } == ["ä", "\"b\""])
  }

  @Test func `any bytes are read or refused, each place within them`() throws {
    let pieces = [
      "- ", ": ", "\n", "  ", "[", "]", "{", "}", "\"", "'", "|", ">", "&a ", "*a", "#", "\t", "é", "\r\n",
    ]
    var random = SplitMix64(seed: 1)
    let start = Array("a: [b, \"c\"]\nd:\n  - e: &f 'g'\n    h: >\n      i\n  - *f\n".utf8)
    for round in 0..<3_000 {
      var bytes = start
      for _ in 0...random.next() % 6 {
        let place = Int(random.next() % UInt64(bytes.count + 1))
        let end = min(place + Int(random.next() % 4), bytes.count)
        bytes.replaceSubrange(place..<end, with: pieces[Int(random.next() % UInt64(pieces.count))].utf8)
      }
      switch YAMLReader.read(SourceFile(path: "any.yaml", bytes: bytes)) {
      case .success(let root): #expect(Self.isWithin(root, bytes.count), "round \(round)")
      case .failure(let problem): #expect(problem.range.upperBound <= bytes.count, "round \(round)")
      }
    }
  }

  private static func isWithin(_ node: YAMLNode, _ count: Int) -> Bool {
    guard node.range.upperBound <= count else { return false }
    return switch node.content {
    case .scalar: true
    case .sequence(let items): items.allSatisfy { isWithin($0, count) }
    case .mapping(let entries):
      entries.allSatisfy { $0.keyRange.upperBound <= count && isWithin($0.value, count) }
    }
  }

  private static func meaning(of text: String) -> String {
    let source = SourceFile(path: "example.yaml", text: text)
    switch YAMLReader.read(source) {
    case .success(let node): return meaning(of: node)
    case .failure(let diagnostic):
      let place = source.position(of: diagnostic.range.lowerBound)
      let message = diagnostic.message.replacing("this is not YAML: ", with: "")
      return "\(message) at \(place.line):\(place.column)"
    }
  }

  private static func meaning(of node: YAMLNode) -> String {
    switch node.content {
    case .scalar(let text, isPlain: false): text.debugDescription
    case .scalar(let text, isPlain: true): text.replacing("\n", with: "\\n")
    case .sequence(let items): "[\(items.map(meaning).joined(separator: ", "))]"
    case .mapping(let entries):
      "{\(entries.map { "\($0.key): \(meaning(of: $0.value))" }.joined(separator: ", "))}"
    }
  }
}
