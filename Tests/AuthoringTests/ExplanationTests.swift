import Authoring
import Foundation
import Golden
import Testing

/// `rapport explain` must be right about every code there is.
@Suite struct ExplanationTests {
  /// Codes that no file alone can show.
  static let withoutExample: Set = [
    "RP0002", "RP0003", "RP0125", "RP0236", "RP0242", "RE0418", "YS0034", "YS0060", "YS0061", "RY0217",
    "RY0218",
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
