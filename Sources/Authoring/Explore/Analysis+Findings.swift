import Simulation
import Yarn

extension Analysis {
  /// What the author will want to know.
  ///
  /// - Parameters:
  ///   - rounds: Where client and trainee could talk for ever.
  ///   - isComplete: Whether everything was followed; only then has what was not reached been shown to be out of
  ///     reach.
  mutating func findings(
    _ coverage: Coverage, rounds: [Exploration.Round], isComplete: Bool
  ) -> [ExploreFinding] {
    var findings = faults + mischief + rounds.map(finding)
    if isComplete { findings += unreached(coverage) }
    return findings + gateFindings(isComplete: isComplete)
  }

  /// What goes wrong on the way.
  private var faults: [ExploreFinding] {
    mutating get {
      var findings: [ExploreFinding] = []
      for (thing, at) in finds.places.sorted(by: { $0.value < $1.value }) {
        guard case .fault(let name) = thing,
          let fault = WalkFault(text: scene.texts.text(named: name))
        else { continue }
        let place = fault.file.map { ScriptPlace(file: $0, line: fault.line ?? 1) }
        findings.append(ExploreFinding(.fault(fault), at: place, by: way(to: thing)))
        _ = at
      }
      return findings
    }
  }

  /// What a trainee should not come to.
  private var mischief: [ExploreFinding] {
    mutating get {
      var findings: [ExploreFinding] = []
      for (offer, found) in endless.sorted(by: { $0.key < $1.key }) {
        findings.append(
          ExploreFinding(
            .noEnd(states: found.count), at: place(ofOffer: Int(offer)), by: way(to: found.first)))
      }
      for (offer, found) in lasting.sorted(by: { $0.key < $1.key }) {
        findings.append(
          ExploreFinding(
            .lastingRupture(states: found.count), at: place(ofOffer: Int(offer)), by: way(to: found.first)))
      }
      for offer in scene.offers.indices {
        guard let way = way(to: .passed(offer)) else { continue }
        findings.append(ExploreFinding(.nothingToSay, at: place(ofOffer: offer), by: way))
      }
      for ending in endings where scene.cast != nil && ending.ending == nil {
        findings.append(ExploreFinding(.unnamedEnding, by: ending.way))
      }
      return findings
    }
  }

  private func finding(of round: Exploration.Round) -> ExploreFinding {
    let node = round.nodes.first.flatMap(scene.program.node(named:))
    return ExploreFinding(
      .round(nodes: round.nodes, states: round.states),
      at: node.map { ScriptPlace(file: $0.file, line: $0.line) })
  }

  private func place(ofOffer offer: Int) -> ScriptPlace? {
    guard let line = scene.offers[offer].lines.first else { return nil }
    return place(ofLine: Int(line))
  }

  private func place(ofLine line: Int) -> ScriptPlace {
    let record = scene.program.lines[line]
    return ScriptPlace(file: record.file, line: record.lineNumber)
  }

  // MARK: What never comes

  private func unreached(_ coverage: Coverage) -> [ExploreFinding] {
    unreachedEndings + lineFindings(coverage)
  }

  private var unreachedEndings: [ExploreFinding] {
    let reached = Set(endings.compactMap(\.place))
    let home = scene.program.nodes[Int(scene.start)].file
    return scene.program.commands.indices.compactMap { index in
      let record = scene.program.commands[index]
      let place = ScriptPlace(file: record.file, line: record.lineNumber)
      guard scene.cast != nil, record.file == home,
        scene.name(ofCommand: index) == CommandName.ending.rawValue, !reached.contains(place)
      else { return nil }
      return ExploreFinding(.unreachedEnding(scene.story(ofEnding: index)), at: place)
    }
  }

  private func lineFindings(_ coverage: Coverage) -> [ExploreFinding] {
    let home = scene.program.nodes[Int(scene.start)].file
    let replies = Set(scene.offers.flatMap(\.lines).map(Int.init))
    var findings: [ExploreFinding] = []
    for (index, node) in scene.program.nodes.enumerated() where node.file == home {
      guard coverage.isEntered(index) || node.isGroup else {
        findings.append(
          ExploreFinding(.unenteredNode(node.name), at: ScriptPlace(file: node.file, line: node.line)))
        continue
      }
      for line in node.lines {
        let id = scene.program.lines.id(of: line)
        let place = place(ofLine: line)
        if !replies.contains(line) {
          if !coverage.shown.contains(line) { findings.append(ExploreFinding(.unshownLine(id), at: place)) }
        } else if !coverage.listed.contains(line) {
          findings.append(ExploreFinding(.unshownReply(id), at: place))
        } else if !coverage.offered.contains(line) {
          findings.append(ExploreFinding(.unavailableReply(id), at: place))
        }
      }
    }
    return findings
  }

  private func gateFindings(isComplete: Bool) -> [ExploreFinding] {
    let home = scene.program.nodes[Int(scene.start)].file
    var findings: [ExploreFinding] = []
    for gate in gates where gate.place.file == home {
      if gate.open == nil {
        if isComplete { findings.append(ExploreFinding(.lockedGate(gate.points), at: gate.place)) }
      } else if gate.shut == nil {
        if isComplete {
          findings.append(ExploreFinding(.openGate(gate.points), at: gate.place, by: gate.open))
        }
      } else if isComplete, isNarrow(gate) {
        findings.append(ExploreFinding(.narrowGate(gate.points), at: gate.place, by: gate.open))
      }
    }
    for fact in facts where fact.way == nil && isComplete {
      findings.append(ExploreFinding(.untoldFact(fact.id)))
    }
    return findings
  }

  /// Whether there is only one way to what is behind a gate, here and wherever else it is told.
  private func isNarrow(_ gate: GateFigures) -> Bool {
    guard !gate.facts.isEmpty else { return gate.routes.count < 2 }
    return gate.facts.contains { fact in
      Set(gates.filter { $0.facts.contains(fact) }.flatMap(\.routes)).count < 2
    }
  }
}
