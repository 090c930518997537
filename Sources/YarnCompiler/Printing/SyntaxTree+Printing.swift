extension SyntaxTree {
  /// Reads one file, without looking at what it means.
  ///
  ///     let (tree, diagnostics) = SyntaxTree.parsing(file)
  ///     if diagnostics.isEmpty { print(tree.printed()) }
  ///
  /// - Returns: The tree, and what is wrong with its shape.
  public static func parsing(_ file: SourceFile) -> (tree: SyntaxTree, diagnostics: [Diagnostic]) {
    let (tree, findings) = file.bytes.withUnsafeBufferPointer { bytes in
      var parser = Parser(bytes, symbols: SymbolTable())
      parser.readFile()
      return (SyntaxTree(file: file, elements: parser.elements), parser.findings)
    }
    return (tree, findings.map { $0.diagnostic(in: file) })
  }

  /// The script as it is written if nothing is left to taste.
  ///
  /// Each statement has a line of its own, bodies are indented by four blanks, operators are spelt in one
  /// way, and words are one blank apart. Comments stay. So do empty lines, two between nodes and one elsewhere,
  /// but not in the bodies of options, where they mean something. The text of lines, commands and strings is
  /// left as it is.
  ///
  /// Reading the result gives an equivalent tree, if the file has no errors in its syntax; what is broken is
  /// left out of the tree, and so of this.
  ///
  /// - Complexity: O(*n*) in the length of the file.
  public func printed() -> String {
    var printer = SyntaxPrinter(self)
    printer.writeFile()
    return String(decoding: printer.output, as: UTF8.self)
  }

  /// Whether both trees say the same: the same elements with the same names, texts and values.
  ///
  /// Where they stand in their files, comments and the spelling of operators make no difference.
  ///
  /// - Complexity: O(*n*) in the length of the files.
  public func isEquivalent(to other: SyntaxTree) -> Bool {
    elements.count == other.elements.count
      && elements.indices.allSatisfy { index in
        isEquivalent(elements[index], other.elements[index])
          && Syntax(tree: self, index: index).words == Syntax(tree: other, index: index).words
      }
  }

  private func isEquivalent(_ left: SyntaxElement, _ right: SyntaxElement) -> Bool {
    guard left.kind == right.kind, left.extent == right.extent, left.count == right.count else {
      return false
    }
    switch left.kind {
    case .clause, .condition, .set: return left.form == right.form
    default: return true
    }
  }
}
