import Simulation
import Yarn

extension Scenario {
  /// The same conversation in another language: what has a translation is translated, the rest stays as it is.
  ///
  /// Identities and hashes are those of the source, so that a session begun in one language goes on in another.
  public func translated(into translation: Translation) -> Scenario {
    var scenario = self
    scenario.program = program.translatedWhole(into: translation)
    for part in Frame.allCases {
      if let text = translation["header:\(id).\(part.rawValue)"] { part.set(text, in: &scenario) }
    }
    scenario.persona = persona.translated(into: translation)
    return scenario
  }

  /// The texts around the conversation: its head, and what is shown of the client.
  var frame: [(id: String, text: String)] {
    let head = Frame.allCases.map { (id: "header:\(id).\($0.rawValue)", text: $0.text(of: self)) }
    return (head + persona.shownTexts).filter { !$0.text.isEmpty }
  }

  /// The headers that are shown.
  private enum Frame: String, CaseIterable {
    case scenario, objective, setting, content, jurisdiction

    func text(of scenario: Scenario) -> String {
      switch self {
      case .scenario: scenario.title
      case .objective: scenario.objective
      case .setting: scenario.setting
      case .content: scenario.contentNotes.joined(separator: ", ")
      case .jurisdiction: scenario.jurisdiction ?? ""
      }
    }

    func set(_ text: String, in scenario: inout Scenario) {
      switch self {
      case .scenario: scenario.title = text
      case .objective: scenario.objective = text
      case .setting: scenario.setting = text
      case .content:
        scenario.contentNotes = text.split(separator: ",").map { String($0.trimmingBlanks) }
      case .jurisdiction: scenario.jurisdiction = text
      }
    }
  }
}

extension Persona {
  /// What a trainee is shown of the client.
  fileprivate var shownTexts: [(id: String, text: String)] {
    var texts = [("pronouns", pronouns), ("summary", summary), ("presenting", presenting)]
    texts += facts.flatMap { [("\($0.id).text", $0.text), ("\($0.id).hint", $0.hint)] }
    texts += sensitivities.map { ("\($0.technique.rawValue).because", $0.because ?? "") }
    return texts.map { (id: "persona:\(id).\($0.0)", text: $0.1) }
  }

  fileprivate func translated(into translation: Translation) -> Persona {
    func text(_ name: String, _ source: String) -> String { translation["persona:\(id).\(name)"] ?? source }
    func translated(_ fact: Fact) -> Fact {
      var fact = fact
      fact.text = text("\(fact.id).text", fact.text)
      fact.hint = text("\(fact.id).hint", fact.hint)
      return fact
    }
    var persona = self
    persona.pronouns = text("pronouns", pronouns)
    persona.summary = text("summary", summary)
    persona.presenting = text("presenting", presenting)
    persona.history = history.map(translated)
    persona.hiddenConcern = translated(hiddenConcern)
    for index in sensitivities.indices {
      let name = "\(sensitivities[index].technique.rawValue).because"
      persona.sensitivities[index].because = sensitivities[index].because.map { text(name, $0) }
    }
    return persona
  }
}

extension Program {
  /// The program with its lines, the texts in its commands, and the values that lines show in another language.
  fileprivate func translatedWhole(into translation: Translation) -> Program {
    var program = translated(into: translation)
    for text in CommandTexts(of: self).texts {
      guard let translated = translation[text.id] else { continue }
      let values = TextPiece.valueCount(of: commands[text.command].pieces)
      program.commands[text.command].pieces = text.pieces(saying: translated, values: values)
    }
    for value in shownValues { program.valueTexts[value] = translation["value:\(value)"] }
    return program
  }
}
