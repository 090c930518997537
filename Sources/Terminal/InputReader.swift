import Interface

/// One thing that curses read.
nonisolated enum RawInput: Hashable, Sendable {
  case character(UInt32)
  case key(Key)
  case click(Point)
  case wheel(Int)
  case pasteBegins
  case pasteEnds
  /// A key that means nothing here.
  case other
}

/// Makes events of what curses read.
///
/// A pasted text becomes one event, so that a digit in it is not a key. Escape sequences that curses does not
/// know are dropped whole: of `ESC [ 1 ; 9 P` neither the 1 nor the 9 was pressed.
nonisolated struct InputReader: Sendable {
  /// The longest paste that is kept, in scalars.
  static let pasteLimit = 4096

  private var paste: String.UnicodeScalarView?

  /// Whether a paste has begun and its end has not come yet.
  var isPasting: Bool { paste != nil }

  /// The events of what came in one go.
  mutating func events(from batch: [RawInput]) -> [Event] {
    var events: [Event] = []
    var rest = batch[...]
    while let input = rest.popFirst() {
      if paste != nil {
        if let text = extendPaste(input) { events.append(.paste(text)) }
      } else if input == .character(0x1B) {
        events += escape(&rest)
      } else if let event = event(for: input) {
        events.append(event)
      }
    }
    return events
  }

  /// Gives up waiting for the end of a paste.
  mutating func endPaste() -> Event? {
    defer { paste = nil }
    return paste.map { .paste(String($0)) }
  }

  private mutating func event(for input: RawInput) -> Event? {
    switch input {
    case .character(let value): return Self.key(value).map { .key($0) }
    case .key(let key): return .key(key)
    case .click(let point): return .click(point)
    case .wheel(let rows): return .wheel(rows)
    case .pasteBegins:
      paste = String.UnicodeScalarView()
      return nil
    case .pasteEnds, .other: return nil
    }
  }

  private mutating func extendPaste(_ input: RawInput) -> String? {
    switch input {
    case .character(let value): keep(value)
    case .key(.enter): keep(0x0A)
    case .key(.tab): keep(0x09)
    case .pasteEnds:
      defer { paste = nil }
      return paste.map { String($0) }
    case .key, .click, .wheel, .pasteBegins, .other: break
    }
    return nil
  }

  private mutating func keep(_ value: UInt32) {
    guard let scalar = Unicode.Scalar(value == 0x0D ? 0x0A : value), paste?.count ?? 0 < Self.pasteLimit
    else {
      return
    }
    paste?.append(scalar)
  }

  /// The key Escape if it stands alone; nothing for the unknown sequence or the Alt key it otherwise begins.
  private func escape(_ rest: inout ArraySlice<RawInput>) -> [Event] {
    switch rest.first {
    case .character(0x1B), .pasteBegins, nil: return [.key(.escape)]
    case .character(let next):
      rest.removeFirst()
      if next == 0x5B {
        while case .character(let value)? = rest.popFirst(), !(0x40..<0x7F).contains(value) {}
      } else if next == 0x4F {
        _ = rest.popFirst()
      }
      return []
    case .key, .click, .wheel, .pasteEnds, .other: return []
    }
  }

  private static func key(_ value: UInt32) -> Key? {
    switch value {
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x08, 0x7F: .backspace
    case 1..<0x1B: Unicode.Scalar(value + 0x60).map { .control(Character($0)) }
    case 0..<0x20, 0x80..<0xA0: nil
    default: Unicode.Scalar(value).map { .character(Character($0)) }
    }
  }
}
