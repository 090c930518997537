import Yarn
import YarnCompiler

/// Makes random scripts that are right: they compile, every node can be run, and nothing in them fails.
///
///     let script = ScriptGenerator.script(seed: 7)
///
/// They are made along the grammar, with everything the language has, and laid out in every way it allows.
/// Each node says a line before it can leave for another, so that going around in circles is seen.
package struct ScriptGenerator {
  /// A variable of the script.
  struct Variable {
    var name: String
    var type: GeneratedType
    /// Whether it can be set.
    var isStored: Bool
  }

  /// An enum of the script.
  struct Enumeration {
    var name: String
    var cases: [String]
  }

  /// A node that a script can go to.
  struct Node {
    var title: String
    /// How many nodes share the title; none if it is no group.
    var members: Int
  }

  var random: SplitMix64
  var layout: Layout
  private(set) var lines: [String] = []
  var nodes: [Node] = []
  var enums: [Enumeration] = []
  var variables: [Variable] = []
  /// What expressions may hold here: `has_any_content` asks for conditions, so those must not ask in turn; and
  /// texts that are made of themselves would grow without end.
  var mayAskForContent = true
  var mayReadTexts = true
  /// The declarations that are still to be put somewhere.
  private var declarations: [[String]] = []
  private var lineIDs = 0
  var comments = 0

  /// The script of a seed, as one file.
  package static func script(seed: UInt64) -> SourceFile {
    var generator = ScriptGenerator(seed: seed)
    return SourceFile(path: "Law.yarn", text: generator.script())
  }

  /// The functions that scripts call beside those of the language.
  package static let functions = [
    FunctionSignature(name: "twice", parameters: [.number], result: .number),
    FunctionSignature(name: "joined", parameters: [.string, .any], isVariadic: true, result: .string),
    FunctionSignature(name: "is_even", parameters: [.number], result: .bool),
  ]

  private init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    layout = Layout(&random)
  }

  private mutating func script() -> String {
    nameNodes()
    makeEnums()
    makeVariables()
    for index in 0..<random.below(3) { lines.append("#file tag \(index)") }
    for node in nodes { for member in 0..<max(node.members, 1) { addNode(node, member) } }
    if random.happens(10) { lines.append("// the end") }
    var text = layout.hasByteOrderMark ? "\u{FEFF}" : ""
    text += lines.joined(separator: layout.lineBreak)
    return text + (random.happens(80) ? layout.lineBreak : "")
  }

  // MARK: Names

  private static let titles = [
    "Next", "node_3", "Küche", "節点", "title", "when", "_x", "Été2", "if", "🎭", "Node5",
  ]

  private mutating func nameNodes() {
    for title in ["Start"] + Self.titles.shuffled(using: &random).prefix(1 + random.below(4)) {
      nodes.append(
        Node(title: title, members: title != "Start" && random.happens(30) ? 1 + random.below(3) : 0))
    }
  }

  private mutating func makeEnums() {
    for index in 0..<random.below(3) {
      let enumeration = Enumeration(
        name: "Kind\(index)", cases: (0...random.below(3)).map { "Case\(index)_\($0)" })
      enums.append(enumeration)
      let values = random.below(3)
      var statement = ["<<enum \(enumeration.name)>>"]
      for (number, name) in enumeration.cases.enumerated() {
        let sign = random.pick([" = ", " to ", "="])
        let value = values == 0 ? "" : sign + (values == 1 ? "\(number * 3 - 2)" : "\"the \(name)\"")
        statement.append("<<case \(name)\(value)>>")
      }
      declarations.append(statement + ["<<endenum>>"])
    }
  }

  private mutating func makeVariables() {
    var types: [GeneratedType] = [.number, .number, .string, .bool]
    types += enums.indices.map(GeneratedType.enumeration)
    for type in types { makeStored(type) }
    for _ in 0..<random.below(3) { makeStored(random.pick(types)) }
    for index in 0..<random.below(3) { makeSmart(random.pick(types), index) }
  }

  private mutating func makeStored(_ type: GeneratedType) {
    let name = random.pick(["$v", "$größe", "$変数", "$_"]) + "\(variables.count)"
    variables.append(Variable(name: name, type: type, isStored: true))
    let value = literal(type)
    // The type of one that is not declared is found from how it is used.
    if random.happens(70) {
      let suffix = random.happens(20) ? " as \(type.name(in: enums))" : ""
      declarations.append(documented("<<declare \(name) \(random.pick(["=", "to"])) \(value)\(suffix)>>"))
    } else {
      declarations.append(["<<set \(name) to \(value)>>"])
    }
  }

  /// Makes a variable that is computed from those there are already.
  private mutating func makeSmart(_ type: GeneratedType, _ index: Int) {
    mayAskForContent = false
    let value = expression(type, depth: 2).text
    mayAskForContent = true
    declarations.append(documented("<<declare $smart\(index) = (\(value))>>"))
    variables.append(Variable(name: "$smart\(index)", type: type, isStored: false))
  }

  private mutating func documented(_ statement: String) -> [String] {
    switch random.below(6) {
    case 0: return [newComment("///"), newComment("///"), statement]
    case 1: return ["\(statement) \(newComment("///"))"]
    default: return [statement]
    }
  }

  mutating func newLineID() -> String {
    lineIDs += 1
    return "line:law\(lineIDs)"
  }

  mutating func newComment(_ sign: String = "//") -> String {
    comments += 1
    return "\(sign) comment \(comments)."
  }

  // MARK: Nodes

  private mutating func addNode(_ node: Node, _ member: Int) {
    var headers = ["title: \(node.title)"]
    if node.members > 0 {
      headers.append("subtitle: part\(member)")
      for _ in 0...random.below(2) { headers.append("when: \(whenCondition())") }
    }
    if random.happens(30) { headers.append("tracking: \(random.pick(["always", "never"]))") }
    if random.happens(30) { headers.append("tags: one two") }
    if random.happens(20) { headers.append("empty:") }
    if random.happens(20) { headers.append("address: a/b http://c  // note") }
    if random.happens(50) { headers.swapAt(0, random.below(headers.count)) }
    for header in headers { lines.append(layout.rootIndent(&random) + header) }
    lines.append("---")
    add("Here \(node.title) begins.", Place())
    if node.title == "Start" {
      for statement in declarations { for line in statement { add(line, Place()) } }
    }
    addStatements(Place(), count: 1 + random.below(4))
    lines.append("===")
    for _ in 0..<random.below(3) { lines.append(random.pick(["", "   ", "// between nodes"])) }
  }

  private mutating func whenCondition() -> String {
    mayAskForContent = false
    defer { mayAskForContent = true }
    switch random.below(4) {
    case 0: return "always"
    case 1: return "once"
    case 2: return "once if \(expression(.bool, depth: 2).text)"
    default: return expression(.bool, depth: 2).text
    }
  }

  // MARK: Lines of the source

  /// Where statements stand.
  struct Place {
    /// The blanks before them.
    var indent = ""
    /// How many bodies of options are around them.
    var options = 0
    var depth = 0
  }

  /// Adds a line of the source, with or without a comment, blanks behind it, and lines that mean nothing.
  mutating func add(_ text: String, _ place: Place, isArrow: Bool = false) {
    var line = place.indent + text
    if random.happens(8) { line += random.pick([" ", "\t", "   "]) }
    if random.happens(5), !text.contains("//") { line += " " + newComment() }
    lines.append(line)
    // Under an arrow a line of any width could begin or end a body.
    guard !isArrow else { return }
    if random.happens(4) { lines.append(place.indent + newComment(random.pick(["//", "///"]))) }
    if place.options == 0, random.happens(5) { lines.append("") }
  }

  /// Adds an empty line that ends a group of options.
  mutating func endGroup(_ place: Place) {
    lines.append(place.options == 0 ? "" : place.indent)
  }
}

/// A type of the language, as the generator needs it.
enum GeneratedType: Equatable {
  case number
  case string
  case bool
  /// One of the script's enums.
  case enumeration(Int)

  func name(in enums: [ScriptGenerator.Enumeration]) -> String {
    switch self {
    case .number: "number"
    case .string: "String"
    case .bool: "bool"
    case .enumeration(let index): enums[index].name
    }
  }
}

/// How a script is laid out.
struct Layout {
  let lineBreak: String
  let hasByteOrderMark: Bool
  private let step: String

  init(_ random: inout SplitMix64) {
    lineBreak = random.happens(15) ? "\r\n" : "\n"
    hasByteOrderMark = random.happens(5)
    step = random.pick([" ", "  ", "    ", "\t", "   "])
  }

  /// The indentation one level deeper.
  func deeper(than indent: String) -> String { indent + step }

  func rootIndent(_ random: inout SplitMix64) -> String { random.happens(5) ? "  " : "" }
}
