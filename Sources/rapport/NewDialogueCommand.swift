import ArgumentParser
import Authoring
import Content
import Simulation

/// `rapport new dialogue`: a conversation's file.
struct NewDialogueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dialogue",
    abstract: "Write a first version of a conversation.",
    discussion: """
      NAME is the title that trainees see; the file is named after it. Without
      --persona a client is written too.

      EXAMPLES:
        rapport new dialogue "The garden gate"
                                          writes Dialogues/TheGardenGate.yarn
        rapport new dialogue "The garden gate" --persona walt
      """)

  @Argument(help: ArgumentHelp("What the conversation is called.", valueName: "name"))
  var name: String

  @Option(
    help: ArgumentHelp("Whom it is held with: a client by the name of their file.", valueName: "id"),
    completion: .custom { _, _, _ in NewDialogueCommand.personas() })
  var persona: String?

  @OptionGroup var library: LibraryOptions

  /// Who it is held with if nobody is named.
  private static let client = "Alex Moreno"

  func run() throws {
    let name = try NewName(given: name)
    let library = try NewFiles(library)
    try library.refuse(title: name.shown)
    let persona = try client(of: library)
    let dialogue = NewDialogue(name, with: persona, among: library.content.trees)
    try library.write(dialogue, with: persona)
    print("  rapport play \(dialogue.id)\(library.option)")
    print("  rapport check\(library.option)")
  }

  /// The client who is meant, or else one who is written now.
  private func client(of library: NewFiles) throws -> Persona {
    if let id = persona { return try library.persona(id) }
    let draft = try NewPersona(NewName(given: Self.client))
    if let known = library.content.personas[draft.id] { return known }
    let persona = try library.read(draft)
    try library.write(draft)
    let others = library.content.personas.keys.sorted()
    if !others.isEmpty { print("  --persona takes another: " + others.joined(separator: ", ")) }
    return persona
  }

  /// What a shell may complete to.
  private static func personas() -> [String] {
    (try? OpenLibrary(Surroundings.ofProcess(library: nil)))?.content.personas.keys.sorted() ?? []
  }
}
