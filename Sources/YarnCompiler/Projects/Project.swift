import Yarn

/// A Yarn project: which scripts belong together, in which language, and how they are compiled.
///
///     let (project, diagnostics) = Project.read(SourceFile(path: "Dialogues/Rapport.yarnproject", bytes: bytes))
///     let sources = project?.sources(among: paths)
///
/// The file is JSON with comments; versions 2 to 4 of the format are read. No disk is touched: the caller lists the
/// paths there are and is told which of them are meant.
public struct Project: Hashable, Sendable {
  /// Where a translation of the scripts is kept, relative to the project's folder.
  public struct Localisation: Hashable, Sendable {
    /// The table of the translated lines.
    public var strings: String?
    /// The folder of what else is translated, recordings for instance.
    public var assets: String?

    public init(strings: String? = nil, assets: String? = nil) {
      self.strings = strings
      self.assets = assets
    }
  }

  /// The path of the project file.
  public var path: String
  /// The version of the format, and of the language the scripts are written in.
  public var version = 4
  /// The project's name and its authors, to be shown.
  public var name: String?
  public var authors: [String] = []
  /// Patterns for the scripts, relative to the project's folder.
  public var sourceFiles = ["**/*.yarn"]
  /// Patterns for files that ``sourceFiles`` takes in and that are left out all the same.
  public var excludedFiles: [String] = []
  /// The language the scripts are written in, a BCP 47 tag.
  public var baseLanguage = "en"
  /// The translations by language.
  public var localisations: [String: Localisation] = [:]
  /// Patterns for the files that define commands and functions.
  public var definitions: [String] = []
  /// Whether variables have to be declared; nothing enforces it.
  public var requiresDeclarations = false
  public var allowsPreviewFeatures = false
  /// Severities by code; nil hides the finding.
  public var severities: [String: Diagnostic.Severity?] = [:]

  /// The file as it was read, with all that is not understood here.
  var document = JSONNode(.object([]))

  /// A project with everything at its default.
  public init(path: String) {
    self.path = path
  }

  /// The folder that patterns are relative to.
  public var folder: String { FilePath.folder(of: path) }

  /// The scripts among some paths, in the order of their names.
  ///
  /// - Parameter paths: Paths as ``path`` is one: from the same folder, or absolute.
  public func sources(among paths: [String]) -> [String] {
    let wanted = sourceFiles.map { FilePattern($0, in: folder) }
    let unwanted = excludedFiles.map { FilePattern($0, in: folder) }
    return paths.filter { path in
      wanted.contains { $0.matches(path) } && !unwanted.contains { $0.matches(path) }
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The files of definitions among some paths, in the order of their names.
  ///
  /// - Parameters:
  ///   - paths: Paths as ``path`` is one.
  ///   - workspace: What `${workspaceRoot}` stands for; the project's own folder if nil.
  public func definitionFiles(among paths: [String], workspace: String? = nil) -> [String] {
    let wanted = definitions.map { pattern in
      let marker = "${workspaceRoot}"
      guard pattern.hasPrefix(marker) else { return FilePattern(pattern, in: folder) }
      let rest = pattern.dropFirst(marker.count).drop { $0 == "/" || $0 == "\\" }
      return FilePattern(String(rest), in: workspace ?? folder)
    }
    return paths.filter { path in wanted.contains { $0.matches(path) } }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The files among some paths that a path or a pattern of the project file means, in the order of their names.
  public func files(matching pattern: String, among paths: [String]) -> [String] {
    let pattern = FilePattern(pattern, in: folder)
    return paths.filter(pattern.matches).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// A finding with the severity that the project asks for; nil if the project hides it.
  ///
  /// What keeps a script from running stays an error, whatever the project says.
  public func weighed(_ finding: Diagnostic) -> Diagnostic? {
    guard finding.severity != .error, let wanted = severities[finding.code] else { return finding }
    guard let wanted else { return nil }
    var finding = finding
    finding.severity = wanted
    return finding
  }

  /// What the compiler is to be told.
  public var compilerOptions: Compiler.Options {
    var options = Compiler.Options()
    options.languageVersion = version
    options.severities = severities
    return options
  }
}
