import ArgumentParser
import Authoring
import Content
import Records
import Simulation

/// `rapport graph`: the picture of a conversation.
struct GraphCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "Draw a conversation: its nodes, replies, gates and endings.",
    discussion: """
      Each box is a node with its replies; arrows show where they lead, and what must
      hold. Colours go from orange, where trust is low, to violet, where it is high,
      and the numbers stand beside them: they come from holding the conversation in
      some thirty ways by simple rules. With --recorded they come from conversations
      that you held, with how often each reply was said; arrows are as thick as they
      were taken often, and what nobody came to is dashed. With --explored they come
      from every way through it that there is, which can take a minute.

      The number with the technique of a reply says how far it moves trust, in points,
      before this client and this moment are weighed; `rapport explain techniques`
      lists them all. The number in front of a reply is its place in the node.

      The formats are dot, for Graphviz; mermaid, for wikis and code hosts; and svg,
      a picture for any browser, if Graphviz is installed. The ending of the file's
      name says which: .dot or .gv; .mmd, .mermaid or .md; .svg.

      EXAMPLES:
        rapport graph SecondCup --output SecondCup.svg
        rapport graph SecondCup --recorded --format mermaid
        rapport graph SecondCup --explored --output SecondCup.svg
        rapport graph SecondCup | dot -Tpng > SecondCup.png
      """)

  /// How the picture is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case dot, mermaid, svg

    /// The format that the ending of a file's name asks for.
    init?(ofFile path: String) {
      guard let ending = Self.ending(of: path),
        let format = Self.allCases.first(where: { $0.endings.contains(ending) })
      else { return nil }
      self = format
    }

    /// The endings of the names of its files.
    var endings: [String] {
      switch self {
      case .dot: ["dot", "gv"]
      case .mermaid: ["mmd", "mermaid", "md"]
      case .svg: ["svg"]
      }
    }

    /// What stands behind the last point of a file's name; nil if there is no point in it.
    static func ending(of path: String) -> String? {
      let parts = path.lastPathName.split(separator: ".")
      return parts.count > 1 ? parts.last?.lowercased() : nil
    }
  }

  @Argument(
    help: ArgumentHelp("The conversation, or its script.", valueName: "scenario"),
    completion: .custom { _, _, _ in Play.scenarioNames() })
  var scenario: String

  @Option(
    help: ArgumentHelp(
      "dot, mermaid or svg; without it what the file's name says, or dot.", valueName: "format"))
  var format: Format?

  @Option(
    help: ArgumentHelp("The file to write, instead of the screen.", valueName: "file"), completion: .file())
  var output: String?

  @Flag(help: "Lay over it the conversations that were held on this machine.")
  var recorded = false

  @Flag(help: "Lay over it everything that can come of the conversation, whatever is replied.")
  var explored = false

  @OptionGroup(title: "Exploring") var limits: ExploreLimits
  @OptionGroup var library: LibraryOptions

  func validate() throws {
    if recorded, explored { throw ValidationError("one picture shows --recorded or --explored, not both") }
  }

  func run() throws {
    let format = try chosenFormat()
    let library = try library.open(for: scenario)
    let scenario = try library.scenario(named: scenario)
    let overlay = try overlay(on: scenario)
    let graph = ConversationGraph(of: scenario, trees: library.content.trees)
    let title = "\(scenario.title), with \(scenario.persona.name)"
    let text: [UInt8]
    switch format {
    case .dot: text = Array(graph.dot(overlay, title: title).utf8)
    case .mermaid: text = Array(graph.mermaid(overlay, title: title).utf8)
    case .svg: text = try Graphviz.svg(of: graph.dot(overlay, title: title))
    }
    guard let output, output != "-" else { return Console.print(String(decoding: text, as: UTF8.self)) }
    try WholeFile.write(text, to: output)
    print(
      "wrote \(output): \(graph.nodes.count.counted("node")), \(graph.replyCount.counted("reply", "replies"))"
    )
  }

  /// The format that was asked for, by name or by the name of the file.
  ///
  /// - Throws: A message and a status, when the file's name asks for one that there is not.
  private func chosenFormat() throws -> Format {
    if let format { return format }
    guard let output, let ending = Format.ending(of: output) else { return .dot }
    if let format = Format(ofFile: output) { return format }
    let forms = Format.allCases.map { form in
      form.endings.map { "`.\($0)`" }.joined(separator: " or ") + " for \(form.rawValue)"
    }
    Console.printError(
      """
      error: no picture is written as `.\(ending)`
        = help: name the file \(forms.joined(separator: ", ")); or say --format
      """)
    throw ExitCode.validationFailure
  }

  private func overlay(on scenario: Scenario) throws -> GraphOverlay {
    if recorded { return try recordings(of: scenario) }
    guard explored else { return GraphOverlay(playedByRule: scenario) }
    var interruption = Interruption()
    defer { interruption.end() }
    let exploration = try limits.exploration(of: scenario, &interruption)
    let states = "\(exploration.states) states"
    let caption =
      exploration.stop == nil
      ? "everything that can come of it, in \(states)"
      : "what could be come to before a limit was reached, in \(states)"
    return GraphOverlay(explored: exploration.coverage, caption: caption)
  }

  /// What was come to in the conversations on this machine.
  ///
  /// - Throws: A message and a status, when there are none.
  private func recordings(of scenario: Scenario) throws -> GraphOverlay {
    var passed = 0
    let journals: [Journal]
    do {
      journals = try RecordsOptions.store().journals(ofScenario: scenario.id)
    } catch {
      Console.printError("error: \(error.message)\n  = help: \(error.help)")
      throw ExitCode.failure
    }
    let overlay = GraphOverlay(recorded: journals, of: scenario, passed: &passed)
    if passed > 0 {
      let what = passed == 1 ? "1 conversation was" : "\(passed) conversations were"
      Console.printError("\(what) held with another version of the script or the client, and left out")
    }
    if journals.count == passed {
      Console.printError(
        "error: no conversation of `\(scenario.id)` as it is now was held on this machine\n"
          + "  = help: `rapport play \(scenario.id)` holds one; without --recorded, simple rules hold it")
      throw ExitCode.failure
    }
    return overlay
  }
}
