import Simulation

/// The words on a picture: short, on one line, and harmless to every format.
enum GraphText {
  /// A text without line breaks, control characters, and signs that turn the text around them.
  ///
  /// - Parameter isolated: Whether the marks that ``short(_:limit:)`` puts around a text stay.
  static func plain(_ text: String, isolated: Bool = false) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029: scalars.append(" ")
      case 0x200E, 0x2068, 0x2069: if isolated { scalars.append(scalar) }
      case 0x061C, 0x200F, 0x202A...0x202E, 0x2066...0x2067, 0xFEFF, 0xFFFE, 0xFFFF: break
      default: scalars.append(scalar)
      }
    }
    return String(scalars).split(separator: " ").joined(separator: " ")
  }

  /// The beginning of a text, ended at a word. One that is written from right to left stays among its neighbours.
  static func short(_ text: String, limit: Int) -> String {
    let text = cut(plain(text), limit: limit)
    return text.unicodeScalars.contains(where: isRightToLeft) ? "\u{2068}\(text)\u{2069}" : text
  }

  /// A reply with its number, which stays in front of it whatever it is written in.
  static func numbered(_ reply: ConversationGraph.Reply, limit: Int) -> String {
    let text = short(reply.text, limit: limit)
    return (text.hasPrefix("\u{2068}") ? "\u{200E}" : "") + "\(reply.number)  \(text)"
  }

  /// What the numbers beside the replies are, in a sentence without a full stop; empty if there are none.
  static func legend(of graph: ConversationGraph) -> String {
    guard graph.nodes.contains(where: { $0.replies.contains { $0.deed != nil } }) else { return "" }
    return "beside a reply: how far its technique moves trust, before client and moment are weighed"
  }

  /// Hebrew, Arabic, and the scripts that stand beside them.
  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }

  private static func cut(_ text: String, limit: Int) -> String {
    guard text.count > limit else { return text }
    let cut = text.prefix(limit)
    let end = cut.lastIndex(of: " ").map { text.distance(from: text.startIndex, to: $0) } ?? 0
    let words = end > limit / 2 ? cut.prefix(end) : cut
    return String(words.dropLast(words.reversed().prefix { ".,;:".contains($0) }.count)) + "…"
  }

  /// A text in pieces that are no longer than a limit, each ended at a word if it can be.
  static func wrapped(_ text: String, limit: Int) -> [String] {
    var lines: [String] = []
    for word in plain(text).split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= limit {
        lines[lines.count - 1] += " \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  /// A condition as it is read: `gate 60` for `can_disclose(60)`.
  static func condition(_ text: String) -> String {
    let text = plain(text)
    let gate = "can_disclose("
    guard text.hasPrefix(gate), text.hasSuffix(")") else { return text }
    let number = text.dropFirst(gate.count).dropLast()
    return number.allSatisfy { $0.isNumber } ? "gate \(number)" : text
  }
}

extension ConversationGraph.Reply {
  /// What the reply's technique does before anything else counts, and what it is: `+3.0 open question, fit 130`.
  var deed: String? {
    let read = ReplyTags(tags)
    guard let technique = read.technique else { return nil }
    let fit = read.fit == 100 ? "" : ", fit \(read.fit)"
    return "\(technique.baseChange) \(technique.plainName)\(fit)"
  }
}
