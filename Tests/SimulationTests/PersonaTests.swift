import Testing

@testable import Simulation

struct PersonaTests {
  @Test func `a whole client has no problems`() {
    #expect(Persona.plain(sensitivities: [.silence: 140]).problems.isEmpty)
  }

  @Test(arguments: [
    Fault("an id with blanks", "id") { $0.id = "Ida Vos" },
    Fault("version 0", "version") { $0.version = 0 },
    Fault("a child", "age") { $0.age = 9 },
    Fault("no name", "name") { $0.name = " " },
    Fault("no way they came", "how_they_came") { $0.howTheyCame = "" },
    Fault("two strengths", "strengths") { $0.strengths.removeLast() },
    Fault("a fact's gate of 101", "history.0.gate") { $0.history[0].gate = 101 },
    Fault("a fact without a hint", "history.0.hint") { $0.history[0].hint = "" },
    Fault("a fact twice", "history.1.id") { $0.history.append($0.history[0]) },
    Fault("the hidden concern named as a fact", "hidden_concern.id") { $0.hiddenConcern.id = "bakery" },
    Fault("a negative gate", "hidden_concern.gate") { $0.hiddenConcern.gate = -1 },
    Fault("a sensitivity of 49", "sensitivities.0.percent") { $0.sensitivities[0].percent = 49 },
    Fault("a sensitivity of 201", "sensitivities.0.percent") { $0.sensitivities[0].percent = 201 },
    Fault("no reason", "sensitivities.0.because") { $0.sensitivities[0].because = nil },
    Fault("an empty reason", "sensitivities.0.because") { $0.sensitivities[0].because = "" },
    Fault("a reason from nowhere", "sensitivities.0.from") { $0.sensitivities[0].from = nil },
    Fault("a reason from no fact", "sensitivities.0.from") { $0.sensitivities[0].from = "culture" },
    Fault("a technique twice", "sensitivities.1.technique") { $0.sensitivities.append($0.sensitivities[0]) },
    Fault("too much trust", "start_trust") { $0.startTrust = 101 },
    Fault("losses as light as gains", "asymmetry") { $0.asymmetry = 100 },
    Fault("a floor below the scale", "floor") { $0.floor = -1 },
  ])
  func `a fault is found at its field`(_ fault: Fault) {
    var persona = Persona.plain(sensitivities: [.silence: 140])
    fault.make(&persona)
    #expect(persona.problems.map { $0.path.joined(separator: ".") } == [fault.path])
    #expect(persona.problems.allSatisfy { !$0.message.isEmpty && !$0.help.isEmpty })
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var path: String
    var make: @Sendable (inout Persona) -> Void

    init(_ name: String, _ path: String, _ make: @escaping @Sendable (inout Persona) -> Void) {
      testDescription = name
      self.path = path
      self.make = make
    }
  }

  @Test func `a sensitivity of 100 needs no reason`() {
    var persona = Persona.plain()
    persona.sensitivities = [Sensitivity(technique: .silence, percent: 100, because: nil, from: nil)]
    #expect(persona.problems.isEmpty)
    #expect(persona.sensitivity(to: .silence) == nil)
  }

  @Test func `a client is kept and restored whole`() {
    #expect(restored(Persona.marcus) == .marcus)
  }
}
