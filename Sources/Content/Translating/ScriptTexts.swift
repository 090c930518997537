import Simulation
import Yarn

/// Everything that a trainee reads of a script and that can be translated, each text under an identity of its own.
///
/// | identity | text |
/// |---|---|
/// | `header:SecondCup.objective` | what the head of a conversation says |
/// | `persona:walt.summary` | what is shown of the client |
/// | `line:sc_0010` | a line, or a reply |
/// | `why:sc_0060`, `thinking:…`, `coach:…`, `ending:…` | what a command says behind that line |
/// | `value:your wife` | a text that a variable holds and a line shows |
public struct ScriptTexts: Sendable {
  /// In the order in which a translator would read them.
  public let entries: [StringTable.Entry]
  /// The lines that have no identity of their own, and cannot be translated before they have: their line numbers.
  public let untagged: [Int]

  /// The texts of one script.
  ///
  /// - Parameter scenario: A conversation whose program holds the script; what it says itself is among the texts
  ///   if it begins in the script.
  public init(of scenario: Scenario, file: String) {
    let program = scenario.program
    var entries: [StringTable.Entry] = []
    if let start = program.node(named: scenario.startNode), start.file == file {
      entries += scenario.frame.map { frame in
        let isHeader = frame.id.hasPrefix("header:")
        return StringTable.Entry(
          id: frame.id, text: frame.text, file: isHeader ? file : "Personas/\(scenario.persona.id).yaml",
          node: isHeader ? start.name : "", lineNumber: isHeader ? start.line : 0,
          lock: StringTable.lock(for: frame.text))
      }
    }
    let lines = program.lines.filter { $0.file == file && $0.shadowOf == nil }
    untagged = lines.filter(\.isImplicit).map(\.lineNumber)
    let spoken = lines.map { line in
      StringTable.Entry(
        id: line.id, text: line.text, file: file, node: line.node, lineNumber: line.lineNumber,
        lock: StringTable.lock(for: line.text))
    }
    let commands = CommandTexts(of: program).texts.filter { $0.file == file }.map { text in
      StringTable.Entry(
        id: text.id, text: text.text, file: file, node: text.node, lineNumber: text.lineNumber,
        lock: StringTable.lock(for: text.text))
    }
    entries += (spoken + commands).enumerated().sorted { left, right in
      (left.element.lineNumber, left.offset) < (right.element.lineNumber, right.offset)
    }.map(\.element)
    if lines.contains(where: { $0.text.contains("{0}") }) {
      entries += program.shownValues.map { value in
        StringTable.Entry(id: "value:\(value)", text: value, file: file, lock: StringTable.lock(for: value))
      }
    }
    // A line that says nothing but a value has nothing to be translated.
    self.entries = entries.filter { !$0.text.isEmpty }
  }
}
