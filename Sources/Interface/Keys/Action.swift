/// What a key asks for, whichever key it is.
enum Action: Hashable, Sendable {
  // Lists and replies.
  case up, down, first, last
  /// Choose the marked one.
  case confirm
  /// Choose the one with this number, counted from 0.
  case pick(Int)

  // Reading.
  case pageUp, pageDown
  case nextPage, previousPage

  // Changing a value.
  case less, more

  // Searching.
  case search, nextHit, previousHit

  // The conversation.
  case takeBack, goOn, anew, other, filter
  /// Show what the client has told.
  case known

  // Leaving what is on the screen.
  case back
  case leave

  // Everywhere.
  case help, pause, toggleMouse
}
