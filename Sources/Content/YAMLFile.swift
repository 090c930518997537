import YarnCompiler
import Yams

/// Reads the text of a YAML file into nodes that know their places.
///
/// Yams gives lines and columns; from here on there are ranges of bytes, as in scripts.
struct YAMLFile {
  private let source: SourceFile
  private let places: TextPlaces
  private var room = Self.limit

  /// More values than anyone writes by hand. Values may refer to others, so a short file can stand for a long one.
  private static let limit = 20_000

  /// Nodes are read as they are, and nothing is made of them.
  private static var constructor: Constructor { Constructor([:], [:], [:]) }

  private init(_ source: SourceFile) {
    self.source = source
    places = TextPlaces(source.bytes)
  }

  /// Reads a file.
  ///
  /// - Returns: The value that the file holds, or what keeps it from being read.
  static func read(_ source: SourceFile) -> Result<YAMLNode, Diagnostic> {
    var file = YAMLFile(source)
    return file.read()
  }

  private mutating func read() -> Result<YAMLNode, Diagnostic> {
    do {
      guard let root = try compose() else {
        throw diagnostic(.notYAML("the file is empty", help: nil), 0..<0)
      }
      return .success(try node(root))
    } catch let diagnostic as Diagnostic {
      return .failure(diagnostic)
    } catch {
      return .failure(diagnostic(.notYAML("the file cannot be read", help: nil), 0..<0))
    }
  }

  /// Composes the text. Yams refuses a repeated key and stops there; so such a key gets a mark, and the text
  /// is read again, until all are marked.
  private func compose() throws -> Node? {
    var text = source.text
    var keys: RepeatedKeys?
    while true {
      do {
        return try Yams.compose(yaml: text, .basic, Self.constructor, .utf8)
      } catch YamlError.duplicatedKeysInMapping(let names, let context) {
        var marked = keys ?? RepeatedKeys(text)
        guard marked.mark(names, behind: context.mark) else {
          throw diagnostic(.repeatedKey(names.first ?? ""), places.word(at: context.mark, in: source))
        }
        text = marked.marked
        keys = marked
      } catch let error as YamlError {
        throw syntaxError(error)
      }
    }
  }

  private func syntaxError(_ error: YamlError) -> Diagnostic {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      diagnostic(
        .notYAML(Self.words(for: problem), help: Self.help(for: problem)), places.word(at: mark, in: source))
    case .duplicatedKeysInMapping(_, let context):
      diagnostic(.notYAML("a key is given twice", help: nil), places.word(at: context.mark, in: source))
    case .no, .memory, .reader, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      diagnostic(.notYAML("the file cannot be read", help: nil), 0..<0)
    }
  }

  /// The parser's complaint, where its own words do not stand on their own.
  private static func words(for problem: String) -> String {
    problem.contains("another document") ? "a second document begins here" : problem
  }

  /// What most often lies behind a complaint of the parser.
  private static func help(for problem: String) -> String? {
    if problem.contains("mapping values are not allowed") {
      return "text with a colon in it stands in quotes"
    }
    if problem.contains("cannot start any token") {
      return "indentation is made of blanks, not tabs; text that begins with a sign stands in quotes"
    }
    if problem.contains("expected key") || problem.contains("expected ':'") {
      return "fields of one record begin in the same column; text over several lines stands behind `>` or `|`"
    }
    return nil
  }

  private mutating func node(_ node: Node) throws(Diagnostic) -> YAMLNode {
    let range = places.word(at: node.mark, in: source)
    room -= 1
    if room < 0 { throw diagnostic(.notYAML("the file holds too many values", help: nil), range) }
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain || scalar.style == .any
      return YAMLNode(content: .scalar(scalar.string, isPlain: isPlain), range: range)
    case .sequence(let sequence):
      var items: [YAMLNode] = []
      for item in sequence { items.append(try self.node(item)) }
      return YAMLNode(content: .sequence(items), range: range)
    case .mapping(let mapping):
      var entries: [YAMLNode.Entry] = []
      for (key, value) in mapping { entries.append(try entry(key, value)) }
      return YAMLNode(content: .mapping(entries), range: range)
    case .alias:
      throw diagnostic(.notYAML("a reference leads nowhere", help: nil), range)
    }
  }

  private mutating func entry(_ key: Node, _ value: Node) throws(Diagnostic) -> YAMLNode.Entry {
    let range = places.word(at: key.mark, in: source)
    guard case .scalar(let scalar) = key else {
      throw diagnostic(.notYAML("a key must be a name", help: nil), range)
    }
    let isRepeated = RepeatedKeys.isMarked(scalar.string)
    let name = isRepeated ? source.text(in: range).filter { $0 != "\"" && $0 != "'" } : scalar.string
    return YAMLNode.Entry(key: name, keyRange: range, isRepeated: isRepeated, value: try node(value))
  }

  private func diagnostic(_ problem: Problem, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(problem, file: source.path, range: range)
  }
}
