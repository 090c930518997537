import ArgumentParser
import Authoring
import Content
import YarnCompiler

/// Runs test plans, each with the library its script belongs to; a library is read once.
struct PlanShelf {
  private let surroundings: Surroundings
  private var libraries: [String: Library] = [:]

  /// - Parameter library: The folder given on the command line.
  init(_ library: String?) {
    surroundings = .ofProcess(library: library)
  }

  /// The folder with the dialogues of the library that the program works with.
  ///
  /// - Throws: A message and a status, when there is no library.
  func dialogues() throws -> String {
    let location = try NamedPath.library(surroundings)
    return location.root == surroundings.workingDirectory ? "Dialogues" : location.dialogues
  }

  /// Runs a plan.
  ///
  /// - Throws: A message and a status, when a file cannot be read.
  mutating func outcome(of pair: PlanFiles.Pair) throws -> PlanOutcome {
    let plan = try read(pair.plan)
    let absolute = pair.script.resolved(from: surroundings.workingDirectory)
    if let location = LibraryLocation.around(absolute), let name = location.relative(absolute) {
      let library = library(at: location)
      if library.conversationFiles.contains(name) {
        let root = location.root == surroundings.workingDirectory ? "" : location.root
        let script = try read(pair.script, as: name)
        return PlanOutcome(of: plan, on: PlanSubject(script, in: library)) { root.appending(path: $0) }
      }
    }
    var files = (try? LibraryLocation.find(surroundings)).map(LibraryFiles.init) ?? LibraryFiles()
    _ = files.add(pair.script)
    return PlanOutcome(of: plan, on: PlanSubject(try read(pair.script), in: Library(files)))
  }

  private mutating func library(at location: LibraryLocation) -> Library {
    if let library = libraries[location.root] { return library }
    let library = Library(LibraryFiles(location))
    libraries[location.root] = library
    return library
  }

  private func read(_ path: String, as name: String? = nil) throws -> SourceFile {
    switch TextFile.read(path, as: name ?? path) {
    case .success(let file): return file
    case .failure(let diagnostic):
      Console.printError("error: `\(path)`: \(diagnostic.message)")
      throw ExitCode.failure
    }
  }
}
