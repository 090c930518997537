import Simulation
import Yarn

/// The texts that stand in a program's commands: reasons, thoughts, hints, and stories of endings.
///
/// Each has an identity made from its command and from the line before it in the same node, such as
/// `why:sc_0060`; without a line before it, from the node's name; the second of one kind there ends in `.2`.
struct CommandTexts {
  /// A text in a command.
  struct Text: Hashable {
    let id: String
    /// The text, `{0}`, `{1}`, … standing for its expressions.
    let text: String
    /// The command, as a place in the program's commands.
    let command: Int
    /// The words before the text.
    let words: [String]
    let file: String
    let node: String
    let lineNumber: Int
  }

  let texts: [Text]

  /// - Complexity: O(*n* log *n*) in the number of lines and commands.
  init(of program: Program) {
    let anchors = Anchors(program)
    var counts: [String: Int] = [:]
    texts = program.commands.indices.compactMap { index in
      let record = program.commands[index]
      let words = CommandWords.split(Self.marked(record.pieces))
      guard let name = words.first.flatMap(CommandName.init(rawValue:)), let place = Self.place(in: name),
        words.count == place + 1
      else { return nil }
      let anchor = anchors.anchor(before: record.lineNumber, in: record.file)
      let id = "\(name.rawValue):\(anchor.name)"
      counts[id, default: 0] += 1
      let count = counts[id] ?? 1
      return Text(
        id: count == 1 ? id : "\(id).\(count)", text: words[place], command: index,
        words: Array(words[..<place]), file: record.file, node: anchor.node, lineNumber: record.lineNumber)
    }
  }

  /// The place of a command's text among its words; nil if it has none that is shown.
  private static func place(in command: CommandName) -> Int? {
    switch command {
    case .why, .thinking, .coach: 1
    case .ending: 2
    case .disclose, .riskCue, .roleFlag, .wait: nil
    }
  }

  /// A command's text with markers for its expressions.
  private static func marked(_ pieces: [TextPiece]) -> String {
    pieces.map { piece in
      switch piece {
      case .literal(let literal): literal
      case .substitution(let index): "{\(index)}"
      }
    }.joined()
  }
}

extension CommandTexts.Text {
  /// The command with another text, in quotes as a script would write it.
  func pieces(saying text: String, values: Int) -> [TextPiece] {
    let quoted = text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined()
    return TextPiece.pieces(of: words.joined(separator: " ") + " \"\(quoted)\"", values: values)
  }
}

/// The lines that commands are named after.
private struct Anchors {
  private struct Mark {
    let lineNumber: Int
    let name: String
    let node: String
  }

  /// By file, in the order of the places.
  private let marks: [String: [Mark]]

  init(_ program: Program) {
    var marks: [String: [Mark]] = [:]
    for node in program.nodes where !node.isGroup {
      marks[node.file, default: []].append(Mark(lineNumber: node.line, name: node.name, node: node.name))
      for line in program.lines[node.lines] where !line.isImplicit && line.shadowOf == nil {
        let name = String(line.id.dropFirst("line:".count))
        marks[node.file, default: []].append(Mark(lineNumber: line.lineNumber, name: name, node: node.name))
      }
    }
    self.marks = marks.mapValues { $0.sorted { $0.lineNumber < $1.lineNumber } }
  }

  /// What the last line before a place is called, or else the node it is in.
  func anchor(before lineNumber: Int, in file: String) -> (name: String, node: String) {
    let marks = marks[file] ?? []
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].lineNumber < lineNumber { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? (marks[low - 1].name, marks[low - 1].node) : ("", "")
  }
}
