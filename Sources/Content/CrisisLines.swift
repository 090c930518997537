import YarnCompiler

/// Whom to call when it is no longer practice: what the debrief shows at its foot, read from a file that anyone
/// can edit.
public struct CrisisLines: Hashable, Sendable {
  /// One service.
  public struct Line: Hashable, Sendable {
    /// Where it answers.
    public let region: String
    /// Who answers.
    public let service: String
    /// How to reach them.
    public let contact: String
    /// Where the number was found.
    public let source: String
    /// Whether somebody has compared it with its source.
    public let isVerified: Bool
  }

  /// The day on which the numbers were compared with their sources.
  public let verifiedOn: CalendarDay
  /// What is always shown with them.
  public let note: String
  /// The services, in the order of the file.
  public let lines: [Line]

  /// The number of days after which the numbers have to be checked again.
  public static let daysUntilOutdated = 180

  /// The name of the file, in the folder of the dialogues.
  public static let fileName = "crisis-lines.yaml"

  /// Reads the file.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - today: The day it is; nil leaves out whether the numbers are outdated.
  /// - Returns: The lines, if nothing is an error, and everything that was found.
  public static func read(
    _ source: SourceFile, today: CalendarDay?
  ) -> (lines: CrisisLines?, diagnostics: [Diagnostic]) {
    let unsafe = TextCheck.diagnostics(in: source)
    guard unsafe.isEmpty else { return (nil, unsafe) }
    switch YAMLReader.read(source) {
    case .failure(let diagnostic): return (nil, [diagnostic])
    case .success(let root):
      var reader = ShapeReader(path: source.path)
      reader.check(root, against: shape, field: "the file")
      guard reader.diagnostics.isEmpty, let lines = CrisisLines(root) else {
        return (nil, reader.diagnostics.inOrder)
      }
      return (lines, lines.findings(today: today, root: root, path: source.path))
    }
  }

  private static let shape = Shape.record([
    .required("verified_on", .day, "the day on which the numbers were compared with their sources"),
    .required("note", .line, "what is always shown with the numbers"),
    .required("lines", .list(of: .record(line), atLeast: 1), "the services"),
  ])

  private static let line: [Shape.Field] = [
    .required("region", .line, "where it answers"),
    .required("service", .line, "who answers"),
    .required("contact", .line, "how to reach them"),
    .required("source", .line, "where the number was found"),
    .required("verified", .truth, "whether somebody has compared it with the source"),
  ]

  /// From a file of the right shape.
  private init?(_ root: YAMLNode) {
    guard let day = root["verified_on"]?.scalar.flatMap(CalendarDay.init), let note = root["note"]?.scalar,
      let items = root["lines"]?.items
    else { return nil }
    verifiedOn = day
    self.note = note
    lines = items.map { item in
      Line(
        region: item["region"]?.scalar ?? "", service: item["service"]?.scalar ?? "",
        contact: item["contact"]?.scalar ?? "", source: item["source"]?.scalar ?? "",
        isVerified: item["verified"]?.scalar?.lowercased() == "true")
    }
  }

  private func findings(today: CalendarDay?, root: YAMLNode, path: String) -> [Diagnostic] {
    guard let today, let place = root["verified_on"]?.range else { return [] }
    let days = today.days(since: verifiedOn)
    if days < 0 { return [Diagnostic(.crisisLinesFromTheFuture, file: path, range: place)] }
    if days > Self.daysUntilOutdated {
      return [Diagnostic(.crisisLinesOutdated(days: days), file: path, range: place)]
    }
    return []
  }
}
