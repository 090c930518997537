import Authoring
import Foundation
import Golden
import ScriptLaws
import Simulation
import Testing
import Yarn
import YarnCompiler

/// What holds for every script that is tagged, tried with scripts of many kinds, laid out in many ways.
struct TaggingLawTests {
  /// Scripts that say much of what the language can: those that are shipped, and those of the tests.
  private static let scripts: [SourceFile] = {
    let folders = ["Dialogues", "Tests/YarnCompilerTests/Golden", "Tests/ContentTests/Golden"]
    let files = folders.flatMap {
      Golden.files(withExtension: "yarn", under: Fixture.root.appending(path: $0))
    }
    return files.compactMap { file in
      let source = (try? Data(contentsOf: file)).map { SourceFile(path: "Law.yarn", bytes: Array($0)) }
      return source.flatMap { program(of: $0.bytes) == nil ? nil : $0 }
    }
  }()

  private static func compilation(of bytes: [UInt8]) -> Compilation {
    Compiler.compile(
      [SourceFile(path: "Law.yarn", bytes: bytes)],
      functions: ScriptInterface.functions + ScriptGenerator.functions)
  }

  private static func program(of bytes: [UInt8]) -> Program? { compilation(of: bytes).program }

  @Test func `tagging adds identities and nothing else, whatever the script`() throws {
    #expect(Self.scripts.count >= 10)
    for seed in 0..<UInt64(60) {
      var random = SplitMix64(seed: seed)
      try check(varied(Self.scripts[Int(seed) % Self.scripts.count].bytes, &random), seed: seed)
    }
  }

  @Test func `tagging adds identities and nothing else, whatever the language allows`() throws {
    for seed in 0..<UInt64(80) { try check(ScriptGenerator.script(seed: seed).bytes, seed: seed) }
  }

  private func check(_ bytes: [UInt8], seed: UInt64) throws {
    let before = Self.compilation(of: bytes)
    guard let program = before.program else { return }
    let tagging = LineTagging.all(for: before.trees)[0]
    let after = Self.compilation(of: tagging.tagged)
    let tagged = try #require(after.program, "seed \(seed)")
    #expect(Self.codes(after) == Self.codes(before), "seed \(seed)")
    check(tagged, against: program, seed: seed)
    #expect(withoutInsertions(tagging) == bytes, "seed \(seed)")
    #expect(LineTagging.all(for: after.trees)[0].insertions == [], "seed \(seed)")
  }

  /// The codes of what is found. Chevrons behind a command are text to the language once a tag follows them.
  private static func codes(_ compilation: Compilation) -> [String] {
    compilation.diagnostics.map { $0.code == "YS0064" ? "YS0019" : $0.code }
  }

  private func check(_ tagged: Program, against program: Program, seed: UInt64) {
    let own = tagged.lines.filter { $0.shadowOf == nil }
    #expect(own.allSatisfy { !$0.isImplicit }, "seed \(seed)")
    #expect(Set(tagged.lines.map(\.id)).count == tagged.lines.count, "seed \(seed)")
    #expect(
      tagged.lines.map(LineWithoutIdentity.init) == program.lines.map(LineWithoutIdentity.init),
      "seed \(seed)")
    #expect(tagged.instructions == program.instructions, "seed \(seed)")
    #expect(tagged.commands == program.commands, "seed \(seed)")
    #expect(tagged.choices == program.choices && tagged.candidates == program.candidates, "seed \(seed)")
    #expect(tagged.nodes == program.nodes && tagged.variables == program.variables, "seed \(seed)")
  }

  /// What a line says, apart from its identity.
  private struct LineWithoutIdentity: Hashable {
    let text: String
    let tags: [String]
    let node: String
    let lineNumber: Int

    init(_ line: LineRecord) {
      text = line.text
      tags = line.tags.filter { !$0.hasPrefix("line:") }
      node = line.node
      lineNumber = line.lineNumber
    }
  }

  /// The tagged script with what was inserted cut out again.
  private func withoutInsertions(_ tagging: LineTagging) -> [UInt8] {
    var bytes = tagging.tagged
    for insertion in tagging.insertions.reversed() {
      let before = tagging.insertions.prefix { $0.offset < insertion.offset }
      let start = insertion.offset + before.reduce(0) { $0 + $1.text.utf8.count }
      #expect(bytes[start...].starts(with: insertion.text.utf8))
      bytes.removeSubrange(start..<start + insertion.text.utf8.count)
    }
    return bytes
  }

  // MARK: Layouts

  /// A script without some of its identities, and with blanks, comments and line breaks of other kinds.
  private func varied(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    let share = random.next() % 101
    let lineBreak = ["\n", "\r\n", "\r"][Int(random.next() % 3)]
    var isBody = false
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { line -> String in
      if line.hasPrefix("---") { isBody = true }
      if line.hasPrefix("===") { isBody = false }
      var line = String(line)
      if random.next() % 100 < share, let tag = line.range(of: " #line:") {
        let rest = line[tag.upperBound...].drop { !$0.isWhitespace && $0 != "#" }
        line = String(line[..<tag.lowerBound] + rest)
      }
      let isStatement = isBody && !line.allSatisfy(\.isWhitespace) && !line.hasPrefix("---")
      guard isStatement, !line.contains("//") else { return line }
      return line + ["", "", "  ", "\t", " // a comment #line:no", "\t//"][Int(random.next() % 6)]
    }
    let mark = random.next() % 4 == 0 ? "\u{FEFF}" : ""
    return Array((mark + lines.joined(separator: lineBreak)).utf8)
  }
}
