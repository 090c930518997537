import Yarn

/// Which nodes a program has, in which order, under which names.
struct NodeLayout {
  /// A node of the program: one of the script's, or one that stands for a group.
  struct Entry {
    /// The node's place in ``Script/nodes``; of a group that of its first member.
    var node: Int
    var name: String
    var isGroup: Bool
    var isTracked: Bool
  }

  private(set) var entries: [Entry] = []
  /// The entry that a literal destination leads to, by its symbol; -1 if there is none.
  private var entryOfTitle: ContiguousArray<Int32>
  /// The entry of each of the script's nodes; nil if it is left out.
  private(set) var entryOfNode: [Int32?] = []

  init(_ script: Script, queried: Set<String>) {
    entryOfNode = Array(repeating: nil, count: script.nodes.count)
    entryOfTitle = ContiguousArray(repeating: -1, count: script.symbols.count)
    entries.reserveCapacity(script.nodes.count)
    for (index, node) in script.nodes.enumerated() {
      guard let title = node.title else { continue }
      if node.whens.isEmpty {
        guard !node.isEmpty else { continue }
        entryOfTitle[Int(title)] = Int32(entries.count)
      } else if entryOfTitle[Int(title)] < 0 {
        entryOfTitle[Int(title)] = Int32(entries.count)
        addGroup(title, of: script, queried)
      }
      entryOfNode[index] = Int32(entries.count)
      let isTracked = Self.isTracked(node.tracking, isQueried: queried.contains(node.name))
      entries.append(Entry(node: index, name: node.name, isGroup: false, isTracked: isTracked))
    }
  }

  /// The entry that a literal destination leads to; nil if there is none.
  func entry(titled title: Symbol) -> Int32? {
    let entry = entryOfTitle[Int(title)]
    return entry < 0 ? nil : entry
  }

  private mutating func addGroup(_ title: Symbol, of script: Script, _ queried: Set<String>) {
    let members = script.nodesByTitle[title]
    let trackings = members.map { script.nodes[$0].tracking }
    let tracking: String? =
      trackings.contains("always") ? "always" : trackings.allSatisfy { $0 == "never" } ? "never" : nil
    guard let first = members.first else { return }
    let name = script.nodes[first].titleText
    let isTracked = Self.isTracked(tracking, isQueried: queried.contains(name))
    entries.append(Entry(node: first, name: name, isGroup: true, isTracked: isTracked))
  }

  private static func isTracked(_ tracking: String?, isQueried: Bool) -> Bool {
    tracking == "always" || (isQueried && tracking != "never")
  }
}

extension ScriptNode {
  /// What the header `tracking:` says.
  var tracking: String? {
    headers.first { $0.key == "tracking" }?.value
  }
}
