/// What can still come of each state, and how often it is come to when replies are said at random.
struct Outlook: Sendable {
  /// How often a state is come to on average; for one in which it is over, the probability that it ends so.
  private(set) var visits: ContiguousArray<Double>
  /// The probability that none of the ways that were followed to their end was taken; an upper bound on the error
  /// of every other probability.
  private(set) var rest = 0.0
  /// What can still come of each group: the options of ``Prospect``.
  private(set) var prospects: ContiguousArray<UInt8>
  /// Groups of which there is no way out, though replies can be said in them.
  private(set) var closed: [Int] = []
  /// Groups of more than one state, or of one that leads to itself.
  private(set) var rounds: [Int] = []
  /// Groups that were not summed up to the end, and the probability that is still in them.
  private(set) var unsummed: [(group: Int, rest: Double)] = []

  /// What can come of a state.
  enum Prospect {
    /// The conversation can end.
    static let end: UInt8 = 1
    /// What stands between client and trainee can be mended.
    static let mended: UInt8 = 2
    /// There is a way to a state that was not followed.
    static let unknown: UInt8 = 4
    /// The script can fail.
    static let broken: UInt8 = 8
  }

  /// What is left out of a group's own rounds when they are summed up.
  private static let precision = 1e-13
  private static let mostRounds = 200_000
  private let mostSteps: Int

  /// - Parameter mostSteps: How many edges of one group are gone along at most to sum it up: a group of many states is
  ///   given up after fewer rounds.
  init(_ graph: StateGraph, _ components: Components, mostSteps: Int) {
    self.mostSteps = mostSteps
    visits = ContiguousArray(repeating: 0, count: graph.capacity)
    prospects = ContiguousArray(repeating: 0, count: components.count)
    for group in 0..<components.count { look(ahead: group, graph, components) }
    let beginnings = graph.beginnings
    for state in beginnings { visits[Int(state)] = 1 / Double(max(beginnings.count, 1)) }
    for group in (0..<components.count).reversed() { pass(on: group, graph, components) }
  }

  // MARK: What can come

  private mutating func look(ahead group: Int, _ graph: StateGraph, _ components: Components) {
    var prospect: UInt8 = 0
    var leaves = false
    var goesRound = components[group].count > 1
    for state in components[group] {
      let kind = graph.mark(state).kind
      switch kind {
      case .over, .overAndOpen: prospect |= Prospect.end
      case .broken: prospect |= Prospect.broken
      case .whole, .open, .repairing, .wholeAgain, .openAgain, .repairingAgain:
        if !graph.isFollowed(state) { prospect |= Prospect.unknown }
      }
      if kind.isWhole { prospect |= Prospect.mended }
      for edge in 0..<graph.degree(state) {
        let target = Int(components.group[Int(graph.target(state, edge))])
        if target == group {
          goesRound = true
        } else {
          leaves = true
          prospect |= prospects[target]
        }
      }
    }
    prospects[group] = prospect
    if goesRound { rounds.append(group) }
    if goesRound, !leaves, prospect & Prospect.unknown == 0 { closed.append(group) }
  }

  // MARK: How often

  private mutating func pass(on group: Int, _ graph: StateGraph, _ components: Components) {
    let states = components[group]
    if states.count == 1, let state = states.first {
      let own = (0..<graph.degree(state)).reduce(0.0) { sum, edge in
        graph.target(state, edge) == state ? sum + graph.weight(state, edge) : sum
      }
      if own > 0, own < 1 { visits[Int(state)] /= 1 - own }
      if own >= 1 { rest += visits[Int(state)] }
    } else {
      goRound(group, graph, components)
    }
    for state in states {
      let often = visits[Int(state)]
      guard often > 0 else { continue }
      if !graph.isFollowed(state), graph.mark(state).kind.isWaiting { rest += often }
      for edge in 0..<graph.degree(state) {
        let target = graph.target(state, edge)
        if components.group[Int(target)] != UInt32(group) {
          visits[Int(target)] += often * graph.weight(state, edge)
        }
      }
    }
  }

  /// Sums up how often states are come to that lead to one another.
  private mutating func goRound(_ group: Int, _ graph: StateGraph, _ components: Components) {
    let states = components[group]
    var coming = states.map { visits[Int($0)] }
    let amount = coming.reduce(0, +)
    guard amount > 0 else { return }
    guard !closed.contains(group) else { return rest += amount }
    let links = Links(within: group, of: components, graph)
    let mostRounds = min(Self.mostRounds, max(mostSteps / max(links.targets.count, 1), 1))
    var sums = coming
    coming = links.passOn(coming)
    var left = coming.reduce(0, +)
    var rounds = 1
    while rounds < mostRounds, left > amount * Self.precision {
      for place in coming.indices { sums[place] += coming[place] }
      coming = links.passOn(coming)
      left = coming.reduce(0, +)
      rounds += 1
    }
    rest += left
    if left > amount * Self.precision { unsummed.append((group, left)) }
    for (place, state) in states.enumerated() { visits[Int(state)] = sums[place] }
  }
}

/// The places of some states among themselves.
private struct Places {
  private let first: UInt32
  private var places: ContiguousArray<UInt32>

  init(of states: ContiguousArray<UInt32>.SubSequence) {
    first = states.min() ?? 0
    places = ContiguousArray(repeating: 0, count: Int((states.max() ?? 0) - first) + 1)
    for (place, state) in states.enumerated() { places[Int(state - first)] = UInt32(place) }
  }

  @inline(__always)
  subscript(state: UInt32) -> UInt32 { places[Int(state - first)] }
}

/// The edges between states that lead to one another, by the places of those among themselves.
private struct Links {
  private(set) var targets: ContiguousArray<UInt32> = []
  private var weights: ContiguousArray<Double> = []
  /// Where the edges of each state end.
  private var ends: ContiguousArray<Int> = []

  init(within group: Int, of components: Components, _ graph: StateGraph) {
    let states = components[group]
    let places = Places(of: states)
    for state in states {
      for edge in 0..<graph.degree(state) {
        let target = graph.target(state, edge)
        guard components.group[Int(target)] == UInt32(group) else { continue }
        targets.append(places[target])
        weights.append(graph.weight(state, edge))
      }
      ends.append(targets.count)
    }
  }

  /// How often the states are come to one reply later.
  func passOn(_ coming: [Double]) -> [Double] {
    var next = Array(repeating: 0.0, count: coming.count)
    var edge = 0
    for (place, end) in ends.enumerated() {
      let often = coming[place]
      while edge < end {
        next[Int(targets[edge])] += often * weights[edge]
        edge += 1
      }
    }
    return next
  }
}
