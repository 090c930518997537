import ScriptLaws
import Yarn
import YarnCompiler

/// The laws that hold whatever the input is, tried with one.
struct Trial {
  /// A law that does not hold.
  struct Broken: Error {
    var law: String
  }

  private let input: FuzzInput

  /// - Throws: ``Broken``. A fault of the library ends the process.
  static func run(_ input: FuzzInput) throws {
    let trial = Trial(input: input)
    switch input.kind {
    case .script: try trial.tryScript()
    case .markup: try trial.tryMarkup(String(decoding: input.bytes, as: UTF8.self))
    case .project: try trial.tryFindings(Project.read(trial.file).diagnostics)
    case .definitions: try trial.tryFindings(CommandDefinitions.read(trial.file).diagnostics)
    case .plan: try trial.tryPlan()
    case .strings: try trial.tryStrings(String(decoding: input.bytes, as: UTF8.self))
    }
  }

  private var file: SourceFile { SourceFile(path: "Fuzz.\(input.kind.fileExtension)", bytes: input.bytes) }

  private func expect(_ holds: Bool, _ law: @autoclosure () -> String) throws {
    if !holds { throw Broken(law: law()) }
  }

  /// Each finding stands in the file, and can be shown on a terminal.
  private func tryFindings(_ findings: [Diagnostic]) throws {
    for finding in findings {
      let isInFile = finding.range.lowerBound >= 0 && finding.range.upperBound <= input.bytes.count
      try expect(isInFile, "\(finding.code) stands at \(finding.range) of \(input.bytes.count) bytes")
    }
    for finding in findings.prefix(20) {
      let isPlain = finding.rendered(in: file).unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" }
      try expect(isPlain, "\(finding.code) shows a control character")
    }
  }

  // MARK: Scripts

  private func tryScript() throws {
    let compilation = Compiler.compile([file], functions: ScriptGenerator.functions)
    try expect(
      (compilation.program == nil) == compilation.hasErrors, "a program with errors, or none without")
    let again = Compiler.compile([file], functions: ScriptGenerator.functions)
    let isSame = again.program == compilation.program && again.diagnostics == compilation.diagnostics
    try expect(isSame, "compiling twice gives two results")
    var findings = compilation.diagnostics + ScriptSurroundings().findings(in: compilation)
    for tree in compilation.trees { findings += Lints.findings(in: tree) }
    try tryFindings(findings)
    try tryPrinting()
    guard let program = compilation.program, let start = program.nodes.first?.name else { return }
    try tryRunning(program, from: start)
    try tryTable(StringTable(of: program))
  }

  /// What was printed is read as the same tree, and printed as it was; bytes that are no text cannot be printed.
  private func tryPrinting() throws {
    guard String(validating: input.bytes, as: UTF8.self) != nil else { return }
    let (tree, diagnostics) = SyntaxTree.parsing(file)
    let printed = SourceFile(path: file.path, text: tree.printed())
    guard diagnostics.allSatisfy({ $0.severity != .error }) else { return }
    let again = SyntaxTree.parsing(printed).tree
    try expect(again.isEquivalent(to: tree), "read back another tree than was printed")
    try expect(again.printed() == printed.text, "printed otherwise than it was printed before")
  }

  /// A dialogue goes the same way each time, also if it was written out and read back on the way.
  private func tryRunning(_ program: Program, from start: String) throws {
    let seed = UInt64(input.bytes.count)
    let run = try LawRun.trace(of: program, from: start, seed: seed)
    let saved = try LawRun.trace(of: program, from: start, seed: seed, savingEvery: 1 + input.bytes.count % 5)
    try expect(saved == run, "a dialogue that was saved goes another way")
  }

  // MARK: Everything else

  private func tryMarkup(_ text: String) throws {
    let marked = MarkedText(parsing: text)
    let length = marked.text.utf16.count
    for attribute in marked.attributes {
      let isInText =
        attribute.position >= 0 && attribute.length >= 0
        && attribute.position + attribute.length <= length
      try expect(
        isInText, "`\(attribute.name)` stands at \(attribute.position), \(attribute.length) of \(length)")
    }
    try expect(MarkedText(parsing: text) == marked, "markup is read in two ways")
  }

  private func tryPlan() throws {
    let (plan, diagnostics) = TestPlan.read(file)
    try tryFindings(diagnostics)
    guard let plan, let program = Self.scene else { return }
    var first = PlainStage(program, host: LawHost())
    var second = first
    let failures = plan.failures(on: &first)
    try expect(plan.failures(on: &second) == failures, "a plan goes two ways")
    try tryFindings(failures.map(\.finding))
  }

  private static let scene: Program? = Compiler.compile([
    SourceFile(
      path: "Scene.yarn",
      text: """
        title: Start
        ---
        <<declare $met = false>>
        <<declare $n = 1>>
        Hello. #tag
        -> Go on.
            <<wait 1>>
        -> Stop. <<if $met>>
        ===
        title: Other
        ---
        -> Never. <<if $n > 2>>
        => One. <<once>>
        => Two.
        ===
        """)
  ]).program

  private func tryStrings(_ text: String) throws {
    guard let table = try? StringTable(csv: text) else { return }
    try tryTable(table)
  }

  /// A table that was written is read as the same table.
  private func tryTable(_ table: StringTable) throws {
    let read: StringTable
    do { read = try StringTable(csv: table.csv) } catch {
      throw Broken(law: "a table cannot be read back: \(error)")
    }
    try expect(read.csv == table.csv, "a table is read back as another")
  }
}
