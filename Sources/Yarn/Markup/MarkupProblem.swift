/// What is wrong with a line's markup, and where.
public struct MarkupProblem: Error, Hashable, Sendable {
  /// What went wrong.
  public enum Kind: Hashable, Sendable {
    /// A tag that is opened and never closed.
    case unclosed(String)
    /// The closing of a tag that is not open.
    case unopened(String)
    /// A `[` without a `]`.
    case unfinished
    /// A tag that does not begin with a name.
    case noName
    /// A closing tag with more in it than a name.
    case badClosing
    /// A word in a tag that is neither its name nor a property with a value.
    case noValue(String)
    /// A number that is none.
    case badNumber(String)
    /// A quotation or a pair of braces that is opened and never closed.
    case unclosedValue
    /// A character that can stand nowhere in a tag.
    case badCharacter(String)
    /// A tag that is to be replaced lacks what it chooses by.
    case missingValue(tag: String)
    /// A tag that is to be replaced has no text for the value.
    case missingCase(tag: String, case: String)
    /// A plural of something that is no number, or of a text that is none.
    case wrongType(tag: String, property: String)
    /// A tag that is to be replaced has text in it.
    case notSelfClosing(String)
    /// More tags are open at once, or one tag has more properties, than the limit.
    case tooMany(Excess, limit: Int)
    /// A replacement by the program around the machine refused.
    case refused(tag: String, reason: String)
  }

  /// What there can be too many of.
  public enum Excess: Hashable, Sendable {
    case openTags
    case properties
  }

  public var kind: Kind
  /// The culprit, in UTF-8 bytes of the text that was parsed, after bringing it into composed form.
  public var range: Range<Int>

  public init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// What is wrong, in one clause.
  public var message: String {
    switch kind {
    case .unclosed(let name): "the tag `[\(name)]` is never closed"
    case .unopened(let name): "`[/\(name)]` closes a tag that is not open"
    case .unfinished: "this tag has no closing bracket"
    case .noName: "a tag begins with a name"
    case .badClosing: "a closing tag holds a slash and a name, and nothing else"
    case .noValue(let name): "the property `\(name)` has no value"
    case .badNumber(let text): "`\(text)` is no number"
    case .unclosedValue: "this value has no end"
    case .badCharacter(let text): "`\(text)` cannot stand in a tag"
    case .missingValue(let tag): "`[\(tag)]` has no property `value` to choose by"
    case .missingCase(let tag, let name): "`[\(tag)]` has no text for `\(name)`"
    case .wrongType(let tag, let property): "the property `\(property)` of `[\(tag)]` has the wrong type"
    case .notSelfClosing(let tag): "`[\(tag)]` is replaced by text and cannot stand around any"
    case .tooMany(.openTags, let limit): "more than \(limit) tags are open here"
    case .tooMany(.properties, let limit): "this tag has more than \(limit) properties"
    case .refused(let tag, let reason): "`[\(tag)]` cannot be replaced: \(reason)"
    }
  }

  /// The way out, if there is one to tell.
  public var help: String? {
    switch kind {
    case .unclosed(let name): #"close it with `[/\#(name)]` or `[\#(name)/]`; write `\[` for a plain bracket"#
    case .unfinished, .noName, .badCharacter: #"write `\[` for a plain bracket"#
    case .noValue(let name): "write `\(name)=true`, say"
    case .unclosedValue: #"close the value with `"` or `}`"#
    case .notSelfClosing(let tag): "write `[\(tag) value=… /]`"
    case .wrongType(let tag, "value"): "`value` of `[\(tag)]` is a number"
    case .wrongType(_, let property): "put the text of `\(property)` in quotes"
    case .tooMany(.openTags, _): "close the tags that have done their work; `[/]` closes all of them"
    case .tooMany(.properties, _): "spread them over several tags"
    case .unopened, .badClosing, .badNumber, .missingValue, .missingCase, .refused: nil
    }
  }
}
