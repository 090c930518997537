extension ScriptGenerator {
  /// A line of dialogue: text, perhaps a condition, perhaps tags.
  mutating func line(isShort: Bool = false) -> String {
    var line = random.happens(40) ? random.pick(["Mae: ", "Bob :", "Frau Öz: ", ":"]) : ""
    line += text(pieces: isShort ? 1 : 1 + random.below(3))
    let condition = lineCondition()
    line += condition
    for _ in 0..<random.below(3) where random.happens(50) {
      line += random.pick([" #tag", " #a:b", "#c//d"])
    }
    // What is seen once is remembered by its identity.
    if random.happens(30) { line += " #\(newLineID())" }
    return line
  }

  private mutating func lineCondition() -> String {
    guard random.happens(20) else { return "" }
    let gap = random.pick([" ", "", "  "])
    switch random.below(3) {
    case 0: return "\(gap)<<once>>"
    case 1: return "\(gap)<<once if \(expression(.bool, depth: 1).text)>>"
    default: return "\(gap)<<if \(expression(.bool, depth: 2).text)>>"
    }
  }

  private mutating func text(pieces: Int) -> String {
    (0..<pieces).map { _ in piece() }.joined(separator: " ")
  }

  private static let literals = [
    "some words", "[b]bold[/b] and [i]not[/i]", "[wave/] away", #"a \{brace\} and \[no tag\]"#,
    #"it is 10\:30"#, ##"a \\ b \# c \/\/ d \<\<e\>\>"##, "a < b > c", "a / b", "日本語の行", "👩‍👩‍👧 family",
    "x\u{A0}y",
    "=== not the end", "--- neither", "-> no arrow", "» quoted «", "[a=1 b=\"two\"]x[/a]",
    "[nomarkup][b]raw[/nomarkup]",
  ]

  private mutating func piece() -> String {
    switch random.below(10) {
    case 0...5: return "then " + random.pick(Self.literals)
    case 6: return "[plural value={\(number())} one=\"% thing\" other=\"% things\"/]"
    case 7: return "[select value=\"{\(expression(.bool, depth: 1).text)}\" true=\"yes\" false=\"no\"/]"
    default: return "{\(expression(type(), depth: 2).text)}"
    }
  }

  /// A number that markup can read: not infinite, and no exponent.
  private mutating func number() -> String { random.pick(["1", "2", "0.5", "12"]) }

  mutating func type() -> GeneratedType {
    random.pick([.number, .string, .bool] + enums.indices.map(GeneratedType.enumeration))
  }

  /// A command for the host.
  mutating func command() -> String {
    let word = random.pick(["wait", "iffy", "settings", "If", "set_saliency_not", "play \"a b\"", "日本"])
    var command = "<<" + random.pick(["", " "]) + word
    for _ in 0..<random.below(3) {
      command +=
        " " + (random.happens(50) ? "{\(expression(type(), depth: 2).text)}" : random.pick(["1", "b"]))
    }
    return command + ">>"
  }
}
