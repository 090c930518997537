import Simulation
import Yarn
import YarnCompiler

/// Everything that there is to practise with, and everything that is wrong with it.
///
///     let library = Library(LibraryFiles(location), today: today)
///     library.scenarios           // those that are sound, the easiest first
///     library.diagnostics         // what is wrong with the others, and what could be better
///
/// A conversation with an error is left out; it never hides the others.
public struct Library: Sendable {
  /// The conversations without errors: the easier first, then the shorter.
  public private(set) var scenarios: [Scenario]
  /// The clients without errors, by their ids.
  public let personas: [String: Persona]
  /// Whom to call; nil if there is no such file, or one with errors.
  public let crisisLines: CrisisLines?
  /// Everything that was found, file by file, in the order of the places.
  public let diagnostics: [Diagnostic]
  /// The ids and titles of conversations that are left out because of errors.
  public let broken: [BrokenScenario]
  /// The paths of the persona files.
  public let personaFiles: [String]
  /// The paths of the files with a conversation in them.
  public let conversationFiles: [String]
  /// What came of compiling all scripts together, also those with errors.
  package let compilation: Compilation
  /// The project that says which scripts there are, and how much a finding weighs.
  package let project: Project
  private let sources: [String: SourceFile]
  private let people: PersonaShelf

  /// The syntax trees of the scripts, one a file, of all files that could be read as text.
  public var trees: [SyntaxTree] { compilation.trees }

  /// A conversation that cannot be held before its errors are put right.
  public struct BrokenScenario: Hashable, Sendable {
    /// The title of the node it begins at.
    public let id: String
    /// The file it is in.
    public let file: String
  }

  /// Reads a library.
  ///
  /// - Parameter today: The day it is, to tell whether the numbers to call are outdated; nil leaves that out.
  public init(_ files: LibraryFiles, today: CalendarDay? = nil) {
    people = PersonaShelf(files.personas)
    let scripts = ScriptShelf(files, personas: people)
    let lines = files.crisisLines.map { CrisisLines.read($0, today: today) }
    personas = people.personas
    scenarios = scripts.scenarios.sorted(by: Self.isEasier)
    broken = scripts.broken
    personaFiles = files.personas.map(\.path)
    conversationFiles = scripts.files
    crisisLines = lines?.lines
    compilation = scripts.compilation
    let project = scripts.project
    self.project = project
    let findings =
      files.unreadable + files.overlooked + people.diagnostics + scripts.diagnostics
      + (lines?.diagnostics ?? [])
    diagnostics = findings.fileByFile.compactMap(project.weighed)
    let all =
      files.personas + files.scripts + [files.project, files.crisisLines].compactMap { $0 }
    sources = Dictionary(all.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What writers seldom mean, in scripts that compile all the same; file by file, in the order of the places.
  ///
  /// Looked for each time it is asked for: whoever only plays has no use for it.
  public var lints: [Diagnostic] {
    trees.flatMap(Lints.findings).compactMap(project.weighed).fileByFile
  }

  /// A file of the library by its path, as diagnostics name it.
  public func source(_ path: String) -> SourceFile? { sources[path] }

  /// Where a persona's file says something.
  ///
  /// - Parameter path: Names of fields and places in lists, counted from 0, such as `history`, `1`, `gate`.
  /// - Returns: The file and the place, as far as the path leads; nil if there is no such persona.
  package func place(of path: [String], inPersona id: String) -> (file: String, range: Range<Int>)? {
    people.place(of: path, in: id)
  }

  /// The conversation with this id.
  public func scenario(_ id: String) -> Scenario? { scenarios.first { $0.id == id } }

  /// The library with its conversations in another language, as far as they are translated.
  public func translated(into translation: Translation) -> Library {
    var library = self
    library.scenarios = scenarios.map { $0.translated(into: translation) }
    return library
  }

  /// A finding with its source line and carets, as it is shown.
  ///
  /// - Parameter root: What is put in front of the file's path, so that it leads there from where one stands.
  public func rendered(_ diagnostic: Diagnostic, root: String = "") -> String {
    let source = sources[diagnostic.file] ?? SourceFile(path: diagnostic.file, bytes: [])
    var shown = diagnostic
    if !diagnostic.file.hasPrefix("/") { shown.file = root.appending(path: diagnostic.file) }
    return shown.rendered(in: source)
  }

  /// The source line of a finding.
  public func excerpt(of diagnostic: Diagnostic) -> Diagnostic.Excerpt {
    diagnostic.excerpt(of: sources[diagnostic.file] ?? SourceFile(path: diagnostic.file, bytes: []))
  }

  private static func isEasier(_ left: Scenario, _ right: Scenario) -> Bool {
    let levels = Scenario.Level.allCases
    let ranks = [left, right].map { levels.firstIndex(of: $0.level) ?? 0 }
    return (ranks[0], left.minutes, left.title) < (ranks[1], right.minutes, right.title)
  }
}

extension [Diagnostic] {
  /// The diagnostics by the paths of their files, each file's in the order of the places.
  package var fileByFile: [Diagnostic] {
    let files = Dictionary(grouping: self, by: \.file)
    return files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.flatMap {
      files[$0]?.inOrder ?? []
    }
  }
}
