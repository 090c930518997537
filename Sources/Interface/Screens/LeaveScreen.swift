import Simulation

/// Leave the conversation, or stay? Stopping is a good answer too.
struct LeaveScreen: Screen {
  private var box: ChoiceBox
  private let hasReplied: Bool

  /// - Parameters:
  ///   - name: The client's.
  ///   - isKept: Whether the conversation is on the disk.
  ///   - hasReplied: Whether there is anything to look back on.
  init(name: String, isKept: Bool, hasReplied: Bool) {
    self.hasReplied = hasReplied
    let kept = "\(name) will be where you left off: you can go on from this very reply another time."
    let lost = "It could not be saved, so it would end here."
    let nothing = "Nothing has been said yet, so there is nothing to keep."
    box = ChoiceBox(
      title: "Leave or stay?",
      text: [hasReplied ? (isKept ? kept : lost) : nothing],
      choices: ["Stay", "Leave"] + (hasReplied ? ["Stop here, and look back on it"] : []))
  }

  var isOverlay: Bool { true }
  var keys: KeyMap { box.keys }

  mutating func click(_ item: Int, _ world: inout World) -> [Step] {
    perform(.pick(item), &world)
  }

  mutating func perform(_ action: Action, _ world: inout World) -> [Step] {
    if action == .back { return [.close] }
    guard let answer = box.answer(to: action) else { return [] }
    switch answer {
    case 0: return [.close]
    case 1: return [.effect(.close), .home]
    default: return [.closeAnd(.goOn)]
    }
  }

  mutating func draw(on frame: inout Frame, _ world: World) {
    box.draw(on: &frame)
  }
}
