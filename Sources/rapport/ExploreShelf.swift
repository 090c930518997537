import ArgumentParser
import Authoring
import Content
import Simulation
import Yarn
import YarnCompiler

/// What is to be explored.
struct ExploreSubject {
  enum Kind {
    /// A conversation of a library.
    case scenario(Scenario)
    /// A script by itself, the node it begins at, and its path.
    case program(Program, start: String, path: String)
  }

  let kind: Kind
  let script: ExploredScript
  /// What leads to its files from the working directory.
  var prefix = ""

  /// What it is called while it is explored.
  var name: String {
    switch kind {
    case .scenario(let scenario): scenario.id
    case .program(_, _, let path): path
    }
  }
}

/// Finds what somebody wants to have explored.
struct ExploreShelf {
  private(set) var subjects: [ExploreSubject] = []

  /// - Parameters:
  ///   - names: Names or titles of conversations, or paths of scripts; none means every conversation.
  ///   - start: The node at which scripts without a client begin.
  /// - Throws: A message and a status, when there is no such thing.
  init(_ names: [String], _ library: LibraryOptions, start: String?) throws {
    let scripts = names.filter(NamedPath.isScript)
    if names.isEmpty || scripts.count < names.count {
      let open = try library.open()
      let script = ExploredScript(open.content)
      let wanted = names.filter { !NamedPath.isScript($0) }
      let scenarios = names.isEmpty ? open.content.scenarios : try wanted.map(open.scenario(named:))
      subjects = scenarios.map {
        ExploreSubject(kind: .scenario($0), script: script, prefix: open.prefix)
      }
      if names.isEmpty, !open.content.broken.isEmpty {
        Console.printError("error: \(open.remark ?? "")")
        throw ExitCode.failure
      }
      if subjects.isEmpty { Console.printError("there are no conversations") }
    }
    for path in scripts { subjects.append(try Self.subject(path, library, start)) }
  }

  private static func subject(
    _ path: String, _ library: LibraryOptions, _ start: String?
  ) throws -> ExploreSubject {
    let surroundings = Surroundings.ofProcess(library: library.library)
    let absolute = path.resolved(from: surroundings.workingDirectory)
    if let location = LibraryLocation.around(absolute), let name = location.relative(absolute) {
      let content = Library(LibraryFiles(location))
      if let scenario = content.scenario(inFile: name) {
        return ExploreSubject(
          kind: .scenario(scenario), script: ExploredScript(content),
          prefix: location.root.shortened(from: surroundings.workingDirectory))
      }
    }
    switch TextFile.read(path, as: path) {
    case .failure(let diagnostic): throw failure("`\(path)`: \(diagnostic.message)")
    case .success(let file): return try program(file, start)
    }
  }

  private static func program(_ file: SourceFile, _ start: String?) throws -> ExploreSubject {
    let compilation = Compiler.compile([file], functions: ScriptInterface.functions)
    guard let program = compilation.program else {
      for diagnostic in compilation.diagnostics where diagnostic.severity == .error {
        Console.printError(diagnostic.rendered(in: file))
      }
      throw ExitCode.failure
    }
    guard let first = program.nodes.first else { throw failure("`\(file.path)` has no node with content") }
    let begin = start ?? (program.node(named: "Start") ?? first).name
    return ExploreSubject(
      kind: .program(program, start: begin, path: file.path), script: ExploredScript(compilation))
  }

  private static func failure(_ message: String) -> ExitCode {
    Console.printError("error: \(message)")
    return .failure
  }
}
