import Content
import Simulation
import YarnCompiler

/// What there is to say about the clients of a library.
struct PersonaRemarks {
  private(set) var diagnostics: [Diagnostic] = []
  private let library: Library

  /// - Parameter manuscripts: The conversations that are sound.
  init(_ library: Library, _ manuscripts: [Manuscript]) {
    self.library = library
    for (id, persona) in library.personas.sorted(by: { $0.key < $1.key }) {
      let conversations = manuscripts.filter { $0.persona?.id == id }
      addUntold(of: persona, in: conversations)
      addGates(of: persona)
      if persona.reviewedBy.isEmpty {
        let name = "`\(persona.firstName)`"
        add(.noReviewer(name: name), at: ["reviewed_by"], of: persona)
      }
      addLanguage(of: persona)
    }
  }

  /// A fact is told in one conversation or another, if there are any, and none of them is left out for its errors.
  private mutating func addUntold(of persona: Persona, in conversations: [Manuscript]) {
    guard !conversations.isEmpty, library.broken.isEmpty else { return }
    let told = conversations.reduce(into: Set<String>()) { $0.formUnion($1.toldFacts) }
    let title =
      conversations.count == 1 ? "`\(conversations[0].header("scenario")?.text ?? "")`" : "any conversation"
    for (index, fact) in persona.history.enumerated() where !told.contains(fact.id) {
      add(
        .factNeverTold(fact.id, title: title, isConcern: false), at: ["history", "\(index)", "id"],
        of: persona)
    }
    if !told.contains(persona.hiddenConcern.id) {
      add(
        .factNeverTold(persona.hiddenConcern.id, title: title, isConcern: true),
        at: ["hidden_concern", "id"], of: persona)
    }
  }

  private mutating func addGates(of persona: Persona) {
    for (index, fact) in persona.history.enumerated() where fact.gate >= 100 {
      add(.gateOutOfReach(fact.gate), at: ["history", "\(index)", "gate"], of: persona)
    }
    if persona.hiddenConcern.gate >= 100 {
      add(.gateOutOfReach(persona.hiddenConcern.gate), at: ["hidden_concern", "gate"], of: persona)
    }
  }

  private mutating func addLanguage(of persona: Persona) {
    guard let file = library.place(of: [], inPersona: persona.id)?.file, let source = library.source(file)
    else { return }
    diagnostics += PersonaText(source).passages.flatMap(\.remarks).map { $0.diagnostic(in: file) }
  }

  private mutating func add(_ problem: ContentProblem, at path: [String], of persona: Persona) {
    guard let place = library.place(of: path, inPersona: persona.id) else { return }
    diagnostics.append(Remark(problem, at: place.range).diagnostic(in: place.file))
  }
}
