import ScriptLaws
import Testing
import Yarn
import YarnCompiler

/// What is long or deep without measure is read to its end, on a small stack. Sizes are such that work which grows
/// with their square would not come to an end.
struct BoundlessTests {
  /// A script that has something without measure in it.
  struct Script: CustomTestStringConvertible, Sendable {
    var testDescription: String
    /// What its nodes hold, or all of the file if it has headers of its own.
    var text: String

    init(_ name: String, _ text: String) {
      testDescription = name
      self.text = text.contains("title: ") ? text : "title: Start\n---\n\(text)\n===\n"
    }

    var lineCount: Int { text.split(separator: "\n").count }
    var file: SourceFile { SourceFile(path: "Boundless.yarn", text: text) }
  }

  private static func many(_ count: Int, _ piece: (Int) -> String) -> String {
    (0..<count).map(piece).joined()
  }

  static let long = [
    Script("a line of 100,000 characters", "Mae: " + many(20_000) { _ in "word " }),
    Script("a line with 10,000 tags", "Mae: " + many(10_000) { "[b]\($0)[/b]" }),
    Script("a line with 10,000 values", many(10_000) { _ in "{1}" }),
    Script("a line with 65,536 values", many(65_536) { _ in "{1}" }),
    Script("a command with 65,536 values", "<<x " + many(65_536) { _ in "{1}" } + ">>"),
    Script("a body of 40,000 statements on one line", "-> a\n    " + many(40_000) { _ in "<<set $x = 1>>" }),
    Script(
      "a jump to a name of 100,000 letters",
      "<<jump " + many(100_000) { _ in "a" } + ">>\n===\ntitle: " + many(100_000) { _ in "b" } + "\n---\nx"),
    Script("a line with 10,000 escapes", many(10_000) { _ in #"\{"# }),
    Script("a line with 10,000 hashtags", "Mae: Hello." + many(10_000) { " #tag\($0)" }),
    Script("a text in quotes of 100,000 characters", "{\"" + many(20_000) { _ in "word " } + "\"}"),
    Script("a sum of 50,000 numbers", "{0" + many(50_000) { _ in " + 1" } + "}"),
    Script("a sum of 20,000 texts", "{\"\"" + many(20_000) { _ in " + \"a\"" } + "}"),
    Script(
      "a condition of 50,000 parts", "<<if true" + many(50_000) { _ in " and true" } + ">>\nx\n<<endif>>"),
    Script(
      "a call with 255 arguments",
      "<<call f(1" + many(254) { _ in ", 1" } + ")>>\n{f(1" + many(254) { _ in ", 1" } + ") + 1}"),
    Script("10,000 else-ifs", "<<if false>>\n" + many(10_000) { _ in "<<elseif false>>\nx\n" } + "<<endif>>"),
    Script("10,000 options", many(10_000) { "-> \($0)\n" }),
    Script("10,000 options with conditions and bodies", many(10_000) { "-> \($0) <<if true>>\n    x\n" }),
    Script("10,000 items", many(10_000) { "=> \($0)\n" }),
    Script("10,000 cases", "<<enum E>>\n" + many(10_000) { "<<case C\($0)>>\n" } + "<<endenum>>\n{E.C9999}"),
    Script("10,000 enums", many(10_000) { "<<enum E\($0)>>\n<<case C>>\n<<endenum>>\n" }),
    Script("10,000 variables", many(10_000) { "<<set $v\($0) = \($0)>>\n" }),
    Script(
      "5,000 variables, each computed from the next",
      many(5_000) { "<<declare $v\($0) = $v\($0 + 1) + 1>>\n" } + "<<declare $v5000 = 1>>"),
    Script(
      "a circle of 5,000 variables", many(5_000) { "<<declare $v\($0) = $v\(($0 + 1) % 5_000) + 1>>\n" }),
    Script("10,000 nodes", many(10_000) { "title: N\($0)\n---\n<<jump N\($0 + 1)>>\n===\n" }),
    Script("a group of 5,000 nodes", many(5_000) { "title: N\nsubtitle: s\($0)\nwhen: once\n---\nx\n===\n" }),
    Script("10,000 headers", "title: Start\n" + many(10_000) { "h\($0): v\n" } + "---\nx\n===\n"),
    Script("10,000 comments", many(10_000) { "/// \($0)\n" } + "<<declare $x = 1>>\n{$x}"),
    Script("10,000 empty lines", many(10_000) { _ in "\n" }),
    Script("10,000 once blocks on one line", many(10_000) { _ in "<<once>><<endonce>>" }),
    Script("10,000 lines that read like statements", many(10_000) { "set $v\($0) = \($0) + 1\n" }),
    Script("10,000 broken lines", many(10_000) { _ in "<<if\n" }),
    Script("10,000 mistakes", many(10_000) { _ in "{\"a\" - 1}\n" }),
    Script("10,000 unknown nodes", many(10_000) { "<<jump Nowhere\($0)>>\n" }),
    Script("10,000 equal nodes", many(10_000) { _ in "title: A\n---\nx\n===\n" }),
    Script("10,000 equal identities", many(10_000) { _ in "x #line:a\n" }),
    Script("a million blanks", String(repeating: " ", count: 1_000_000)),
  ]

  static let deep = [
    Script("parentheses", "{" + String(repeating: "(", count: 20_000)),
    Script("minus signs", "{" + String(repeating: "-", count: 20_000) + "1}"),
    Script("negations", "{" + String(repeating: "not ", count: 20_000) + "true}"),
    Script("calls", "{" + String(repeating: "f(", count: 20_000)),
    Script("ifs", String(repeating: "<<if true>>\n", count: 20_000)),
    Script("onces", String(repeating: "<<once>>\n", count: 20_000)),
    Script("ifs and onces", String(repeating: "<<if true>>\n<<once>>\n", count: 10_000)),
    Script("levels", many(400) { String(repeating: " ", count: $0) + "-> a\n" }),
    Script("levels of items", many(400) { String(repeating: "\t", count: $0) + "=> a\n" }),
  ]

  /// As deep as it may be, everything in everything.
  static let deepest = [
    Script("ifs", many(98) { _ in "<<if true>>\n" } + "x\n" + many(98) { _ in "<<endif>>\n" }),
    Script("onces", many(98) { _ in "<<once>>\n" } + "x\n" + many(98) { _ in "<<endonce>>\n" }),
    Script(
      "options",
      many(95) { String(repeating: " ", count: $0) + "-> a\n" } + String(repeating: " ", count: 95) + "x\n"),
    Script(
      "items",
      many(95) { String(repeating: " ", count: $0) + "=> a\n" } + String(repeating: " ", count: 95) + "x\n"),
    Script("parentheses", "{" + many(45) { _ in "(1 + " } + "1" + many(45) { _ in ")" } + "}"),
    Script("calls", "{" + many(95) { _ in "round(" } + "1" + many(95) { _ in ")" } + "}"),
    Script(
      "a value in options in ifs",
      many(45) {
        String(repeating: " ", count: $0) + "-> a\n" + String(repeating: " ", count: $0 + 1) + "<<if true>>\n"
      }
        + String(repeating: " ", count: 46) + "{" + many(4) { _ in "(" } + "1" + many(4) { _ in ")" }
        + "}\n"
        + (0..<45).reversed().map { String(repeating: " ", count: $0 + 1) + "<<endif>>\n" }.joined()),
  ]

  @Test(arguments: long)
  func `what is long is read to its end`(_ script: Script) {
    SmallStack.run { Self.readWhole(script) }
  }

  @Test func `what is broken does not make what follows it lie deeper`() {
    let script = Script("broken values", Self.many(1_000) { _ in "{1 + (2 * -}\n" })
    let errors = Compiler.compile([script.file]).diagnostics.filter { $0.severity == .error }
    #expect(errors.count == 1_000)
  }

  @Test(arguments: ["{%}", "<<if %>>\nx\n<<endif>>", "<<set $x = %>>"])
  func `a node that is given up takes no other with it`(_ statement: String) {
    let parts = statement.split(separator: "%", omittingEmptySubsequences: false)
    let deep = parts.joined(separator: Self.many(200) { _ in "(" })
    let script = Script("two nodes", "title: Start\n---\n\(deep)\nx\n===\ntitle: Next\n---\n{1 +}\n===\n")
    let errors = Compiler.compile([script.file]).diagnostics.filter { $0.severity == .error }
    #expect(errors.map { script.file.position(of: $0.range.lowerBound).line } == [3, script.lineCount - 1])
  }

  @Test(arguments: deep)
  func `what is nested without measure is refused at one place`(_ script: Script) {
    let errors = SmallStack.run {
      Self.readWhole(script)
      return Compiler.compile([script.file]).diagnostics.filter { $0.severity == .error }
    }
    #expect(errors.count == 1 && errors[0].message == "this is nested more than 100 deep", "\(errors)")
  }

  @Test(arguments: deepest)
  func `what is nested as deep as it may be does what it says`(_ script: Script) {
    let errors = SmallStack.run {
      Self.readWhole(script)
      return Compiler.compile([script.file]).diagnostics.filter { $0.severity == .error }
    }
    #expect(errors == [])
  }

  /// Compiles a script, prints it, looks through it, and runs what there is to run.
  private static func readWhole(_ script: Script) {
    let compilation = Compiler.compile([script.file])
    for tree in compilation.trees {
      _ = tree.printed()
      _ = Lints.findings(in: tree)
    }
    _ = ScriptSurroundings().findings(in: compilation)
    guard let program = compilation.program, let start = program.nodes.first?.name else { return }
    _ = try? LawRun.trace(of: program, from: start, seed: 1, through: 300)
    _ = StringTable(of: program).csv
  }
}
