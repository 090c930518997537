extension Int {
  /// The number with what is counted, in the plural unless it is one: `2 scripts`.
  ///
  /// - Parameter things: The plural, where it takes more than an `s`.
  func counted(_ thing: String, _ things: String? = nil) -> String {
    self == 1 ? "1 \(thing)" : "\(self) \(things ?? thing + "s")"
  }
}
