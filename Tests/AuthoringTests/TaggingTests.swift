import Authoring
import Testing
import YarnCompiler

struct TaggingTests {
  private func tagged(_ texts: [String], reserved: Set<String> = []) -> [String] {
    let files = texts.enumerated().map { SourceFile(path: "Script\($0).yarn", text: $1) }
    let compilation = Compiler.compile(files)
    return LineTagging.all(for: compilation.trees, reserved: reserved).map {
      String(decoding: $0.tagged, as: UTF8.self)
    }
  }

  private func tagged(body: String, title: String = "GardenGate") -> String {
    let head = "title: \(title)\n---\n"
    return String(tagged([head + body + "\n===\n"])[0].dropFirst(head.count).dropLast("\n===\n".count))
  }

  struct Example: CustomTestStringConvertible {
    var testDescription: String
    var body: String
    var result: String
  }

  @Test(arguments: [
    Example(testDescription: "a line", body: "Hello.", result: "Hello. #line:gg_0010"),
    Example(
      testDescription: "behind tags, before blanks", body: "-> Hello. #technique:silence\t ",
      result: "-> Hello. #technique:silence #line:gg_0010\t "),
    Example(
      testDescription: "behind a condition", body: "-> Hello. <<if visited(\"GardenGate\")>>  ",
      result: "-> Hello. <<if visited(\"GardenGate\")>> #line:gg_0010  "),
    Example(
      testDescription: "before a comment", body: "Hello. \t// a note #line:no",
      result: "Hello. #line:gg_0010 \t// a note #line:no"),
    Example(
      testDescription: "before a comment that leaves no room", body: "Hello.// a note",
      result: "Hello. #line:gg_0010 // a note"),
    Example(
      testDescription: "an expression at the end", body: "You have {1 + 1}",
      result: "You have {1 + 1} #line:gg_0010"),
    Example(
      testDescription: "a shadow needs none", body: "Hello. #line:a\nHello. #shadow:a",
      result: "Hello. #line:a\nHello. #shadow:a"),
    Example(
      testDescription: "commands are no lines", body: "<<wait 1>>\n\t-> a\n\t=> b",
      result: "<<wait 1>>\n\t-> a #line:gg_0010\n\t=> b #line:gg_0020"),
    Example(
      testDescription: "escapes and brackets", body: #"\#not a tag [b]x\/[/b]"#,
      result: #"\#not a tag [b]x\/[/b] #line:gg_0010"#),
  ])
  func `a tag stands behind all else that belongs to its line`(_ example: Example) {
    #expect(tagged(body: example.body) == example.result)
    #expect(tagged(body: example.result) == example.result)
  }

  @Test(arguments: [
    Example(
      testDescription: "in the middle", body: "a #line:x_010\nb\nc #line:x_020",
      result: "a #line:x_010\nb #line:x_015\nc #line:x_020"),
    Example(
      testDescription: "two in the middle", body: "a #line:x_010\nb\nc\nd #line:x_020",
      result: "a #line:x_010\nb #line:x_013\nc #line:x_016\nd #line:x_020"),
    Example(
      testDescription: "at the end", body: "a #line:x_0011\nb #line:x_0020\nc\nd",
      result: "a #line:x_0011\nb #line:x_0020\nc #line:x_0030\nd #line:x_0040"),
    Example(
      testDescription: "at the beginning", body: "a\nb #line:x_010\nc #line:x_020",
      result: "a #line:x_005\nb #line:x_010\nc #line:x_020"),
    Example(
      testDescription: "no room", body: "a #line:x_10\nb\nc #line:x_11\nd #line:x_20",
      result: "a #line:x_10\nb #line:x_30\nc #line:x_11\nd #line:x_20"),
    Example(
      testDescription: "a file that counts by ones", body: "a #line:x-1\nb #line:x-2\nc\nd",
      result: "a #line:x-1\nb #line:x-2\nc #line:x-3\nd #line:x-4"),
    Example(
      testDescription: "lines that were moved about", body: "a #line:x_30\nb\nc #line:x_10\nd\ne #line:x_40",
      result: "a #line:x_30\nb #line:x_35\nc #line:x_10\nd #line:x_20\ne #line:x_40"),
    Example(
      testDescription: "names that are no numbers", body: "a #line:hello\nb\nc #line:0a13",
      result: "a #line:hello\nb #line:gg_0010\nc #line:0a13"),
    Example(
      testDescription: "more digits than a number has", body: "a #line:x_99999999999999999999\nb",
      result: "a #line:x_99999999999999999999\nb #line:gg_0010"),
  ])
  func `what is new is numbered between its neighbours, in the way of the script`(_ example: Example) {
    #expect(tagged(body: example.body) == example.result)
  }

  @Test(arguments: [
    ("SecondCup", "sc_"), ("TheCourtSheet", "cs_"), ("The", "the_"), ("Gate", "gate_"),
    ("night_bus_3", "nb_"),
    ("Küche", "küch_"), ("節点", "節点_"), ("🎭", "line_"), ("HTTPGate", "http_"),
    ("A_Long_Way_To_Go_Home", "lwtg_"),
  ])
  func `a prefix is made from the title`(title: String, prefix: String) {
    #expect(tagged(body: "Hello.", title: title).hasPrefix("Hello. #line:\(prefix)0010"))
  }

  @Test func `no identifier is given twice in a project, nor one whose translation is still there`() {
    let texts = ["SoftCall", "SecondCup", "SlowCar"].map { "title: \($0)\n---\nHello.\nAgain.\n===\n" }
    #expect(
      tagged(texts, reserved: ["sc_0010"]).map { $0.split(separator: "\n")[2] }
        == ["Hello. #line:soft_0010", "Hello. #line:seco_0010", "Hello. #line:slow_0010"])
    let twins = [
      "title: A\n---\nHello. #line:x_10\nNew.\n===\n", "title: B\n---\nHello. #line:x_20\nNew.\n===\n",
    ]
    #expect(
      tagged(twins).map { $0.split(separator: "\n")[3] } == ["New. #line:x_15", "New. #line:x_30"])
  }

  @Test func `the beginning of a conversation names its script, also behind other nodes`() {
    let script = "title: Before\n---\na\n===\ntitle: GardenGate\nscenario: The gate\n---\nb\n===\n"
    #expect(tagged([script])[0].contains("a #line:gg_0010"))
  }

  @Test func `line breaks, a byte order mark and the lack of a last line break stay`() {
    let script = "\u{FEFF}title: Gate\r\n---\r\nHello. \r\n-> a\r-> b #x\r\n==="
    #expect(
      tagged([script]) == [
        "\u{FEFF}title: Gate\r\n---\r\nHello. #line:gate_0010 \r\n-> a #line:gate_0020\r-> b #x #line:gate_0030\r\n==="
      ])
  }

  @Test func `a preview is a difference, without anything that moves the cursor`() {
    let script = SourceFile(
      path: "Gate.yarn", text: "title: Gate\n---\nHe\u{1B}llo.\nAgain.\r\n// a\n-> Go. // c\n===\n")
    let tagging = LineTagging.all(for: Compiler.compile([script]).trees)[0]
    #expect(
      tagging.preview(path: "Dialogues/Gate.yarn") == """
        --- Dialogues/Gate.yarn
        +++ Dialogues/Gate.yarn
        @@ -3,2 +3,2 @@
        -He␛llo.
        -Again.
        +He␛llo. #line:gate_0010
        +Again. #line:gate_0020
        @@ -6 +6 @@
        --> Go. // c
        +-> Go. #line:gate_0030 // c

        """)
  }
}
