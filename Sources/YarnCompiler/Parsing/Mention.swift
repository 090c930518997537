/// A name in a statement that is broken: it is looked at all the same, so that a slip beside it is found as well.
struct Mention {
  enum Role {
    case variable
    /// The variable of a `declare`.
    case declaration
    /// The node where a `jump` or `detour` leads.
    case destination
  }

  var role: Role
  var symbol: Symbol
  /// Where it stands in the bytes of the file.
  var range: Range<Int>
}

extension Parser {
  /// Notes the names in a statement that could not be read.
  ///
  /// - Parameters:
  ///   - range: The bytes of the statement.
  ///   - firstElement: The first of the elements that were made of it.
  mutating func mentionNames(in range: Range<Int>, from firstElement: Int) {
    let kind = firstElement < elements.count ? elements[firstElement].kind : nil
    if kind == .jump || kind == .detour, firstElement + 1 < elements.count {
      let name = elements[firstElement + 1]
      if name.kind == .name {
        mentions.append(Mention(role: .destination, symbol: name.payload, range: name.range))
      }
    }
    // In text only braces and chevrons hold names; `<<local …>>` is nothing yet.
    let isCommand = isAt("<", "<", at: range.lowerBound)
    if isCommand, keyword.word == .local { return }
    mentionVariables(in: range, depth: isCommand || kind == .whenHeader ? 1 : 0, isDeclared: kind == .declare)
  }

  private mutating func mentionVariables(in range: Range<Int>, depth: Int, isDeclared: Bool) {
    var depth = depth
    var role = isDeclared ? Mention.Role.declaration : .variable
    var isQuoted = false
    var index = range.lowerBound
    while index < range.upperBound {
      switch source[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "\"") where depth > 0: isQuoted.toggle()
      case UInt8(ascii: "{"), UInt8(ascii: "<"): depth += isQuoted ? 0 : 1
      case UInt8(ascii: "}"), UInt8(ascii: ">"): depth -= isQuoted || depth == 0 ? 0 : 1
      case UInt8(ascii: "$") where depth > 0 && !isQuoted:
        let name = index..<nameEnd(from: index + 1)
        guard name.count > 1 else { break }
        mentions.append(Mention(role: role, symbol: symbol(name), range: name))
        role = .variable
        index = name.upperBound - 1
      default: break
      }
      index += 1
    }
  }
}
