import Testing
import Yarn

struct MarkedTextTests {
  @Test(arguments: [
    ("plain", "plain", []),
    ("[wave]hello[/wave] [shake=2]you[/shake]", "hello you", ["wave 0 5", "shake 6 3 shake=2"]),
    ("A [a/] B", "A B", ["a 2 0"]),
    ("A [a trimwhitespace=false/] B", "A  B", ["a 2 0"]),
    ("one [wave/]  two", "one  two", ["wave 4 0"]),
    ("x[a/] y", "xy", ["a 1 0"]),
    ("[a/][b/] c", "c", ["a 0 0", "b 0 0"]),
    ("[b trimwhitespace=true]x[/b] y", "xy", ["b 0 1"]),
    ("[a][b trimwhitespace=true]x[/a][/b] y", "x y", ["a 0 1", "b 0 1"]),
    ("[pause=500/] go", "go", ["pause 0 0 pause=500"]),
    (
      #"[a=1 b=2.5 c="q w" d=true e=word]x[/a]"#, "x",
      [#"a 0 1 a=1 b=2.5 c="q w" d=true e="word""#]
    ),
    ("[a]1[b]2[c]3[/a]4[/b]5[/c]6", "123456", ["a 0 3", "b 1 3", "c 2 3"]),
    ("[a][b]x[/]y", "xy", ["a 0 1", "b 0 1"]),
    ("[a][b]x[/a][/b]", "x", ["a 0 1", "b 0 1"]),
    ("[b][b]same[/b][/b]", "same", ["b 0 4", "b 0 4"]),
    ("[/]", "", []),
    ("[nomarkup]raw [b]x[/b][/nomarkup] end", "raw [b]x[/b] end", ["nomarkup 0 12"]),
    (#"[nomarkup]\[/nomarkup] [ / nomarkup ]!"#, "[/nomarkup] !", ["nomarkup 0 12"]),
    (#"\[not a tag\] ok"#, "[not a tag] ok", []),
    (#"a \\[b\]"#, #"a \[b]"#, []),
    (#"It is 10\:30 now"#, "It is 10:30 now", []),
    (#"[a x=#ff y=abc z=-1.5 w="q=r"]t[/a]"#, "t", [##"a 0 1 x="#ff" y="abc" z=-1.5 w="q=r""##]),
    ("[a x=1 x=2]t[/a]", "t", ["a 0 1 x=2"]),
    (#"[a x="say \"hi\""]t[/a]"#, "t", [#"a 0 1 x="say "hi"""#]),
    ("[a_b|c]t[/a_b|c][1a]u[/1a]", "tu", ["a_b|c 0 1", "1a 1 1"]),
    ("[é]x[/é]", "x", ["é 0 1"]),
    ("é[b]ü[/b]😀[c]y[/c]", "éü😀y", ["b 1 1", "c 4 1"]),
    ("e\u{301}[b]x[/b]", "\u{E9}x", ["b 1 1"]),
    ("[a x={0}]y[/a]", "y", [#"a 0 1 x="0""#]),
  ])
  func `markup leaves plain text and attributes`(source: String, text: String, attributes: [String]) {
    let marked = MarkedText(parsing: source)
    #expect(marked.problem == nil)
    #expect(Array(marked.text.utf16) == Array(text.utf16))
    #expect(marked.attributes.map(described) == attributes)
  }

  @Test(arguments: [
    ("Mae: hi", "Mae", "hi", 5), ("Mae Long Name:   hi", "Mae Long Name", "hi", 17),
    ("Mae:hi", "Mae", "hi", 4),
    ("A:B:C", "A", "B:C", 2), ("Bob : hi", "Bob", "hi", 6), ("It is 10:30", "It is 10", "30", 9),
    (":hi", nil, "hi", 1), ("[b]A: x[/b]", "[b]A", "x", 3), (#"Mae "M": [b]hi[/b]"#, #"Mae "M""#, "hi", 9),
    (#"\: x: y"#, ": x", "y", 5), ("日本: [b]語[/b]", "日本", "語", 4), ("日本:\u{3000}語", "日本", "語", 4),
    (#"[a="x:y"]Mae[/a]: hi"#, #"[a="x:y"]Mae[/a]"#, "hi", 5),
    (#"[character name="Mae"]M: [/character]hi"#, "Mae", "hi", 3),
    ("[nomarkup]A: x[/nomarkup]", "[nomarkup]A", "x", 3),
  ])
  func `the speaker comes before the first colon`(source: String, name: String?, spoken: String, length: Int)
  {
    let marked = MarkedText(parsing: source)
    #expect(marked.problem == nil)
    #expect(marked.speaker == name)
    #expect(marked.spoken == spoken)
    #expect(marked.attributes.first { $0.name == "character" }?.length == length)
  }

  @Test(arguments: ["no speaker", #"Mae\: not a name"#, "", "[character=x]hi[/character]"])
  func `a line without a plain colon has no speaker`(source: String) {
    let marked = MarkedText(parsing: source)
    #expect(marked.speaker == nil)
  }

  @Test(arguments: [
    (#"[select value=cat cat="a %" dog="b"/] ran"#, "a cat ran"),
    (#"[select value="cat" CAT="upper" dog="woof"/]"#, "upper"),
    (#"[select value=1 1="one" 2="two"/]"#, "one"),
    (#"[select value=True true="yes" false="no"/]"#, "yes"),
    (#"x [select value=cat cat="a" /] y"#, "x a y"),
    (#"[select value=x x="a"][/select]"#, "a"),
    (#"[plural value=1 one="% apple" other="% apples"/]"#, "1 apple"),
    (#"[plural value=2 one="% apple" other="% apples"/]"#, "2 apples"),
    (#"[plural value=1.0 one="% one" other="% other"/]"#, "1 one"),
    (#"[plural value=0.3 one="% one" other="% other"/]"#, "0.3 other"),
    (#"[plural value=-1 one="% one" other="% other"/]"#, "-1 other"),
    (#"[plural value=1 one="50\% of %" other="x"/]"#, "501 of 1"),
    (#"[plural value=1 one="" other="x"/]|"#, "|"),
    (#"[ordinal value=22 one="%st" two="%nd" few="%rd" other="%th"/] time"#, "22nd time"),
    (#"[select value=x x="\[i\]it"/] end"#, "[i]it end"),
  ])
  func `select, plural and ordinal give way to the text that fits`(source: String, text: String) {
    #expect(MarkedText(parsing: source).text == text)
  }

  @Test func `a plural follows the language of the text`() {
    let source = #"[plural value=2 one="plik" few="pliki" many="plików" other="pliku"/]"#
    #expect(MarkedText(parsing: source, language: "pl-PL").text == "pliki")
  }

  @Test func `attributes behind a replacement stand where it ends`() {
    let marked = MarkedText(parsing: #"[b]in [select value=x x="long one"/] tag[/b] [c]z[/c]"#)
    #expect(marked.attributes.map(described) == ["b 0 15", "c 16 1"])
  }

  @Test(
    arguments: [
      ("[b]x", .unclosed("b"), 0..<3), ("x[/b]", .unopened("b"), 1..<5),
      ("[x]t[/y] u", .unopened("y"), 4..<8),
      ("[a b]x[/a]", .noValue("b"), 3..<4), ("[a-b]x[/a-b]", .badCharacter("-"), 2..<3),
      ("[a=5px]x[/a]", .noValue("px"), 4..<6), ("[ x", .unfinished, 0..<3), ("[]", .noName, 0..<2),
      ("[nomarkup]x", .unclosed("nomarkup"), 0..<10), ("[a=1.2.3/]", .badNumber("1.2.3"), 3..<8),
      (#"[a="x]"#, .unclosedValue, 3..<6), ("[a={x]", .unclosedValue, 3..<6),
      ("[a/b]", .badCharacter("/"), 2..<3),
      ("[/a b]", .badClosing, 0..<5), ("Mae: [b]x", .unclosed("b"), 5..<8),
      (#"10\:30 [b]x"#, .unclosed("b"), 7..<10),
      (#"[plural value=2 one="% apple"/] x"#, .missingCase(tag: "plural", case: "other"), 0..<31),
      (#"[plural value="x" one="a" other="b"/]"#, .wrongType(tag: "plural", property: "value"), 0..<37),
      ("[plural value=1 one=1 other=2/]", .wrongType(tag: "plural", property: "one"), 0..<31),
      (#"[select value=bird cat="a"/] x"#, .missingCase(tag: "select", case: "bird"), 0..<28),
      (#"[select cat="a"/] x"#, .missingValue(tag: "select"), 0..<17),
      ("[select value=x x=y]t[/select]", .notSelfClosing("select"), 0..<30),
      ("[", .unfinished, 0..<1), ("[a=", .unfinished, 2..<3), ("[a=]", .unfinished, 0..<4),
    ] as [(String, MarkupProblem.Kind, Range<Int>)])
  func `broken markup leaves the text as it was`(source: String, kind: MarkupProblem.Kind, range: Range<Int>)
  {
    let marked = MarkedText(parsing: source)
    #expect(marked.text == source)
    #expect(marked.attributes == [])
    #expect(marked.problem == MarkupProblem(kind, range))
  }

  @Test func `a source text is checked before its values are known`() {
    #expect(MarkedText.problem(inSource: #"[select value={0} a="x"/] [b]y[/b]"#) == nil)
    #expect(MarkedText.problem(inSource: "[b]{0}") == MarkupProblem(.unclosed("b"), 0..<3))
  }

  @Test func `a program replaces tags of its own`() {
    let bold = MarkupReplacement { tag in
      var children = tag.attributes
      for index in children.indices { children[index].position += 3 }
      return .init(text: "<b>\(tag.text)</b>", invisibleUnits: 7, attributes: children)
    }
    let source = "one [bold]t[a]w[/a]o[/bold] three [c]four[/c]"
    let marked = MarkedText(parsing: source, replacing: ["bold": bold])
    #expect(marked.text == "one <b>two</b> three four")
    #expect(marked.attributes.map(described) == ["a 8 1", "c 14 4"])
  }

  @Test func `a program may refuse to replace a tag`() {
    let never = MarkupReplacement { _ throws(MarkupReplacement.Refusal) in throw .init("no colours here") }
    let marked = MarkedText(parsing: "[red]x[/red]", replacing: ["red": never])
    #expect(marked.text == "[red]x[/red]")
    #expect(marked.problem?.message == "`[red]` cannot be replaced: no colours here")
  }

  @Test func `no text at all is a fault`() {
    let pieces = [
      "[", "]", "/", "=", "a", "b", " ", "\\", ":", "\"", "{", "}", "1", "-", ".", "é", "😀", "[/]", "[a]",
      "[/a]",
      "[b/]", "nomarkup", "[nomarkup]", "[/nomarkup]", "select value=a ", "trimwhitespace=true",
    ]
    for seed in 0..<5_000 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let length = Int.random(in: 0..<12, using: &random)
      let text = (0..<length).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let marked = MarkedText(parsing: text)
      let units = marked.text.utf16.count
      for attribute in marked.attributes {
        let end = attribute.position + attribute.length
        #expect(attribute.position >= 0 && end <= units, "seed \(seed): \(text)")
      }
      if marked.problem != nil { #expect(marked.text == text, "seed \(seed): \(text)") }
    }
  }

  private func described(_ attribute: MarkedText.Attribute) -> String {
    let properties = attribute.properties.filter { $0.name != "trimwhitespace" }.map { property in
      switch property.value {
      case .string(let string): "\(property.name)=\"\(string)\""
      case .bool(let bool): "\(property.name)=\(bool)"
      case .integer, .number: "\(property.name)=\(property.value.text)"
      }
    }
    return (["\(attribute.name) \(attribute.position) \(attribute.length)"] + properties).joined(
      separator: " ")
  }

  @Test func `as many tags can be open as anybody needs, and no more`() {
    func nested(_ count: Int) -> String {
      String(repeating: "[a]", count: count) + "x" + String(repeating: "[/a]", count: count)
    }
    #expect(MarkedText(parsing: nested(100)).attributes.count == 100)
    #expect(MarkedText(parsing: nested(101)).problem?.kind == .tooMany(.openTags, limit: 100))
    #expect(MarkedText.problem(inSource: nested(5_000))?.message == "more than 100 tags are open here")
    let oneAfterAnother = String(repeating: "[a]x[/a]", count: 1_000)
    #expect(MarkedText(parsing: oneAfterAnother).attributes.count == 1_000)
  }

  @Test func `a tag has as many properties as anybody needs, and no more`() {
    func tag(_ count: Int) -> String { "[a" + (0..<count).map { " p\($0)=1" }.joined() + "]x[/a]" }
    #expect(MarkedText(parsing: tag(100)).attributes.first?.properties.count == 100)
    #expect(MarkedText(parsing: tag(101)).problem?.kind == .tooMany(.properties, limit: 100))
  }

  @Test func `brackets without an end are looked at once, and the speaker is found all the same`() {
    let brackets = String(repeating: "[", count: 20_000)
    #expect(MarkedText(parsing: brackets + "Ada: x").problem?.kind == .noName)
    #expect(MarkedText(parsing: #"[nomarkup]" [ Ada: x[/nomarkup]"#).problem == nil)
  }
}
