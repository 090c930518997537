import Simulation
import Yarn
import YarnCompiler

/// What was found out about a script, to be read by whoever wrote it.
public struct ExploreReport: Sendable {
  let proof: ExploreProof
  let prefix: String
  private let plays: RandomPlays?

  private var exploration: Exploration { proof.exploration }

  /// - Parameter prefix: What leads to the library from where one is, to stand before its paths; empty if nothing.
  public init(_ proof: ExploreProof, prefix: String = "") {
    self.proof = proof
    self.prefix = prefix
    plays = proof.exploration.plays
  }

  /// All of it, as lines of text.
  public var text: String {
    let parts = [heading, endings, gates, policies].map { $0.joined(separator: "\n") } + findings
    return (parts + [verdict.joined(separator: "\n")]).filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  // MARK: How far

  private var heading: [String] {
    let title =
      exploration.scenario.map { "\($0.title), with \($0.persona.name)" }
      ?? "From the node `\(exploration.start)`"
    return [title] + reach + confidence
  }

  private var reach: [String] {
    let states = ExploreWords.counted(exploration.states, "state")
    let steps = ExploreWords.counted(exploration.edges, "step")
    guard let stop = exploration.stop else {
      return ["  everything was followed: \(states), \(steps) from one to another"]
    }
    let followed = ExploreWords.grouped(exploration.followed)
    return [
      "  NOT everything was followed: \(Self.reason(stop))",
      "  \(states) were come to and \(followed) of them followed, up to \(exploration.depth) replies deep; \(steps)",
    ] + played
  }

  private static func reason(_ stop: ExploreStop) -> String {
    switch stop {
    case .states(let limit): "the limit of \(ExploreWords.grouped(limit)) states was reached (--limit-states)"
    case .memory(let limit): "the limit of \(limit >> 20) MiB was reached (--limit-memory)"
    case .asked: "it was stopped, or time was up (--seconds)"
    }
  }

  private var played: [String] {
    guard let plays, plays.count > 0 else { return [] }
    let share = plays.replies > 0 ? Double(plays.known) / Double(plays.replies) : 0
    let ends = plays.endings.sorted { $0.value > $1.value }.map { kind, count in
      "\(Self.word(kind)) \(ExploreWords.chance(Double(count) / Double(plays.count)))"
    }
    let unfinished = plays.unfinished > 0 ? ["not over \(ExploreWords.grouped(plays.unfinished))"] : []
    return [
      "  then \(ExploreWords.counted(plays.count, "conversation")) with random replies were held:",
      "    " + (ends + unfinished).joined(separator: ", "),
      "    \(ExploreWords.chance(share)) of the states they came to had been come to before",
    ]
  }

  private var confidence: [String] {
    var lines: [String] = []
    let lineCount = exploration.lineCount
    let shown = exploration.shownCount
    lines.append("  \(ExploreWords.grouped(shown)) of \(ExploreWords.counted(lineCount, "line")) come up")
    if exploration.meanReplies > 0, exploration.stop == nil {
      let mean = ExploreWords.decimal(exploration.meanReplies, places: 1)
      let bound = exploration.uncertainty > 1e-9 ? "at least " : ""
      lines.append("  with random replies a conversation takes \(bound)\(mean) of them")
    }
    if exploration.isSampled {
      lines.append("  chance has more outcomes than were followed, so probabilities are estimates")
    }
    let confusion = ExploreWords.small(exploration.probabilityOfConfusion)
    lines.append("  that two different states were taken for one has a probability of \(confusion)")
    return lines
  }

  // MARK: Endings

  private var endings: [String] {
    guard !exploration.endings.isEmpty else { return [] }
    var rows = [["ENDINGS", "chance", "trust", "mean", "middle half", "shortest replies"]]
    for figures in exploration.endings {
      rows.append([
        name(of: figures), chance(of: figures), Self.range(figures), mean(of: figures), half(of: figures),
        replies(figures.way),
      ])
    }
    return Self.table(rows, flushed: [1, 2, 3, 4]) + doubt
  }

  private var doubt: [String] {
    guard exploration.uncertainty > 0 else { return [] }
    let part = ExploreWords.small(exploration.uncertainty)
    let whole =
      exploration.stop == nil
      ? "  (exact but for \(part) of all conversations, which go on longer than was reckoned, or for ever)"
      : "  (chances are too low by up to \(part), the share of ways that were not followed)"
    return [whole] + exploration.unsummed.map(Self.words)
  }

  private static func words(_ unsummed: Exploration.Unsummed) -> String {
    "  (\(ExploreWords.small(unsummed.probability)) is still going round "
      + unsummed.round.nodes.map { "`\($0)`" }.joined(separator: ", ")
      + ", \(ExploreWords.counted(unsummed.round.states, "state")), which was not summed up further)"
  }

  private func name(of figures: EndingFigures) -> String {
    let place = figures.place.map { " " + shown($0) } ?? ""
    if let node = figures.node { return "  ends in `\(node)`" }
    return "  \(Self.word(figures.ending?.kind))\(place)"
  }

  private static func word(_ kind: Ending.Kind?) -> String { kind?.rawValue ?? "no ending" }

  private func chance(of figures: EndingFigures) -> String { ExploreWords.chance(figures.probability) }

  private static func range(_ figures: EndingFigures) -> String {
    "\(figures.leastTrust.text)–\(figures.mostTrust.text)"
  }

  private func mean(of figures: EndingFigures) -> String {
    figures.meanTrust.map { ExploreWords.decimal($0 / 10, places: 1) } ?? ""
  }

  /// The trust of the half in the middle of those who come to it.
  private func half(of figures: EndingFigures) -> String {
    guard figures.probability > 0 else { return "" }
    return "\(Trust(tenths: figures.trust(at: 0.25)).text)–\(Trust(tenths: figures.trust(at: 0.75)).text)"
  }

  // MARK: Gates and rules

  private var gates: [String] {
    guard !exploration.gates.isEmpty else { return [] }
    var rows = [["GATES", "trust", "ways in", "told", "shortest replies"]]
    for gate in exploration.gates {
      rows.append([
        "  \(shown(gate.place))", gate.points.map(String.init) ?? "", ExploreWords.grouped(gate.routes.count),
        gate.facts.joined(separator: " "), gate.open.map(replies) ?? "never",
      ])
    }
    return Self.table(rows, flushed: [1, 2])
      + ["  (two ways in are different if the last two replies are not the same two)"]
  }

  private var policies: [String] {
    guard let policies = proof.policies else { return [] }
    var rows = [["BY RULE", "ends with", "trust", "replies"]]
    for play in policies.plays {
      let end = play.ending.map { $0.kind.rawValue } ?? "not over"
      rows.append(["  \(play.policy.name)", end, play.trust.text, "\(play.replies.count)"])
    }
    return Self.table(rows, flushed: [2, 3])
  }

  // MARK: Findings

  private var findings: [String] {
    proof.review.entries.map { entry in
      var finding = entry.finding
      let source = proof.review.script.source(finding.file)
      finding.file = shown(finding.file)
      let margin = String(repeating: " ", count: "\(finding.excerpt(of: source).line)".count)
      let way = entry.way.map { "\n\(margin) = replies: \(replies($0))" } ?? ""
      return finding.rendered(in: source) + way
    }
  }

  private var verdict: [String] {
    let verdict =
      proof.holds
      ? "proved: " + (passed ?? "every ending, line and gate can be come to, and nothing stands against it")
      : "not proved: " + (proof.failures + [passed].compactMap(\.self)).joined(separator: "; ")
    let findings = proof.review.entries.map(\.finding)
    let code = (findings.first { $0.severity == .error } ?? findings.first)?.code
    return [verdict] + (code.map { ["`rapport explain \($0)` tells more"] } ?? [])
  }

  /// What is not proved because the writer lets it pass; nil if there is nothing.
  private var passed: String? {
    let count = proof.review.passed.count
    guard count > 0 else { return nil }
    let findings = ExploreWords.counted(count, "finding")
    let rest = proof.holds ? "nothing stands against it but " : ""
    return "\(rest)\(findings) that the writer lets pass (\(proof.passedCodes.joined(separator: ", ")))"
  }

  // MARK: Forms

  private func shown(_ place: ScriptPlace) -> String { "\(shown(place.file)):\(place.line)" }

  /// A path as one can open it from where one is.
  func shown(_ path: String) -> String {
    prefix.isEmpty || path.hasPrefix("/") ? path : prefix + "/" + path
  }

  private func replies(_ way: Way) -> String {
    way.seed.map { "\(way.text) --seed \($0)" } ?? way.text
  }

  /// Rows with their columns under one another.
  private static func table(_ rows: [[String]], flushed: Set<Int>) -> [String] {
    let widths = (0..<(rows.first?.count ?? 0)).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = row.indices.map { column in
        flushed.contains(column)
          ? ExploreWords.flushed(row[column], to: widths[column])
          : column == row.count - 1 ? row[column] : ExploreWords.padded(row[column], to: widths[column])
      }
      return cells.joined(separator: "  ")
    }
  }
}
