import Golden
import Testing
import YarnCompiler

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

struct LintsTests {
  static let scripts = Golden.files(
    withExtension: "yarn", under: Golden.folder(of: #filePath).appending(path: "Lints")
  ).map { $0.lastPathComponent.replacing(".yarn", with: "") }

  @Test(arguments: scripts)
  func `what writers seldom mean is shown where it stands`(_ script: String) {
    let path = Golden.folder(of: #filePath).appending(path: "Lints/\(script).yarn")
    let file = SourceFile(path: "\(script).yarn", bytes: Vectors.bytes(path))
    let trees = Compiler.compile([file]).trees
    let findings = trees.flatMap(Lints.findings).map { $0.rendered(in: file) + "\n" }.joined(separator: "\n")
    let difference = Golden.difference(of: findings, from: "Lints/\(script).findings", in: #filePath)
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func `scripts of the language's own kind are looked through without a fault`() {
    for vector in RunVector.all {
      for tree in Compiler.compile(vector.files).trees {
        for finding in Lints.findings(in: tree) {
          #expect(finding.range.upperBound <= tree.file.bytes.count, "\(vector.name)")
          #expect(finding.severity == .warning && finding.code.hasPrefix("RY00"), "\(vector.name)")
        }
      }
    }
  }
}
