extension VirtualMachine {
  /// Chooses one of the candidates that were collected, and remembers the choice; nil if there are none.
  mutating func choose(from all: [Candidate]) -> Candidate? {
    defer { candidates.removeAll(keepingCapacity: true) }
    guard let index = best(of: all) else { return nil }
    let chosen = all[Int(index)]
    if chosen.flag >= 0 { setFlag(chosen.flag) }
    switch saliency {
    case .bestLeastRecent, .randomBestLeastRecent: counters[Int(chosen.counter)] += 1
    case .first, .best, .random: break
    }
    return chosen
  }

  private mutating func best(of all: [Candidate]) -> Int32? {
    switch saliency {
    case .first: return candidates.first
    case .random: return anyOf(candidates)
    case .best: return mostSpecific(of: candidates, in: all).first
    case .bestLeastRecent: return mostSpecific(of: leastOften(in: all), in: all).first
    case .randomBestLeastRecent: return anyOf(mostSpecific(of: leastOften(in: all), in: all))
    }
  }

  private mutating func anyOf(_ indices: [Int32]) -> Int32? {
    guard indices.count > 1 else { return indices.first }
    return indices[Int(random.below(UInt64(indices.count)))]
  }

  private func leastOften(in all: [Candidate]) -> [Int32] {
    let counts = candidates.map { counters[Int(all[Int($0)].counter)] }
    let least = counts.min() ?? 0
    return zip(candidates, counts).filter { $0.1 == least }.map(\.0)
  }

  private func mostSpecific(of indices: [Int32], in all: [Candidate]) -> [Int32] {
    let highest = indices.map { all[Int($0)].score }.max() ?? 0
    return indices.filter { all[Int($0)].score == highest }
  }

  /// How many questions for content may be asked in answering one another; each takes space of its own.
  private static let deepestQuestion = 20
  /// What stands in ``evaluations`` for a question.
  private static let question: Int32 = -1

  /// Whether a group would find content now. Nothing changes by asking, but the steps count.
  mutating func hasContent(_ group: Int, _ program: Program, _ host: some Host) throws(RuntimeError.Kind)
    -> Bool
  {
    guard evaluations.count(where: { $0 == Self.question }) < Self.deepestQuestion else {
      throw .tooDeep(Self.deepestQuestion)
    }
    var probe = self
    probe.evaluations.append(Self.question)
    defer { steps = probe.steps }
    probe.candidates.removeAll()
    probe.programCounter = program.nodes[group].entry
    while true {
      let instruction = try probe.fetch(program)
      if case .choose = instruction { return !probe.candidates.isEmpty }
      guard try probe.calculate(instruction, program, host) else { throw .foreignProgram }
    }
  }
}
