import ArgumentParser
import Authoring
import Content
import YarnCompiler

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

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
  ///   - paths: Libraries, scripts and personas; nothing means the library that the program would work with.
  ///   - library: The folder given on the command line.
  /// - Throws: A message and a status, when a path is none of these, or there is no library.
  init(_ paths: [String], library: String?) throws {
    let surroundings = Surroundings.ofProcess(library: library)
    if paths.isEmpty { take(try OpenLibrary(surroundings)) }
    for path in paths {
      var isFolder = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        Console.printError("error: there is no `\(path)`")
        throw ExitCode.validationFailure
      }
      if isFolder {
        take(try OpenLibrary(Surroundings.ofProcess(library: path)))
      } else {
        try check(file: path, surroundings)
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

  /// A file of a library is checked together with it; any other with the library that the program works with.
  private mutating func check(file path: String, _ surroundings: Surroundings) throws {
    let absolute = path.resolved(from: surroundings.workingDirectory)
    let location = LibraryLocation.around(absolute) ?? (try? LibraryLocation.find(surroundings))
    var files = location.map(LibraryFiles.init) ?? LibraryFiles()
    if let name = location?.relative(absolute), files.paths.contains(name) {
      take(
        Library(files, today: Clock.today()), at: location, only: name,
        prefix: location?.root.shortened(from: surroundings.workingDirectory) ?? "")
    } else if files.add(path) {
      take(Library(files, today: Clock.today()), at: nil, only: path, prefix: "")
    } else {
      Console.printError("error: `\(path)` is no script (.yarn), no persona (.yaml) and no library")
      throw ExitCode.validationFailure
    }
  }

  private mutating func take(_ library: OpenLibrary) {
    take(library.content, at: library.location, only: nil, prefix: library.prefix)
  }

  private mutating func take(
    _ library: Library, at location: LibraryLocation?, only path: String?, prefix: String
  ) {
    let tables = location.map {
      TranslatedTables(of: $0, project: LibraryFiles($0).readProject()).files(in: $0)
    }
    let editor = Editor(library, translations: tables ?? [])
    let review = editor.review(of: path.map { [$0] })
    diagnostics += review.findings
    passed += review.passed.count
    report.add(review.findings, of: library, prefix: prefix)
    reports += review.findings.map { library.rendered($0, root: prefix) }
    scenarios += library.conversationFiles.count { path == nil || $0 == path }
    broken += library.broken.count { path == nil || $0.file == path }
    personas += library.personaFiles.count { path == nil || $0 == path }
  }

  private static func counted(_ count: Int, _ thing: String) -> String {
    "\(count) \(thing)\(count == 1 ? "" : "s")"
  }
}
