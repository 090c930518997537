/// Why there is no full screen. The conversation can still be had as lines of text.
public nonisolated enum ScreenError: Error, Hashable, Sendable {
  case notATerminal
  /// The environment does not name the terminal.
  case noName
  /// Nothing is known of a terminal of this name.
  case unknownTerminal(String)
  /// The terminal cannot move its cursor.
  case noCursorMovement(String)
  case noSignals(Int32)

  /// What is wrong, in one clause.
  public var message: String {
    switch self {
    case .notATerminal: "input or output is not a terminal"
    case .noName: "TERM does not say what terminal this is"
    case .unknownTerminal(let name): "nothing is known of the terminal `\(name)`"
    case .noCursorMovement(let name): "the terminal `\(name)` cannot move its cursor"
    case .noSignals(let number): "no pipe for signals (error \(number))"
    }
  }
}
