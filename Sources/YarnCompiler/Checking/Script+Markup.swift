import Yarn

extension Script {
  /// Reports lines whose markup cannot be read, once each.
  mutating func checkMarkup() {
    for file in trees.indices {
      let elements = trees[file].elements
      for (index, element) in elements.enumerated() where element.kind == .line {
        guard element.form & TextForm.hasBrackets != 0 else { continue }
        let parts = parts(ofLine: index, in: file)
        let source = text(of: parts.pieces, in: file).text
        guard let problem = MarkedText.problem(inSource: source) else { continue }
        var end = element.range.lowerBound
        var piece = parts.pieces.lowerBound
        while piece < parts.pieces.upperBound {
          end = elements[piece].range.upperBound
          piece = Int(elements[piece].extent)
        }
        let range = element.range.lowerBound..<end
        report(.malformedMarkup(problem.message, help: problem.help), file: file, trimmed(range, in: file))
      }
    }
  }

  private func trimmed(_ range: Range<Int>, in file: Int) -> Range<Int> {
    let bytes = trees[file].file.bytes
    var end = range.upperBound
    while end > range.lowerBound, CharacterClass.isBlank(bytes[end - 1]) { end -= 1 }
    return range.lowerBound..<end
  }
}
