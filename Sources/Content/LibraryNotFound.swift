/// No folder with `Personas` and `Dialogues` in it was found.
public struct LibraryNotFound: Error, Hashable, Sendable {
  /// A folder that was looked at, and why.
  public struct Place: Hashable, Sendable {
    /// The folder.
    public let path: String
    /// The rule that led there.
    public let rule: LibraryLocation.Rule
  }

  /// Every place that was looked at, in order.
  public let places: [Place]

  /// What is wrong, where was looked, and the way out.
  public var message: String {
    var lines = ["no library found: no folder holds both `Personas` and `Dialogues`; looked at"]
    var rule: LibraryLocation.Rule?
    for place in places {
      if place.rule != rule { lines.append("  \(place.rule.text):") }
      rule = place.rule
      lines.append("    \(place.path)")
    }
    lines.append("name the folder with --library DIR or in the environment variable RAPPORT_LIBRARY")
    return lines.joined(separator: "\n")
  }
}
