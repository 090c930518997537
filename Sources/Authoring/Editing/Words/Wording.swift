import YarnCompiler

/// A text as an editor reads it: sentences of words, each with its place in the file.
///
/// Words are in lower case and hold their apostrophes; a hyphen parts two words, a comma does not part a sentence.
/// The value of an expression is the word `_`, which is like no other.
struct Wording: Hashable, Sendable {
  struct Word: Hashable, Sendable {
    var text: String
    /// In UTF-8 bytes of the file.
    var range: Range<Int>
  }

  struct Sentence: Hashable, Sendable {
    var words: [Word] = []
    /// Whether it ends with a question mark.
    var isQuestion = false
    /// Its words, each once.
    fileprivate(set) var vocabulary: Set<String> = []

    var texts: [String] { words.map(\.text) }

    /// From the first word to the end of the last.
    var range: Range<Int> {
      (words.first?.range.lowerBound ?? 0)..<(words.last?.range.upperBound ?? 0)
    }
  }

  private(set) var sentences: [Sentence] = []
  private var current = Sentence()

  var words: [Word] { sentences.flatMap(\.words) }
  var questions: [Sentence] { sentences.filter(\.isQuestion) }

  /// Reads the pieces of a line: its literal texts and its expressions.
  ///
  /// - Parameter start: Where the words begin, behind the name of the speaker.
  init(_ pieces: [Syntax], from start: Int = 0) {
    for piece in pieces {
      switch piece.kind {
      case .text:
        let range = max(piece.range.lowerBound, start)..<max(piece.range.upperBound, start)
        read(piece.tree.file.text(in: range), at: range.lowerBound)
      case .substitution: current.words.append(Word(text: "_", range: piece.range))
      default: break
      }
    }
    endSentence(isQuestion: false)
  }

  /// Reads a text.
  ///
  /// - Parameter offset: Where it begins in its file.
  init(_ text: String, at offset: Int = 0) {
    read(text, at: offset)
    endSentence(isQuestion: false)
  }

  private mutating func read(_ text: String, at offset: Int) {
    var word = Word(text: "", range: offset..<offset)
    var place = offset
    var isMarkup = false
    for scalar in text.unicodeScalars {
      let end = place + scalar.utf8.count
      defer { place = end }
      if isMarkup || scalar == "[" {
        isMarkup = scalar != "]"
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        if word.text.isEmpty { word.range = place..<end }
        word.text.unicodeScalars.append(scalar)
        word.range = word.range.lowerBound..<end
        continue
      } else if scalar == "'" || scalar == "\u{2019}", !word.text.isEmpty {
        word.text += "'"
        continue
      }
      add(&word)
      self.end(with: scalar)
    }
    add(&word)
  }

  /// Takes a word in, without the quotes behind it.
  private mutating func add(_ word: inout Word) {
    while word.text.last == "'" { word.text.removeLast() }
    guard !word.text.isEmpty else { return }
    current.words.append(Word(text: word.text.lowercased(), range: word.range))
    word.text = ""
  }

  private mutating func end(with scalar: Unicode.Scalar) {
    switch scalar {
    case "?": endSentence(isQuestion: true)
    case ".":
      if let last = current.words.last?.text, Self.titles.contains(last) { return }
      endSentence(isQuestion: false)
    case "!", "…", ";", "(", ")": endSentence(isQuestion: false)
    default: break
    }
  }

  /// A full stop behind one of these ends no sentence.
  private static let titles: Set = ["mr", "mrs", "ms", "dr", "st", "prof"]

  private mutating func endSentence(isQuestion: Bool) {
    if current.words.isEmpty {
      // `?!` and `...?` belong to the sentence before.
      if isQuestion, !sentences.isEmpty { sentences[sentences.count - 1].isQuestion = true }
      return
    }
    current.isQuestion = isQuestion
    current.vocabulary = Set(current.texts)
    sentences.append(current)
    current = Sentence()
  }
}
