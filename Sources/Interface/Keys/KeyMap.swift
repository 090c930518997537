/// The keys that work on a screen at this moment: one table, from which the program looks up what was pressed,
/// draws the line of hints, and fills the help.
struct KeyMap: Sendable {
  var bindings: [Binding]

  init(_ bindings: [Binding]) {
    self.bindings = bindings
  }

  /// What a key asks for here.
  func action(for key: Key) -> Action? {
    for binding in bindings {
      for press in binding.presses where press.key == key { return press.action }
    }
    return nil
  }

  /// The bindings of one group, for the help.
  func bindings(in group: Binding.Group) -> [Binding] {
    bindings.filter { $0.group == group && !$0.help.isEmpty }
  }

  /// What works everywhere; Ctrl-Z, Ctrl-L and Ctrl-C even where letters are typed. Put after what a screen has of its own.
  static let common: [Binding] = [
    Binding("?", "help", "", .session, [.character("?")], .help, rank: 8),
    Binding("p", nil, "pause: a quiet screen, no hurry", .session, [.character("p")], .pause),
    Binding(
      "m", nil, "leave the mouse to the terminal, or not", .session, [.character("m")], .toggleMouse),
    Binding("Ctrl-Z", nil, "put aside; fg to come back", .session, []),
  ]
}

/// Keys that ask for one thing, and the words for it.
struct Binding: Sendable {
  /// The headings of the help.
  enum Group: String, CaseIterable, Sendable {
    case choose = "Choose"
    case read = "Read"
    case write = "Write"
    case session = "Session"
  }

  struct Press: Hashable, Sendable {
    var key: Key
    var action: Action
  }

  /// The keys as they are shown: `↑↓`, `Enter`.
  var label: String
  /// What they do, in the line of hints; nil if they are not in it.
  var hint: String?
  /// What they do, in the help; empty if they are not in it.
  var help: String
  var group: Group
  var presses: [Press]
  /// Which hints stay when there is no room for all: the higher, the longer.
  var rank: Int
  /// What a click on the hint presses.
  var clicked: Key? { presses.first?.key }

  init(
    _ label: String, _ hint: String?, _ help: String, _ group: Group, _ presses: [Press], rank: Int = 0
  ) {
    self.label = label
    self.hint = hint
    self.help = help
    self.group = group
    self.presses = presses
    self.rank = rank
  }

  init(
    _ label: String, _ hint: String?, _ help: String, _ group: Group, _ keys: [Key], _ action: Action,
    rank: Int = 0
  ) {
    self.init(label, hint, help, group, keys.map { Press(key: $0, action: action) }, rank: rank)
  }
}

extension Binding {
  /// The arrows, and `j` and `k`, through a list.
  static func upDown(hint: String?, help: String, rank: Int = 7) -> Binding {
    let presses = [
      Press(key: .up, action: .up), Press(key: .down, action: .down),
      Press(key: .character("k"), action: .up),
      Press(key: .character("j"), action: .down),
    ]
    return Binding("↑↓", hint, help, .choose, presses, rank: rank)
  }

  /// Reading a page that is longer than the screen.
  static let reading = Binding(
    "PgUp PgDn", nil, "read back and on; so does the wheel", .read,
    [
      Press(key: .pageUp, action: .pageUp), Press(key: .pageDown, action: .pageDown),
      Press(key: .up, action: .up), Press(key: .down, action: .down),
      Press(key: .home, action: .first), Press(key: .end, action: .last),
    ])

  /// To the ends of a list.
  static func firstLast(_ help: String) -> Binding {
    let presses = [Press(key: .home, action: .first), Press(key: .end, action: .last)]
    return Binding("Home End", nil, help, .choose, presses)
  }
}
