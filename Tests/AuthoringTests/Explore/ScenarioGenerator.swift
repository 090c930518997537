import Simulation
import Testing
import Yarn
import YarnCompiler

/// Small conversations by seed: replies of every technique, conditions on all that a script can ask, gates, facts,
/// detours, and a client who warns and leaves.
struct ScenarioGenerator {
  private var random: SplitMix64
  private var lines: [String] = []
  private var lineCount = 0
  private let nodeCount: Int
  /// Whether replies may lead back to where one has been.
  private let goesRound: Bool

  static let persona = Persona(
    id: "law", name: "Law", age: 40, pronouns: "they/them", summary: "",
    history: [
      Fact(id: "one", text: "", hint: "", gate: 0), Fact(id: "two", text: "", hint: "", gate: 30),
    ],
    hiddenConcern: Fact(id: "three", text: "", hint: "", gate: 40),
    sensitivities: [
      Sensitivity(technique: .direct, percent: 140, because: "", from: "one"),
      Sensitivity(technique: .openQuestion, percent: 80, because: "", from: "one"),
    ], startTrust: 32, asymmetry: 160, floor: 15)

  static func scenario(seed: UInt64, nodes: Int = 3, goesRound: Bool = false) throws -> Scenario {
    var generator = ScenarioGenerator(seed: seed, nodes: nodes, goesRound: goesRound)
    let file = SourceFile(path: "Law.yarn", text: generator.script())
    let compilation = Compiler.compile([file], functions: ScriptInterface.functions)
    let errors = compilation.diagnostics.filter { $0.severity == .error }.map { $0.rendered(in: file) }
    let program = try #require(compilation.program, "seed \(seed): \(errors.joined(separator: "\n"))")
    return Scenario(
      id: "N0", title: "Law", persona: persona, program: program, warningNode: "Warning",
      leavesNode: "Leaves",
      contentHash: "\(seed)")
  }

  private init(seed: UInt64, nodes: Int, goesRound: Bool) {
    random = SplitMix64(seed: seed &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    nodeCount = nodes
    self.goesRound = goesRound
  }

  private mutating func below(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }
  private mutating func happens(_ percent: Int) -> Bool { below(100) < percent }
  private mutating func pick(_ texts: [String]) -> String { texts[below(texts.count)] }

  private mutating func script() -> String {
    for node in 0..<nodeCount { addNode(node) }
    lines += [
      "title: Aside", "---", "<<if \(condition())>>", "    Law: Aside.", "<<endif>>", disclosure(), "===",
      "title: Moment", "---", "Law: Wait.", "-> Sorry. #technique:repair", "    Law: Fine.",
      "-> Go on. #technique:direct", "===",
      "title: Warning", "---", "Law: This is not for me.", "-> Sorry. #technique:repair",
      "    Law: All right.", "-> So? #technique:direct", "===",
      "title: Leaves", "---", "Law: Bye.", "<<ending leaves \"They left.\">>", "===",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func addNode(_ node: Int) {
    lines += ["title: N\(node)", "---"]
    if node == 0 {
      lines += ["<<declare $n = 0>>", "<<declare $b = false>>", "<<declare $s = \"\">>"]
    }
    if happens(30) { lines.append("<<detour Aside>>") }
    if happens(30) { lines += ["<<if rupture() == \"open\">>", "    <<detour Moment>>", "<<endif>>"] }
    lines.append("Law: At {$n}. <<if \(condition())>>")
    if happens(20) { lines += ["<<once>>", "    Law: Once.", "    <<set $n += 1>>", "<<endonce>>"] }
    if happens(15) { lines.append("<<risk_cue suicide>>") }
    for _ in 0..<(2 + below(2)) { addReply(node) }
    lines.append("===")
  }

  private mutating func addReply(_ node: Int) {
    let technique = Technique.allCases[below(Technique.allCases.count)]
    lineCount += 1
    var tags = "#technique:\(technique.id)"
    if technique == .selfDisclosure { tags += " #depth:\(1 + below(4))" }
    if happens(20) { tags += " #fit:\(pick(["50", "130"]))" }
    if happens(10) { tags += " #also:\(pick(["open_question", "simple_reflection", "safety_check"]))" }
    let condition = happens(20) ? " <<if \(condition())>>" : happens(10) ? " <<once>>" : ""
    lines.append("-> Reply \(lineCount).\(condition) \(tags)")
    for _ in 0..<below(3) { lines.append("    " + pick([disclosure(), setting(), "Law: Well."])) }
    if happens(40) {
      lines += ["    <<if \(self.condition())>>", "        " + way(from: node), "    <<else>>"]
      lines += ["        " + way(from: node), "    <<endif>>"]
    } else {
      lines.append("    " + way(from: node))
    }
  }

  private mutating func way(from node: Int) -> String {
    if goesRound, happens(25) { return "<<jump N\(below(node + 1))>>" }
    let next = node + 1 + below(2)
    guard next < nodeCount else {
      let kind = pick(["opens_up", "stays_polite", "leaves"])
      return happens(90) ? "<<ending \(kind) \"Over at \(lineCount).\">>" : "Law: Nothing more."
    }
    return "<<jump N\(next)>>"
  }

  private mutating func disclosure() -> String { "<<disclose \(pick(["one", "two", "three"]))>>" }

  private mutating func setting() -> String {
    pick([
      "<<set $n = $n + 1>>", "<<set $b = not $b>>", "<<set $s = $s + \"x\">>", "<<set $n = turn()>>",
      "<<set $s = last_technique()>>",
    ])
  }

  private mutating func condition() -> String {
    let technique = Technique.allCases[below(Technique.allCases.count)]
    return pick([
      "trust() >= \(15 + below(40))", "band() > \(below(4))", "rupture() == \"open\"",
      "can_disclose(\(10 + below(35)))", "disclosed(\"two\")", "not disclosed(\"one\")",
      "technique_count(\"\(technique.id)\") >= \(1 + below(2))", "last_technique() == \"\(technique.id)\"",
      "turn() < \(1 + below(4))", "$n >= \(1 + below(2))", "$b", "$s == \"x\"", "visited(\"Aside\")",
      "visited_count(\"Moment\") > 1", "rupture() == \"repairing\"",
    ])
  }
}
