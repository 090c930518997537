/// A line's text and the markup that was in it.
///
///     let line = MarkedText(parsing: "Walt: They said [soft]somebody[/soft] would come.")
///     line.text                  // Walt: They said somebody would come.
///     line.speaker               // Walt
///     line.spoken                // They said somebody would come.
///     line.attributes.last       // soft at 16, 8 long
///
/// A tag is `[name]…[/name]`, or `[name/]`, and may have properties, `[name size=2 tone="dry"]`. `[/]` closes every
/// open tag; tags may overlap. Between `[nomarkup]` and `[/nomarkup]` nothing is a tag. `\[`, `\]` and `\:` stand for
/// the characters themselves. What comes before the first colon is the speaker, marked by an attribute `character`.
/// `select`, `plural` and `ordinal` are replaced by the text that fits their value.
///
/// If the markup is broken, the text is the input, there are no attributes, and ``problem`` says why.
public struct MarkedText: Hashable, Sendable {
  /// The text without its tags, in Unicode's composed form.
  public private(set) var text: String
  /// The tags, in the order in which they were opened.
  public var attributes: [Attribute] {
    guard let colon = plainColon else { return tags }
    var text = text
    return text.withUTF8 { [Attribute(speakerOf: $0, colon: colon)] }
  }
  private var tags: [Attribute] = []
  /// The colon behind the speaker of a text without tags, in UTF-8 bytes: the attribute is made when it is asked
  /// for, since most texts are only shown.
  private var plainColon: Int?
  /// What is wrong with the markup, if anything is.
  public private(set) var problem: MarkupProblem?

  /// Reads the markup of a text.
  ///
  /// - Parameters:
  ///   - text: The text, the values of its expressions already in it.
  ///   - language: The BCP 47 tag of the text's language, on which plurals depend.
  ///   - replacements: Tags to be replaced by other text, beside the three that are built in.
  /// - Complexity: O(*n*) in the length of the text; text without brackets and backslashes is not taken apart.
  public init(
    parsing text: String, language: String = "en", replacing replacements: [String: MarkupReplacement] = [:]
  ) {
    var text = text.composed
    let reading = text.withUTF8 { bytes -> Reading in
      switch Marks(in: bytes) {
      case .none: return .plain(colon: nil)
      case .colon(let colon): return .plain(colon: colon)
      case .markup:
        var reader = MarkupReader(bytes, language: language, replacements: replacements)
        do throws(MarkupProblem) {
          try reader.read()
          return .marked(String(decoding: reader.text, as: UTF8.self), reader.attributes)
        } catch {
          return .broken(error)
        }
      }
    }
    self.text = text
    switch reading {
    case .plain(let colon): plainColon = colon
    case .marked(let plain, let attributes):
      self.text = plain
      tags = attributes
    case .broken(let problem): self.problem = problem
    }
  }

  /// What is wrong with the markup of a text as it stands in a script, `{0}`, `{1}`, … standing for values yet to
  /// come. The text that `select`, `plural` and `ordinal` would choose is left alone.
  public static func problem(inSource text: String) -> MarkupProblem? {
    var text = text
    return text.withUTF8 { bytes in
      guard case .markup = Marks(in: bytes) else { return nil }
      var reader = MarkupReader(bytes, language: nil, replacements: [:])
      do throws(MarkupProblem) {
        try reader.read()
        return nil
      } catch {
        return error
      }
    }
  }

  /// Who says a line that begins so, whatever markup stands behind the name; nil if nobody is named.
  package static func speaker(of beginning: String) -> String? {
    var beginning = beginning
    return beginning.withUTF8 { SpeakerPrefix(of: $0)?.name }
  }

  /// Who says the line; nil for a line without a speaker.
  public var speaker: String? {
    guard let name = character?["name"]?.text.trimmingBlanks, !name.isEmpty else { return nil }
    return name
  }

  /// The text without the speaker's name, the colon, and the blanks behind it.
  public var spoken: String {
    guard let character else { return text }
    let range = range(of: character)
    return String(text[..<range.lowerBound]) + text[range.upperBound...]
  }

  /// Where in the text an attribute lies.
  public func range(of attribute: Attribute) -> Range<String.Index> {
    let units = text.utf16
    let start =
      units.index(units.startIndex, offsetBy: attribute.position, limitedBy: units.endIndex) ?? units.endIndex
    let end = units.index(start, offsetBy: attribute.length, limitedBy: units.endIndex) ?? units.endIndex
    return start..<end
  }

  private var character: Attribute? {
    attributes.first { $0.name == Attribute.character }
  }

  /// What came of reading a text.
  private enum Reading {
    case plain(colon: Int?)
    case marked(String, [Attribute])
    case broken(MarkupProblem)
  }

  /// What a glance over the bytes shows.
  private enum Marks {
    /// Neither markup nor a speaker.
    case none
    /// No markup, and the first colon.
    case colon(Int)
    /// There can be markup.
    case markup

    init(in bytes: UnsafeBufferPointer<UInt8>) {
      // A loop without branches sees many bytes at once: 0 is left of what is met.
      var markup = UInt8.max
      var colons = UInt8.max
      for byte in bytes {
        markup = min(markup, min(byte ^ UInt8(ascii: "["), byte ^ UInt8(ascii: "\\")))
        colons = min(colons, byte ^ UInt8(ascii: ":"))
      }
      if markup == 0 {
        self = .markup
      } else if colons == 0, let colon = bytes.firstIndex(of: UInt8(ascii: ":")) {
        self = .colon(colon)
      } else {
        self = .none
      }
    }
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var scalars = unicodeScalars[...]
    while scalars.first?.isBlank == true { scalars.removeFirst() }
    while scalars.last?.isBlank == true { scalars.removeLast() }
    return String(scalars)
  }
}
