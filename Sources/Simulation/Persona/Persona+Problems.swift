extension Persona {
  /// Everything that does not keep the rules, in the order of the file; empty if all is well.
  public var problems: [PersonaProblem] {
    identity + people + facts(among: history) + hidden + sensitivityProblems + numbers
  }

  private var identity: [PersonaProblem] {
    var problems: [PersonaProblem] = []
    if !Self.isIdentifier(id) {
      problems.append(
        PersonaProblem(
          path: ["id"], message: "`\(id)` cannot be an id",
          help: "use lower-case letters, digits and `_`, as in the name of the file"))
    }
    problems += outside(["version"], version, 1...Int.max)
    problems += outside(["age"], age, 16...120)
    return problems
  }

  /// What makes them a person, and more than their trouble.
  private var people: [PersonaProblem] {
    var problems: [PersonaProblem] = []
    for (key, text) in [
      (CodingKeys.name, name), (.pronouns, pronouns), (.summary, summary), (.setting, setting),
      (.howTheyCame, howTheyCame), (.presenting, presenting),
      (.whatRecoveryMeansToThem, whatRecoveryMeansToThem), (.builds, builds), (.breaks, breaks),
    ] where text.allSatisfy(\.isWhitespace) {
      problems.append(
        PersonaProblem(
          path: [key.rawValue], message: "`\(key.rawValue)` is empty", help: "write at least one sentence"))
    }
    if strengths.count < 3 {
      problems.append(
        PersonaProblem(
          path: ["strengths"], message: "a client has three strengths or more, not \(strengths.count)",
          help: "trouble is not the whole person: add a job, a taste, a joke"))
    }
    return problems
  }

  private func facts(among history: [Fact]) -> [PersonaProblem] {
    history.indices.flatMap { index in
      problems(of: history[index], at: ["history", "\(index)"], after: history[..<index].map(\.id))
    }
  }

  private var hidden: [PersonaProblem] {
    problems(of: hiddenConcern, at: ["hidden_concern"], after: history.map(\.id))
  }

  private func problems(of fact: Fact, at path: [String], after ids: [String]) -> [PersonaProblem] {
    var problems: [PersonaProblem] = []
    if !Self.isIdentifier(fact.id) {
      problems.append(
        PersonaProblem(
          path: path + ["id"], message: "`\(fact.id)` cannot be an id",
          help: "use lower-case letters, digits and `_`"))
    }
    if ids.contains(fact.id) {
      problems.append(
        PersonaProblem(
          path: path + ["id"], message: "two facts are named `\(fact.id)`",
          help: "give each fact a name of its own"))
    }
    for (key, text) in [("text", fact.text), ("hint", fact.hint)] where text.allSatisfy(\.isWhitespace) {
      problems.append(
        PersonaProblem(
          path: path + [key], message: "`\(key)` is empty",
          help: "the debrief shows the hint where the fact was not told, the text where it was"))
    }
    return problems + outside(path + ["gate"], fact.gate, 0...100)
  }

  /// Each number that differs from most people's needs a reason, and the reason an event in the story.
  private var sensitivityProblems: [PersonaProblem] {
    sensitivities.indices.flatMap { index -> [PersonaProblem] in
      let sensitivity = sensitivities[index]
      let path = ["sensitivities", "\(index)"]
      var problems = outside(path + ["percent"], sensitivity.percent, TrustParameters.sensitivityRange)
      if sensitivities[..<index].contains(where: { $0.technique == sensitivity.technique }) {
        problems.append(
          PersonaProblem(
            path: path + ["technique"], message: "`\(sensitivity.technique.id)` is named twice",
            help: "keep one of the two"))
      }
      return sensitivity.percent == 100 ? problems : problems + reasons(for: sensitivity, at: path)
    }
  }

  private func reasons(for sensitivity: Sensitivity, at path: [String]) -> [PersonaProblem] {
    var problems: [PersonaProblem] = []
    if (sensitivity.because ?? "").allSatisfy(\.isWhitespace) {
      problems.append(
        PersonaProblem(
          path: path + ["because"], message: "a sensitivity of \(sensitivity.percent) % has no reason",
          help: "say in a few words what in their story makes it so"))
    }
    if let fact = sensitivity.from {
      if self.fact(fact) == nil {
        problems.append(
          PersonaProblem(
            path: path + ["from"], message: "no fact is named `\(fact)`",
            help: "name the id of a fact under `history`; identity never sets a number"))
      }
    } else {
      problems.append(
        PersonaProblem(
          path: path + ["from"], message: "a sensitivity of \(sensitivity.percent) % comes from no fact",
          help: "name the id of a fact under `history`; identity never sets a number"))
    }
    return problems
  }

  private var numbers: [PersonaProblem] {
    outside(["start_trust"], startTrust, 0...100)
      + outside(["asymmetry"], asymmetry, TrustParameters.asymmetryRange)
      + outside(["floor"], floor, 0...100)
  }

  private func outside(_ path: [String], _ number: Int, _ range: ClosedRange<Int>) -> [PersonaProblem] {
    guard !range.contains(number) else { return [] }
    let help =
      range.upperBound == Int.max
      ? "write \(range.lowerBound) or more"
      : "write a whole number from \(range.lowerBound) to \(range.upperBound)"
    return [
      PersonaProblem(path: path, message: "\(number) is outside what `\(path.last ?? "")` may be", help: help)
    ]
  }

  private static func isIdentifier(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "_")
      }
  }
}
