/// A step of reading a YAML file: what libyaml finds, with its place.
///
/// - SeeAlso: YAML 1.2.2, chapter 3.1, on events; pyyaml.org/wiki/LibYAML.
struct YAMLEvent {
  enum Kind {
    case documentStart
    /// Text; plain if it stands without quotes and without a type that says it is text.
    case scalar(String, isPlain: Bool)
    /// A value that was marked further up.
    case alias(String)
    case sequenceStart
    case mappingStart
    /// The end of a sequence or of a mapping.
    case end
  }

  let kind: Kind
  /// What stands behind `&` in front of the value.
  let mark: String?
  /// UTF-8 bytes of the file.
  let range: Range<Int>
}
