import Simulation
import YarnCompiler

extension ScriptCheck {
  /// Checks the names that an expression gives to our functions, or compares their results with.
  mutating func checkExpression(_ expression: Syntax) {
    for element in expression.descendants {
      if element.kind == .functionCall { checkCall(element) }
      if element.kind == .equal || element.kind == .notEqual { checkComparison(element) }
    }
  }

  private mutating func checkCall(_ call: Syntax) {
    guard let name = call.calledFunction, let argument = call.children.first, let word = argument.literal
    else {
      return
    }
    switch name {
    case .disclosed: checkFact(word, argument)
    case .techniqueCount: checkTechnique(word, argument)
    case .trust, .band, .rupture, .canDisclose, .lastTechnique, .turn: break
    }
  }

  private mutating func checkComparison(_ comparison: Syntax) {
    let sides = comparison.children
    for (call, text) in [(sides.first, sides.last), (sides.last, sides.first)] {
      guard let name = call?.calledFunction, let text, let word = text.literal else { continue }
      switch name {
      case .lastTechnique where !word.isEmpty: checkTechnique(word, text)
      case .rupture where !["none", "open", "repairing"].contains(word):
        report(.unknownRupture(word), text.range)
      case .trust, .band, .rupture, .canDisclose, .disclosed, .techniqueCount, .lastTechnique, .turn: break
      }
    }
  }

  private mutating func checkFact(_ id: String, _ place: Syntax) {
    guard let persona, persona.fact(id) == nil else { return }
    report(.unknownFact(id, nearest: NearestNames(persona.facts.map(\.id)).nearest(to: id)), place.range)
  }

  private mutating func checkTechnique(_ id: String, _ place: Syntax) {
    guard Technique(rawValue: id) == nil else { return }
    let names = Technique.allCases.map(\.rawValue)
    report(.unknownTechnique(id, nearest: NearestNames(names).nearest(to: id)), place.range)
  }
}

extension Syntax {
  /// Of a call, which of our functions it calls.
  fileprivate var calledFunction: FunctionName? {
    guard kind == .functionCall else { return nil }
    return FunctionName(rawValue: String(text.prefix { $0 != "(" }[...].trimmingBlanks))
  }

  /// Of a string literal, its text.
  fileprivate var literal: String? {
    kind == .string && text.count >= 2 ? String(text.dropFirst().dropLast()) : nil
  }
}
