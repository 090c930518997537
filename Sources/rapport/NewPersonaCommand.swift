import ArgumentParser
import Authoring
import Content

/// `rapport new persona`: a client's file.
struct NewPersonaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "persona",
    abstract: "Write a first version of a client.",
    discussion: """
      NAME is the name that trainees see; the file is named after it.

      EXAMPLES:
        rapport new persona "Rosa Lind"   writes Personas/rosa_lind.yaml
        rapport new persona José --library ~/my-clients
      """)

  @Argument(help: ArgumentHelp("What the client is called.", valueName: "name"))
  var name: String

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let name = try NewName(given: name)
    let library = try NewFiles(library)
    let persona = NewPersona(name)
    try library.write(persona)
    let example = library.content.personas.isEmpty ? "The first talk" : "A talk with \(name.shown)"
    print("  rapport new dialogue \"\(example)\" --persona \(persona.id)\(library.option)")
    print("                    writes a conversation to hold with them")
  }
}
