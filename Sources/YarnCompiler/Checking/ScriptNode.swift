import Yarn

/// A node of the source.
struct ScriptNode {
  /// Its file, as a place in ``Script/trees``.
  var file: Int
  /// Its element.
  var element: Int
  /// The element of its title header's name; nil if it has no title.
  var titleElement: Int?
  var title: Symbol?
  var titleText = ""
  /// The name that is unique in the program.
  var name = ""
  var headers: [Program.Node.Header] = []
  /// The elements of its `when:` headers.
  var whens: [Int] = []
  /// The element of its body.
  var body: Int?
  /// The element of its `subtitle:` header; nil if it has none, or an empty one.
  var subtitleElement: Int?
  var subtitleText = ""
  /// Whether its body has no statement that the program needs.
  var isEmpty = true
  /// The number of its first line.
  var line = 0
  /// Whether its headers are broken, so that nothing more is to be said of them.
  var isBroken = false
}

extension Script {
  /// Finds the nodes of a file, and checks their headers.
  mutating func findNodes(of file: Int) {
    nodes.reserveCapacity(nodes.count + children(of: 0, in: file).reduce(0) { count, _ in count + 1 })
    for index in children(of: 0, in: file) where trees[file].elements[index].kind == .node {
      var node = ScriptNode(file: file, element: index)
      node.line = Int(trees[file].elements[index].payload)
      node.isBroken = trees[file].elements[index].form == 1
      readParts(of: &node)
      if let title = node.title { nodesByTitle.add(nodes.count, title: title) }
      nodes.append(node)
    }
  }

  private mutating func readParts(of node: inout ScriptNode) {
    let file = node.file
    for part in children(of: node.element, in: file) {
      let element = trees[file].elements[part]
      switch element.kind {
      case .titleHeader: readTitle(part, of: &node)
      case .whenHeader:
        node.whens.append(part)
        let text = text(element, in: file).drop { $0 != ":" }.dropFirst()
        node.headers.append(.init(key: "when", value: String(text).trimmingWhitespace))
      case .header: readHeader(part, of: &node)
      case .body:
        node.body = part
        node.isEmpty = element.extent == UInt32(part + 1) && element.form == 0
      default: break
      }
    }
  }

  private mutating func readTitle(_ header: Int, of node: inout ScriptNode) {
    var parts = children(of: header, in: node.file)
    guard let name = parts.next() else { return }
    let element = trees[node.file].elements[name]
    let text = text(element, in: node.file)
    node.headers.append(.init(key: "title", value: text))
    guard node.title == nil else {
      report(.severalTitles, file: node.file, trees[node.file].elements[header].range)
      return
    }
    node.titleElement = header
    node.title = element.payload
    node.titleText = text
    node.name = text
  }

  private mutating func readHeader(_ header: Int, of node: inout ScriptNode) {
    var parts = children(of: header, in: node.file)
    guard let keyPart = parts.next() else { return }
    let key = text(trees[node.file].elements[keyPart], in: node.file)
    let value = parts.next().map { text(trees[node.file].elements[$0], in: node.file) }
    if let value, key.lowercased() == "subtitle" {
      node.subtitleElement = header
      node.subtitleText = value
    }
    node.headers.append(.init(key: key, value: value ?? ""))
  }
}
