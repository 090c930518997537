/// A compiled dialogue: everything a ``VirtualMachine`` needs to run it, and nothing that changes.
public struct Program: Hashable, Sendable {
  /// The nodes, in the order of the source; the node that stands for a group comes before its members.
  public package(set) var nodes: [Node] = []
  /// The lines, in the order of the source; a line's place here is its ``Line/index``.
  public package(set) var lines = Lines()
  /// The variables that scripts declare or use, in the order of the source.
  public package(set) var variables: [Variable] = []

  package var instructions: [Instruction] = []
  package var strings: [String] = []
  package var commands: [CommandRecord] = []
  package var choices: [Choice] = []
  /// What each of the choices leads to; nothing but speed depends on it.
  var prospects: [Prospect] = []
  package var candidates: [Candidate] = []
  /// The names of the functions of the host.
  package var functions: [String] = []
  /// The names of the flags, each of which remembers that something was seen.
  package var flags: [String] = []
  /// The names of the counters.
  package var counters: [String] = []
  /// At which instruction which line of a file begins.
  package var places: [Place] = []
  /// From which instruction on which file they were made from.
  package var origins: [Origin] = []
  package var nodeIndices: [String: Int] = [:]
  package var variableIndices: [String: Int] = [:]
  /// The BCP 47 tag of the language that the lines are in, on which plurals depend.
  public package(set) var language = "en"
  /// What is shown for values of variables in a translated program, by the values.
  package var valueTexts: [String: String] = [:]

  package init() {}

  /// The node with this unique name.
  public func node(named name: String) -> Node? {
    nodeIndices[name].map { nodes[$0] }
  }

  /// What the program knows of a line that the machine delivered.
  public func record(of line: Line) -> LineRecord {
    lines[line.index]
  }

  /// The text of a line with the values of its inline expressions in it; markup is still in it.
  public func text(of line: Line) -> String {
    lines.texts.text(at: line.index, substitutions: values(of: line))
  }

  /// Adds the text of a line, with the values of its inline expressions in it, to UTF-8 bytes. Whoever uses the
  /// same bytes for one line after the other has no memory to wait for.
  public func append(textOf line: Line, to buffer: inout [UInt8]) {
    // Most programs are as they were written, and nothing need be looked up.
    if valueTexts.isEmpty {
      lines.texts.append(line.index, substitutions: line.substitutions, to: &buffer)
    } else {
      lines.texts.append(line.index, substitutions: values(of: line), to: &buffer)
    }
  }

  /// The values of a line's inline expressions as the program's language has them.
  private func values(of line: Line) -> [String] {
    valueTexts.isEmpty ? line.substitutions : line.substitutions.map { valueTexts[$0] ?? $0 }
  }

  /// A text with its substitutions in it, in a single pass: what they bring is not looked at again.
  static func text(of pieces: [TextPiece], _ substitutions: [String]) -> String {
    func string(_ piece: TextPiece) -> String {
      switch piece {
      case .literal(let literal): literal
      case .substitution(let index): substitutions.indices.contains(index) ? substitutions[index] : ""
      }
    }
    var text = ""
    text.reserveCapacity(pieces.reduce(0) { $0 + string($1).utf8.count })
    for piece in pieces { text += string(piece) }
    return text
  }

  /// The line of the file that an instruction was made from.
  package func lineNumber(of instruction: Int) -> Int? {
    last(of: places) { Int($0.instruction) <= instruction }.map { Int($0.line) }
  }

  /// The path of the file that an instruction was made from.
  package func file(of instruction: Int) -> String? {
    last(of: origins) { Int($0.instruction) <= instruction }?.file
  }

  /// The last element of which something holds that holds of all before it.
  private func last<Element>(of elements: [Element], where holds: (Element) -> Bool) -> Element? {
    var low = 0
    var high = elements.count
    while low < high {
      let middle = (low + high) / 2
      if holds(elements[middle]) { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? elements[low - 1] : nil
  }
}

extension Program {
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

    // What the machine looks at comes first, and together.

    /// The name that is unique in the program; of a group's member `Title.Subtitle`.
    public let name: String
    /// Where its instructions begin.
    package let entry: Int32
    /// The counter of its visits; -1 if they are not counted.
    package let counter: Int32
    /// Where its choices begin in the program's choices.
    package let choices: Int32
    /// The node's lines, as places in ``Program/lines``.
    public let lines: Range<Int>
    /// The title as written; the members of a group share it.
    public let title: String
    /// All headers in order, `title` among them. A group's own node has none.
    public let headers: [Header]
    /// The path of the node's file.
    public let file: String
    /// The line of that file the node begins at, counted from 1.
    public let line: Int
    /// Whether the node stands for a group and only chooses one of its members.
    public let isGroup: Bool

    package init(
      title: String, name: String, headers: [Header], file: String, line: Int, lines: Range<Int>,
      isGroup: Bool, entry: Int32, counter: Int32, choices: Int32
    ) {
      self.title = title
      self.name = name
      self.headers = headers
      self.file = file
      self.line = line
      self.lines = lines
      self.isGroup = isGroup
      self.entry = entry
      self.counter = counter
      self.choices = choices
    }

    /// The value of the first header with this key.
    public func header(_ key: String) -> String? {
      headers.first { $0.key == key }?.value
    }
  }

  /// A variable of the scripts.
  public struct Variable: Hashable, Sendable {
    /// Where its value comes from.
    public enum Source: Hashable, Sendable {
      /// The machine stores it; it begins with this value.
      case stored(initial: Value)
      /// It is computed whenever it is read, by the instructions from here on.
      case smart(entry: Int32)
    }

    /// The name, with its `$`.
    public let name: String
    public let type: ValueType
    public let source: Source

    package init(name: String, type: ValueType, source: Source) {
      self.name = name
      self.type = type
      self.source = source
    }
  }

  /// A command of the source.
  package struct CommandRecord: Hashable, Sendable {
    package var pieces: [TextPiece]
    package var file: String
    package var lineNumber: Int

    package init(pieces: [TextPiece], file: String, lineNumber: Int) {
      self.pieces = pieces
      self.file = file
      self.lineNumber = lineNumber
    }
  }

  /// The first instruction made from a file, up to the next of another.
  package struct Origin: Hashable, Sendable {
    package var instruction: Int32
    package var file: String

    package init(instruction: Int32, file: String) {
      self.instruction = instruction
      self.file = file
    }
  }

  /// The first instruction made from a line of a file.
  package struct Place: Hashable, Sendable {
    package var instruction: Int32
    package var line: Int32

    package init(instruction: Int32, line: Int32) {
      self.instruction = instruction
      self.line = line
    }
  }
}
