import Yarn

extension Generator {
  /// Records all lines of a node, in the order of the source, which their identities depend on.
  mutating func addRecords(in body: Int) {
    lineElements.removeAll(keepingCapacity: true)
    firstLine = Int32(program.lines.count)
    for index in body..<Int(elements[body].extent) where elements[index].kind == .line {
      lineElements.append(index)
      addRecord(index)
    }
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
    let (text, template) = script.text(of: parts.pieces, in: file)
    let tags = parts.tags.map { script.tagText(elements[$0], in: file) }
    let shadow = tags.first { $0.hasPrefix("shadow:") }.map { "line:" + $0.dropFirst("shadow:".count) }
    let path = script.trees[file].file.path
    let explicit = tags.first { $0.hasPrefix("line:") }
    let id: String
    if let explicit {
      lineIDs.add(explicit: explicit)
      id = explicit
    } else {
      id = lineIDs.add(file: path, node: node.titleText, isShadow: shadow != nil)
    }
    program.lines.append(
      LineRecord(
        id: id, isImplicit: explicit == nil, text: text, tags: tags, file: path, node: node.titleText,
        lineNumber: Int(elements[line].payload), shadowOf: shadow))
    program.templates.append(template)
  }

  /// Adds the instructions that push a text's substitutions; how many there are.
  mutating func addSubstitutions(_ pieces: [Int]) -> UInt16 {
    var count: UInt16 = 0
    for piece in pieces where elements[piece].kind == .substitution {
      addExpression(piece + 1)
      if givesInteger(piece + 1) { emit(.spellOut) }
      count += 1
    }
    return count
  }
}
