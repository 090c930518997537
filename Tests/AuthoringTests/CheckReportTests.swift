import Authoring
import Content
import Foundation
import Golden
import Testing
import YarnCompiler

/// What other programs read of a check.
@Suite struct CheckReportTests {
  /// A library with an error, a warning and notes, behind signs of more than one byte.
  private static let report: CheckReport = {
    var files = LibraryFiles()
    files.personas = [SourceFile(path: "Personas/rosa.yaml", text: PersonaExample.rosa)]
    files.scripts = [
      SourceFile(
        path: "Dialogues/Garden gate.yarn",
        text:
          "title: GardenGate\nscenario: x\npersona: rosy\n---\nRosa 🌱é: She committed suicide. #line:a\n===\n"
      )
    ]
    let library = Library(files)
    var report = CheckReport()
    report.add(Editor(library).findings, of: library, prefix: "my clients")
    return report
  }()

  private static let sound: CheckReport = {
    var files = LibraryFiles()
    files.personas = [SourceFile(path: "Personas/rosa.yaml", text: PersonaExample.rosa)]
    let body = "🌱é committed suicide.\n-> I'm sorry, but no. #technique:repair\n-> Do. #technique:direct"
    let text = (Explanation.of("RP0208")?.example?.better ?? "").replacing("Rosa: Hello. #line:a", with: body)
    files.scripts = [SourceFile(path: "Dialogues/GardenGate.yarn", text: text)]
    let library = Library(files)
    var report = CheckReport()
    report.add(Editor(library).findings, of: library)
    return report
  }()

  @Test func `the JSON document has the shape that is described`() throws {
    let document = try Self.object(Self.report.json)
    #expect(document["version"] as? Int == 1)
    let summary = try #require(document["summary"] as? [String: Int])
    #expect(Set(summary.keys) == ["errors", "warnings", "notes"])
    let findings = try #require(document["findings"] as? [[String: Any]])
    #expect(findings.count == summary.values.reduce(0, +) && !findings.isEmpty)
    for finding in findings {
      #expect(
        Set(finding.keys) == ["code", "severity", "title", "message", "help", "file", "start", "end"])
      #expect(["error", "warning", "info"].contains(finding["severity"] as? String))
      let start = try #require(finding["start"] as? [String: Int])
      let end = try #require(finding["end"] as? [String: Int])
      #expect(Set(start.keys) == ["line", "column", "byte"])
      #expect((start["byte"] ?? 0) <= (end["byte"] ?? 0) && (start["line"] ?? 0) >= 1)
    }
    #expect(findings.contains { $0["file"] as? String == "my clients/Dialogues/Garden gate.yarn" })
  }

  @Test func `the JSON document and the SARIF log read as they were agreed`() {
    for (text, name) in [(Self.sound.json, "check.json"), (Self.sound.sarif(version: "1.0"), "check.sarif")] {
      let difference = Golden.difference(of: text, from: "Reports/\(name)", in: #filePath)
      #expect(difference == nil, "\(difference ?? "")")
    }
  }

  @Test func `a SARIF log has what the standard asks for`() throws {
    for report in [Self.report, Self.sound, CheckReport()] {
      let log = try Self.object(report.sarif(version: "1.0"))
      #expect(log["version"] as? String == "2.1.0")
      #expect((log["$schema"] as? String)?.contains("sarif-2.1.0") == true)
      let runs = try #require(log["runs"] as? [[String: Any]])
      let run = try #require(runs.first)
      #expect(runs.count == 1 && run["columnKind"] as? String == "utf16CodeUnits")
      let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
      #expect(driver["name"] as? String == "rapport")
      let rules = try #require(driver["rules"] as? [[String: Any]])
      let ids = rules.compactMap { $0["id"] as? String }
      #expect(Set(ids).count == rules.count)
      for result in try #require(run["results"] as? [[String: Any]]) {
        let index = try #require(result["ruleIndex"] as? Int)
        #expect(ids[index] == result["ruleId"] as? String)
        #expect(["none", "note", "warning", "error"].contains(result["level"] as? String))
        #expect((result["message"] as? [String: Any])?["text"] is String)
        let locations = try #require(result["locations"] as? [[String: Any]])
        let place = try #require(locations.first?["physicalLocation"] as? [String: Any])
        let uri = try #require((place["artifactLocation"] as? [String: Any])?["uri"] as? String)
        #expect(!uri.contains(" ") && URL(string: uri) != nil)
        let region = try #require(place["region"] as? [String: Int])
        #expect(Set(region.keys) == ["startLine", "startColumn", "endLine", "endColumn"])
        #expect(region.values.allSatisfy { $0 >= 1 })
      }
    }
  }

  @Test func `columns are characters in JSON, and UTF-16 in SARIF`() throws {
    let findings = try #require(Self.object(Self.sound.json)["findings"] as? [[String: Any]])
    let finding = try #require(findings.first { $0["code"] as? String == "RE0301" })
    #expect((finding["start"] as? [String: Int])?["column"] == 4)
    let runs = try #require(Self.object(Self.sound.sarif(version: "1.0"))["runs"] as? [[String: Any]])
    let results = try #require(runs.first?["results"] as? [[String: Any]])
    let result = try #require(results.first { $0["ruleId"] as? String == "RE0301" })
    let place = (result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
    // The plant is two units wide.
    #expect((place?["region"] as? [String: Int])?["startColumn"] == 5)
  }

  private static func object(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
