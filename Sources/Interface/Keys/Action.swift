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

  /// Something that only the writer of a conversation does.
  case tool(WriterTool)

  // Everywhere.
  case help, pause, toggleMouse
}

/// What the writer of a conversation has beside the keys of a trainee.
enum WriterTool: Hashable, Sendable {
  case nodes, trust, variables
  /// All findings; the next one in the panel, the one before; none of them.
  case findings, nextFinding, previousFinding, hideFindings
}
