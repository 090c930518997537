import ScriptLaws
import Testing
import Yarn
import YarnCompiler

/// Whatever the bytes are, the compiler ends and says where each fault is.
struct AnyBytesTests {
  /// Seeds are run in batches, so that the tests use all cores.
  static let batches = (0..<10).map { batch in UInt64(batch * 100)..<UInt64(batch * 100 + 100) }

  @Test(arguments: batches)
  func `a script with some bytes changed, lost or doubled is compiled to its end`(_ seeds: Range<UInt64>) {
    for seed in seeds {
      var random = SplitMix64(seed: seed)
      let vector = random.pick(RunVector.all)
      guard let file = vector.files.first else { continue }
      var bytes = file.bytes
      for _ in 0...random.below(6) { mutate(&bytes, &random) }
      check(SourceFile(path: file.path, bytes: bytes), seed)
    }
  }

  @Test(arguments: batches)
  func `bytes of no sense are compiled to their end`(_ seeds: Range<UInt64>) {
    let signs = Array("<>{}$#=-/\\\"()[]:. \n\r\tax1é".utf8) + [0, 0xFF, 0xC3, 0xF0]
    for seed in seeds {
      var random = SplitMix64(seed: seed)
      let head = random.happens(80) ? Array("title: A\n---\n".utf8) : []
      let bytes = (0..<random.below(200)).map { _ in random.pick(signs) }
      check(SourceFile(path: "A.yarn", bytes: head + bytes), seed)
    }
  }

  @Test func `a script that ends anywhere is compiled to its end`() {
    for vector in RunVector.all.prefix(40) {
      guard let file = vector.files.first else { continue }
      for end in stride(from: 0, to: file.bytes.count, by: 23) {
        check(SourceFile(path: file.path, bytes: Array(file.bytes.prefix(end))), UInt64(end))
      }
    }
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    guard !bytes.isEmpty else { return }
    let start = random.below(bytes.count)
    let range = start..<min(start + 1 + random.below(12), bytes.count)
    switch random.below(4) {
    case 0: bytes.removeSubrange(range)
    case 1: bytes.insert(contentsOf: Array(bytes[range]), at: random.below(bytes.count))
    case 2: bytes[start] = UInt8(random.below(256))
    default: bytes.insert(contentsOf: random.pick(Self.pieces).utf8, at: start)
    }
  }

  private static let pieces = [
    "<<", ">>", "->", "=>", "\n", "\n\n", "    ", "\t", "===", "---", "{", "}", "\"", "//", "#", "$x", "(",
    ")",
    "<<if true>>", "<<endif>>", "<<once>>", "<<endonce>>", "<<else>>", "<<enum A>>", "<<case", "title:",
    "when:",
  ]

  private func check(_ file: SourceFile, _ seed: UInt64) {
    let compilation = Compiler.compile([file])
    #expect((compilation.program == nil) == compilation.hasErrors, "seed \(seed)")
    for diagnostic in compilation.diagnostics {
      let isInFile = diagnostic.range.lowerBound >= 0 && diagnostic.range.upperBound <= file.bytes.count
      #expect(isInFile, "seed \(seed): \(diagnostic.code)")
      let isPlain = diagnostic.rendered(in: file).unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" }
      #expect(isPlain, "seed \(seed): \(diagnostic.code)")
    }
    for tree in compilation.trees {
      _ = Lints.findings(in: tree)
      _ = tree.printed()
    }
  }
}
