extension Explanation {
  /// The explanation as it is shown: what it means, why it matters, and an example of each kind.
  public var text: String {
    var parts = ["\(code): \(title)", Self.wrapped(meaning)]
    if !reason.isEmpty { parts.append(Self.wrapped("Why it matters: " + reason)) }
    if let example {
      parts.append(Self.block("This has the finding" + Self.note(on: example.form) + ":", example.wrong))
      parts.append(Self.block("This has not:", example.better))
    }
    return parts.joined(separator: "\n\n")
  }

  /// All codes by subject, one a line.
  public static var list: String {
    subjects.map { name, explanations in
      ([name] + explanations.map { "  \($0.code)  \($0.title)" }).joined(separator: "\n")
    }.joined(separator: "\n\n") + "\n\n`rapport explain CODE` says what one means, and shows it; "
      + "`rapport explain techniques`\nlists what a reply can do."
  }

  private static func note(on form: Form) -> String {
    switch form {
    case .pattern: ", when it goes on like that for six turns"
    case .ending: ", at the end of a conversation"
    case .headers: ", as a header"
    case .walk: ", as `rapport explore` tells it"
    case .plan: ", as a plan for a script that says `Well.` and offers `Stay` and `Leave`"
    case .body, .script, .turn, .reply, .conversation, .persona, .personaFile, .project, .crisisLines: ""
    }
  }

  /// What stands in an example, without more lines than somebody reads.
  private static func block(_ lead: String, _ text: String) -> String {
    let most = 24
    var lines = text.trimmed.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let rest = lines.count - most
    if rest > 1 {
      lines = Array(lines.prefix(most)) + ["… and \(rest) lines more"]
    }
    return ([lead, ""] + lines.map { $0.isEmpty ? "" : "    " + shortened($0) }).joined(separator: "\n")
  }

  private static func shortened(_ line: String) -> String {
    let safe = String(line.map { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 } ? $0 : "␇" })
    return safe.count > 300 ? safe.prefix(299) + "…" : safe
  }

  /// The text in lines of at most 80 columns, each behind a margin.
  static func wrapped(_ text: String, margin: String = "") -> String {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, margin.count + line.count + 1 + word.count > 80 {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return (lines + [line]).map { margin + $0 }.joined(separator: "\n")
  }
}
