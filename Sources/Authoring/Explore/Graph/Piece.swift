import Simulation
import Yarn

/// What some states lead to, as one core found it.
struct Piece: Sendable {
  /// The piece's place in its batch.
  let number: Int
  /// The shard of the states that were followed.
  let source: Int
  /// The states that were come to, by shard.
  private(set) var arrivals = ContiguousArray(repeating: Arrivals(), count: Shard.count)
  /// Of each state that was followed, how many edges it has, and the gates that open on them.
  private(set) var degrees: ContiguousArray<Int> = []
  private(set) var openings: [[OpenGate]] = []
  /// The edges in order: the shard in the lowest bits, and the place among its arrivals.
  private(set) var edges: ContiguousArray<UInt32> = []
  private(set) var weights: ContiguousArray<Double> = []
  private var words: ContiguousArray<UInt32> = []

  init(number: Int, source: Int) {
    self.number = number
    self.source = source
  }

  /// Gives back what is not needed any more.
  mutating func finish() { words = [] }

  /// Finds the states at the beginning.
  mutating func begin(with worker: inout StateSpace.Worker, chance: Luck) {
    follow(from: Finds.Place(order: -1, state: .max, edge: 0), with: &worker, chance) { $0.begin() }
  }

  /// Follows the next of some states; what is found on the way is noted at its place.
  mutating func follow(
    _ states: inout WordReader, at place: Finds.Place, with worker: inout StateSpace.Worker, chance: Luck
  ) {
    let before = edges.count
    worker.gates.removeAll(keepingCapacity: true)
    if states.peek < StateCodec.broken {
      followReplies(&states, place, with: &worker, chance)
    } else {
      _ = states.next()
    }
    degrees.append(edges.count - before)
    openings.append(worker.gates)
  }

  private mutating func followReplies(
    _ states: inout WordReader, _ place: Finds.Place, with worker: inout StateSpace.Worker, _ chance: Luck
  ) {
    var place = place
    let start = states
    worker.walker.go(to: &states)
    var rest = worker.walker.available
    let replies = Double(rest.nonzeroBitCount)
    var isFresh = true
    while rest != 0 {
      let option = rest.trailingZeroBitCount
      rest &= rest - 1
      let first = edges.count
      follow(from: place, with: &worker, chance) { walker in
        if !isFresh { walker.go(to: start) }
        isFresh = false
        return walker.say(option)
      }
      place.edge &+= UInt16(truncatingIfNeeded: edges.count - first)
      for index in first..<edges.count where index < weights.count { weights[index] /= replies }
    }
  }

  /// Follows one reply, once for every outcome of chance.
  @inline(__always)
  private mutating func follow(
    from place: Finds.Place, with worker: inout StateSpace.Worker, _ chance: Luck,
    _ step: (inout Walker) -> Walker.Rest
  ) {
    let usesChance = worker.walker.scene.usesChance
    guard usesChance, case .branching = chance else {
      if usesChance, place.state == .max { worker.walker.chance = chance }
      let rest = step(&worker.walker)
      return arrive(rest, from: place, with: &worker)
    }
    var place = place
    var outcomes = Luck.Branching()
    while true {
      worker.walker.chance = .branching(outcomes)
      let rest = step(&worker.walker)
      arrive(rest, from: place, with: &worker)
      place.edge &+= 1
      guard case .branching(var drawn) = worker.walker.chance else { return }
      if drawn.isSampled { worker.finds.isSampled = true }
      if place.state != .max { weights.append(drawn.probability) }
      guard drawn.advance() else { return }
      outcomes = drawn
    }
  }

  @inline(__always)
  private mutating func arrive(
    _ rest: Walker.Rest, from place: Finds.Place, with worker: inout StateSpace.Worker
  ) {
    words.removeAll(keepingCapacity: true)
    worker.walker.write(rest, to: &words)
    let fingerprint = Fingerprint(words, from: 0, to: words.count).bits
    let shard = Int(fingerprint & (UInt64(Shard.count) - 1))
    let arrival = arrivals[shard].append(
      words, fingerprint, origin: place.state, worker.walker.mark(of: rest, edge: place.edge))
    if place.state != .max { edges.append(UInt32(arrival << Shard.bits | shard)) }
    worker.note(rest, at: place)
  }

  /// Adds the edges of all states that were followed to their shard.
  ///
  /// - Parameter numbers: The numbers of the arrivals, of one shard after another.
  func addEdges(
    to shard: inout Shard, _ known: Guarded<Openings>, _ numbers: [ContiguousArray<UInt32>]
  ) {
    var firsts = ContiguousArray<Int>()
    var targets = ContiguousArray<UInt32>()
    for numbers in numbers {
      firsts.append(targets.count)
      targets.append(contentsOf: numbers)
    }
    var edge = 0
    for (state, degree) in degrees.enumerated() {
      let gates = openings[state]
      shard.follow(degree: degree, opening: gates.isEmpty ? 0 : known.withLock { $0.name(of: gates) })
      for index in edge..<edge + degree {
        let arrival = Int(edges[index])
        shard.addEdge(to: targets[firsts[arrival & (Shard.count - 1)] + arrival >> Shard.bits])
        if index < weights.count { shard.addWeight(weights[index]) }
      }
      edge += degree
    }
  }
}

/// States that were come to, written down, with what is known of them.
struct Arrivals: Sendable {
  private var words: ContiguousArray<UInt32> = []
  private var records: ContiguousArray<Record> = []

  private struct Record: Sendable {
    var fingerprint: UInt64
    var origin: UInt32
    var end: UInt32
    var mark: Shard.Mark
  }

  /// Adds a state; its place.
  @inline(__always)
  mutating func append(
    _ state: ContiguousArray<UInt32>, _ fingerprint: UInt64, origin: UInt32, _ mark: Shard.Mark
  ) -> Int {
    words.append(contentsOf: state)
    records.append(
      Record(fingerprint: fingerprint, origin: origin, end: UInt32(words.count), mark: mark))
    return records.count - 1
  }

  /// Lets a shard take them in; the number that each has there, with the shard's own in the lowest bits.
  func takenIn(by shard: inout Shard, _ number: Int, hasClient: Bool) -> ContiguousArray<UInt32> {
    var numbers: ContiguousArray<UInt32> = []
    numbers.reserveCapacity(records.count)
    var start = 0
    for record in records {
      let end = Int(record.end)
      let place = shard.insert(record.fingerprint)
      if place.isNew {
        shard.describe(origin: record.origin, record.mark)
        // Where it is over there is nothing to follow, and one word says so.
        shard.addToFrontier(words[start..<(words[start] < StateCodec.broken ? end : start + 1)])
        if let end = EndState(words, at: start, hasClient: hasClient) {
          shard.noteEnd(UInt32(truncatingIfNeeded: place.number << Shard.bits | number), end)
        }
      }
      numbers.append(UInt32(truncatingIfNeeded: place.number << Shard.bits | number))
      start = end
    }
    return numbers
  }
}

/// A gate that opened, and the line of the reply behind which it did.
struct OpenGate: Hashable, Sendable, Comparable {
  var gate: Int32
  var line: Int32

  static func < (left: OpenGate, right: OpenGate) -> Bool {
    (left.gate, left.line) < (right.gate, right.line)
  }
}

/// The sets of gates that open behind the replies of one state, each under a number; 0 is none.
struct Openings: Sendable {
  private(set) var sets: [[OpenGate]] = [[]]
  private var names: [[OpenGate]: UInt16] = [:]

  mutating func name(of gates: [OpenGate]) -> UInt16 {
    let gates = gates.sorted()
    if let name = names[gates] { return name }
    guard sets.count < UInt16.max else { return UInt16.max }
    sets.append(gates)
    names[gates] = UInt16(sets.count - 1)
    return UInt16(sets.count - 1)
  }
}

extension StateSpace.Worker {
  /// Notes what was come upon on the way that was just followed.
  @inline(__always)
  mutating func note(_ rest: Walker.Rest, at place: Finds.Place) {
    let beat = walker.beat
    for call in walker.gateCalls {
      finds.note(call.isOpen ? .gateOpen(Int(call.gate)) : .gateShut(Int(call.gate)), at: place)
      guard call.isOpen else { continue }
      if beat.facts != 0 { finds.note(facts: beat.facts, behind: Int(call.gate)) }
      let opening = OpenGate(gate: call.gate, line: beat.reply)
      if !gates.contains(opening) { gates.append(opening) }
    }
    noteFacts(beat.facts, at: place)
    if let rupture = beat.rupture { finds.note(.rupture(rupture), at: place) }
    if let floor = beat.floor { finds.note(.floor(floor), at: place) }
    if beat.risksMet | beat.risksMissed != 0 { noteRisks(beat, at: place) }
    for offer in beat.passed { finds.note(.passed(Int(offer)), at: place) }
    if case .broken(let fault) = rest {
      finds.note(.fault(walker.scene.texts.name(of: fault.text)), at: place)
    }
  }

  private mutating func noteFacts(_ facts: UInt64, at place: Finds.Place) {
    var rest = facts
    while rest != 0 {
      finds.note(.fact(rest.trailingZeroBitCount), at: place)
      rest &= rest - 1
    }
  }

  private mutating func noteRisks(_ beat: Walker.Beat, at place: Finds.Place) {
    for kind in RiskKind.allCases.indices {
      if beat.risksMet & 1 << UInt8(kind) != 0 { finds.note(.riskMet(kind), at: place) }
      if beat.risksMissed & 1 << UInt8(kind) != 0 { finds.note(.riskMissed(kind), at: place) }
    }
  }
}

extension Walker {
  /// What is known of the state it came to rest in.
  func mark(of rest: Rest, edge: UInt16) -> Shard.Mark {
    let rupture = client?.rupture.place ?? 0
    switch rest {
    case .waiting:
      let place = UInt8(rupture) + (client.map { $0.repairs > 0 } ?? false ? 3 : 0)
      let kind = Shard.Kind(rawValue: place) ?? .whole
      return Shard.Mark(
        edge: edge, offer: UInt16(clamping: offer), kind: kind,
        available: UInt8(truncatingIfNeeded: available))
    case .over:
      // An apology in the last turn mends as much as there is time for.
      let isOpen = client?.rupture.isOpen ?? false
      return Shard.Mark(edge: edge, offer: .max, kind: isOpen ? .overAndOpen : .over, available: 0)
    case .broken: return Shard.Mark(edge: edge, offer: .max, kind: .broken, available: 0)
    }
  }
}
