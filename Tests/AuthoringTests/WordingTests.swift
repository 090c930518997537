import Authoring
import Content
import Foundation
import Simulation
import Testing
import YarnCompiler

/// A remark about words must be right nearly always.
@Suite struct WordingTests {
  static let replies = Row.read("Editing/replies.txt", fields: 3)
  static let told = Row.read("Editing/words.txt", fields: 2)

  @Test func `what a reply says is held against its tag, and nothing is said to what fits`() {
    let codes = Self.codes(
      ofReplies: Self.replies.map { (technique: $0.fields[1], text: $0.fields[2]) }, prefix: "RE02")
    for (row, found) in zip(Self.replies, codes) {
      #expect(found == (row.fields[0] == "-" ? [] : [row.fields[0]]), "\(row.fields)")
    }
  }

  @Test func `the catalogue's own examples fit their techniques`() {
    let examples = Technique.allCases.filter { $0 != .breach }.flatMap { technique in
      technique.examples.map { (technique: technique.id, text: $0) }
    }
    for (example, found) in zip(examples, Self.codes(ofReplies: examples, prefix: "RE0")) {
      #expect(found == [], "\(example)")
    }
  }

  @Test func `words that hurt are found in all their forms, and never inside other words`() {
    let lines = Self.told.map { $0.fields[1] }
    let codes = Self.codes(ofLines: lines, prefix: "RE03")
    for (row, found) in zip(Self.told, codes) {
      #expect(found == (row.fields[0] == "-" ? [] : [row.fields[0]]), "\(row.fields)")
    }
  }

  @Test func `a client, and a tempting mistake, may say a wrong word on purpose`() {
    let specimen = Specimen(
      """
      Rosa: He committed suicide. #line:a
      He committed suicide. #line:b
      -> He committed suicide, you know. #technique:judge #line:c
      -> He committed suicide, you said. #technique:simple_reflection #line:d
      """, as: .turn)
    let severities = specimen.findings.filter { $0.code == "RE0301" }.map(\.severity)
    #expect(severities == [.info, .warning, .info, .warning])
  }

  @Test func `a persona's own words are looked at, and what they never say is not`() {
    let fields = """
      summary: a recovering addict
      presenting: "I'm an addict."
      voice: { sentences: short, humour: dry, uses: [well], avoids: [addict] }
      breaks: >-
        Being called an
        addict.
      """
    let found = Specimen(fields, as: .persona).findings.filter { $0.code == "RE0303" }
    #expect(found.map(\.severity) == [.warning, .info, .info])
  }

  // MARK: Rows

  /// A row of a file of examples.
  struct Row: Sendable {
    let fields: [String]

    static func read(_ path: String, fields: Int) -> [Row] {
      let text = (try? String(contentsOf: Fixture.folder.appending(path: path), encoding: .utf8)) ?? ""
      return text.components(separatedBy: "\n").filter { !$0.hasPrefix("#") && !$0.isEmpty }.map { line in
        let parts = line.split(separator: "|", maxSplits: fields - 1).map {
          $0.trimmingCharacters(in: .whitespaces)
        }
        return Row(fields: parts)
      }
    }
  }

  /// The codes that each reply has, all of them standing in one script.
  private static func codes(
    ofReplies replies: [(technique: String, text: String)], prefix: String
  ) -> [[String]] {
    let lines = replies.map { "-> \($0.text.replacing("//", with: "")) #technique:\($0.technique)" }
    return codes(ofLines: lines, prefix: prefix, declaring: "<<declare $her = \"her\">>\n")
  }

  private static func codes(ofLines lines: [String], prefix: String, declaring: String = "") -> [[String]] {
    let body = declaring + lines.joined(separator: "\n")
    let start = Specimen("MARK", as: .turn).line(of: "MARK") + (declaring.isEmpty ? 0 : 1)
    let found = Specimen(body, as: .turn).findingsByLine
    return lines.indices.map { index in
      (found[start + index] ?? []).map(\.code).filter {
        $0.hasPrefix(prefix) && !["RE01", "RE04"].contains($0.prefix(4))
      }
    }
  }
}
