import Simulation

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

  /// A conversation begins, or an unfinished one goes on: what is recorded from here belongs to it.
  case open(Opening)
  /// Put the whole journal on the disk, which has most of it already. Nothing more is said before the answer,
  /// ``Event/recorded`` or ``Event/recordFailed(_:)``.
  case record(Journal)
  /// The conversation came to its end, with this trust. Answered by ``Event/past(_:)``.
  case finish(Ending.Kind, Trust)
  /// The conversation is put away as it stands. Answered by ``Event/past(_:)``.
  case close
  /// An unfinished conversation is not wanted any more, by its id. Answered by ``Event/past(_:)``.
  case discard(String)
  /// The trainee's own view of the conversation, given before the debrief showed anything.
  case keepOwnView(OwnView)

  /// Do something with the conversation that is being written. Answered by ``Event/written(_:)``.
  case write(Writing.Step)

  /// Which conversation is held.
  public enum Opening: Hashable, Sendable {
    case new
    /// The unfinished one with this id.
    case unfinished(String)
  }
}
