import Simulation
import Yarn

/// Reads off the graph of all states what an author wants to know.
struct Analysis {
  let scene: Scene
  let graph: StateGraph
  let finds: Finds
  let components: Components
  let outlook: Outlook
  private var finder: WayFinder
  private(set) var endings: [EndingFigures] = []
  private(set) var gates: [GateFigures] = []
  private(set) var facts: [FactFigures] = []
  private(set) var meanReplies = 0.0
  /// The states in which a first rupture has just opened that cannot be mended, by the offer they wait at: the first
  /// of them, and how many ways lead there.
  private(set) var lasting: [UInt16: (first: UInt32, count: Int)] = [:]
  /// Likewise the states from which no end can be reached.
  private(set) var endless: [UInt16: (first: UInt32, count: Int)] = [:]

  init(_ graph: StateGraph, _ scene: Scene, _ finds: Finds, chance: Luck, mostSteps: Int) {
    self.scene = scene
    self.graph = graph
    self.finds = finds
    components = Components(of: graph)
    outlook = Outlook(graph, components, mostSteps: mostSteps)
    finder = WayFinder(graph, scene, chance: chance)
    lookAround()
    endings = endingFigures()
    gates = gateFigures()
    facts = factFigures()
  }

  var bytes: Int {
    graph.bytes + components.bytes + outlook.visits.count * MemoryLayout<Double>.stride
      + outlook.prospects.count
  }

  private mutating func lookAround() {
    for state in graph.states {
      let mark = graph.mark(state)
      guard mark.kind.isWaiting else { continue }
      meanReplies += outlook.visits[Int(state)]
      let prospect = prospect(of: state)
      guard prospect & Outlook.Prospect.unknown == 0 else { continue }
      if mark.kind == .whole { noteRuptures(openedIn: state) }
      if prospect & (Outlook.Prospect.end | Outlook.Prospect.broken) == 0 {
        Self.note(state, in: &endless, at: mark.offer, graph)
      }
    }
  }

  private func prospect(of state: UInt32) -> UInt8 {
    outlook.prospects[Int(components.group[Int(state)])]
  }

  /// Notes first ruptures that cannot be mended any more. What is broken again after it was mended may stay so.
  private mutating func noteRuptures(openedIn state: UInt32) {
    for edge in 0..<graph.degree(state) {
      let target = graph.target(state, edge)
      let mark = graph.mark(target)
      guard mark.kind == .open,
        prospect(of: target) & (Outlook.Prospect.mended | Outlook.Prospect.unknown) == 0
      else { continue }
      Self.note(target, in: &lasting, at: mark.offer, graph)
    }
  }

  private static func note(
    _ state: UInt32, in found: inout [UInt16: (first: UInt32, count: Int)], at offer: UInt16,
    _ graph: StateGraph
  ) {
    guard let known = found[offer] else { return found[offer] = (state, 1) }
    let isShorter = graph.way(to: state).count < graph.way(to: known.first).count
    found[offer] = (isShorter ? state : known.first, known.count + 1)
  }

  // MARK: Endings

  private mutating func endingFigures() -> [EndingFigures] {
    struct Key: Hashable {
      var name: UInt32
      var hasLeft: Bool
    }
    let byName = Dictionary(grouping: graph.ends) { end in
      let isNamed = scene.cast == nil || end.value.name > 0
      return Key(name: end.value.name, hasLeft: !isNamed && end.value.hasLeft)
    }
    return byName.map { key, unordered in
      let ends = unordered.sorted { $0.key < $1.key }
      var shares: [Int: Double] = [:]
      for (state, end) in ends { shares[end.trust, default: 0] += outlook.visits[Int(state)] }
      let nearest = ends.map(\.key).min { length(of: $0) < length(of: $1) } ?? 0
      return EndingFigures(
        ending: ending(key.name, hasLeft: key.hasLeft), place: place(ofEnding: key.name),
        node: scene.cast == nil ? scene.program.nodes[Int(key.name)].name : nil,
        way: finder.way(to: nearest), probability: ends.reduce(0) { $0 + outlook.visits[Int($1.key)] },
        trust: shares.sorted { $0.key < $1.key }.map { .init(tenths: $0.key, probability: $0.value) })
    }.sorted { left, right in
      (left.place?.line ?? .max, left.node ?? "") < (right.place?.line ?? .max, right.node ?? "")
    }
  }

  /// What orders states by how soon they are come to, and then in a way that is always the same.
  private func length(of state: UInt32) -> (Int, UInt32) { (graph.way(to: state).count, state) }

  private func ending(_ name: UInt32, hasLeft: Bool) -> Ending? {
    guard scene.cast != nil else { return nil }
    guard let (command, kind) = scene.ending(named: UInt16(truncatingIfNeeded: name)) else { return nil }
    return Ending(kind: kind, story: scene.story(ofEnding: command))
  }

  private func place(ofEnding name: UInt32) -> ScriptPlace? {
    guard scene.cast != nil, let (command, _) = scene.ending(named: UInt16(truncatingIfNeeded: name)) else {
      return nil
    }
    let record = scene.program.commands[command]
    return ScriptPlace(file: record.file, line: record.lineNumber)
  }

  // MARK: Gates and facts

  private mutating func gateFigures() -> [GateFigures] {
    let routes = Routes(graph, scene)
    let ids = scene.cast?.persona.facts.map(\.id) ?? []
    let home = scene.program.nodes[Int(scene.start)].file
    return scene.gates.indices.filter { place(ofGate: $0).file == home }.map { gate in
      let told = finds.factsBehind[gate] ?? 0
      return GateFigures(
        place: place(ofGate: gate), points: scene.gates[gate].points,
        open: way(to: .gateOpen(gate)), shut: way(to: .gateShut(gate)),
        facts: ids.indices.filter { told & 1 << UInt64($0) != 0 }.map { ids[$0] },
        routes: routes.all[gate] ?? [])
    }
  }

  private func place(ofGate gate: Int) -> ScriptPlace {
    let site = scene.gates[gate]
    return ScriptPlace(file: scene.program.nodes[Int(site.node)].file, line: site.line)
  }

  private mutating func factFigures() -> [FactFigures] {
    let facts = scene.cast?.persona.facts ?? []
    return facts.indices.map { fact in
      FactFigures(id: facts[fact].id, gate: facts[fact].gate, way: way(to: .fact(fact)))
    }
  }

  mutating func way(to thing: Finds.Thing) -> Way? {
    guard let place = finds.places[thing] else { return nil }
    return finder.way(to: place)
  }

  mutating func way(to state: UInt32) -> Way { finder.way(to: state) }

  // MARK: Rounds

  private func round(_ group: Int) -> Exploration.Round {
    let states = components[group].filter { graph.mark($0).kind.isWaiting }
    let nodes = Set(states.map { scene.offers[Int(graph.mark($0).offer)].node })
    return Exploration.Round(
      nodes: nodes.sorted().map { scene.program.nodes[Int($0)].name }, states: states.count)
  }

  /// The rounds that were not summed up to the end, the one with most left in it first.
  var unsummed: [Exploration.Unsummed] {
    outlook.unsummed.sorted { ($0.rest, $1.group) > ($1.rest, $0.group) }
      .map { Exploration.Unsummed(round: round($0.group), probability: $0.rest) }
  }

  /// Where client and trainee could talk for ever.
  var rounds: [Exploration.Round] {
    var rounds: [[String]: Int] = [:]
    for group in outlook.rounds {
      let round = round(group)
      rounds[round.nodes, default: 0] += round.states
    }
    return rounds.map { Exploration.Round(nodes: $0, states: $1) }
      .sorted { ($0.nodes.count, $0.nodes.joined()) < ($1.nodes.count, $1.nodes.joined()) }
  }
}

/// The different ways into each gate.
private struct Routes {
  private(set) var all: [Int: [GateFigures.Route]] = [:]

  private struct Pair: Hashable, Comparable {
    var before: Int32
    var last: Int32

    static func < (left: Pair, right: Pair) -> Bool {
      (left.before, left.last) < (right.before, right.last)
    }
  }

  init(_ graph: StateGraph, _ scene: Scene) {
    guard !scene.gates.isEmpty else { return }
    var pairs: [Int32: Set<Pair>] = [:]
    func note(_ state: UInt32, before: Int32) {
      for opening in graph.openGates(state) {
        pairs[opening.gate, default: []].insert(Pair(before: before, last: opening.line))
      }
    }
    for state in graph.beginnings { note(state, before: -1) }
    for state in graph.states {
      for edge in 0..<graph.degree(state) {
        let target = graph.target(state, edge)
        if !graph.openGates(target).isEmpty { note(target, before: Self.line(state, edge, graph, scene)) }
      }
    }
    for (gate, pairs) in pairs {
      all[Int(gate)] = pairs.sorted().map { pair in
        GateFigures.Route(
          before: pair.before < 0 ? nil : scene.program.lines[Int(pair.before)].id,
          last: pair.last < 0 ? "" : scene.program.lines[Int(pair.last)].id)
      }
    }
  }

  /// The line of the reply that an edge stands for.
  private static func line(_ state: UInt32, _ edge: Int, _ graph: StateGraph, _ scene: Scene) -> Int32 {
    let mark = graph.mark(state)
    let lines = scene.offers[Int(mark.offer)].lines
    let options = (0..<min(lines.count, 8)).filter { mark.available & 1 << UInt8($0) != 0 }
    let isExact = lines.count <= 8 && graph.degree(state) == options.count
    let place = isExact ? options[edge] : min(edge, lines.count - 1)
    return lines[place]
  }
}
