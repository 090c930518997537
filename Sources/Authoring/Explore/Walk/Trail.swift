import Yarn

/// What of a script has come up on the ways that were walked, in the shape in which it is noted fastest.
struct Trail: Sendable {
  /// The instructions at which a stretch began that was gone over.
  private var passed: LineSet
  /// Likewise, and with which trust; empty if there is no client.
  private var stretches: ContiguousArray<Span>
  /// With which trust each node was entered outside of stretches.
  private var nodes: ContiguousArray<Span>
  /// Lines that were shown outside of stretches.
  private var lines: LineSet
  /// Which replies of each offer could be said, and were: a bit for each; and the offers that were made.
  private var available: ContiguousArray<UInt64>
  private var said: ContiguousArray<UInt64>
  private var offers: LineSet

  fileprivate struct Span: Sendable {
    var least = Int16.max
    var most = Int16.min

    var isEmpty: Bool { least > most }

    @inline(__always)
    mutating func include(_ trust: Int16) {
      if trust < least { least = trust }
      if trust > most { most = trust }
    }
  }

  init(in scene: Scene) {
    passed = LineSet(capacity: scene.steps.count)
    stretches = ContiguousArray(repeating: Span(), count: scene.cast == nil ? 0 : scene.steps.count)
    nodes = ContiguousArray(repeating: Span(), count: scene.nodes.count)
    lines = LineSet(capacity: scene.program.lines.count)
    available = ContiguousArray(repeating: 0, count: scene.offers.count)
    said = available
    offers = LineSet(capacity: scene.offers.count)
  }

  @inline(__always)
  mutating func pass(_ stretch: Int, trust: Int16) {
    if stretches.isEmpty { passed.insert(stretch) } else { stretches[stretch].include(trust) }
  }

  @inline(__always)
  mutating func enter(_ node: Int32, trust: Int16) { nodes[Int(node)].include(trust) }

  @inline(__always)
  mutating func show(_ line: Int32) { lines.insert(Int(line)) }

  @inline(__always)
  mutating func list(_ options: WalkMachine.Options, at offer: Int) {
    offers.insert(offer)
    available[offer] |= options.available
  }

  @inline(__always)
  mutating func say(_ option: Int, at offer: Int) { said[offer] |= 1 << UInt64(option) }

  // MARK: What came up

  /// The lines, replies and nodes of all this.
  func coverage(in scene: Scene) -> Coverage {
    var coverage = Coverage(of: scene.program)
    for line in 0..<scene.program.lines.count where lines.contains(line) { coverage.show(line) }
    for (node, span) in nodes.enumerated() where !span.isEmpty { coverage.enter(node, span) }
    for offer in scene.offers.indices where offers.contains(offer) {
      for (place, line) in scene.offers[offer].lines.enumerated() {
        let bit: UInt64 = 1 << UInt64(place)
        coverage.list(Int(line), isAvailable: available[offer] & bit != 0)
        if said[offer] & bit != 0 { coverage.say(Int(line)) }
      }
    }
    for (start, step) in scene.steps.enumerated() {
      guard case .stretch(let stretch) = step else { continue }
      let span = span(at: start)
      if !span.isEmpty { follow(stretch, from: start, span, in: scene, &coverage) }
    }
    return coverage
  }

  private func span(at start: Int) -> Span {
    guard stretches.isEmpty else { return stretches[start] }
    return passed.contains(start) ? Span(least: 0, most: 0) : Span()
  }

  private func follow(
    _ stretch: Stretch, from start: Int, _ span: Span, in scene: Scene, _ coverage: inout Coverage
  ) {
    var place = start
    for _ in 0..<stretch.steps {
      let instruction = scene.instructions[place]
      place += 1
      switch instruction {
      case .line(let line, _): coverage.show(Int(line))
      case .goTo(let target): place = Int(target)
      case .jump(let node):
        coverage.enter(Int(node), span)
        place = Int(scene.nodes[Int(node)].instruction)
      default: break
      }
    }
  }
}

extension Coverage {
  fileprivate mutating func enter(_ node: Int, _ span: Trail.Span) {
    enter(node, trust: Int(span.least))
    enter(node, trust: Int(span.most))
  }
}
