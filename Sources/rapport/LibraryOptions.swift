import ArgumentParser
import Content

/// Where clients and scripts come from.
struct LibraryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Practise with the Personas and Dialogues in this folder.", valueName: "dir"),
    completion: .directory)
  var library: String?

  /// Finds and reads the library.
  ///
  /// - Throws: A message and a status, when there is none.
  func open() throws -> OpenLibrary {
    try OpenLibrary(Surroundings.ofProcess(library: library))
  }
}
