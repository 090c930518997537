import Yarn

extension Generator {
  /// Records all lines of a node, in the order of the source, which their identities depend on.
  mutating func addRecords(in body: Int) {
    lineElements.removeAll(keepingCapacity: true)
    firstLine = Int32(program.lines.count)
    let path = script.trees[file].file.path
    program.lines.beginNode(title: node.titleText, file: path)
    for index in body..<Int(elements[body].extent) where elements[index].kind == .line {
      lineElements.append(index)
    }
    identities.beginNode(title: node.titleText, file: path, lineCount: lineElements.count)
    for index in lineElements { addRecord(index) }
  }

  /// The place of a line's record.
  func record(of line: Int) -> Int32 {
    var low = 0
    var high = lineElements.count
    while low < high {
      let middle = (low + high) / 2
      if lineElements[middle] < line { low = middle + 1 } else { high = middle }
    }
    return firstLine + Int32(low)
  }

  private mutating func addRecord(_ line: Int) {
    let parts = script.parts(ofLine: line, in: file)
    script.addText(of: parts.pieces, in: file, to: &program.lines.texts)
    var shadow: Int32?
    var explicit: Int32?
    tagNames.removeAll(keepingCapacity: true)
    for tag in parts.tags {
      let name = tagName(elements[tag])
      tagNames.append(name)
      switch TagForm(rawValue: elements[tag].form) {
      case .line:
        explicit = name
        identities.addExplicit(
          script.trees[file].file.bytes[elements[tag].range].drop { $0 != UInt8(ascii: "l") })
      case .shadow: shadow = name
      case .plain, nil: break
      }
    }
    program.lines.append(
      identity: explicit.map { .explicit($0) } ?? .implicit(identities.add(isShadow: shadow != nil)),
      tags: tagNames, shadow: shadow, lineNumber: Int(elements[line].payload))
  }

  /// The place of a tag's name in the program; equal names have one place.
  private mutating func tagName(_ tag: SyntaxElement) -> Int32 {
    let symbol = Int(tag.payload)
    if tag.form != TagForm.shadow.rawValue, tagsBySymbol[symbol] >= 0 { return tagsBySymbol[symbol] }
    let name = program.lines.addTagName(script.tagText(tag, in: file))
    if tag.form != TagForm.shadow.rawValue { tagsBySymbol[symbol] = name }
    return name
  }

  /// Adds the instructions that push a text's substitutions; how many there are.
  mutating func addSubstitutions(_ pieces: Range<Int>) -> UInt16 {
    var count: UInt16 = 0
    var piece = pieces.lowerBound
    while piece < pieces.upperBound {
      if elements[piece].kind == .substitution {
        addExpression(piece + 1)
        if givesInteger(piece + 1) { emit(.spellOut) }
        count += 1
      }
      piece = Int(elements[piece].extent)
    }
    return count
  }
}
