import Yarn

/// What is wrong with a translation, whatever it says.
public enum TranslationFault: Hashable, Sendable {
  /// Values of the source that the translation does not show, such as `{0}`.
  case lostValues([String])
  /// Values that the source does not have; they would be shown as they stand.
  case inventedValues([String])
  /// Tags of the source that the translation does not have.
  case lostTags([String])
  case brokenMarkup(String)
  /// Somebody says the source, and nobody the translation.
  case lostSpeaker(String)
  /// Nobody says the source, and somebody the translation.
  case inventedSpeaker(String)
  /// There is another row for the same text.
  case repeated

  /// What is wrong, in one clause.
  public var message: String {
    switch self {
    case .lostValues(let values): "the source shows \(Self.list(values)), and the translation does not"
    case .inventedValues(let values): "the source has no \(Self.list(values))"
    case .lostTags(let names): "the source has the markup \(Self.list(names)), and the translation does not"
    case .brokenMarkup(let problem): "the markup is broken: \(problem)"
    case .lostSpeaker(let name): "the source is said by `\(name)`, and nobody says the translation"
    case .inventedSpeaker(let name): "nobody says the source, and `\(name)` would say the translation"
    case .repeated: "there is another row for this text, and the last one counts"
    }
  }

  /// The way out.
  public var help: String {
    switch self {
    case .lostValues: "put it where the value belongs in the sentence"
    case .inventedValues: "take it away"
    case .lostTags: "put the tags around the words that they belong to"
    case .brokenMarkup: "close every tag that is opened, or write `\\[` for a bracket"
    case .lostSpeaker(let name): "begin it with `\(name): `"
    case .inventedSpeaker: "write `\\:` for a colon that names no speaker"
    case .repeated: "keep one of the two"
    }
  }

  /// What is wrong with the translation of a text.
  static func all(in text: String, of entry: StringTable.Entry) -> [TranslationFault] {
    var faults: [TranslationFault] = []
    let values = (source: Self.values(in: entry.text), here: Self.values(in: text))
    let lost = values.source.subtracting(values.here).sorted().map { "{\($0)}" }
    let invented = values.here.subtracting(values.source).sorted().map { "{\($0)}" }
    if !lost.isEmpty { faults.append(.lostValues(lost)) }
    if !invented.isEmpty { faults.append(.inventedValues(invented)) }
    // Markup stands in lines; the texts of commands and headers are shown as they are.
    guard entry.id.hasPrefix("line:") else { return faults }
    if let problem = MarkedText.problem(inSource: text) {
      return faults + [.brokenMarkup(problem.message)]
    }
    let marked = (source: Self.marked(entry.text), here: Self.marked(text))
    guard marked.source.problem == nil, marked.here.problem == nil else { return faults }
    let tags = Self.tags(of: marked.source).filter { !Self.tags(of: marked.here).contains($0) }
    if !tags.isEmpty { faults.append(.lostTags(tags)) }
    switch (marked.source.speaker, marked.here.speaker) {
    case (let name?, nil): faults.append(.lostSpeaker(name))
    case (nil, let name?): faults.append(.inventedSpeaker(name))
    case (nil, nil), (_?, _?): break
    }
    return faults
  }

  /// The numbers of the values that a text shows.
  private static func values(in text: String) -> Set<Int> {
    Set(
      text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
        part.contains("}") ? Int(part.prefix { $0 != "}" }) : nil
      })
  }

  /// A text with its markup read, as if every value were 1; plurals have a form for that in most languages.
  private static func marked(_ text: String) -> MarkedText {
    let parts = text.split(separator: "{", omittingEmptySubsequences: false)
    let rest = parts.dropFirst().map { part in
      Int(part.prefix { $0 != "}" }) == nil ? "{" + part : "1" + part.drop { $0 != "}" }.dropFirst()
    }
    return MarkedText(parsing: parts[0] + rest.joined())
  }

  /// The names of a text's tags, each once.
  private static func tags(of text: MarkedText) -> [String] {
    text.attributes.map(\.name).filter { $0 != "character" }.reduce(into: []) {
      if !$0.contains($1) { $0.append($1) }
    }
  }

  private static func list(_ words: [String]) -> String {
    words.map { "`\($0)`" }.joined(separator: ", ")
  }
}
