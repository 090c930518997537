import Yarn

/// Gives lines their identities.
struct LineIDs {
  private var used: Set<String> = []
  /// How many lines there are so far.
  private var count = 0

  /// The identity of the next line, which says it itself.
  mutating func add(explicit id: String) {
    used.insert(id)
    count += 1
  }

  /// The identity of the next line, made from its place.
  mutating func add(file: String, node: String, isShadow: Bool) -> String {
    let base = "\(file)\(node)\(count)"
    let prefix = isShadow ? "line:sh_" : "line:"
    var id = prefix + CRC32.hex(of: base)
    var attempt = 1
    while used.contains(id) {
      id = prefix + CRC32.hex(of: "\(base)\(attempt)")
      attempt += 1
    }
    used.insert(id)
    count += 1
    return id
  }
}
