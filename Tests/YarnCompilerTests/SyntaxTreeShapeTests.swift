import Testing

@testable import YarnCompiler

struct SyntaxTreeShapeTests {
  @Test(arguments: RunVector.all)
  func `a tree has no loops, whatever is broken in its script`(_ vector: RunVector) {
    for tree in Compiler.compile(vector.files).trees { expectWellFormed(tree) }
  }

  @Test(arguments: DiagnosticVector.all)
  func `a tree has no loops, whatever the compiler says of its script`(_ vector: DiagnosticVector) {
    for tree in vector.compile().trees { expectWellFormed(tree) }
  }

  /// Every statement ends behind itself, every operation begins at or before itself.
  private func expectWellFormed(_ tree: SyntaxTree) {
    for (index, element) in tree.elements.enumerated() {
      let extent = Int(element.extent)
      let isRight = element.kind.isOperation ? extent <= index + 1 : extent > index
      #expect(
        isRight && extent <= tree.elements.count,
        "\(tree.file.path): \(element.kind) at \(element.range)")
    }
  }
}
