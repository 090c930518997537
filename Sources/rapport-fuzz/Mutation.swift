import ScriptLaws
import Yarn

/// Changes to an input: of bytes, of tokens, of lines, and by pieces of another input.
enum Mutation {
  static func change(
    _ bytes: inout [UInt8], _ kind: FuzzInput.Kind, _ seeds: FuzzSeeds, _ random: inout SplitMix64
  ) {
    guard !bytes.isEmpty else {
      bytes = seeds.bytes(of: kind, &random)
      return
    }
    switch random.below(10) {
    case 0, 1: changeBytes(&bytes, &random)
    case 2...4: changeTokens(&bytes, &random)
    case 5, 6: changeLines(&bytes, &random)
    case 7: repeatPiece(&bytes, &random)
    default: splice(&bytes, with: seeds.bytes(of: kind, &random), &random)
    }
  }

  // MARK: Bytes

  private static func changeBytes(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    let range = piece(of: bytes.count, atMost: 12, &random)
    switch random.below(4) {
    case 0: bytes.removeSubrange(range)
    case 1: bytes.insert(contentsOf: Array(bytes[range]), at: random.below(bytes.count + 1))
    case 2: bytes[range.lowerBound] = UInt8(random.below(256))
    default: bytes[range.lowerBound] ^= 1 << UInt8(random.below(8))
    }
  }

  private static func piece(of count: Int, atMost length: Int, _ random: inout SplitMix64) -> Range<Int> {
    let start = random.below(count)
    return start..<min(start + 1 + random.below(length), count)
  }

  // MARK: Tokens

  private static func changeTokens(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    var tokens = tokens(of: bytes)
    let place = random.below(tokens.count)
    switch random.below(5) {
    case 0: tokens.remove(at: place)
    case 1: tokens.insert(tokens[place], at: random.below(tokens.count + 1))
    case 2: tokens.swapAt(place, random.below(tokens.count))
    case 3: tokens[place] = Array(random.pick(words).utf8)[...]
    default: tokens.insert(Array(random.pick(words).utf8)[...], at: place)
    }
    bytes = Array(tokens.joined())
  }

  /// Words, numbers and names; every other byte stands for itself.
  private static func tokens(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var tokens: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
      var end = start + 1
      if isWord(bytes[start]) { while end < bytes.count, isWord(bytes[end]) { end += 1 } }
      tokens.append(bytes[start..<end])
      start = end
    }
    return tokens
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  private static let words = [
    "<<", ">>", "->", "=>", "===", "---", "\n", "\n\n", "    ", "\t", "{", "}", "(", ")", "[", "]", "[/",
    "/]",
    "\"", "\\", "//", "///", "#", "$x", "$", ".", ",", ":", "=", "+=", "+", "-", "*", "/", "%", "!", "<", ">",
    "==", "!=", "<=", "&&", "||", "^", "and", "or", "not", "xor", "is", "to", "as", "true", "false", "0",
    "1e9",
    "16777217", "99999999999999999999", "if", "elseif", "else", "endif", "once", "endonce", "set", "declare",
    "call", "jump", "detour", "return", "stop", "enum", "case", "endenum", "local", "null", "title", "when",
    "subtitle", "always", "tracking", "visited", "visited_count", "has_any_content", "random_range", "format",
    "number", "string", "bool", "<<if true>>", "<<endif>>", "<<once>>", "<<endonce>>", "<<else>>",
    "<<declare $x = 1>>", "<<set $x = ", "<<enum E>>", "<<case A>>", "<<endenum>>", "<<detour Start>>",
    "<<jump {", "title: A\nwhen: once\n---\n", "#line:a", "#shadow:a", "{0}", "{1}", "[a/]", "[select value=",
    "[plural value={", "[nomarkup]", "\\:", "\\[", "\r", "\r\n", "\u{FEFF}", "\u{0}", "é", "e\u{301}", "👩‍👩‍👧",
    "日本", "\u{1B}[31m", "\u{202E}", "projectFileVersion", "null", "{\"", "\":", "line:", "select:", "`",
    "[disabled]", "saliency:",
  ]

  // MARK: Lines

  private static func changeLines(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    var lines = lines(of: bytes)
    let place = random.below(lines.count)
    switch random.below(6) {
    case 0: lines.remove(at: place)
    case 1: lines.insert(lines[place], at: random.below(lines.count + 1))
    case 2: lines.swapAt(place, random.below(lines.count))
    case 3: lines[place] = (String(repeating: " ", count: random.below(12)).utf8 + lines[place])[...]
    case 4: lines[place] = lines[place].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    default: lines.insert([], at: place)
    }
    bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }

  // MARK: Pieces

  /// Nests, chains and piles up: a short piece of the input comes many times.
  private static func repeatPiece(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    let range = piece(of: bytes.count, atMost: 24, &random)
    let count = random.happens(20) ? 4_000 : 2 + random.below(60)
    let most = max(0, FuzzInput.mostBytes - bytes.count) / range.count
    let pieces = repeatElement(Array(bytes[range]), count: min(count, most))
    bytes.insert(contentsOf: pieces.joined(), at: range.lowerBound)
  }

  /// Puts lines of another input in, or ends as the other one does.
  private static func splice(_ bytes: inout [UInt8], with other: [UInt8], _ random: inout SplitMix64) {
    var lines = lines(of: bytes)
    let others = self.lines(of: other)
    let range = piece(of: others.count, atMost: 12, &random)
    if random.happens(50) {
      lines.insert(contentsOf: others[range], at: random.below(lines.count + 1))
    } else {
      lines = Array(lines.prefix(random.below(lines.count + 1))) + others[range.lowerBound...]
    }
    bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }
}
