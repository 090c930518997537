import Testing

@testable import Yarn

struct StringTableTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1000), "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"
    ),
  ])
  func `a lock is made from the published checksum`(text: String, hex: String) {
    #expect(SHA256.hex(of: text) == hex)
    #expect(StringTable.lock(for: text) == String(hex.prefix(8)))
  }

  @Test func `a mark that combines with a quote or a brace leaves it one`() throws {
    let value = "Walt: \"\u{301}oh\", yes. {0}\u{301} \"\u{301}"
    var written = CommaSeparatedValues(columns: ["id", "text"])
    written.append(["line:1", value])
    let table = try CommaSeparatedValues(parsing: written.text)
    #expect(table.rows == [["line:1", value]])
    #expect(Array(table.rows[0][1].unicodeScalars) == Array(value.unicodeScalars))
  }

  @Test func `values with commas, quotes and line breaks survive`() throws {
    let rows = [["a", "b,c"], ["say \"hi\"", "two\nlines"], ["", " blanks "], ["é😀", "\r\n"]]
    var table = CommaSeparatedValues(columns: ["x", "y"])
    for row in rows { table.append(row) }
    #expect(try CommaSeparatedValues(parsing: table.text) == table)
    #expect(table.text.hasPrefix("x,y\na,\"b,c\"\n\"say \"\"hi\"\"\",\"two\nlines\"\n"))
  }

  @Test(arguments: [
    ("x,y\r\n1,2\r\n\r\n3\r\n", [["1", "2"], ["3", ""]]), ("\u{FEFF}x,y\n1,2,3", [["1", "2"]]),
    ("x,y\r1,\r", [["1", ""]]), ("x,y", []), ("", []), ("x;y\n1;2,5\n", [["1", "2,5"]]),
    ("x\ty\n\"1\t\"\t2\n", [["1\t", "2"]]), ("\"x;y;\",y\n1;2,3\n", [["1;2", "3"]]),
  ])
  func `tables of many makers can be read`(text: String, rows: [[String]]) throws {
    #expect(try CommaSeparatedValues(parsing: text).rows == rows)
  }

  @Test(arguments: [
    ("x\n\"a", CommaSeparatedValuesError(kind: .unclosedQuotes, line: 2)),
    ("x\n\n\"a\"b,c", CommaSeparatedValuesError(kind: .textBehindQuotes, line: 3)),
    ("\"x\ny\"\n\"", CommaSeparatedValuesError(kind: .unclosedQuotes, line: 3)),
  ])
  func `a broken table says where`(text: String, error: CommaSeparatedValuesError) {
    #expect(throws: error) { try CommaSeparatedValues(parsing: text) }
  }

  @Test func `a table without identities or texts is none`() {
    #expect(throws: CommaSeparatedValuesError(kind: .missingColumn("text"), line: 1)) {
      try StringTable(csv: "id,node\n")
    }
    #expect(throws: CommaSeparatedValuesError(kind: .missingColumn("id"), line: 1)) {
      try StringTable(csv: "")
    }
  }

  @Test func `a program's lines become a table and come back`() throws {
    let table = StringTable(of: program)
    #expect(
      table.csv == """
        id,text,file,node,lineNumber
        line:a,"Sit down, {0}.",Cup.yarn,Cup,4
        line:b,Thanks.,Cup.yarn,Cup,5

        """)
    #expect(try StringTable(csv: table.csv(language: "en")) == table)
    #expect(StringTable.metadata(of: program) == "id,node,lineNumber,tags\nline:c,Cup,6,soft lastline\n")
  }

  @Test func `a translation may turn the order of values around`() {
    let polish = Translation(["line:a": "{1}, {0}!"], language: "pl")
    let line = Line(index: 0, substitutions: ["Walt", "Siadaj"])
    #expect(program.text(of: line, in: polish) == "Siadaj, Walt!")
  }

  @Test func `a line without translation keeps its text`() {
    let empty = Translation(StringTable([.init(id: "line:a", text: "")]), language: "pl")
    #expect(program.text(of: Line(index: 0, substitutions: ["Walt"]), in: empty) == "Sit down, Walt.")
  }

  @Test func `a shadow line is translated with its source, unless it has a translation of its own`() {
    var german = Translation(["line:b": "Danke."], language: "de")
    #expect(program.text(of: Line(index: 2), in: german) == "Danke.")
    german["line:c"] = "Danke dir."
    #expect(program.text(of: Line(index: 2), in: german) == "Danke dir.")
  }

  private var program: Program {
    var program = Program()
    program.lines.beginNode(title: "Cup", file: "Cup.yarn")
    let tags = ["line:a", "line:b", "line:c", "soft", "shadow:b"].map { program.lines.addTagName($0) }
    program.lines.texts.append("Sit down, ")
    program.lines.texts.appendSubstitution(0)
    program.lines.texts.append(".")
    program.lines.append(identity: .explicit(tags[0]), tags: [tags[0]], lineNumber: 4)
    program.lines.texts.append("Thanks.")
    program.lines.append(identity: .explicit(tags[1]), tags: [tags[1]], lineNumber: 5)
    program.lines.texts.append("Thanks.")
    program.lines.append(
      identity: .explicit(tags[2]), tags: [tags[2], tags[3]], shadow: tags[4], lineNumber: 6)
    program.lines.markLast(2)
    return program
  }
}
