/// Something to tell the author of a script, and where.
public struct Diagnostic: Error, Hashable, Sendable {
  /// How much a diagnostic weighs. With an error there is no program.
  public enum Severity: String, Hashable, Sendable, Comparable, CaseIterable {
    case info
    case warning
    case error

    public static func < (left: Severity, right: Severity) -> Bool {
      left.weight < right.weight
    }

    private var weight: Int {
      switch self {
      case .info: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// The code that names the kind of finding, such as `YS0012`.
  public var code: String
  public var severity: Severity
  /// What is wrong, in one clause that stands on its own.
  public var message: String
  /// The way out, if there is one to tell.
  public var help: String?
  /// The path of the file.
  public var file: String
  /// The culprit, in UTF-8 bytes of the file.
  public var range: Range<Int>

  public init(
    code: String, severity: Severity, message: String, help: String? = nil, file: String,
    range: Range<Int>
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.help = help
    self.file = file
    self.range = range
  }
}
