import Yarn

extension Script {
  /// Checks titles, subtitles and groups, and gives the members of groups their names.
  mutating func checkNodes() {
    for index in nodes.indices { checkTitle(of: index) }
    for members in nodesByTitle.shared.values { checkSharedTitle(members) }
    for index in nodes.indices {
      checkSubtitle(of: index)
      if nodes[index].isEmpty, nodes[index].title != nil { reportEmpty(nodes[index]) }
    }
  }

  private mutating func checkTitle(of index: Int) {
    let node = nodes[index]
    guard node.title == nil, !node.isBroken else { return }
    report(.noTitle, file: node.file, contentRange(of: node))
  }

  /// From a node's first statement to the end of its last; the node's beginning if it has none.
  private func contentRange(of node: ScriptNode) -> Range<Int> {
    let elements = trees[node.file].elements
    let start = elements[node.element].range.lowerBound
    guard let body = node.body, Int(elements[body].extent) > body + 1 else { return start..<start + 1 }
    var statement = body + 1
    while Int(elements[statement].extent) < Int(elements[body].extent) {
      statement = Int(elements[statement].extent)
    }
    return elements[body + 1].range.lowerBound..<elements[statement].range.upperBound
  }

  /// Nodes may share a title if each of them says when it fits.
  private mutating func checkSharedTitle(_ members: [Int]) {
    // What is broken may be the header that says so.
    guard !members.contains(where: { nodes[$0].isBroken }) else { return }
    let isGroup = members.contains { !nodes[$0].whens.isEmpty }
    for member in members {
      let node = nodes[member]
      guard let title = node.titleElement, !isGroup || node.whens.isEmpty else { continue }
      let range = trees[node.file].elements[title].range
      report(
        isGroup ? .groupMemberWithoutWhen(node.titleText) : .duplicateTitle(node.titleText), file: node.file,
        range)
    }
    checkSubtitles(of: members)
  }

  /// Nodes of one title have subtitles of their own.
  private mutating func checkSubtitles(of members: [Int]) {
    var counts: [String: Int] = [:]
    for member in members { counts[nodes[member].subtitleText, default: 0] += 1 }
    for member in members where counts[nodes[member].subtitleText, default: 0] > 1 {
      guard let header = nodes[member].subtitleElement else { continue }
      report(
        .duplicateSubtitle(nodes[member].subtitleText), Place(file: nodes[member].file, element: header))
    }
  }

  private mutating func checkSubtitle(of index: Int) {
    let node = nodes[index]
    guard let header = node.subtitleElement else {
      if !node.whens.isEmpty {
        nodes[index].name = "\(node.titleText).\(crc(of: node))"
      }
      return
    }
    let file = trees[node.file].file
    let value = trees[node.file].elements[Int(trees[node.file].elements[header + 1].extent)]
    if let bad = badCharacter(in: value.range, of: file) {
      report(.badSubtitle(file.text(in: bad)), file: node.file, bad)
      return
    }
    guard !node.whens.isEmpty, node.title != nil else { return }
    nodes[index].name = "\(node.titleText).\(node.subtitleText)"
  }

  private func crc(of node: ScriptNode) -> String {
    CRC32.hex(of: "\(trees[node.file].file.path)\(node.titleText)\(node.line)")
  }

  private func badCharacter(in range: Range<Int>, of file: SourceFile) -> Range<Int>? {
    for index in range {
      let byte = file.bytes[index]
      let isFirstDigit = index == range.lowerBound && CharacterClass.isDigit(byte)
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "#"),
        UInt8(ascii: "$"), UInt8(ascii: " "), UInt8(ascii: "\t"):
        return index..<index + 1
      default: if isFirstDigit { return index..<index + 1 }
      }
    }
    return nil
  }

  private mutating func reportEmpty(_ node: ScriptNode) {
    let range = trees[node.file].elements[node.element].range
    report(.emptyNode(node.name), file: node.file, range)
  }

  /// Checks that literal destinations exist. A group's member cannot be named by one.
  mutating func checkDestinations() {
    var spelling: Spelling?
    for file in trees.indices {
      for (index, element) in trees[file].elements.enumerated() {
        guard element.kind == .jump || element.kind == .detour else { continue }
        let name = trees[file].elements[index + 1]
        guard name.kind == .name, !nodesByTitle.contains(name.payload) else { continue }
        reportUnknownNode(in: file, name.range, &spelling)
      }
      for mention in mentions[file]
      where mention.role == .destination && !nodesByTitle.contains(mention.symbol) {
        reportUnknownNode(in: file, mention.range, &spelling)
      }
    }
  }

  private mutating func reportUnknownNode(in file: Int, _ range: Range<Int>, _ spelling: inout Spelling?) {
    let name = trees[file].file.text(in: range)
    var known = spelling ?? Spelling(among: nodes.lazy.map(\.titleText))
    spelling = nil
    report(.unknownNode(name, nearest: known.nearest(to: name)), file: file, range)
    spelling = known
  }
}
