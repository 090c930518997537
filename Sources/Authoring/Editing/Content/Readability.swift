/// How hard a text is to read, by the length of its sentences and the share of its long words (LIX).
///
/// LIX = words / sentences + 100 × long words / words, where a word of more than six letters is long. It needs no
/// syllables and no list of words, so it is the same on every machine and works for a translation as well; and in
/// dialogue, where sentences are broken off, a formula that counts syllables says little more. Up to 30 is as easy as
/// a children's book, 40 as a newspaper, above 50 as a report.
///
/// - SeeAlso: C. H. Björnsson, "Läsbarhet", 1968; J. Anderson, "Lix and Rix: Variations on a Little-known Readability
///   Index", Journal of Reading 26 (1983).
enum Readability {
  /// The index of some texts together; nil if they have fewer than 100 words, which tell nothing.
  static func index(of wordings: [Wording]) -> Int? {
    let words = wordings.flatMap(\.words).filter { $0.text != "_" }
    let sentences = wordings.reduce(0) { $0 + $1.sentences.count }
    guard words.count >= 100, sentences > 0 else { return nil }
    let long = words.count { $0.text.count { $0.isLetter } > 6 }
    return (words.count * 100 / sentences + long * 10_000 / words.count) / 100
  }

  /// Above this a text is harder than a newspaper.
  static let plain = 40
}

/// How many rows of a terminal of 80 columns a text takes.
enum Rows {
  /// The columns of a line of the transcript, beside the name and the marks.
  static let ofTranscript = 60
  /// The columns of a reply on offer.
  static let ofReply = 71

  /// The rows of a text that breaks at blanks.
  static func count(_ text: String, width: Int) -> Int {
    var rows = 1
    var column = 0
    for word in text.split(separator: " ") {
      if column > 0, column + 1 + word.count > width {
        rows += 1
        column = 0
      }
      column += (column > 0 ? 1 : 0) + word.count
    }
    return rows
  }
}
