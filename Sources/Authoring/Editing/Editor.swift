import Content
import Simulation
import YarnCompiler

/// What a kind, experienced editor would say to a library: everything that the compiler and the checks of its files
/// find, and then how its turns are built, whether the words do what their tags say, which words hurt, what is missing,
/// and whether the conversation can be passed without listening.
///
///     let editor = Editor(library)
///     editor.findings                                       // file by file, in the order of the places
///     editor.findings(in: ["Dialogues/SecondCup.yarn"])     // of some files, for whoever is writing them
///     editor.review().passed                                // what a comment lets pass
///
/// Each finding has a code that ``Explanation`` explains. A finding is silenced, or weighs otherwise, in the project file
/// (`compilerOptions.diagnosticsSeverity`), and silenced on one line by a comment on it or above it (``Allowance``). What
/// keeps a conversation from being held is always an error.
///
/// What only a walk through every state can settle is not looked for here: a gate is called too high when the script
/// itself says so, and not because nobody was found to reach it.
public struct Editor: Sendable {
  private let library: Library
  private let translations: TranslationRemarks

  /// - Parameter translations: The tables that translate the library, to tell what they lack; without them nothing is
  ///   said about that.
  public init(_ library: Library, translations: [SourceFile] = []) {
    self.library = library
    self.translations = TranslationRemarks(library, translations)
  }

  /// Everything there is to say, file by file, in the order of the places.
  ///
  /// - Complexity: O(*n*) in the size of the library, and some milliseconds a conversation for holding it by rules.
  public var findings: [Diagnostic] { review().findings }

  /// Everything there is to say about some files, in their order.
  ///
  /// - Parameter paths: As diagnostics of the library name them.
  public func findings(in paths: [String]) -> [Diagnostic] { review(of: paths).findings }

  /// What there is to say, and what is left unsaid.
  public struct Review: Sendable {
    /// What stands, file by file, in the order of the places.
    public var findings: [Diagnostic] = []
    /// What comments let pass, likewise. What the project file silences is not among it.
    public var passed: [Diagnostic] = []
  }

  /// Everything there is to say about some files, in their order, or about all.
  ///
  /// - Parameter paths: As diagnostics of the library name them; nil for all.
  public func review(of paths: [String]? = nil) -> Review {
    let review = review(among: paths.map(Set.init))
    guard let paths else { return review }
    let findings = Dictionary(grouping: review.findings, by: \.file)
    let passed = Dictionary(grouping: review.passed, by: \.file)
    return Review(
      findings: paths.flatMap { findings[$0] ?? [] }, passed: paths.flatMap { passed[$0] ?? [] })
  }

  private func review(among paths: Set<String>?) -> Review {
    let found = library.diagnostics + library.lints + library.surroundingsFindings
    // What cannot be run is first put in order; remarks about half of it would be wrong.
    let broken = Set(found.filter { $0.severity == .error }.map(\.file))
    let manuscripts = library.compilation.trees.filter { !broken.contains($0.file.path) }
      .compactMap { Manuscript($0, personas: library.personas) }
    let remarks =
      manuscripts.filter { paths?.contains($0.path) ?? true }.flatMap(remarks)
      + PersonaRemarks(library, manuscripts).diagnostics
    return Self.settled(found + remarks.compactMap(weighed), library)
  }

  private func remarks(on manuscript: Manuscript) -> [Diagnostic] {
    var remarks =
      manuscript.turnRemarks + manuscript.patternRemarks + manuscript.noteRemarks
      + manuscript.techniqueRemarks + manuscript.languageRemarks
    remarks +=
      manuscript.factRemarks + manuscript.themeRemarks + manuscript.endingRemarks + manuscript.readingRemarks
    remarks += translations.remarks(on: manuscript)
    if let id = manuscript.beginning.title, let scenario = library.scenario(id) {
      let rehearsal = Rehearsal(scenario)
      remarks += rehearsal.gamingRemarks(of: manuscript) + rehearsal.lengthRemarks(of: manuscript)
    }
    return remarks.map { $0.diagnostic(in: manuscript.path) }
  }

  /// A remark with the severity that the project asks for. None of them keeps a script from running, so all of them
  /// may weigh less.
  private func weighed(_ remark: Diagnostic) -> Diagnostic? {
    guard let wanted = library.project.severities[remark.code] else { return remark }
    guard let wanted else { return nil }
    var remark = remark
    remark.severity = wanted
    return remark
  }

  /// What is left when each line has its say, with what there is to say about that.
  private static func settled(_ findings: [Diagnostic], _ library: Library) -> Review {
    let files = Dictionary(grouping: findings, by: \.file)
    let sources = library.sourceFiles
    // While something is broken not everything is looked for, and a comment may yet be of use.
    let isSound = !library.diagnostics.contains { $0.severity == .error }
    var review = Review()
    for source in sources {
      var allowances = Allowances(source)
      for finding in files[source.path] ?? [] {
        if allowances.pass(finding) { review.passed.append(finding) } else { review.findings.append(finding) }
      }
      review.findings += allowances.remarks.filter {
        isSound || $0.code != AllowanceProblem.nothingToAllow("").code
      }
    }
    let paths = Set(sources.map(\.path))
    review.findings += findings.filter { !paths.contains($0.file) } + UnknownCodes(library).diagnostics
    return Review(findings: review.findings.fileByFile, passed: review.passed.fileByFile)
  }
}
