import ArgumentParser
import Authoring
import Content
import YarnCompiler

/// What was found in the files that someone asked to be checked.
struct CheckedPaths {
  /// Every finding as it is shown.
  private(set) var reports: [String] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The same for programs to read.
  private(set) var report = CheckReport()
  private var personas = 0
  private var scenarios = 0
  private var broken = 0
  private var passed = 0

  /// Checks the files.
  ///
  /// - Parameters:
  ///   - paths: Libraries, folders in one, scripts, personas and names of conversations; nothing means the library that the program would work with.
  ///   - library: The folder given on the command line.
  /// - Throws: A message and a status, when a path is none of these, or there is no library.
  init(_ paths: [String], library: String?) throws {
    let surroundings = Surroundings.ofProcess(library: library)
    if paths.isEmpty { check(try NamedPath.library(surroundings), surroundings) }
    for name in paths {
      let path = try NamedPath.of(name, library: library)
      switch NamedPath.kind(of: path) {
      case .folder: try check(folder: path, surroundings)
      case .file, nil: try check(file: path, surroundings)
      }
    }
  }

  /// How much was checked and what came of it, in one line.
  var summary: String {
    let counts = Diagnostic.Severity.allCases.reversed().map { severity in
      let count = diagnostics.count { $0.severity == severity }
      return Self.counted(count, severity == .info ? "note" : severity.rawValue)
    }
    var things = [Self.counted(scenarios, "conversation"), Self.counted(personas, "persona")]
    if broken > 0 { things[0] += " (\(broken) with errors)" }
    let unsaid = passed > 0 ? "; \(passed) let pass" : ""
    return things.joined(separator: ", ") + ": " + counts.joined(separator: ", ") + unsaid
  }

  /// A folder in a library is checked together with it, and only what is in the folder is told.
  private mutating func check(folder path: String, _ surroundings: Surroundings) throws {
    let (location, part) = try NamedPath.library(of: path)
    if check(location, part: part, surroundings) { return }
    Console.printError(
      """
      error: there is no script and no persona in `\(path)`
        = help: the library it is part of is `\(location.root)`
      """)
    throw ExitCode.validationFailure
  }

  /// Checks a library, or what is below a folder in it.
  ///
  /// - Returns: False if nothing is there.
  @discardableResult private mutating func check(
    _ location: LibraryLocation, part: String? = nil, _ surroundings: Surroundings
  ) -> Bool {
    var files = LibraryFiles(location)
    files.lookForOverlooked(in: location)
    let all = files.paths + files.overlooked.map(\.file)
    let names = part.map { part in all.filter { $0.hasPrefix(part + "/") } }
    if let names, names.isEmpty { return false }
    take(
      Library(files, today: Clock.today()), at: location, only: names,
      prefix: location.root.shortened(from: surroundings.workingDirectory))
    return true
  }

  /// A file of a library is checked together with it; any other with the library that the program works with.
  private mutating func check(file path: String, _ surroundings: Surroundings) throws {
    let absolute = path.resolved(from: surroundings.workingDirectory)
    let location = LibraryLocation.around(absolute) ?? (try? LibraryLocation.find(surroundings))
    var files = location.map(LibraryFiles.init) ?? LibraryFiles()
    if let name = location?.relative(absolute), files.paths.contains(name) {
      take(
        Library(files, today: Clock.today()), at: location, only: [name],
        prefix: location?.root.shortened(from: surroundings.workingDirectory) ?? "")
    } else if files.add(path) {
      take(Library(files, today: Clock.today()), at: nil, only: [path], prefix: "")
    } else {
      Console.printError("error: `\(path)` is no script (.yarn), no persona (.yaml) and no library")
      throw ExitCode.validationFailure
    }
  }

  private mutating func take(
    _ library: Library, at location: LibraryLocation?, only paths: [String]?, prefix: String
  ) {
    let tables = location.map {
      TranslatedTables(of: $0, project: LibraryFiles($0).readProject()).files(in: $0)
    }
    let editor = Editor(library, translations: tables ?? [])
    let review = editor.review(of: paths)
    diagnostics += review.findings
    passed += review.passed.count
    report.add(review.findings, of: library, prefix: prefix)
    reports += review.findings.map { library.rendered($0, root: prefix) }
    scenarios += library.conversationFiles.count { paths?.contains($0) ?? true }
    broken += library.broken.count { paths?.contains($0.file) ?? true }
    personas += library.personaFiles.count { paths?.contains($0) ?? true }
  }

  private static func counted(_ count: Int, _ thing: String) -> String {
    "\(count) \(thing)\(count == 1 ? "" : "s")"
  }
}
