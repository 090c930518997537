/// A turn of phrase in all its forms, as one writes it down for people.
///
///     Phrase("commit|commits|committed|committing suicide")
///     Phrase("^ why didn't|don't you ... leave|left")
///
/// Words are parted by blanks, other forms of a word by `|`. `?` behind a word says that it may be missing, `*` at
/// its end that it may go on; `_` is any word, and `...` none to three of them. `^` is the beginning of a sentence and
/// `$` its end. A phrase never reaches over the end of a sentence, and never matches inside a word.
struct Phrase: Hashable, Sendable, ExpressibleByStringLiteral {
  private enum Term: Hashable, Sendable {
    case forms([String], isOptional: Bool)
    case gap
    case start
    case end
  }

  /// The phrase as it was written.
  let text: String
  private let terms: [Term]
  /// Forms of which one must be in a sentence for the phrase to be in it; empty if there are none such.
  private let anchor: [String]

  init(_ text: String) {
    self.text = text
    terms = text.split(separator: " ").map { word in
      switch word {
      case "...": return .gap
      case "^": return .start
      case "$": return .end
      default:
        let isOptional = word.last == "?"
        let forms = (isOptional ? word.dropLast() : word).split(separator: "|").map(String.init)
        return .forms(forms, isOptional: isOptional)
      }
    }
    anchor = terms.compactMap(Self.fixedForms).min { $0.count < $1.count } ?? []
  }

  /// The forms of a word that cannot be missing, if they are all written out.
  private static func fixedForms(of term: Term) -> [String]? {
    guard case .forms(let forms, isOptional: false) = term,
      forms.allSatisfy({ $0 != "_" && $0.last != "*" })
    else { return nil }
    return forms
  }

  init(stringLiteral text: String) {
    self.init(text)
  }

  /// The first place of the phrase in a text, in bytes of its file.
  func range(in wording: Wording) -> Range<Int>? {
    for sentence in wording.sentences {
      if let range = range(in: sentence) { return range }
    }
    return nil
  }

  /// The first place of the phrase in a sentence.
  func range(in sentence: Wording.Sentence) -> Range<Int>? {
    // Nearly all sentences are done with here.
    guard anchor.isEmpty || anchor.contains(where: sentence.vocabulary.contains) else { return nil }
    let words = sentence.words
    for start in words.indices {
      guard let end = match(terms[...], words, from: start, of: start), end > start else { continue }
      return words[start].range.lowerBound..<words[end - 1].range.upperBound
    }
    return nil
  }

  /// The index behind the last word of a match.
  private func match(
    _ terms: ArraySlice<Term>, _ words: [Wording.Word], from index: Int, of start: Int
  ) -> Int? {
    guard let term = terms.first else { return index }
    let rest = terms.dropFirst()
    switch term {
    case .start: return index == 0 ? match(rest, words, from: index, of: start) : nil
    case .end: return index == words.count ? match(rest, words, from: index, of: start) : nil
    case .gap:
      for length in 0...3 {
        if let end = match(rest, words, from: index + length, of: start) { return end }
      }
      return nil
    case .forms(let forms, let isOptional):
      if index < words.count, forms.contains(where: { Self.isForm($0, words[index].text) }),
        let end = match(rest, words, from: index + 1, of: start)
      {
        return end
      }
      return isOptional ? match(rest, words, from: index, of: start) : nil
    }
  }

  private static func isForm(_ form: String, _ word: String) -> Bool {
    if form == "_" { return true }
    return form.last == "*" ? word.hasPrefix(form.dropLast()) : word == form
  }
}

extension [Phrase] {
  /// The first place in a text of the first phrase that is in it.
  func range(in wording: Wording) -> Range<Int>? {
    lazy.compactMap { $0.range(in: wording) }.first
  }

  func range(in sentence: Wording.Sentence) -> Range<Int>? {
    lazy.compactMap { $0.range(in: sentence) }.first
  }
}
