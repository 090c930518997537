import Simulation
import Yarn

/// What some states lead to, as one core found it.
struct Piece: Sendable {
  /// The piece's place in its batch.
  private(set) var number = 0
  /// The states that were followed, and the gates that open on their edges, one after another.
  private(set) var followed: ContiguousArray<Followed> = []
  private(set) var gates: ContiguousArray<OpenGate> = []
  /// The edges in order: the shard they lead to in the lowest bits, and the place among the arrivals there.
  private(set) var edges: ContiguousArray<UInt32> = []
  private(set) var weights: ContiguousArray<Double> = []
  /// The states that were come to, by shard.
  private(set) var arrivals = ContiguousArray(repeating: Arrivals(), count: Shard.count)
  private var words: ContiguousArray<UInt32> = []

  /// How many states are followed by one core before it looks for more.
  static let size = 512

  /// A state that was followed: its edges, and the gates that open on them.
  struct Followed: Sendable {
    var firstEdge: UInt32
    var edgeCount: UInt16
    var gateCount: UInt16
    var firstGate: UInt32
  }

  /// Finds the states at the beginning.
  mutating func begin(with worker: inout StateSpace.Worker, chance: Luck) {
    clear(0)
    follow(from: Finds.Place(order: -1, state: .max, edge: 0), with: &worker, chance) { $0.begin() }
  }

  /// Follows some states of a batch; what is found on the way is noted at its place.
  ///
  /// - Parameter before: How many states have been followed before the batch.
  mutating func follow(
    _ number: Int, of batch: Batch, before: Int, with worker: inout StateSpace.Worker, chance: Luck
  ) {
    clear(number)
    let first = number * Self.size
    batch.words.withUnsafeBufferPointer { words in
      var reader = WordReader(words)
      let foresees = !worker.walker.scene.prospects.isEmpty
      for position in first..<min(first + Self.size, batch.states.count) {
        let state = batch.states[position]
        if foresees, position + 1 < batch.states.count {
          worker.walker.prefetch(offer: words[Int(batch.states[position + 1].start)])
        }
        reader.at = Int(state.start)
        let place = Finds.Place(order: before + position, state: state.number, edge: 0)
        follow(reader, place, with: &worker, chance)
      }
    }
  }

  /// Bytes held.
  var bytes: Int {
    followed.capacity * MemoryLayout<Followed>.stride + gates.capacity * MemoryLayout<OpenGate>.stride
      + edges.capacity * MemoryLayout<UInt32>.stride + weights.capacity * MemoryLayout<Double>.stride
      + arrivals.reduce(0) { $0 + $1.bytes }
  }

  private mutating func clear(_ number: Int) {
    self.number = number
    followed.removeAll(keepingCapacity: true)
    gates.removeAll(keepingCapacity: true)
    edges.removeAll(keepingCapacity: true)
    weights.removeAll(keepingCapacity: true)
    for shard in arrivals.indices { arrivals[shard].clear() }
  }

  private mutating func follow(
    _ state: WordReader, _ place: Finds.Place, with worker: inout StateSpace.Worker, _ chance: Luck
  ) {
    let firstEdge = edges.count
    let firstGate = gates.count
    if !worker.gates.isEmpty { worker.gates.removeAll(keepingCapacity: true) }
    if state.peek < StateCodec.broken { followReplies(state, place, with: &worker, chance) }
    if !worker.gates.isEmpty { gates += worker.gates }
    followed.append(
      Followed(
        firstEdge: UInt32(firstEdge), edgeCount: UInt16(clamping: edges.count - firstEdge),
        gateCount: UInt16(clamping: gates.count - firstGate), firstGate: UInt32(firstGate)))
  }

  private mutating func followReplies(
    _ state: WordReader, _ place: Finds.Place, with worker: inout StateSpace.Worker, _ chance: Luck
  ) {
    var place = place
    worker.walker.go(to: state)
    var rest = worker.walker.available
    let replies = Double(rest.nonzeroBitCount)
    var isFresh = true
    while rest != 0 {
      let option = rest.trailingZeroBitCount
      rest &= rest - 1
      let first = edges.count
      follow(from: place, with: &worker, chance) { walker in
        if !isFresh { walker.go(to: state) }
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
    edges.append(UInt32(arrival << Shard.bits | shard))
    worker.note(rest, at: place)
  }
}

/// States that were come to, written down one after another, with what is known of them.
struct Arrivals: Sendable {
  private var words: ContiguousArray<UInt32> = []
  private var records: ContiguousArray<Record> = []

  private struct Record: Sendable {
    var fingerprint: UInt64
    var origin: UInt32
    /// Where its words end.
    var end: UInt32
    var mark: Shard.Mark
  }

  var count: Int { records.count }

  /// Bytes held.
  var bytes: Int {
    words.capacity * MemoryLayout<UInt32>.stride + records.capacity * MemoryLayout<Record>.stride
  }

  mutating func clear() {
    words.removeAll(keepingCapacity: true)
    records.removeAll(keepingCapacity: true)
  }

  /// Adds a state; its place.
  @inline(__always)
  mutating func append(
    _ state: ContiguousArray<UInt32>, _ fingerprint: UInt64, origin: UInt32, _ mark: Shard.Mark
  ) -> Int {
    for word in state { words.append(word) }
    records.append(
      Record(fingerprint: fingerprint, origin: origin, end: UInt32(words.count), mark: mark))
    return records.count - 1
  }

  /// Lets a shard take them in, and adds the numbers they have there, with the shard's own in the lowest bits.
  func takeIn(
    by shard: inout Shard, _ number: Int, hasClient: Bool, _ numbers: inout ContiguousArray<UInt32>
  ) {
    let known = shard.known(records.map(\.fingerprint))
    var start = 0
    for (record, known) in zip(records, known) {
      defer { start = Int(record.end) }
      let place = known == 0 ? shard.insert(record.fingerprint) : (number: Int(known) - 1, isNew: false)
      let name = UInt32(truncatingIfNeeded: place.number << Shard.bits | number)
      numbers.append(name)
      guard place.isNew else { continue }
      shard.describe(origin: record.origin, record.mark)
      let isOver = words[start] >= StateCodec.broken
      // Where it is over there is nothing to follow, and one word says so.
      shard.addToFrontier(words[start..<(isOver ? start + 1 : Int(record.end))])
      if isOver, let end = EndState(words, at: start, hasClient: hasClient) { shard.noteEnd(name, end) }
    }
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
    if !walker.gateCalls.isEmpty { noteGates(at: place) }
    if walker.beat.facts != 0 { noteFacts(walker.beat.facts, at: place) }
    if let rupture = walker.beat.rupture { finds.note(.rupture(rupture), at: place) }
    if let floor = walker.beat.floor { finds.note(.floor(floor), at: place) }
    if walker.beat.risksMet | walker.beat.risksMissed != 0 { noteRisks(walker.beat, at: place) }
    if !walker.beat.passed.isEmpty { notePassed(at: place) }
    if case .broken = rest, let fault = walker.fault {
      finds.note(.fault(walker.scene.texts.name(of: fault.text)), at: place)
    }
  }

  private mutating func noteGates(at place: Finds.Place) {
    let beat = walker.beat
    for call in walker.gateCalls {
      finds.note(gate: Int(call.gate), isOpen: call.isOpen, at: place)
      guard call.isOpen else { continue }
      if beat.facts != 0 { finds.note(facts: beat.facts, behind: Int(call.gate)) }
      let opening = OpenGate(gate: call.gate, line: beat.reply)
      if !gates.contains(opening) { gates.append(opening) }
    }
  }

  private mutating func notePassed(at place: Finds.Place) {
    for offer in walker.beat.passed { finds.note(.passed(Int(offer)), at: place) }
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
    let rupture = machine.client?.rupture.place ?? 0
    switch rest {
    case .waiting:
      let place = UInt8(rupture) + (machine.client?.repairs ?? 0 > 0 ? 3 : 0)
      let kind = Shard.Kind(rawValue: place) ?? .whole
      return Shard.Mark(
        edge: edge, offer: UInt16(clamping: offer), kind: kind,
        available: UInt8(truncatingIfNeeded: available))
    case .over:
      // An apology in the last turn mends as much as there is time for.
      let isOpen = machine.client?.rupture.isOpen ?? false
      return Shard.Mark(edge: edge, offer: .max, kind: isOpen ? .overAndOpen : .over, available: 0)
    case .broken: return Shard.Mark(edge: edge, offer: .max, kind: .broken, available: 0)
    }
  }
}
