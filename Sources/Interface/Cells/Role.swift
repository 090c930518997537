/// What a cell means. The terminal decides on a colour; each meaning also has a word or a shape on the screen.
public enum Role: UInt8, CaseIterable, Sendable {
  /// What is there to be read.
  case text
  /// What matters most in its place: the trust number.
  case strong
  /// What accompanies: a summary, the word beside a key.
  case dim
  /// What may be overlooked: labels of a table, everything behind an overlay.
  case faint
  /// Lines, borders, the empty part of a meter.
  case rule
  /// Headings.
  case title
  /// The client's name.
  case client
  /// The trainee's name.
  case trainee
  /// What is seen and not said.
  case narration
  /// A key to press.
  case key
  /// A gain; the bands opening and trusting.
  case good
  /// Something to be careful with; the band testing.
  case caution
  /// A loss; the bands closed and guarded.
  case bad
  /// The line that is selected, from edge to edge.
  case selected
  /// A key or a name on the selected line.
  case selectedKey
  /// What accompanies on the selected line, and a reply that cannot be said now.
  case selectedDim
  /// A mark in the margin that is neither good nor bad: what the client told.
  case note
  /// What was searched for.
  case match

  /// One letter for each, by which a golden file shows the roles of a screen.
  public var letter: Character {
    switch self {
    case .text: "."
    case .strong: "s"
    case .dim: "d"
    case .faint: "f"
    case .rule: "-"
    case .title: "t"
    case .client: "c"
    case .trainee: "y"
    case .narration: "n"
    case .key: "k"
    case .good: "g"
    case .caution: "w"
    case .bad: "b"
    case .selected: "x"
    case .selectedKey: "K"
    case .selectedDim: "D"
    case .note: "o"
    case .match: "m"
    }
  }
}
