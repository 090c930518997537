import Simulation

/// One screen of the program: what its keys do, and how it looks.
///
/// Screens lie in a stack. The top one gets the events; an overlay lets the one below show through.
protocol Screen: Sendable {
  /// The keys that work at this moment.
  var keys: KeyMap { get }
  /// Whether letters go into a text field.
  var isTyping: Bool { get }
  /// Whether the screen below is drawn first, faint.
  var isOverlay: Bool { get }

  /// Whether a key that does nothing else takes the screen away.
  var closesOnAnyKey: Bool { get }

  mutating func perform(_ action: Action, _ world: inout World) -> [Step]
  mutating func type(_ text: String)
  mutating func erase()
  /// The wheel, negative towards the start.
  mutating func wheel(_ rows: Int)
  /// A click on something with an index.
  mutating func click(_ item: Int, _ world: inout World) -> [Step]
  /// What came back from the journal: nil if it holds everything, or why it does not.
  mutating func journalAnswered(_ failure: String?, _ world: inout World) -> [Step]
  /// How the conversation that is being written stands now.
  mutating func take(_ writing: Writing)
  /// Not a const function only because what was once laid out is kept.
  mutating func draw(on frame: inout Frame, _ world: World)
}

extension Screen {
  var isTyping: Bool { false }
  var isOverlay: Bool { false }
  var closesOnAnyKey: Bool { false }
  mutating func type(_ text: String) {}
  mutating func erase() {}
  mutating func wheel(_ rows: Int) {}
  mutating func click(_ item: Int, _ world: inout World) -> [Step] { [] }
  mutating func journalAnswered(_ failure: String?, _ world: inout World) -> [Step] { [] }
  mutating func take(_ writing: Writing) {}
}

/// What a screen wants done.
enum Step: Sendable {
  case effect(Effect)
  /// Lay a screen over this one.
  case push(any Screen)
  /// Put a screen in the place of this one.
  case replace(any Screen)
  /// Take this screen away.
  case close
  /// Take this screen away, and have the one below do something.
  case closeAnd(Action)
  /// Back to the first screen; if that is this one, or it was passed over, out of the program.
  case home
}

/// What all screens share.
struct World: Sendable {
  var shelf: Shelf
  let glyphs: GlyphSet
  var isMouseOn: Bool
  /// The mode in which the next conversation is held.
  var mode: Mode
  /// The seed of the next conversation.
  var seed: UInt64
}
