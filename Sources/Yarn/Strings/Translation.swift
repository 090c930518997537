/// The lines of a program in one language. A line that has no translation keeps its own text.
///
///     let polish = Translation(try StringTable(csv: text), language: "pl")
///     MarkedText(parsing: program.text(of: line, in: polish), language: polish.language)
public struct Translation: Hashable, Sendable {
  /// The language's BCP 47 tag.
  public var language: String
  private var texts: [String: String]

  /// - Parameters:
  ///   - texts: Texts by the identity of their lines.
  ///   - language: The language's BCP 47 tag.
  public init(_ texts: [String: String] = [:], language: String) {
    self.language = language
    self.texts = texts
  }

  /// The texts of a table; an entry without text is not translated yet. Of two with one identity the last counts.
  public init(_ table: StringTable, language: String) {
    let texts = table.entries.filter { !$0.text.isEmpty }.map { ($0.id, $0.text) }
    self.init(Dictionary(texts) { $1 }, language: language)
  }

  /// The text for a line's identity.
  public subscript(id: String) -> String? {
    get { texts[id] }
    set { texts[id] = newValue }
  }

  /// The text for a line: its own, or that of the line whose text it borrows.
  public func text(for record: LineRecord) -> String? {
    texts[record.id] ?? record.shadowOf.flatMap { texts[$0] }
  }
}

extension Program {
  /// The text of a line in a language, with the values of its inline expressions in it; markup is still in it.
  ///
  /// The markers `{0}`, `{1}`, … may stand in another order than in the source.
  public func text(of line: Line, in translation: Translation) -> String {
    guard let text = translation.text(for: record(of: line)) else { return self.text(of: line) }
    return Self.text(of: TextPiece.pieces(of: text, values: line.substitutions.count), line.substitutions)
  }
}
