import Content
import YarnCompiler

extension CheckReport {
  /// The findings in the Static Analysis Results Interchange Format 2.1.0, which code-review tools read: a rule a
  /// code, with its explanation, and a result a finding. Columns are UTF-16 code units, as `columnKind` says.
  ///
  /// - Parameter version: The program's version.
  /// - SeeAlso: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0" (2020).
  public func sarif(version: String) -> String {
    let codes = Set(entries.map(\.finding.code)).sorted()
    let driver: JSON = [
      "name": "rapport", "version": .string(version), "rules": .array(codes.map(Self.rule)),
    ]
    let run: JSON = [
      "tool": ["driver": driver], "columnKind": "utf16CodeUnits",
      "results": .array(entries.map { Self.result($0, codes: codes) }),
    ]
    return JSON.object([
      .init(name: "$schema", value: "https://json.schemastore.org/sarif-2.1.0.json"),
      .init(name: "version", value: "2.1.0"), .init(name: "runs", value: .array([run])),
    ]).text
  }

  private static func rule(_ code: String) -> JSON {
    guard let explanation = Explanation.of(code) else { return ["id": .string(code)] }
    return [
      "id": .string(code), "shortDescription": ["text": .string(explanation.title)],
      "fullDescription": ["text": .string(explanation.meaning)], "help": ["text": .string(explanation.text)],
    ]
  }

  private static func result(_ entry: Entry, codes: [String]) -> JSON {
    let finding = entry.finding
    let message = finding.help.map { "\(finding.message): \($0)" } ?? finding.message
    return [
      "ruleId": .string(finding.code), "ruleIndex": .integer(codes.firstIndex(of: finding.code) ?? 0),
      "level": .string(level(finding.severity)), "message": ["text": .string(message)],
      "locations": .array([
        [
          "physicalLocation": [
            "artifactLocation": ["uri": .string(uri(entry.path))],
            "region": [
              "startLine": .integer(entry.start.line), "startColumn": .integer(entry.start.unit),
              "endLine": .integer(entry.end.line), "endColumn": .integer(entry.end.unit),
            ],
          ]
        ]
      ]),
    ]
  }

  private static func level(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .info: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }

  /// A path as a reference that a URI can be made of.
  private static func uri(_ path: String) -> String {
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
    let digits = Array("0123456789ABCDEF")
    let encoded = path.utf8.map { byte in
      plain.contains(byte)
        ? String(UnicodeScalar(byte)) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }.joined()
    return path.hasPrefix("/") ? "file://" + encoded : encoded
  }
}
