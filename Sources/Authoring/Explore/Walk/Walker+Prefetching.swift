import Yarn

// What of a large script is read behind a reply lies where one cannot foresee it in time. Asked for together, one
// state ahead, it is waited for once. Nothing else depends on it.
extension Walker {
  /// Asks for what is read when the replies of an offer are said.
  func prefetch(offer: UInt32) {
    guard Int(offer) < scene.offers.count else { return }
    let first = Int(scene.offers[Int(offer)].first)
    for choice in first..<first + Int(scene.offers[Int(offer)].count) {
      let next = scene.prospects[choice]
      guard next.entry >= 0 else { continue }
      scene.steps.withUnsafeBufferPointer { $0.prefetch(next.entry, cacheLines: 3) }
      guard next.offer >= 0 else { continue }
      scene.plainOffers.withUnsafeBufferPointer { $0.prefetch(next.offer, cacheLines: 1) }
    }
  }
}

/// Where a script most likely goes on behind a reply: a node's first instruction, and the offer there if it is a plain
/// one; -1 if that cannot be told.
struct Prospect: Sendable {
  var entry: Int32 = -1
  var offer: Int32 = -1

  /// Goes straight on from the body of a reply.
  init(behind choice: Choice, _ steps: ContiguousArray<Step>, in program: Program) {
    var place = Int(choice.target)
    for _ in 0..<Self.farthest where place < steps.count {
      switch (program.instructions[place], steps[place]) {
      case (_, .offer(let offer)):
        self.offer = offer
        return
      case (.goTo(let target), _): place = Int(target)
      case (.jump(let node), _):
        guard entry < 0 else { return }
        entry = program.nodes[Int(node)].entry
        place = Int(entry)
      case (.endNode, _), (.stop, _), (.offer, _), (.choose, _): return
      default: place += 1
      }
    }
  }

  private static let farthest = 100
}
