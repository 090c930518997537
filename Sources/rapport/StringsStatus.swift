import ArgumentParser
import Authoring
import YarnCompiler

/// `rapport strings status`: how far translations have come.
struct StringsStatus: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Tell what is missing, stale, obsolete or wrong in translations.",
    discussion: """
      What is wrong: a value {0} or a tag that the translation lost or made up,
      broken markup, a speaker lost. Rows are counted as a spreadsheet does.

      EXAMPLES:
        rapport strings status
        rapport strings status --language es --all

      The exit status is 1 if something is wrong, and with --strict also if anything
      is missing or stale.
      """)

  @Option(help: ArgumentHelp("Only the tables of this language.", valueName: "tag"))
  var language: String?

  @Flag(help: "List every text that is missing, not only the first of each table.")
  var all = false

  @Flag(help: "Take missing and stale texts for errors.")
  var strict = false

  @OptionGroup var library: LibraryOptions

  /// How many missing texts of a table are listed.
  private static let listed = 5

  func run() throws {
    let translated = try TranslatedLibrary(library)
    let tables = try translated.tables(in: language)
    if tables.isEmpty {
      print("there are no translations; `rapport strings extract --language es` begins one")
    }
    var isWell = true
    for place in tables {
      let report = TranslationReport(
        on: try translated.read(place), entries: try translated.entries(of: place))
      print(lines(for: report, path: translated.library.shown(place.path)).joined(separator: "\n"))
      isWell = isWell && (strict ? report.isComplete : report.faults == 0)
    }
    if !isWell { throw ExitCode.failure }
  }

  private func lines(for report: TranslationReport, path: String) -> [String] {
    let done = report.textCount - report.missing
    var lines = ["\(path): \(done) of \(report.textCount) texts translated" + Self.counts(report)]
    var missing = 0
    for finding in report.findings {
      if finding.kind == .missing {
        missing += 1
        if !all, missing > Self.listed { continue }
      }
      lines += Self.lines(for: finding)
    }
    if !all, missing > Self.listed {
      lines.append("  and \(missing - Self.listed) more are missing; --all lists them")
    }
    return lines
  }

  private static func counts(_ report: TranslationReport) -> String {
    let counts = [
      (report.missing, "missing"), (report.stale, "stale"), (report.obsolete, "obsolete"),
      (report.faults, "wrong"),
    ]
    return counts.filter { $0.0 > 0 }.map { ", \($0.0) \($0.1)" }.joined()
  }

  private static func lines(for finding: TranslationReport.Finding) -> [String] {
    let place = finding.row.map { "row \($0), " } ?? ""
    let id = DisplayText(finding.id).text
    var lines: [String]
    switch finding.kind {
    case .missing: lines = ["  \(place)\(id): not translated"]
    case .stale: lines = ["  \(place)\(id): the source has changed since it was translated"]
    case .obsolete: lines = ["  \(place)\(id): no longer in the script"]
    case .fault(let fault): lines = ["  \(place)\(id): \(fault.message)", "    = help: \(fault.help)"]
    }
    if !finding.source.isEmpty { lines.append("    source  \(DisplayText(finding.source).text)") }
    if !finding.text.isEmpty { lines.append("    here    \(DisplayText(finding.text).text)") }
    return lines
  }
}
