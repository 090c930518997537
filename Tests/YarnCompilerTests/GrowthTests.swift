import Testing
import Yarn

@testable import YarnCompiler

/// What would take long with large scripts if it were done for each thing with all others.
struct GrowthTests {
  @Test func `what a misspelt name meant is looked for within bounds, whatever the script`() {
    let names = (0..<3_000).map { "Node\($0)" }
    var spelling = Spelling(among: names)
    for name in names { _ = spelling.nearest(to: name + "x") }
    #expect(spelling.comparisonCount <= Spelling.mostComparisons + names.count)
    let before = spelling.comparisonCount
    #expect(spelling.nearest(to: "Node7x") == "Node7" && spelling.comparisonCount == before)
  }

  @Test func `the nearest of all names is found, and none that is too far`() {
    var spelling = Spelling(among: ["Garden", "Gate", "Gates", "Warden", "Ward"])
    #expect(spelling.nearest(to: "gate") == "Gate")
    #expect(spelling.nearest(to: "Gaets") == "Gates")
    #expect(spelling.nearest(to: "Gardn") == "Garden")
    #expect(spelling.nearest(to: "Kitchen") == nil)
  }

  @Test func `a case is looked up in one table, however many enums there are`() {
    let enums = (0..<2_000).map { "<<enum E\($0)>>\n<<case C\($0)>>\n<<case Both\($0 / 2)>>\n<<endenum>>\n" }
    let uses = (0..<2_000).map { "<<declare $v\($0) = .C\($0)>>\n<<set $v\($0) = .C\($0)>>\n{$v\($0)}\n" }
    let body = enums.joined() + uses.joined() + "<<declare $both = .Both7>>\n"
    let compilation = Compiler.compile([
      SourceFile(path: "Enums.yarn", text: "title: Start\n---\n\(body)===\n")
    ])
    let errors = compilation.diagnostics.filter { $0.severity == .error }
    #expect(errors.count == 1 && errors[0].message.contains("Both7"), "\(errors)")
    #expect(compilation.variables.prefix(2_000).allSatisfy { $0.type?.name == "E" + $0.name.dropFirst(2) })
  }

  @Test func `a place is found in a block, wherever it is, as if all lines before were counted`() {
    for seed in UInt64(0)..<20 {
      var random = SplitMix64(seed: seed)
      let signs = Array("ab é\n\n\r\r".utf8) + [0xFF]
      let file = SourceFile(
        path: "a.yarn", bytes: (0..<9_000).map { _ in signs[Int(random.next() % UInt64(signs.count))] })
      for offset in [0, 1, 4_095, 4_096, 4_097, 8_191, 8_192, 9_000, 10_000] + (0..<20).map({ $0 * 431 }) {
        let before = file.bytes.prefix(offset)
        let ends = before.indices.filter { index in
          let next = index + 1 < file.bytes.count ? file.bytes[index + 1] : 0
          return file.bytes[index] == 0x0A || (file.bytes[index] == 0x0D && next != 0x0A)
        }
        let line = before[(ends.last.map { $0 + 1 } ?? 0)...]
        let position = file.position(of: offset)
        #expect(position.line == ends.count + 1, "seed \(seed), offset \(offset)")
        #expect(
          position.column == String(decoding: line, as: UTF8.self).count + 1, "seed \(seed), offset \(offset)"
        )
      }
    }
  }

  @Test func `circles of nodes are named in the order of the script`() {
    let pairs = (0..<200).map { number in
      "title: A\(number)\n---\n<<jump B\(number)>>\n===\ntitle: B\(number)\n---\n<<jump A\(number)>>\n===\n"
    }
    let compilation = Compiler.compile([SourceFile(path: "Circles.yarn", text: pairs.joined())])
    let circles = ScriptSurroundings().findings(in: compilation).filter { $0.code == "YS0015" }
    #expect(circles.count == 200)
    #expect(
      circles.enumerated().allSatisfy { $1.message.contains("`A\($0)`, `B\($0)`") },
      "\(circles.first?.message ?? "")")
  }
}
