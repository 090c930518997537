/// A name that somebody gives to a new client or conversation, and what is made of it.
///
///     NewName("José  Ángel")?.identifier      // jose_angel
///     NewName("The garden gate")?.title       // TheGardenGate
public struct NewName: Hashable, Sendable {
  /// The name as it is shown: on one line, without signs that mean something in a script.
  public let shown: String

  private static let longest = 60

  /// - Parameter text: What was given, in any script of the world.
  /// - Returns: Nil if nothing of it can be a name.
  public init?(_ text: String) {
    let signs = GraphText.plain(text).map { character -> Character in
      character.isASCII && !character.isLetter && !character.isNumber && !"'-.".contains(character)
        ? " " : character
    }
    let words = String(signs).split(separator: " ").map { String($0.drop { "-'.".contains($0) }) }
    var shown = ""
    for word in words where !word.isEmpty {
      guard shown.isEmpty || shown.count + 1 + word.count <= Self.longest else { break }
      shown += (shown.isEmpty ? "" : " ") + word.prefix(Self.longest)
    }
    guard shown.contains(where: { !$0.isASCII || $0.isLetter || $0.isNumber }) else { return nil }
    self.shown = shown
  }

  /// The name that files give a client: lower-case letters, digits and underscores, a letter first.
  public var identifier: String {
    let words = shown.unicodeScalars.split {
      !$0.properties.isAlphabetic && !("0"..."9").contains($0) && !$0.isMark
    }
    let letters = words.map { $0.map(\.latinLetters).joined() }.filter { !$0.isEmpty }.joined(separator: "_")
    let name = letters.first?.isLetter ?? false ? letters : "client" + (letters.isEmpty ? "" : "_\(letters)")
    return String(name.prefix(40))
  }

  /// The title of a conversation's first node: its words, each with a capital, and nothing between.
  public var title: String {
    let words = shown.split { !$0.isLetter && !$0.isNumber }
    let joined = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    guard let first = joined.first else { return "Conversation" }
    return String((first.isLetter ? joined : "Talk" + joined).prefix(40))
  }
}

extension Unicode.Scalar {
  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  /// The plain small letters that a Latin letter is made from, and digits as they are; nothing for all else.
  ///
  /// Unicode's names of letters say it: LATIN SMALL LETTER E WITH ACUTE.
  fileprivate var latinLetters: String {
    if ("0"..."9").contains(self) { return String(self) }
    guard properties.isAlphabetic, let name = properties.name, name.hasPrefix("LATIN ") else { return "" }
    let words = name.split(separator: " ").drop { $0 != "LETTER" }.dropFirst().prefix { $0 != "WITH" }
    switch words.first {
    case "SHARP": return "ss"
    case "THORN": return "th"
    case "ETH": return "d"
    default: return words.last.flatMap { $0.count <= 2 ? $0.lowercased() : nil } ?? ""
    }
  }
}
