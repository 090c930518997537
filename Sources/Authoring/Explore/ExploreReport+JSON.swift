import Content
import Simulation

extension ExploreReport {
  /// What was found out as JSON, which only ever grows new fields. Probabilities go from 0 to 1, trust is in points,
  /// replies are numbered as the screen numbers them:
  ///
  ///     {
  ///       "scenario": "SecondCup", "proved": true, "failures": [], "complete": true,
  ///       "states": 3076387, "followed": 3076387, "steps": 13720569, "uncertainty": 0,
  ///       "findings": [ { "code": "RE0608", "severity": "error", "title": "…", "message": "…", "help": "…",
  ///                       "file": "…", "line": 57, "start": { … }, "end": { … }, "replies": [2, 1] } ],
  ///       "let_pass": [ … ],                  // findings that a comment or the project lets pass, likewise
  ///       "endings": [ { "kind": "leaves", "file": "…", "line": 806, "probability": 0.5, "replies": [2, 4, 3],
  ///                      "trust": [ { "points": 3.5, "probability": 0.01 } ] } ],
  ///       "gates": [ … ], "facts": [ … ], "rules": [ … ]
  ///     }
  public var json: String { document.text }

  /// The same, to stand in a list with others.
  package var document: JSON {
    let exploration = proof.exploration
    return [
      "scenario": .string(exploration.scenario?.id ?? exploration.start),
      "proved": .truth(proof.holds), "failures": .array(proof.failures.map(JSON.string)),
      "complete": .truth(exploration.stop == nil), "states": .integer(exploration.states),
      "followed": .integer(exploration.followed), "steps": .integer(exploration.edges),
      "lines": .integer(exploration.lineCount), "lines_shown": .integer(exploration.shownCount),
      "mean_replies": .number(exploration.meanReplies), "uncertainty": .number(exploration.uncertainty),
      "probability_of_confusion": .number(exploration.probabilityOfConfusion),
      "endings": .array(exploration.endings.map(json)), "gates": .array(exploration.gates.map(json)),
      "facts": .array(exploration.facts.map(Self.json)),
      "rules": .array(proof.policies?.plays.map(Self.json) ?? []),
      "not_summed_up": .array(
        exploration.unsummed.map { unsummed in
          [
            "nodes": .array(unsummed.round.nodes.map(JSON.string)), "states": .integer(unsummed.round.states),
            "probability": .number(unsummed.probability),
          ]
        }),
      "rounds": .array(exploration.rounds.map { .array($0.nodes.map(JSON.string)) }),
      "findings": .array(proof.review.entries.map(json)),
      "let_pass": .array(proof.review.passed.map(json)),
    ]
  }

  private func json(_ figures: EndingFigures) -> JSON {
    .object(
      [
        field("kind", .string(figures.ending?.kind.rawValue ?? "")),
        field("node", .string(figures.node ?? "")),
      ]
        + fields(figures.place) + fields(figures.way)
        + [
          field("probability", .number(figures.probability)),
          field(
            "trust",
            .array(
              figures.trust.map { share in
                ["points": .number(Double(share.tenths) / 10), "probability": .number(share.probability)]
              })),
        ])
  }

  private func json(_ gate: GateFigures) -> JSON {
    .object(
      fields(gate.place) + [field("points", gate.points.map(JSON.integer) ?? .string(""))] + fields(gate.open)
        + [
          field("opens", .truth(gate.open != nil)), field("shuts", .truth(gate.shut != nil)),
          field("facts", .array(gate.facts.map(JSON.string))), field("ways_in", .integer(gate.routes.count)),
        ])
  }

  private static func json(_ fact: FactFigures) -> JSON {
    [
      "id": .string(fact.id), "gate": .integer(fact.gate), "told": .truth(fact.way != nil),
      "replies": .array(fact.way?.replies.map(JSON.integer) ?? []),
    ]
  }

  private static func json(_ play: PolicyPlay) -> JSON {
    [
      "rule": .string(play.policy.name), "ending": .string(play.ending?.kind.rawValue ?? ""),
      "trust": .number(Double(play.trust.tenths) / 10), "replies": .integer(play.replies.count),
    ]
  }

  private func json(_ entry: ExploreReview.Entry) -> JSON {
    let finding = entry.finding
    let source = proof.review.script.source(finding.file)
    let start = CheckReport.Position(finding.range.lowerBound, in: source)
    let end = CheckReport.Position(finding.range.upperBound, in: source)
    return .object(
      [
        field("code", .string(finding.code)), field("severity", .string(finding.severity.rawValue)),
        field("title", .string(Explanation.of(finding.code)?.title ?? "")),
        field("message", .string(finding.message)), field("help", .string(finding.help ?? "")),
        field("file", .string(shown(finding.file))), field("line", .integer(start.line)),
        field("start", start.json), field("end", end.json),
      ] + fields(entry.way))
  }

  private func field(_ name: String, _ value: JSON) -> JSON.Field { JSON.Field(name: name, value: value) }

  private func fields(_ place: ScriptPlace?) -> [JSON.Field] {
    [field("file", .string(place.map { shown($0.file) } ?? "")), field("line", .integer(place?.line ?? 0))]
  }

  private func fields(_ way: Way?) -> [JSON.Field] {
    guard let way else { return [] }
    let seed = way.seed.map { [field("seed", .string("\($0)"))] } ?? []
    return [field("replies", .array(way.replies.map(JSON.integer)))] + seed
  }
}
