import Yarn

extension Script {
  /// Reports lines whose markup cannot be read, once each.
  mutating func checkMarkup() {
    for file in trees.indices {
      let elements = trees[file].elements
      for (index, element) in elements.enumerated() where element.kind == .line {
        guard hasBracket(element, in: file) else { continue }
        let parts = parts(ofLine: index, in: file)
        guard let first = parts.pieces.first, let last = parts.pieces.last else { continue }
        let source = text(of: parts.pieces, in: file).text
        guard let problem = MarkedText.problem(inSource: source) else { continue }
        let range = elements[first].range.lowerBound..<elements[last].range.upperBound
        report(.malformedMarkup(problem.message, help: problem.help), file: file, trimmed(range, in: file))
      }
    }
  }

  private func hasBracket(_ element: SyntaxElement, in file: Int) -> Bool {
    let bytes = trees[file].file.bytes
    for index in element.range where bytes[index] == UInt8(ascii: "[") { return true }
    return false
  }

  private func trimmed(_ range: Range<Int>, in file: Int) -> Range<Int> {
    let bytes = trees[file].file.bytes
    var end = range.upperBound
    while end > range.lowerBound, CharacterClass.isBlank(bytes[end - 1]) { end -= 1 }
    return range.lowerBound..<end
  }
}
