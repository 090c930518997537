import Content
import YarnCompiler

extension CheckReport {
  /// The findings as one JSON document, which only ever grows new fields:
  ///
  ///     {
  ///       "version": 1,
  ///       "summary": { "errors": 0, "warnings": 1, "notes": 0 },
  ///       "findings": [
  ///         {
  ///           "code": "RE0205",
  ///           "severity": "info",                 // error, warning or info
  ///           "title": "an apology with a `but`", // what the code is about; "" if nothing explains it
  ///           "message": "…",
  ///           "help": "…",                        // "" if there is none
  ///           "file": "Dialogues/GardenGate.yarn",
  ///           "start": { "line": 12, "column": 4, "byte": 380 },
  ///           "end": { "line": 12, "column": 9, "byte": 385 }
  ///         }
  ///       ]
  ///     }
  ///
  /// Lines and columns count from 1, columns in characters as people see them, bytes from 0; the end is behind the
  /// last character.
  public var json: String {
    JSON.object([
      .init(name: "version", value: 1), .init(name: "summary", value: summary),
      .init(name: "findings", value: .array(entries.map(Self.json))),
    ]).text
  }

  private var summary: JSON {
    [
      "errors": .integer(count(.error)), "warnings": .integer(count(.warning)),
      "notes": .integer(count(.info)),
    ]
  }

  private static func json(_ entry: Entry) -> JSON {
    let finding = entry.finding
    return [
      "code": .string(finding.code), "severity": .string(finding.severity.rawValue),
      "title": .string(Explanation.of(finding.code)?.title ?? ""), "message": .string(finding.message),
      "help": .string(finding.help ?? ""), "file": .string(entry.path), "start": entry.start.json,
      "end": entry.end.json,
    ]
  }
}

extension CheckReport.Position {
  /// The place as documents have it.
  var json: JSON { ["line": .integer(line), "column": .integer(column), "byte": .integer(byte)] }
}
