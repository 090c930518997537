/// A compiled dialogue: everything a ``VirtualMachine`` needs to run it, and nothing that changes.
public struct Program: Hashable, Sendable {
  /// A node of the script as the machine knows it.
  public struct Node: Hashable, Sendable {
    /// One line of a node's head, `key: value`; both are trimmed.
    public struct Header: Hashable, Codable, Sendable {
      public var key: String
      public var value: String

      public init(key: String, value: String) {
        self.key = key
        self.value = value
      }
    }

    /// The title as written; the members of a group share it.
    public let title: String
    /// The name that is unique in the program; of a group's member `Title.Subtitle`.
    public let name: String
    /// All headers in order, `title` among them. A group's own node has none.
    public let headers: [Header]
    /// The path of the node's file.
    public let file: String
    /// The line of that file the node begins at, counted from 1.
    public let line: Int
    /// The node's lines, as places in ``Program/lines``.
    public let lines: Range<Int>

    package init(
      title: String, name: String, headers: [Header], file: String, line: Int, lines: Range<Int>
    ) {
      self.title = title
      self.name = name
      self.headers = headers
      self.file = file
      self.line = line
      self.lines = lines
    }

    /// The value of the first header with this key.
    public func header(_ key: String) -> String? {
      headers.first { $0.key == key }?.value
    }
  }

  /// The nodes, in the order of the source.
  public package(set) var nodes: [Node] = []
  /// The lines, in the order of the source; a line's place here is its ``Line/index``.
  public package(set) var lines: [LineRecord] = []

  package init() {}

  /// The node with this unique name.
  public func node(named name: String) -> Node? {
    nodes.first { $0.name == name }
  }

  /// The text of a line with the values of its inline expressions in it; markup is still in it.
  public func text(of line: Line) -> String {
    record(of: line).text.replacingMarkers(by: line.substitutions)
  }

  /// What the program knows of a line that the machine delivered.
  public func record(of line: Line) -> LineRecord {
    lines[line.index]
  }
}

extension String {
  /// The text with every `{0}`, `{1}`, … replaced in a single pass; values are not looked at again.
  func replacingMarkers(by values: [String]) -> String {
    guard !values.isEmpty else { return self }
    var result = ""
    var rest = self[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      let afterOpen = rest.index(after: open)
      if let close = rest[afterOpen...].firstIndex(of: "}"), let index = Int(rest[afterOpen..<close]),
        values.indices.contains(index)
      {
        result += values[index]
        rest = rest[rest.index(after: close)...]
      } else {
        result.append("{")
        rest = rest[afterOpen...]
      }
    }
    return result + rest
  }
}
