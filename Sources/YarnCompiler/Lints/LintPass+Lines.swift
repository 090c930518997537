/// What is found in lines of text and in commands.
extension LintPass {
  mutating func checkLine(_ line: Syntax, _ children: [Syntax]) {
    checkTime(line)
    checkAddress(children)
    checkTags(children)
    if let condition = children.first(where: \.isOnce), !children.contains(where: \.isIdentity) {
      note(.onceWithoutIdentity, at: condition.range)
    }
  }

  /// `It is 10:30`: the first colon is that of a time.
  private mutating func checkTime(_ line: Syntax) {
    let bytes = file.bytes[line.range]
    guard let colon = firstColon(in: line) else { return }
    let hours = bytes[..<colon].reversed().prefix(while: \.isDigit).count
    let minutes = bytes[(colon + 1)...].prefix(while: \.isDigit).count
    guard (1...2).contains(hours), minutes == 2 else { return }
    let name = file.text(in: line.range.lowerBound..<colon)
    note(.timeAsSpeaker(name), at: colon - hours..<colon + 3)
  }

  /// The first colon of a line that is neither escaped nor in an expression.
  private func firstColon(in line: Syntax) -> Int? {
    for piece in line.children {
      guard piece.kind == .text else { continue }
      var place = piece.range.lowerBound
      while place < piece.range.upperBound {
        if file.bytes[place] == UInt8(ascii: ":") { return place }
        place += file.bytes[place] == UInt8(ascii: "\\") ? 2 : 1
      }
    }
    return nil
  }

  /// `see https://example.org`: the slashes begin a comment.
  private mutating func checkAddress(_ children: [Syntax]) {
    guard let text = children.last(where: { $0.kind == .text }) else { return }
    let behind = file.bytes[text.range.upperBound...]
    let bytes = file.bytes[text.range]
    guard bytes.last == UInt8(ascii: ":"), behind.starts(with: "//".utf8),
      let next = behind.dropFirst(2).first, next > 0x20
    else { return }
    let scheme = bytes.dropLast().reversed().prefix(while: \.isLetter).count
    guard scheme > 1 else { return }
    let start = text.range.upperBound - 1 - scheme
    let end = behind.firstIndex { $0 <= 0x20 } ?? file.bytes.count
    note(.addressAsComment(file.text(in: start..<text.range.upperBound)), at: start..<end)
  }

  /// `I am waiting for the #14.`: a tag, so that it is not shown.
  private mutating func checkTags(_ children: [Syntax]) {
    guard children.contains(where: { $0.kind == .text || $0.kind == .substitution }) else { return }
    for tag in children where tag.kind == .tag {
      let isMeant = file.bytes[tag.range].contains { $0.isLetter || $0 >= 0x80 }
      if !isMeant { note(.tagOfDigits(tag.text), at: tag.range) }
    }
  }

  /// `<<If $x>>` and `<<if($x)>>`: commands that look like keywords.
  mutating func checkCommand(_ command: Syntax) {
    guard let text = command.children.first, text.kind == .text else { return }
    let word = String(decoding: file.bytes[text.range].prefix(while: \.isLetter), as: UTF8.self)
    guard Self.keywords.contains(word.lowercased()) else { return }
    let end = text.range.lowerBound + word.utf8.count
    let next = end < file.bytes.count ? file.bytes[end] : 0
    if next == UInt8(ascii: "("), word == word.lowercased() {
      note(.keywordWithoutBlank(word), at: text.range.lowerBound..<end + 1)
    } else if word != word.lowercased(), !next.isDigit, next != UInt8(ascii: "_"), next < 0x80 {
      note(.capitalisedKeyword(word), at: text.range.lowerBound..<end)
    }
  }

  private static let keywords: Set<String> = [
    "if", "elseif", "else", "endif", "set", "call", "declare", "jump", "detour", "return", "enum", "case",
    "endenum",
    "once", "endonce", "stop",
  ]
}

extension Syntax {
  /// Whether it is a condition that holds only once.
  fileprivate var isOnce: Bool {
    guard kind == .condition else { return false }
    return switch ConditionForm(rawValue: tree.elements[index].form) {
    case .once, .onceWhen: true
    case .always, .when, nil: false
    }
  }

  /// Whether it is a tag that gives a line an identity.
  fileprivate var isIdentity: Bool {
    kind == .tag && tree.file.bytes[range].dropFirst().drop { $0 <= 0x20 }.starts(with: "line:".utf8)
  }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
}
