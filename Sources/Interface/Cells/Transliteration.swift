/// Letters and signs spelled in ASCII, for terminals that have nothing else.
enum Transliteration {
  /// The ASCII letters for a character: as a reader would write it, or a question mark a column.
  static func ascii(_ scalar: UInt32, width: Int) -> [UInt8] {
    if let known = spellings[scalar] { return Array(known.utf8) }
    if let letter = base(of: scalar) { return [letter] }
    return Array(repeating: UInt8(ascii: "?"), count: width)
  }

  private static let spellings: [UInt32: String] = {
    let rows: [(String, String)] = [
      ("‘’‚‛′", "'"), ("“”„‟″«»", "\""), ("‐‑‒–―−", "-"), ("—", "--"), ("…", "..."), ("•●◆◇■·∙", "*"),
      ("→", "->"),
      ("←", "<-"), ("↑", "^"), ("↓", "v"), ("▲", "^"), ("▼", "v"), ("▸▶", ">"), ("×", "x"), ("÷", "/"),
      ("½", "1/2"),
      ("¼", "1/4"), ("¾", "3/4"), ("°", "deg"), ("©", "(c)"), ("®", "(r)"), ("™", "(tm)"), ("€", "EUR"),
      ("£", "GBP"), ("¿", "?"), ("¡", "!"), ("æ", "ae"), ("Æ", "AE"), ("œ", "oe"), ("Œ", "OE"), ("ß", "ss"),
      ("ø", "o"), ("Ø", "O"), ("ł", "l"), ("Ł", "L"), ("đ", "d"), ("Đ", "D"), ("ð", "d"), ("Ð", "D"),
      ("þ", "th"),
      ("Þ", "Th"), ("ı", "i"), ("±", "+/-"), ("≥", ">="), ("≤", "<="), ("✓", "+"), ("✕", "x"), ("─━═╌", "-"),
      ("│", "|"), ("\u{2002}\u{2003}\u{2009}\u{202F}", " "),
    ]
    var table: [UInt32: String] = [:]
    for (signs, spelling) in rows {
      for sign in signs.unicodeScalars { table[sign.value] = spelling }
    }
    return table
  }()

  /// The letter below an accent, for Latin letters that Unicode has in one piece.
  private static func base(of scalar: UInt32) -> UInt8? {
    bases[scalar]
  }

  private static let bases: [UInt32: UInt8] = {
    let rows: [(Character, String)] = [
      ("A", "ÀÁÂÃÄÅĀĂĄǍ"), ("a", "àáâãäåāăąǎ"), ("C", "ÇĆĈĊČ"), ("c", "çćĉċč"), ("D", "Ď"), ("d", "ď"),
      ("E", "ÈÉÊËĒĔĖĘĚ"), ("e", "èéêëēĕėęě"), ("G", "ĜĞĠĢ"), ("g", "ĝğġģ"), ("H", "ĤĦ"), ("h", "ĥħ"),
      ("I", "ÌÍÎÏĨĪĬĮİ"), ("i", "ìíîïĩīĭį"), ("J", "Ĵ"), ("j", "ĵ"), ("K", "Ķ"), ("k", "ķ"), ("L", "ĹĻĽ"),
      ("l", "ĺļľ"), ("N", "ÑŃŅŇ"), ("n", "ñńņň"), ("O", "ÒÓÔÕÖŌŎŐ"), ("o", "òóôõöōŏő"), ("R", "ŔŖŘ"),
      ("r", "ŕŗř"), ("S", "ŚŜŞŠȘ"), ("s", "śŝşšș"), ("T", "ŢŤȚ"), ("t", "ţťț"), ("U", "ÙÚÛÜŨŪŬŮŰŲ"),
      ("u", "ùúûüũūŭůűų"), ("W", "Ŵ"), ("w", "ŵ"), ("Y", "ÝŶŸ"), ("y", "ýÿŷ"), ("Z", "ŹŻŽ"), ("z", "źżž"),
    ]
    var table: [UInt32: UInt8] = [:]
    for (letter, accented) in rows {
      for scalar in accented.unicodeScalars { table[scalar.value] = letter.asciiValue }
    }
    return table
  }()
}
