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
  /// - Parameter name: What was asked for: the path of a script leads to the library it belongs to.
  /// - Throws: A message and a status, when there is none.
  func open(for name: String? = nil) throws -> OpenLibrary {
    try OpenLibrary(Surroundings.ofProcess(library: library), for: name)
  }
}
