import CYAML
import YarnCompiler

/// The events of a YAML file, and what keeps it from being read to its end.
///
/// With ``CharacterPlaces`` the only code that knows libyaml.
struct YAMLEvents {
  private(set) var events: [YAMLEvent] = []
  private(set) var problem: (YAMLProblem, Range<Int>)?

  /// - Parameter limit: After how many events the file is given up.
  init(_ source: SourceFile, limit: Int) {
    let places = CharacterPlaces(source.bytes)
    source.bytes.withUnsafeBufferPointer { bytes in
      // The parser keeps its own address, so it must never move.
      let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
      defer { parser.deallocate() }
      guard yaml_parser_initialize(parser) == 1 else { return }
      defer { yaml_parser_delete(parser) }
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
      var event = yaml_event_t()
      while events.count < limit {
        guard yaml_parser_parse(parser, &event) == 1 else {
          problem = YAMLProblem.complaint(of: parser.pointee, places)
          return
        }
        defer { yaml_event_delete(&event) }
        if event.type == YAML_STREAM_END_EVENT { return }
        if let event = YAMLEvent(event, places) { events.append(event) }
      }
      problem = (.tooManyValues, places.byte(event.start_mark)..<places.byte(event.start_mark))
    }
  }
}

extension YAMLEvent {
  /// Nil for an event that says nothing about values.
  fileprivate init?(_ event: yaml_event_t, _ places: CharacterPlaces) {
    let range = places.byte(event.start_mark)..<places.byte(event.end_mark)
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: self.init(kind: .documentStart, mark: nil, range: range)
    case YAML_ALIAS_EVENT:
      self.init(kind: .alias(Self.text(event.data.alias.anchor) ?? ""), mark: nil, range: range)
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let isText = Self.text(scalar.tag) == YAML_STR_TAG
      let value = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      self.init(
        kind: .scalar(
          String(decoding: value, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE && !isText),
        mark: Self.text(scalar.anchor), range: range)
    case YAML_SEQUENCE_START_EVENT:
      self.init(kind: .sequenceStart, mark: Self.text(event.data.sequence_start.anchor), range: range)
    case YAML_MAPPING_START_EVENT:
      self.init(kind: .mappingStart, mark: Self.text(event.data.mapping_start.anchor), range: range)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: self.init(kind: .end, mark: nil, range: range)
    default: return nil
    }
  }

  private static func text(_ characters: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    characters.map { String(cString: $0) }
  }
}

extension YAMLProblem {
  /// What libyaml complains of in our words, and where it is.
  fileprivate static func complaint(
    of parser: yaml_parser_t, _ places: CharacterPlaces
  ) -> (YAMLProblem, Range<Int>) {
    let words = parser.problem.map { String(cString: $0) } ?? ""
    let place = places.byte(parser.problem_mark)
    let context = places.byte(parser.context_mark)
    switch words {
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      if places.isInLaterField(place, than: context) {
        return (.unclosedBracket(places.text(context..<context + 1)), context..<context + 1)
      }
      return (.missingComma, places.rest(from: place))
    case "found unexpected end of stream", "found unexpected document indicator":
      return (.unclosedQuote, places.rest(from: context))
    case "found unknown escape character", "found invalid Unicode character escape code",
      "did not find expected hexdecimal number":
      let range = places.escape(around: place)
      return (.unknownEscape(places.text(range)), range)
    case "found character that cannot start any token":
      if let tabs = places.tabs(at: place) { return (.tab, tabs) }
      let range = places.character(at: place)
      return (.sign(places.text(range)), range)
    case "mapping values are not allowed in this context": return (.colon, places.character(at: place))
    case "could not find expected ':'": return (.noColon, places.rest(from: context))
    case "did not find expected key":
      guard places.isFirst(place) else { return (.behindValue, places.rest(from: place)) }
      return (places.isEntry(place) ? .entryAmongFields : .furtherRight, places.rest(from: place))
    case "did not find expected '-' indicator", "block sequence entries are not allowed in this context":
      return (.entryAmongFields, places.character(at: place))
    case "did not find expected <document start>", "did not find expected comment or line break":
      return (.behindValue, places.rest(from: place))
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return (.tab, places.tabs(at: place) ?? places.rest(from: place))
    default: return (.other(words), places.rest(from: place))
    }
  }
}
