// A large program does not fit into the processor's caches, and what belongs to a node stands in several places: each
// would be waited for in turn. Asked for together and beforehand, they come together. Nothing else depends on it.
extension Program {
  /// Where a node that a choice most likely leads to keeps what the machine reads of it.
  package struct Prospect: Hashable, Sendable {
    /// The node; -1 if there is none that can be told.
    var node: Int32 = -1
    /// Its first instruction.
    var entry: Int32 = 0
    /// Its first line, and where the bytes of that begin.
    var line: Int32 = 0
    var text: UInt32 = 0
  }

  /// Finds out what each choice leads to, once the program is complete.
  ///
  /// - Complexity: O(*n*) in the number of choices.
  package mutating func findProspects() {
    prospects.removeAll(keepingCapacity: true)
    prospects.reserveInLargePages(choices.count)
    for choice in choices {
      guard let node = destination(from: Int(choice.target)) else {
        prospects.append(Prospect())
        continue
      }
      let line = nodes[Int(node)].lines.lowerBound
      prospects.append(
        Prospect(
          node: node, entry: nodes[Int(node)].entry, line: Int32(line), text: lines.texts.start(of: line)))
    }
  }

  /// The node that the first jump from an instruction on leads to, if it is not far.
  private func destination(from instruction: Int) -> Int32? {
    for instruction in instructions[min(instruction, instructions.count)...].prefix(16) {
      if case .jump(let node) = instruction { return node }
    }
    return nil
  }

  /// Asks for what will be read of the node that a choice leads to.
  @inline(__always)
  func prefetchProspect(of choice: Int) {
    guard choice < prospects.count, prospects[choice].node >= 0 else { return }
    let prospect = prospects[choice]
    nodes.withUnsafeBufferPointer { $0.prefetch(prospect.node, cacheLines: 2) }
    instructions.withUnsafeBufferPointer { $0.prefetch(prospect.entry, cacheLines: 6) }
    lines.texts.prefetchTexts(from: prospect.text, at: prospect.line)
  }

  /// Asks for the choices of a node that begins.
  @inline(__always)
  func prefetchChoices(of node: Int32) {
    let first = nodes[Int(node)].choices
    choices.withUnsafeBufferPointer { $0.prefetch(first, cacheLines: 2) }
    prospects.withUnsafeBufferPointer { $0.prefetch(first, cacheLines: 2) }
  }
}
