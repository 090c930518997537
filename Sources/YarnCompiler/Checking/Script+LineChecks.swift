import Yarn

extension Script {
  /// Checks the identities of lines, and the lines that borrow another's text.
  mutating func checkLines() {
    var firstTags: [Symbol: Place] = [:]
    var shadows: [(line: Place, tag: Int)] = []
    for file in trees.indices {
      let elements = trees[file].elements
      var line = 0
      for index in elements.indices {
        let element = elements[index]
        if element.kind == .line { line = index }
        guard element.kind == .tag, element.form != TagForm.plain.rawValue else { continue }
        if reportSeveral(ofLine: line, at: index, in: file) { continue }
        if element.form == TagForm.shadow.rawValue {
          shadows.append((Place(file: file, element: line), index))
        } else {
          checkIdentity(Place(file: file, element: index), &firstTags)
        }
      }
    }
    let sources = firstTags.compactMapValues { $0 }
    for shadow in shadows { checkShadow(shadow.line, tag: shadow.tag, sources) }
  }

  /// Whether a line has more than one tag that names a line; then each is reported.
  private mutating func reportSeveral(ofLine line: Int, at tag: Int, in file: Int) -> Bool {
    let tags = children(of: line, in: file).filter {
      trees[file].elements[$0].kind == .tag && trees[file].elements[$0].form != TagForm.plain.rawValue
    }
    guard tags.count > 1 else { return false }
    let forms = Set(tags.map { trees[file].elements[$0].form })
    report(forms.count > 1 ? .lineAndShadow : .severalLineIDs, file: file, trees[file].elements[tag].range)
    return true
  }

  private mutating func checkIdentity(_ place: Place, _ first: inout [Symbol: Place]) {
    let element = trees[place.file].elements[place.element]
    guard let earlier = first[element.payload] else {
      first[element.payload] = place
      return
    }
    let id = symbols.name(of: element.payload)
    if reportedIDs.insert(element.payload).inserted {
      report(.duplicateLineID(id), file: earlier.file, trees[earlier.file].elements[earlier.element].range)
    }
    report(.duplicateLineID(id), file: place.file, element.range)
  }

  private mutating func checkShadow(_ line: Place, tag: Int, _ sources: [Symbol: Place]) {
    let range = trees[line.file].elements[line.element].range
    let symbol = trees[line.file].elements[tag].payload
    guard let source = sources[symbol] else {
      report(.unknownShadowSource(symbols.name(of: symbol)), file: line.file, range)
      return
    }
    let sourceLine = self.line(around: source)
    let sourceParts = parts(ofLine: sourceLine, in: source.file)
    let (sourceText, template) = text(of: sourceParts.pieces, in: source.file)
    guard template.isEmpty else {
      report(.shadowWithSubstitutions, file: line.file, range)
      return
    }
    if text(of: parts(ofLine: line.element, in: line.file).pieces, in: line.file).text != sourceText {
      report(.shadowTextDiffers(sourceText), file: line.file, range)
    }
  }

  /// The line that a tag belongs to.
  private func line(around tag: Place) -> Int {
    var index = tag.element
    while trees[tag.file].elements[index].kind != .line { index -= 1 }
    return index
  }
}
