import Authoring
import Foundation
import Golden
import Simulation
import Testing

/// `rapport explain` must be right about every code there is.
@Suite struct ExplanationTests {
  /// Codes that no file alone can show.
  static let withoutExample: Set = [
    "RP0002", "RP0003", "RP0004", "RP0125", "RP0236", "RP0242", "RE0418", "YS0034", "YS0060", "YS0061",
    "RY0217", "RY0218",
  ]

  @Test func `every code of the program has one explanation, and nothing else has`() throws {
    let codes = try Self.codesInSources()
    #expect(codes.count > 170)
    #expect(Explanation.all.map(\.code).sorted() == codes.sorted())
  }

  @Test(arguments: Explanation.all)
  func `what an explanation shows as wrong has the finding, and what it shows as better has not`(
    _ explanation: Explanation
  ) throws {
    guard let example = explanation.example else {
      #expect(Self.withoutExample.contains(explanation.code))
      return
    }
    #expect(!Self.withoutExample.contains(explanation.code))
    let wrong = Specimen(example.wrong, as: example.form)
    let better = Specimen(example.better, as: example.form)
    // A project decides whether a circle is told.
    if explanation.code == "YS0015" { return }
    #expect(wrong.codes.contains(explanation.code), "\(wrong.reports.joined(separator: "\n"))")
    #expect(!better.codes.contains(explanation.code), "\(better.reports.joined(separator: "\n"))")
  }

  @Test(arguments: Explanation.all.filter { $0.code.hasPrefix("RE") && $0.example != nil })
  func `a remark of the editor reads as it was agreed`(_ explanation: Explanation) throws {
    let example = try #require(explanation.example)
    let specimen = Specimen(example.wrong, as: example.form)
    let own = zip(specimen.findings, specimen.reports).filter { $0.0.code == explanation.code }.map(\.1)
    let text = own.joined(separator: "\n\n") + "\n"
    let difference = Golden.difference(of: text, from: "Editing/\(explanation.code).report", in: #filePath)
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func `a code nobody has leads to the nearest`() {
    #expect(Explanation.of("RE0999") == nil)
    #expect(Explanation.nearest(to: "RE021")?.code == "RE0201")
    #expect(Explanation.of("re0101")?.code == "RE0101")
  }

  @Test func `the catalogue shows every technique once, with what it does and is`() {
    let lines = TechniqueCatalogue.text.split(separator: "\n").map(String.init)
    for technique in Technique.allCases {
      let found = lines.indices.filter { lines[$0].hasPrefix("  \(technique.id) ") }
      #expect(found.count == 1, "\(technique.id)")
      let place = found[0]
      #expect(lines[place].contains(" \(technique.baseChange)  \(technique.plainName)"))
      #expect(technique.definition.hasPrefix(lines[place + 1].trimmingCharacters(in: .whitespaces)))
    }
    #expect(lines.allSatisfy { $0.count <= 80 })
    let difference = Golden.difference(
      of: TechniqueCatalogue.text + "\n", from: "Explaining/techniques.txt", in: #filePath)
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test(arguments: Technique.allCases)
  func `a technique is explained by its name, and what it shows is what it says`(_ technique: Technique) {
    #expect(TechniqueCatalogue.technique(technique.id.uppercased()) == technique)
    let text = TechniqueCatalogue.text(of: technique)
    let words = text.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
    #expect(words.hasPrefix("\(technique.id): \(technique.plainName) \(technique.definition)"))
    #expect(text.contains("trust by \(technique.baseChange)"))
    for example in technique.examples { #expect(text.contains("-> \(example) #technique:\(technique.id)")) }
  }

  @Test func `a technique that is misspelt leads to the one that was meant`() {
    #expect(TechniqueCatalogue.technique("open_qestion") == nil)
    #expect(TechniqueCatalogue.nearest(to: "open_qestion") == "open_question")
    #expect(TechniqueCatalogue.nearest(to: "technique") == "techniques")
  }

  @Test func `explanations are short enough to be read at once`() {
    for explanation in Explanation.all {
      #expect(explanation.text.split(separator: "\n").count <= 76, "\(explanation.code)")
      #expect(
        explanation.title.first?.isUppercase == false || explanation.title.hasPrefix("YAML"),
        "\(explanation.code)")
      #expect(
        !explanation.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }, "\(explanation.code)")
    }
  }

  /// Every code that stands in the sources, outside the explanations.
  private static func codesInSources() throws -> Set<String> {
    let sources = Fixture.root.appending(path: "Sources")
    let pattern = /"((?:RE|RP|RY|YS)[0-9]{4})"/
    var codes: Set<String> = []
    for file in Golden.files(withExtension: "swift", under: sources) where !file.path.contains("/Explaining/")
    {
      let text = try String(contentsOf: file, encoding: .utf8)
      codes.formUnion(text.matches(of: pattern).map { String($0.1) })
    }
    return codes
  }
}

extension Explanation: CustomTestStringConvertible {
  public var testDescription: String { code }
}
