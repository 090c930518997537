import Testing
import Yarn

struct CommandWordsTests {
  @Test(arguments: [
    ("wait 1", ["wait", "1"]),
    ("  wait \t 1  ", ["wait", "1"]),
    (#"a "b c" d"#, ["a", "b c", "d"]),
    (#"a "b c d"#, ["a", "b c d"]),
    (#"a \b"#, ["a", #"\b"#]),
    (#""x \1""#, [#"x \1"#]),
    (#""say \"hi\"" and \"#, [#"say "hi""#, "and", #"\"#]),
    (#""a\\b""#, [#"a\b"#]),
    (#"pre"fix ed"post"#, ["prefix ed", "post"]),
    (#"a "" b"#, ["a", "", "b"]),
    (#"a "b\"#, ["a", #"b\"#]),
    ("", []),
    ("a\u{A0}b\u{3000}c", ["a", "b", "c"]),
  ])
  func `a command splits at blanks outside quotation marks`(command: String, words: [String]) {
    #expect(CommandWords.split(command) == words)
  }

  @Test func `words come in composed form`() {
    #expect(CommandWords.split("e\u{301}").first?.unicodeScalars.count == 1)
  }
}
