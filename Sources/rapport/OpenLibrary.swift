import ArgumentParser
import Authoring
import Content
import Simulation
import Yarn

/// The library that the program works with.
struct OpenLibrary {
  let location: LibraryLocation
  private(set) var content: Library
  /// What leads from the working directory to the library; empty if one stands in it.
  let prefix: String
  private let workingDirectory: String?

  /// Finds and reads a library.
  ///
  /// - Parameter name: What was asked for in it. If that is the path of a script, the library is the one the script
  ///   belongs to; a script that belongs to none is read with the library that the program works with.
  /// - Throws: A message and a status, when there is none.
  init(_ surroundings: Surroundings, for name: String? = nil) throws {
    workingDirectory = surroundings.workingDirectory
    let script = name.flatMap { name in
      NamedPath.isScript(name) && NamedPath.kind(of: name) == .file
        ? name.resolved(from: surroundings.workingDirectory) : nil
    }
    location = try script.flatMap(LibraryLocation.around) ?? NamedPath.library(surroundings)
    var files = LibraryFiles(location)
    if let script, !files.paths.contains(location.relative(script) ?? "") { _ = files.add(script) }
    content = Library(files, today: Clock.today())
    prefix = location.root.shortened(from: surroundings.workingDirectory)
  }

  /// The conversation that someone means, by its id, its title or the path of its script, if it can be held.
  func scenario(meaning name: String) -> Scenario? {
    file(of: name).map { content.scenario(inFile: $0) } ?? content.scenario(meaning: name)
  }

  /// The conversation that someone means: by its id or its title, and not to the letter, or by the path of its
  /// script.
  ///
  /// - Throws: A message and a status, when none is meant, or one that cannot be held.
  func scenario(named name: String) throws -> Scenario {
    if let scenario = scenario(meaning: name) { return scenario }
    if let broken = broken(meaning: name) {
      Console.printError(
        """
        error: the conversation `\(broken.id)` has errors, and cannot be held before they are put right
          = help: `rapport check \(shown(broken.file))` tells which
        """)
      throw ExitCode.failure
    }
    if file(of: name) != nil {
      Console.printError(
        """
        error: no conversation begins in `\(name)`
          = help: one begins at the node with a header `scenario:`
        """)
      throw ExitCode.validationFailure
    }
    if NamedPath.isScript(name) { throw NamedPath.nothing(named: name, nearest: nearest(to: name).first) }
    Console.printError(notFound(name))
    throw ExitCode.validationFailure
  }

  /// The script of the conversation that someone means by its id or its title, also of one that cannot be held.
  func script(of name: String) -> String? {
    if let scenario = content.scenario(meaning: name) {
      return scenario.program.node(named: scenario.startNode)?.file
    }
    return broken(meaning: name)?.file
  }

  /// The ids of the conversations that may be meant by a mistyped name.
  func nearest(to name: String) -> [String] {
    let name = NamedPath.isScript(name) ? String(name.lastPathName.dropLast(".yarn".count)) : name
    let names = content.scenarios.flatMap { [$0.id, $0.title] }
    return NearestNames(names).all(near: name, limit: 2).compactMap { content.scenario(meaning: $0)?.id }
  }

  /// The script that lies under a path, as the library names it; nil if none does.
  private func file(of path: String) -> String? {
    guard NamedPath.isScript(path), NamedPath.kind(of: path) == .file else { return nil }
    let absolute = path.resolved(from: workingDirectory)
    return location.relative(absolute).flatMap { content.source($0)?.path } ?? absolute
  }

  private func broken(meaning name: String) -> Library.BrokenScenario? {
    let file = file(of: name)
    return content.broken.first {
      file == nil ? $0.id.looseName == name.looseName : $0.file == file
    }
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
    var lines = ["error: no conversation is named `\(name)`"]
    if let first = nearest(to: name).first { lines.append("  = help: did you mean `\(first)`?") }
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
