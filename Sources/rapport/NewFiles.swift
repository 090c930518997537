import ArgumentParser
import Authoring
import Content
import Simulation
import YarnCompiler

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The library that new files are written into.
struct NewFiles {
  let content: Library
  /// How the library is named on the command line, to be shown behind a command; empty if it is found by itself.
  let option: String
  private let root: String
  private let prefix: String

  /// Finds the library. A folder that is named and holds none becomes one.
  ///
  /// - Throws: A message and a status, when there is none, or the folder cannot be made.
  init(_ options: LibraryOptions) throws {
    option = options.library.map { " --library \($0.contains(" ") ? "\"\($0)\"" : $0)" } ?? ""
    let surroundings = Surroundings.ofProcess(library: options.library)
    if let folder = options.library, (try? LibraryLocation.find(surroundings)) == nil {
      try Self.begin(folder)
    }
    let library = try OpenLibrary(surroundings)
    content = library.content
    root = library.location.root
    prefix = library.prefix
  }

  private static func begin(_ folder: String) throws {
    for name in ["Personas", "Dialogues"] { try WholeFile.makeFolder(folder.appending(path: name)) }
    var files = [
      ("Personas/persona.schema.json", JSONSchema.persona),
      (YarnInterface.definitionsPath, YarnInterface.definitions),
    ]
    if !hasProject(folder) { files.append((YarnInterface.projectPath, YarnInterface.project)) }
    for (name, text) in files {
      let path = folder.appending(path: name)
      guard !FileManager.default.fileExists(atPath: path) else { continue }
      try WholeFile.write(Array(text.utf8), to: path, existing: .kept)
    }
    print("began a library in \(folder)")
  }

  /// Whether scripts lie there that belong to something already: there is a project file, whatever its name, or
  /// the definitions that come with one.
  private static func hasProject(_ folder: String) -> Bool {
    let location = LibraryLocation.around(folder.resolved(from: FileManager.default.currentDirectoryPath))
    return location.map { LibraryFiles($0).project != nil } ?? false
      || FileManager.default.fileExists(atPath: folder.appending(path: YarnInterface.definitionsPath))
  }

  /// The client with this id.
  ///
  /// - Throws: A message and a status, when there is none, or one with errors.
  func persona(_ id: String) throws -> Persona {
    if let persona = content.personas[id] { return persona }
    let known = content.personas.keys.sorted()
    let file = "Personas/\(id).yaml"
    if content.personaFiles.contains(file) {
      Console.printError(
        "error: the client `\(id)` has errors\n  = help: `rapport check \(shown(file))` tells which")
    } else {
      let nearest = NearestNames(known).nearest(to: id)
      let help =
        nearest.map { "did you mean `\($0)`?" }
        ?? (known.isEmpty
          ? "`rapport new persona \(id)` writes one"
          : "the clients are " + known.map { "`\($0)`" }.joined(separator: ", "))
      Console.printError("error: no client is named `\(id)`\n  = help: \(help)")
    }
    throw ExitCode.validationFailure
  }

  /// Refuses a title that another conversation has.
  func refuse(title: String) throws {
    guard let other = content.scenario(meaning: title) else { return }
    Console.printError(
      """
      error: there is a conversation called `\(other.title)` already: `\(other.id)`
        = help: choose another name; nothing was changed
      """)
    throw ExitCode.failure
  }

  /// A new client as conversations know them.
  func read(_ draft: NewPersona) throws -> Persona {
    let file = SourceFile(path: "Personas/\(draft.id).yaml", text: draft.text)
    guard let persona = PersonaReader.read(file).persona else {
      preconditionFailure("a new client is sound: \(draft.id)")
    }
    return persona
  }

  func write(_ persona: NewPersona) throws {
    try write(persona.text, to: "Personas/\(persona.id).yaml", thing: "client", id: persona.id)
    print("wrote \(shown("Personas/\(persona.id).yaml"))")
  }

  func write(_ dialogue: NewDialogue, with persona: Persona) throws {
    try write(dialogue.text, to: "Dialogues/\(dialogue.id).yarn", thing: "conversation", id: dialogue.id)
    print("wrote \(shown("Dialogues/\(dialogue.id).yarn")), held with \(persona.name)")
  }

  private func write(_ text: String, to name: String, thing: String, id: String) throws {
    let folder = root.appending(path: name).parentFolder
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    // Some disks do not tell large letters from small ones.
    if let other = names.first(where: { $0.lowercased() == name.lastPathName.lowercased() }) {
      Console.printError(
        """
        error: there is a \(thing) `\(id)` already, in `\(shown(name.parentFolder.appending(path: other)))`
          = help: choose another name; nothing was changed
        """)
      throw ExitCode.failure
    }
    try WholeFile.write(Array(text.utf8), to: root.appending(path: name), existing: .kept)
  }

  private func shown(_ path: String) -> String { prefix.appending(path: path) }
}

extension NewName {
  /// - Throws: A message and a status, when nothing of what was given can be a name.
  init(given text: String) throws {
    guard let name = NewName(text) else {
      Console.printError(
        "error: `\(DisplayText(text).text)` cannot be a name\n  = help: give it a letter at least")
      throw ExitCode.validationFailure
    }
    self = name
  }
}
