/// What the identities of a script's lines begin with, made from its title: `sc_` for `SecondCup`.
enum LinePrefix {
  private static let articles: Set<String> = ["the", "a", "an"]

  /// Makes a prefix that no other script has.
  ///
  /// - Parameter others: The prefixes of other scripts, each with the sign that ends it.
  static func make(from title: String, unlike others: Set<String>) -> String {
    var words = words(of: title)
    if words.count > 1, let first = words.first, articles.contains(first) { words.removeFirst() }
    let all = words.joined()
    let initials = words.prefix(4).compactMap(\.first).map(String.init).joined()
    let short = words.count > 1 ? initials : String(all.prefix(4))
    let named = [short, String(all.prefix(4)), String(all.prefix(6)), all].filter { !$0.isEmpty }
    let base = named.first ?? "line"
    let numbered = (2...).lazy.map { "\(base)\($0)" }
    let free = { (name: String) in !others.contains(name + "_") }
    return (named.first(where: free) ?? (free(base) ? base : numbered.first(where: free)) ?? base) + "_"
  }

  /// The words of a title in lower case: a word begins at a capital behind a small letter, and behind any sign.
  private static func words(of title: String) -> [String] {
    var words: [String] = []
    var before: Character?
    for character in title {
      defer { before = character }
      guard character.isLetter else { continue }
      let begins = before.map { !$0.isLetter || (character.isUppercase && !$0.isUppercase) } ?? true
      if begins { words.append("") }
      words[words.count - 1] += character.lowercased()
    }
    return words
  }
}
