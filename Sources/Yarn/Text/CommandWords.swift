/// The words of a command: what stands between blanks, or between quotation marks.
///
///     CommandWords.split(#"why "He came \"just to sit\"." 3"#)   // why · He came "just to sit". · 3
///
/// Outside quotation marks white space ends a word and a backslash is only itself. A quotation mark opens a quoted
/// part, also in the middle of a word; in it `\\` and `\"` stand for one character each, any other backslash for
/// itself, and the closing mark ends the word. A quotation that is never closed runs to the end.
public enum CommandWords {
  /// The words of a command's text, after bringing it into Unicode's composed form.
  public static func split(_ command: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var isInWord = false
    var scalars = command.composed.unicodeScalars.makeIterator()

    func quoted(
      _ scalars: inout some IteratorProtocol<Unicode.Scalar>, into word: inout [UInt8]
    ) {
      while let scalar = scalars.next(), scalar != "\"" {
        guard scalar == "\\" else {
          word.append(utf8: scalar)
          continue
        }
        guard let next = scalars.next() else { return word.append(utf8: scalar) }
        if next != "\\", next != "\"" { word.append(utf8: scalar) }
        word.append(utf8: next)
      }
    }

    while let scalar = scalars.next() {
      if scalar == "\"" {
        quoted(&scalars, into: &word)
      } else if !scalar.isBlank {
        word.append(utf8: scalar)
        isInWord = true
        continue
      } else if !isInWord {
        continue
      }
      words.append(String(decoding: word, as: UTF8.self))
      word.removeAll(keepingCapacity: true)
      isInWord = false
    }
    if isInWord { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }
}

extension [UInt8] {
  fileprivate mutating func append(utf8 scalar: Unicode.Scalar) {
    if scalar.isASCII {
      append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}
