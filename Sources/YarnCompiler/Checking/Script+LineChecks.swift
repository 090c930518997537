import Yarn

extension Script {
  /// Checks the identities of lines, and the lines that borrow another's text.
  mutating func checkLines() {
    var identities = FirstTags(symbolCount: symbols.count)
    var shadows: [(line: Place, tag: Int)] = []
    for file in trees.indices {
      let elements = trees[file].elements
      for line in elements.indices where elements[line].kind == .line {
        let tags = namingTags(ofLine: line, elements)
        guard tags.count < 2 else {
          reportSeveral(tags, in: file)
          continue
        }
        guard let tag = tags.first else { continue }
        if elements[tag].form == TagForm.shadow.rawValue {
          shadows.append((Place(file: file, element: line), tag))
        } else {
          checkIdentity(Place(file: file, element: tag), &identities)
        }
      }
    }
    for shadow in shadows { checkShadow(shadow.line, tag: shadow.tag, identities) }
  }

  /// The tags of a line that name a line. They stand at its end, so they are looked for from there.
  private func namingTags(ofLine line: Int, _ elements: ContiguousArray<SyntaxElement>) -> [Int] {
    var tags: [Int] = []
    var index = Int(elements[line].extent) - 1
    while elements[index].kind == .tag {
      if elements[index].form != TagForm.plain.rawValue { tags.append(index) }
      index -= 1
    }
    return tags.reversed()
  }

  private mutating func reportSeveral(_ tags: [Int], in file: Int) {
    let forms = Set(tags.map { trees[file].elements[$0].form })
    for tag in tags {
      report(forms.count > 1 ? .lineAndShadow : .severalLineIDs, Place(file: file, element: tag))
    }
  }

  private mutating func checkIdentity(_ place: Place, _ first: inout FirstTags) {
    let symbol = trees[place.file].elements[place.element].payload
    guard let earlier = first[symbol] else {
      first[symbol] = place
      return
    }
    let id = symbols.name(of: symbol)
    if reportedIDs.insert(symbol).inserted { report(.duplicateLineID(id), earlier) }
    report(.duplicateLineID(id), place)
  }

  private mutating func checkShadow(_ line: Place, tag: Int, _ sources: FirstTags) {
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

/// The first tag of each identity.
private struct FirstTags {
  private var files: ContiguousArray<Int32>
  private var elements: ContiguousArray<Int32>

  init(symbolCount: Int) {
    files = ContiguousArray(repeating: -1, count: symbolCount)
    elements = files
  }

  subscript(symbol: Symbol) -> Place? {
    get {
      let file = files[Int(symbol)]
      return file < 0 ? nil : Place(file: Int(file), element: Int(elements[Int(symbol)]))
    }
    set {
      files[Int(symbol)] = Int32(newValue?.file ?? -1)
      elements[Int(symbol)] = Int32(newValue?.element ?? -1)
    }
  }
}
