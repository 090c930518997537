import Foundation
import Golden
import Simulation
import Testing
import Yarn
import YarnCompiler

@testable import Content

@Suite struct PersonaReaderTests {
  private static let folder = Golden.folder(of: #filePath).appending(path: "personas")

  @Test(arguments: Golden.files(withExtension: "yaml", under: folder).map(\.lastPathComponent))
  func `what is wrong with a persona is said at its place`(name: String) throws {
    let bytes = try Data(contentsOf: Self.folder.appending(path: name))
    let source = SourceFile(path: name, bytes: Array(bytes))
    let reading = PersonaReader.read(source)
    let report = reading.diagnostics.map { $0.rendered(in: source) + "\n" }.joined(separator: "\n")
    let difference = Golden.difference(
      of: report, from: "personas/\(name.dropLast(5)).diagnostics", in: #filePath)
    #expect(difference == nil, "\(difference ?? "")")
    #expect((reading.persona == nil) == reading.diagnostics.contains { $0.severity == .error })
  }

  @Test func `every field of a persona is read`() throws {
    let bytes = try Data(contentsOf: Self.folder.appending(path: "whole.yaml"))
    let persona = try #require(
      PersonaReader.read(SourceFile(path: "whole.yaml", bytes: Array(bytes))).persona)
    let expected = Persona(
      id: "whole", version: 3, name: "Ida Whole", age: 41, pronouns: "she/her",
      summary: "someone with all fields",
      setting: "A room with a window.", howTheyCame: "By tram.", presenting: "Well: here I am.",
      strengths: ["patient", "017", "true"], whatRecoveryMeansToThem: "One line\nand another.",
      history: [
        Fact(id: "tram", text: "Came by tram.", hint: "the way here", gate: 0),
        Fact(id: "window", text: "Likes windows.", hint: "what she looks at", gate: 100),
      ],
      hiddenConcern: Fact(id: "door", text: "Fears doors.", hint: "something about the room", gate: 55),
      voice: Voice(sentences: "short", humour: "dry", uses: ["tram"], avoids: []), builds: "Time.",
      breaks: "Hurry.",
      sensitivities: [
        Sensitivity(technique: .silence, percent: 140, because: "she likes it quiet", from: "window")
      ],
      startTrust: 22, asymmetry: 170, ruptureStyle: .confronts, floor: 5,
      riskCues: [RiskCue(node: "Door", kind: .suicide)], contentNotes: ["doors"], reviewedBy: ["nobody yet"],
      sourcesOfDetail: ["the tests"])
    #expect(persona == expected)
  }

  @Test func `the fields of the shape are the coding keys of a persona`() {
    guard case .record(let fields) = PersonaShape.file else { return #expect(Bool(false)) }
    #expect(fields.map(\.name) == Persona.CodingKeys.allCases.map(\.rawValue))
  }

  @Test func `the published schema says what the reader checks`() throws {
    let difference = Checkout.difference(of: JSONSchema.persona, from: "Personas/persona.schema.json")
    #expect(difference == nil, "\(difference ?? "")")
    let schema = try JSONSerialization.jsonObject(with: Data(JSONSchema.persona.utf8)) as? [String: Any]
    let properties = try #require(schema?["properties"] as? [String: [String: Any]])
    #expect(Set(properties.keys) == Set(Persona.CodingKeys.allCases.map(\.rawValue)))
    #expect(properties["asymmetry"]?["minimum"] as? Int == TrustParameters.asymmetryRange.lowerBound)
    #expect(properties["asymmetry"]?["maximum"] as? Int == TrustParameters.asymmetryRange.upperBound)
    #expect(schema?["additionalProperties"] as? Bool == false)
  }

  @Test func `no text makes the reader fail, however it is cut or changed`() throws {
    let whole = Array(try Data(contentsOf: Self.folder.appending(path: "whole.yaml")))
    var random = SplitMix64(seed: 11)
    for length in stride(from: 0, to: whole.count, by: 7) {
      _ = PersonaReader.read(SourceFile(path: "whole.yaml", bytes: Array(whole.prefix(length))))
    }
    for _ in 0..<150 {
      var bytes = whole
      for _ in 0..<3 {
        let index = Int.random(in: bytes.indices, using: &random)
        bytes[index] = Array("{}[]:#-&*!|>'\"%@`\n\t\0 é".utf8).randomElement(using: &random) ?? 0
      }
      let reading = PersonaReader.read(SourceFile(path: "whole.yaml", bytes: bytes))
      for diagnostic in reading.diagnostics {
        #expect(!diagnostic.rendered(in: SourceFile(path: "whole.yaml", bytes: bytes)).isEmpty)
      }
    }
  }

  @Test(arguments: ["[", "{a: ", "- ", "? "])
  func `deep nesting is refused`(opening: String) {
    let text = String(repeating: opening, count: 5_000)
    #expect(
      PersonaReader.read(SourceFile(path: "deep.yaml", text: text)).diagnostics.map(\.code) == ["RP0101"])
  }

  @Test func `a short file that stands for an endless one is refused`() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x]\n"
    for level in 1..<12 {
      let item = "*a\(level - 1)"
      text += "a\(level): &a\(level) [" + Array(repeating: item, count: 8).joined(separator: ", ") + "]\n"
    }
    #expect(
      PersonaReader.read(SourceFile(path: "bomb.yaml", text: text)).diagnostics.map(\.code) == ["RP0101"])
  }
}
