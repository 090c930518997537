import Simulation
import Yarn

/// Where a script can go from each of its offers, whatever its variables are, and what is read on the way.
///
/// An offer inside a detour is looked at once for each way that leads there, because it goes on where it came
/// from. What a client at the floor does is read everywhere.
struct SceneFlow {
  /// An offer, and where the flow goes back to from it, the outermost first.
  struct Context: Hashable, Sendable {
    var offer: Int32
    var returns: [Int32]
  }

  private(set) var relevances: [Context: Relevance] = [:]

  private let program: Program
  private let offers: [Scene.Offer]
  private let offerBehind: ContiguousArray<Int32>
  private let reads: [Reads]
  private var stacks: [Stack] = [Stack(back: -1, below: -1)]
  private var stackPlaces: [Stack: Int] = [:]
  private var candidates: [Int: [Int]] = [:]
  private let named: [Int]

  private struct Stack: Hashable {
    var back: Int
    var below: Int
  }

  /// An instruction and what waits for it to come back.
  private struct Place: Hashable {
    var instruction: Int
    var stack: Int
  }

  /// From one offer to the next ones.
  private struct Span {
    var reads = Reads()
    var next: [Place] = []
  }

  /// More is not worth the time; then everything is taken to matter.
  private static let mostSteps = 2_000_000
  private static let mostOffers = 500

  /// - Parameter scenario: The conversation; nil for a script by itself.
  init?(_ program: Program, _ layout: SceneLayout, start: Int, scenario: Scenario?) {
    let facts = scenario?.persona.facts.map(\.id) ?? []
    self.program = program
    offers = layout.offers
    offerBehind = layout.offerBehind
    reads = program.instructions.indices.map { Reads(of: $0, in: program, facts: facts) }
    named = program.nodes.map { Int($0.entry) }
    collectCandidates()
    let asides = [scenario?.warningNode, scenario?.leavesNode].compactMap { name in
      name.flatMap { program.nodeIndices[$0] }.map { Int(program.nodes[$0].entry) }
    }
    guard let spans = walk(from: Int(program.nodes[start].entry), asides) else { return nil }
    let kinds = Dictionary(
      uniqueKeysWithValues: spans.keys.map { ($0, Kinds(offers[offer(at: $0)], in: program)) })
    for place in spans.keys {
      let context = Context(offer: Int32(offer(at: place)), returns: returns(of: place.stack))
      relevances[context] = relevance(at: place, spans, kinds)
    }
  }

  private func offer(at place: Place) -> Int { Int(offerBehind[place.instruction + 1]) }

  private func returns(of stack: Int) -> [Int32] {
    var returns: [Int32] = []
    var stack = stack
    while stack > 0 {
      returns.append(Int32(stacks[stack].back))
      stack = stacks[stack].below
    }
    return returns.reversed()
  }

  private mutating func collectCandidates() {
    var collected: [Int] = []
    for (index, instruction) in program.instructions.enumerated() {
      if case .candidate(let place) = instruction {
        collected.append(Int(program.candidates[Int(place)].target))
      }
      if case .choose = instruction {
        candidates[index] = collected
        collected.removeAll()
      }
    }
  }

  // MARK: Ways

  /// Every offer that can be come to, and what lies between it and the next ones; nil if that is too much.
  private mutating func walk(from start: Int, _ asides: [Int]) -> [Place: Span]? {
    var steps = 0
    guard let opening = span(from: [Place(instruction: start, stack: 0)], asides, &steps) else { return nil }
    var spans: [Place: Span] = [:]
    var pending = opening.next
    while let place = pending.popLast() {
      guard spans[place] == nil else { continue }
      guard spans.count < Self.mostOffers, let span = span(from: starts(of: place), asides, &steps) else {
        return nil
      }
      spans[place] = span
      pending += span.next
    }
    return spans
  }

  /// Where the flow goes on from an offer: in the body of a reply, or behind them all.
  private func starts(of place: Place) -> [Place] {
    let offer = offers[offer(at: place)]
    let bodies = (offer.first..<offer.first + offer.count).map { Int(program.choices[Int($0)].target) }
    return ([place.instruction + 1] + bodies).map { Place(instruction: $0, stack: place.stack) }
  }

  private mutating func span(from starts: [Place], _ asides: [Int], _ steps: inout Int) -> Span? {
    var span = Span()
    var seen: Set<Place> = []
    var pending = starts + asides.map { Place(instruction: $0, stack: 0) }
    while let place = pending.popLast() {
      guard seen.insert(place).inserted else { continue }
      steps += 1
      guard steps < Self.mostSteps else { return nil }
      if reads[place.instruction] != Reads() { span.reads.formUnion(reads[place.instruction]) }
      if case .offer = program.instructions[place.instruction] {
        span.next.append(place)
        // Where no reply can be said the flow goes past them all.
        if mayBePassed(place) {
          pending.append(Place(instruction: place.instruction + 1, stack: place.stack))
        }
      } else {
        pending += following(place)
      }
    }
    return span
  }

  private func mayBePassed(_ place: Place) -> Bool {
    let offer = offers[offer(at: place)]
    return (offer.first..<offer.first + offer.count).allSatisfy { program.choices[Int($0)].hasCondition }
  }

  private mutating func following(_ place: Place) -> [Place] {
    let next = Place(instruction: place.instruction + 1, stack: place.stack)
    func at(_ instruction: Int) -> Place { Place(instruction: instruction, stack: place.stack) }
    switch program.instructions[place.instruction] {
    case .goTo(let target): return [at(Int(target))]
    case .goToIfFalse(let target): return [next, at(Int(target))]
    case .skipIf: return [next, at(place.instruction + 2)]
    case .choose: return [next] + candidates[place.instruction, default: []].map(at)
    case .jump(let node): return [Place(instruction: named[Int(node)], stack: 0)]
    case .jumpToName: return named.map { Place(instruction: $0, stack: 0) }
    case .detour(let node): return [detour(to: named[Int(node)], from: place)]
    case .detourToName: return named.map { detour(to: $0, from: place) }
    case .endNode:
      guard place.stack > 0 else { return [] }
      return [Place(instruction: stacks[place.stack].back, stack: stacks[place.stack].below)]
    case .stop: return []
    default: return [next]
    }
  }

  private mutating func detour(to entry: Int, from place: Place) -> Place {
    let stack = Stack(back: place.instruction + 1, below: place.stack)
    if let known = stackPlaces[stack] { return Place(instruction: entry, stack: known) }
    stacks.append(stack)
    stackPlaces[stack] = stacks.count - 1
    return Place(instruction: entry, stack: stacks.count - 1)
  }

  // MARK: What matters

  /// What the replies of an offer are.
  private struct Kinds {
    /// Techniques that wear thin when repeated: a bit for each by place.
    var techniques: UInt64 = 0
    var families: UInt16 = 0
    var hasQuestions = false

    init(_ offer: Scene.Offer, in program: Program) {
      for line in offer.lines {
        let tags = ReplyTags(program.lines.tags(of: Int(line)))
        guard let technique = tags.technique else { continue }
        if technique.base > 0, technique != .safetyCheck { techniques |= 1 << UInt64(technique.ordinal) }
        let reply = Reply(text: "", technique: technique, also: tags.also)
        if reply.onlyAsks { hasQuestions = true }
        let scored = reply.onlyAsks ? [technique, .interrogate] : [technique]
        for family in scored.compactMap(\.family) { families |= 3 << UInt16(2 * family.rawValue) }
      }
    }
  }

  private func relevance(at place: Place, _ spans: [Place: Span], _ kinds: [Place: Kinds]) -> Relevance {
    var relevance = Relevance()
    relevance.families = 0
    relevance.hasQuestions = kinds[place]?.hasQuestions ?? true
    relevance.hasGates = spans[place]?.reads.asksForGates ?? true
    var techniques: UInt64 = 0
    var seen: Set<Place> = [place]
    var level = [place]
    var depth = 0
    while !level.isEmpty {
      var deeper: [Place] = []
      for place in level {
        guard let span = spans[place], let kinds = kinds[place] else { continue }
        relevance.reads.formUnion(span.reads)
        relevance.families |= kinds.families
        techniques |= kinds.techniques
        for next in span.next where seen.insert(next).inserted { deeper.append(next) }
      }
      for within in depth..<max(depth, 4) { relevance.techniques[within] = techniques }
      depth += 1
      level = deeper
    }
    return relevance
  }
}
