import ArgumentParser
import Content
import Simulation
import Yarn

/// The library that the program works with.
struct OpenLibrary {
  let location: LibraryLocation
  private(set) var content: Library
  /// What leads from the working directory to the library; empty if one stands in it.
  let prefix: String

  /// Finds and reads a library.
  ///
  /// - Throws: A message and a status, when there is none.
  init(_ surroundings: Surroundings) throws {
    do {
      location = try LibraryLocation.find(surroundings)
    } catch {
      Console.printError("error: \(error.message)")
      throw ExitCode.failure
    }
    content = Library(LibraryFiles(location), today: Clock.today())
    prefix = location.root.shortened(from: surroundings.workingDirectory)
  }

  /// The conversation that someone means: by its id or its title, and not to the letter.
  ///
  /// - Throws: A message and a status, when none is meant, or one that cannot be held.
  func scenario(named name: String) throws -> Scenario {
    if let scenario = content.scenario(meaning: name) { return scenario }
    if let broken = content.broken.first(where: { $0.id.looseName == name.looseName }) {
      Console.printError(
        """
        error: the conversation `\(broken.id)` has errors, and cannot be held before they are put right
          = help: `rapport check \(shown(broken.file))` tells which
        """)
      throw ExitCode.failure
    }
    Console.printError(notFound(name))
    throw ExitCode.validationFailure
  }

  /// The library in another language, as far as it is translated.
  func translated(into translation: Translation) -> OpenLibrary {
    var library = self
    library.content = content.translated(into: translation)
    return library
  }

  /// A path of the library as it leads there from the working directory.
  func shown(_ path: String) -> String {
    prefix.isEmpty || path.hasPrefix("/") ? path : prefix + "/" + path
  }

  /// What is to be said of conversations that are left out; nil if none is.
  var remark: String? {
    switch content.broken.count {
    case 0: nil
    case 1: "`\(content.broken[0].id)` has errors and is left out; `rapport check` tells which."
    default:
      "\(content.broken.count) conversations have errors and are left out; `rapport check` tells which."
    }
  }

  private func notFound(_ name: String) -> String {
    let ids = content.scenarios.map(\.id)
    let nearest = NearestNames(ids + content.scenarios.map(\.title)).all(near: name, limit: 2)
    let meant = nearest.compactMap { content.scenario(meaning: $0)?.id }
    var lines = ["error: no conversation is named `\(name)`"]
    if let first = meant.first { lines.append("  = help: did you mean `\(first)`?") }
    lines.append(ids.isEmpty ? "there are no conversations" : "the conversations are")
    let width = ids.map(\.count).max() ?? 0
    for scenario in content.scenarios {
      let blanks = String(repeating: " ", count: width - scenario.id.count)
      lines.append("  \(scenario.id)\(blanks)  \(scenario.title), with \(scenario.persona.name)")
    }
    return lines.joined(separator: "\n")
  }
}

extension Library {
  /// The conversation whose id or title this is, whatever the case, the blanks and the signs between.
  func scenario(meaning name: String) -> Scenario? {
    scenario(name)
      ?? scenarios.first { $0.id.looseName == name.looseName || $0.title.looseName == name.looseName }
  }
}

extension String {
  /// The letters and digits, in lower case.
  fileprivate var looseName: String {
    lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
