import Simulation
import Yarn

/// Writes states down in a few words, only what matters of them, and reads them again.
///
/// The first word of a state that waits for a reply is the offer it waits at; what follows depends on that. A
/// state in which the conversation is over begins with ``over`` or ``broken``.
struct StateCodec: Sendable {
  /// The first word of a state in which the conversation has ended.
  static let over = UInt32.max
  /// The first word of a state in which the script has failed.
  static let broken = UInt32.max - 1

  /// What is kept at one offer.
  final class Plan: Sendable {
    let variables: ContiguousArray<Int32>
    /// The variables that are not kept.
    let others: ContiguousArray<Int32>
    let flags: ContiguousArray<Bits>
    let counters: ContiguousArray<Count>
    /// Counters that are only compared with one another: what all have is taken off.
    let rivals: ContiguousArray<ContiguousArray<Int32>>
    let facts: UInt64
    let mostTurns: Int32
    let counts: ContiguousArray<Count>
    let techniques: ContiguousArray<UInt64>
    let families: UInt16
    let hasQuestions: Bool
    let hasGates: Bool

    init(_ relevance: Relevance, in scene: Scene) {
      let reads = relevance.reads
      let kept = reads.variables.filter { index in
        if case .stored = scene.program.variables[Int(index)].source { true } else { false }
      }
      variables = ContiguousArray(kept.sorted())
      others = ContiguousArray(scene.variables.indices.lazy.map(Int32.init).filter { !kept.contains($0) })
      let words = Dictionary(grouping: reads.flags) { $0 >> 5 }
      flags = ContiguousArray(
        words.sorted { $0.key < $1.key }.map { word, flags in
          StateCodec.Bits(word: word, bits: flags.reduce(0) { $0 | 1 << UInt32($1 & 31) })
        })
      let rivals = scene.rivals.filter { rivals in rivals.contains { reads.counters[$0] != nil } }
      let compared = Set(rivals.flatMap(\.self))
      self.rivals = ContiguousArray(rivals)
      counters = ContiguousArray(
        reads.counters.filter { !compared.contains($0.key) }.sorted { $0.key < $1.key }
          .map { StateCodec.Count(place: $0.key, most: $0.value ?? .max) }.filter { $0.most > 0 })
      facts = reads.facts & scene.allFacts
      mostTurns = reads.turns ?? .max
      counts = ContiguousArray(
        reads.counts.sorted { $0.key < $1.key }
          .map { StateCodec.Count(place: $0.key, most: $0.value ?? .max) }.filter { $0.most > 0 })
      techniques = ContiguousArray(relevance.techniques)
      families = relevance.families
      hasQuestions = relevance.hasQuestions
      hasGates = relevance.hasGates
    }
  }

  struct Bits: Sendable {
    var word: Int32
    var bits: UInt32
  }

  struct Count: Sendable {
    var place: Int32
    var most: Int32
  }

  private let scene: Scene
  /// The plans of offers outside of detours, by offer; looked at without counting that, as they are kept all along.
  private let plans: ContiguousArray<Unmanaged<Plan>>
  private let keptPlans: ContiguousArray<Plan>
  private let plansInDetours: [SceneFlow.Context: Plan]
  private let wholePlans: Plan
  private let keepsChance: Bool

  init(_ scene: Scene, keepsChance: Bool) {
    self.scene = scene
    self.keepsChance = keepsChance && scene.usesChance
    var everything = Relevance()
    everything.reads = Reads(everythingOf: scene.program)
    let whole = Plan(everything, in: scene)
    wholePlans = whole
    var plans = ContiguousArray(repeating: whole, count: scene.offers.count)
    var others: [SceneFlow.Context: Plan] = [:]
    for (context, relevance) in scene.relevances {
      let plan = Plan(relevance, in: scene)
      if context.returns.isEmpty { plans[Int(context.offer)] = plan } else { others[context] = plan }
    }
    keptPlans = plans
    self.plans = ContiguousArray(plans.map(Unmanaged.passUnretained))
    plansInDetours = others
  }

  // MARK: Writing

  /// Writes a state down that waits for a reply.
  func write(
    _ machine: WalkMachine, ending: UInt16, to words: inout ContiguousArray<UInt32>
  ) {
    if machine.callers.isEmpty {
      plans[Int(machine.options.offer)]._withUnsafeGuaranteedRef { write(machine, $0, ending, to: &words) }
    } else {
      write(machine, plan(at: machine.options.offer, machine.callers), ending, to: &words)
    }
  }

  @inline(__always)
  private func write(
    _ machine: borrowing WalkMachine, _ plan: Plan, _ ending: UInt16, to words: inout ContiguousArray<UInt32>
  ) {
    words.append(UInt32(bitPattern: machine.options.offer))
    words.append(UInt32(truncatingIfNeeded: machine.options.available))
    if machine.options.count > 32 { words.append(UInt32(machine.options.available >> 32)) }
    words.append(UInt32(machine.callers.count))
    for index in machine.callers.indices { write(machine.callers[index], to: &words) }
    for index in plan.variables.indices {
      words.append(machine.variables[Int(plan.variables[index])].payload)
    }
    for index in plan.flags.indices {
      words.append(machine.flags[Int(plan.flags[index].word)] & plan.flags[index].bits)
    }
    for index in plan.counters.indices {
      let counter = plan.counters[index]
      words.append(UInt32(bitPattern: min(machine.counters[Int(counter.place)], counter.most)))
    }
    for index in plan.rivals.indices {
      let least = plan.rivals[index].reduce(Int32.max) { min($0, machine.counters[Int($1)]) }
      for counter in plan.rivals[index] {
        words.append(UInt32(bitPattern: machine.counters[Int(counter)] - least))
      }
    }
    if keepsChance, case .seeded(let random) = machine.chance {
      words.append(UInt32(truncatingIfNeeded: random.position))
      words.append(UInt32(truncatingIfNeeded: random.position >> 32))
    }
    if let client = machine.client { write(client, plan, ending, to: &words) }
  }

  private func plan(at offer: Int32, _ callers: ContiguousArray<WalkMachine.Caller>) -> Plan {
    guard callers.allSatisfy({ $0.phase == .running }) else { return wholePlans }
    let context = SceneFlow.Context(offer: offer, returns: callers.map(\.programCounter))
    return plansInDetours[context] ?? wholePlans
  }

  private func write(_ caller: WalkMachine.Caller, to words: inout ContiguousArray<UInt32>) {
    words.append(UInt32(caller.node) << 8 | UInt32(caller.phase.rawValue))
    words.append(UInt32(bitPattern: caller.programCounter))
    guard caller.phase != .running else { return }
    words.append(UInt32(bitPattern: caller.destination))
    words.append(UInt32(bitPattern: caller.options.first))
    words.append(UInt32(bitPattern: caller.options.count))
    words.append(UInt32(truncatingIfNeeded: caller.options.available))
    words.append(UInt32(truncatingIfNeeded: caller.options.available >> 32))
  }

  private func write(
    _ client: ClientGist, _ plan: Plan, _ ending: UInt16, to words: inout ContiguousArray<UInt32>
  ) {
    let mends = Int(client.repairs) < TrustParameters.repairs
    let (pre, lost) =
      switch client.rupture {
      case .none: (0, 0)
      case .open(let pre, let lost): (pre.tenths, mends ? lost + 1024 : 0)
      case .repairing(let pre, _): (pre.tenths, 0)
      }
    var first = UInt32(client.trust.tenths) | UInt32(client.rupture.place) << 10 | UInt32(pre) << 12
    first |= UInt32(client.repairs) << 22 | (client.hasWarned ? 1 << 24 : 0) | (client.hasLeft ? 1 << 25 : 0)
    if plan.hasQuestions {
      first |= UInt32(min(Int(client.questionRun), TrustParameters.questionRun - 1)) << 26
    }
    if plan.hasGates, client.invites { first |= 1 << 28 }
    // While a rupture is open, only the last loss can still add up to another.
    let before = client.rupture.isOpen ? ClientGist.Loss() : client.lossBefore
    words.append(first)
    words.append(
      UInt32(lost) | UInt32(-Int32(client.loss.weight)) << 11 | UInt32(-Int32(before.weight)) << 21)
    let harms = UInt32(client.harms & plan.families)
    words.append(UInt32(client.loss.before) | UInt32(before.before) << 10 | harms << 20)
    words.append(techniques(client.techniques, plan))
    words.append(UInt32(ending) | UInt32(client.risks) << 16)
    let facts = client.disclosed & plan.facts
    if plan.facts != 0 { words.append(UInt32(truncatingIfNeeded: facts)) }
    if plan.facts >> 32 != 0 { words.append(UInt32(truncatingIfNeeded: facts >> 32)) }
    if plan.mostTurns > 0 { words.append(UInt32(bitPattern: min(client.turn, plan.mostTurns))) }
    for count in plan.counts {
      words.append(UInt32(bitPattern: min(client.counts[Int(count.place)], count.most)))
    }
  }

  /// The techniques of the last replies that can still wear thin.
  private func techniques(_ techniques: UInt32, _ plan: Plan) -> UInt32 {
    var kept: UInt32 = 0
    for age in 0..<4 {
      let number = techniques >> UInt32(8 * age) & 255
      if number != 0, plan.techniques[3 - age] & 1 << UInt64(number - 1) != 0 {
        kept |= number << UInt32(8 * age)
      }
    }
    return kept
  }

  // MARK: Reading

  /// Reads a state that waits for a reply; what did not matter is as in the beginning.
  ///
  /// - Returns: The ending that the script has named already, 0 if none.
  func read(_ state: WordReader, into machine: inout WalkMachine) -> UInt16 {
    var reader = state
    let offer = Int(reader.next())
    machine.programCounter = scene.offers[offer].end
    machine.phase = .choosing
    machine.steps = 0
    machine.node = scene.offers[offer].node
    machine.destination = -1
    machine.options = WalkMachine.Options(
      offer: Int32(offer), first: scene.offers[offer].first, count: scene.offers[offer].count,
      available: UInt64(reader.next()))
    if machine.options.count > 32 { machine.options.available |= UInt64(reader.next()) << 32 }
    machine.clear()
    let callers = reader.next()
    guard callers > 0 else {
      let rest = reader
      return plans[offer]._withUnsafeGuaranteedRef { read($0, rest, into: &machine) }
    }
    for _ in 0..<callers { machine.callers.append(readCaller(&reader)) }
    return read(plan(at: Int32(offer), machine.callers), reader, into: &machine)
  }

  private func readCaller(_ reader: inout WordReader) -> WalkMachine.Caller {
    let head = reader.next()
    var caller = WalkMachine.Caller(
      node: Int32(head >> 8), programCounter: Int32(bitPattern: reader.next()),
      phase: WalkMachine.Phase(rawValue: UInt8(head & 255)) ?? .over, destination: -1, options: .init())
    guard caller.phase != .running else { return caller }
    caller.destination = Int32(bitPattern: reader.next())
    caller.options.offer = scene.offerBehind[Int(caller.programCounter)]
    caller.options.first = Int32(bitPattern: reader.next())
    caller.options.count = Int32(bitPattern: reader.next())
    caller.options.available = UInt64(reader.next()) | UInt64(reader.next()) << 32
    return caller
  }

  @inline(__always)
  private func read(_ plan: Plan, _ state: WordReader, into machine: inout WalkMachine) -> UInt16 {
    var reader = state
    for index in plan.others.indices {
      machine.variables[Int(plan.others[index])] = scene.variables[Int(plan.others[index])]
    }
    for index in plan.variables.indices {
      let variable = Int(plan.variables[index])
      machine.variables[variable] = Word(payload: reader.next(), like: scene.variables[variable])
    }
    for index in machine.flags.indices { machine.flags[index] = 0 }
    for index in plan.flags.indices { machine.flags[Int(plan.flags[index].word)] = reader.next() }
    for index in machine.counters.indices { machine.counters[index] = 0 }
    for index in plan.counters.indices {
      machine.counters[Int(plan.counters[index].place)] = Int32(bitPattern: reader.next())
    }
    if !plan.rivals.isEmpty {
      for counter in plan.rivals.joined() {
        machine.counters[Int(counter)] = Int32(bitPattern: reader.next())
      }
    }
    if keepsChance, case .seeded = machine.chance {
      machine.chance = .seeded(SplitMix64(seed: UInt64(reader.next()) | UInt64(reader.next()) << 32))
    }
    guard let cast = scene.cast else { return 0 }
    return read(cast, plan, &reader, into: &machine.client)
  }

  private func read(
    _ cast: Scene.Cast, _ plan: Plan, _ reader: inout WordReader, into result: inout ClientGist?
  ) -> UInt16 {
    func next() -> UInt32 { reader.next() }
    var client = cast.beginning
    let first = next()
    client.trust = Trust(tenths: Int(first & 1023))
    let pre = Trust(tenths: Int(first >> 12 & 1023))
    client.repairs = UInt8(first >> 22 & 3)
    client.hasWarned = first & 1 << 24 != 0
    client.hasLeft = first & 1 << 25 != 0
    client.questionRun = UInt8(first >> 26 & 3)
    client.invites = first & 1 << 28 != 0
    let second = next()
    let lost = Int(second & 2047)
    switch first >> 10 & 3 {
    case 0: client.rupture = .none
    case 1: client.rupture = .open(pre: pre, lost: lost == 0 ? 0 : lost - 1024)
    default: client.rupture = .repairing(pre: pre, lost: 0)
    }
    let third = next()
    client.loss.weight = -Int16(second >> 11 & 1023)
    client.loss.before = Int16(third & 1023)
    client.lossBefore.weight = -Int16(second >> 21)
    client.lossBefore.before = Int16(third >> 10 & 1023)
    client.harms = UInt16(third >> 20)
    client.techniques = next()
    let fifth = next()
    client.risks = UInt16(fifth >> 16)
    if plan.facts != 0 { client.disclosed = UInt64(next()) }
    if plan.facts >> 32 != 0 { client.disclosed |= UInt64(next()) << 32 }
    if plan.mostTurns > 0 { client.turn = Int32(bitPattern: next()) }
    for count in plan.counts { client.counts[Int(count.place)] = Int32(bitPattern: next()) }
    result = client
    return UInt16(truncatingIfNeeded: fifth)
  }
}

/// Words, read one after another. It is good for as long as they are.
struct WordReader {
  private let words: UnsafeBufferPointer<UInt32>
  /// The place of the word that comes next.
  var at = 0

  init(_ words: UnsafeBufferPointer<UInt32>) {
    self.words = words
  }

  /// The word that comes next.
  @inline(__always)
  var peek: UInt32 { words[at] }

  @inline(__always)
  mutating func next() -> UInt32 {
    defer { at += 1 }
    return words[at]
  }
}
