import YarnCompiler

/// A persona's file as text, field by field, with whose words each is.
struct PersonaText: Sendable {
  let passages: [Passage]

  /// Reads a file as far as lines and fields go; whether it is sound YAML is checked elsewhere.
  init(_ file: SourceFile) {
    var passages: [Passage] = []
    var field = ""
    var text = ""
    var start = 0
    var offset = 0
    func finish() {
      if let voice = Self.voice(of: field) { passages.append(Passage(Wording(text, at: start), voice)) }
      text = ""
      start = offset
    }
    for bytes in file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let line = String(decoding: bytes, as: UTF8.self)
      let content = line.drop { $0 == " " }
      if content.count == line.count, let key = Self.key(content) {
        finish()
        field = key
      } else if content.hasPrefix("-") || Self.key(content) != nil {
        finish()
        if field.hasPrefix("voice"), let key = Self.key(content) { field = "voice." + key }
      }
      text += content.hasPrefix("#") ? String(repeating: " ", count: bytes.count) + "\n" : line + "\n"
      offset += bytes.count + 1
    }
    finish()
    self.passages = passages
  }

  private static func key(_ line: Substring) -> String? {
    let name = line.prefix { $0.isLowercase || $0 == "_" }
    return !name.isEmpty && line.dropFirst(name.count).first == ":" ? String(name) : nil
  }

  /// What the client says or is told is not the writer's own word; what they never say is no word at all.
  private static func voice(of field: String) -> LanguageProblem.Voice? {
    switch field {
    case "presenting", "voice.uses", "breaks": .character
    case "voice.avoids", "sources_of_detail", "id", "": nil
    default: .own
    }
  }
}
