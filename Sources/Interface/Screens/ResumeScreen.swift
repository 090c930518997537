import Simulation

/// Offers to go on with a conversation that was broken off.
struct ResumeScreen: Screen {
  private let unfinished: Past.Unfinished
  private let scenario: Scenario
  private let hasList: Bool
  private var box: ChoiceBox

  /// - Parameter hasList: Whether the list of conversations lies below the briefing.
  init(_ unfinished: Past.Unfinished, _ scenario: Scenario, hasList: Bool) {
    self.hasList = hasList
    self.unfinished = unfinished
    self.scenario = scenario
    let name = scenario.persona.firstName
    let place = "Reply \(unfinished.replies + 1) of about \(max(scenario.turns, unfinished.replies + 1))"
    box = ChoiceBox(
      title: "Go on with \(name)?",
      text: ["You were in the middle of \(scenario.title). \(place), \(unfinished.when)."],
      choices: ["Go on from there", "Start anew; what was said is let go", "Leave it for now"])
  }

  var isOverlay: Bool { true }
  var keys: KeyMap { box.keys }

  mutating func click(_ item: Int, _ world: inout World) -> [Step] {
    perform(.pick(item), &world)
  }

  mutating func perform(_ action: Action, _ world: inout World) -> [Step] {
    if action == .back { return leave }
    guard let answer = box.answer(to: action) else { return [] }
    switch answer {
    case 0: return goOn(&world)
    case 1: return [.effect(.discard(unfinished.id)), .close]
    default: return leave
    }
  }

  mutating func draw(on frame: inout Frame, _ world: World) {
    box.draw(on: &frame)
  }

  private func goOn(_ world: inout World) -> [Step] {
    do {
      let session = try Session.replaying(unfinished.journal, of: scenario)
      let conversation = ConversationScreen(session)
      let open = Step.effect(.open(.unfinished(unfinished.id)))
      // The conversation takes the place of the briefing.
      return [open] + finish(session) + [.close, .replace(conversation)]
    } catch {
      return [.replace(TroubleScreen(error, title: "This conversation cannot go on"))]
    }
  }

  /// What was at its end already, and was not marked so, is finished now.
  private func finish(_ session: Session) -> [Step] {
    session.ending.map { [.effect(.finish($0.kind, session.client.trust))] } ?? []
  }

  /// The briefing below is what starting anew leads to. Whoever leaves it goes back to the list.
  private var leave: [Step] { hasList ? [.close, .close] : [.close] }
}
