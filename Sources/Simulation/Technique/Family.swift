/// What kind of harm a reply does. A second harm of one family weighs more than the first.
public enum Family: Int, CaseIterable, Codable, Hashable, Sendable {
  case control, label, dismiss, confront, own, breach

  /// What the family does to the client, to stand after "again": lower case, no full stop.
  public var phrase: String {
    switch self {
    case .control: "taking over"
    case .label: "labelling"
    case .dismiss: "brushing off"
    case .confront: "arguing"
    case .own: "taking the floor"
    case .breach: "breaking a promise"
    }
  }
}
