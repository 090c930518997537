import Simulation
import Terminal

/// How a conversation is held and shown; as it stands here if nobody asks for anything else.
struct Manner: Sendable {
  var mode = Mode.practise
  /// Whether there are to be lines of text.
  var isPlain = ScreenOptions.isPlain(asked: false)
  var terminal = TerminalOptions()
  /// What chance depends on; nil for another chance each time.
  var seed: UInt64?
  var keepsNothing = false
}
