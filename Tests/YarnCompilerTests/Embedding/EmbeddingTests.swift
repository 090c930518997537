import Golden
import Testing
import YarnCompiler

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The page that tells how to embed the language holds what its example does.
struct EmbeddingTests {
  @Test func `the page shows the very file that is compiled here`() {
    let example = Vectors.text(Self.here.appending(path: "EmbeddingExample.swift"))
    #expect(!example.isEmpty)
    #expect(Self.block("swift") == example)
  }

  @Test func `the example plays the script of the page`() throws {
    var written: [String] = []
    try play(SourceFile(path: "Start.yarn", text: Self.block("yarn"))) {
      written.append($0)
    } choose: { _ in
      0
    }
    #expect(
      written == [
        "Seller: Apples, a coin each!", "> Two, please.", "> No, thank you.",
        "Seller: Here you are. Sweet ones.", "Seller: You have 1 left.",
      ])
  }

  @Test func `the example shows mistakes`() throws {
    var written: [String] = []
    let script = SourceFile(path: "Start.yarn", text: "title: Start\n---\n{gold(1)}\n===\n")
    try play(script, write: { written.append($0) }, choose: { _ in 0 })
    #expect(written.first?.hasPrefix("error[YS0014]: `gold` takes no arguments, not 1") == true)
  }

  private static let here = URL(filePath: #filePath).deletingLastPathComponent()

  /// The first block of code of a language on the page.
  private static func block(_ language: String) -> String {
    let page = here.appending(path: "../../../Sources/YarnCompiler/YarnCompiler.docc/EmbedTheLanguage.md")
    let parts = Vectors.text(page).components(separatedBy: "```\(language)\n")
    return parts.count > 1 ? parts[1].components(separatedBy: "```\n")[0] : ""
  }
}
