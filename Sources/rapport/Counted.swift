extension Int {
  /// The number with what is counted, in the plural unless it is one: `2 scripts`.
  func counted(_ thing: String) -> String { "\(self) \(thing)\(self == 1 ? "" : "s")" }
}
