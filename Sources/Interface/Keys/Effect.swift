/// What the program asks of the world around it. Data only: whoever performs it answers with events.
public enum Effect: Hashable, Sendable {
  /// End the program.
  case quit
  /// Put the program aside, as Ctrl-Z does in any other. Answered by ``Event/resumed``.
  case suspend
  case bell
  /// Draw every cell anew, whatever the terminal is thought to show.
  case redraw
  /// Listen to the mouse, or leave it to the terminal.
  case listenToMouse(Bool)
}
