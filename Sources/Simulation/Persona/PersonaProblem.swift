/// Something a persona's file says that does not keep the rules.
public struct PersonaProblem: Error, Hashable, Sendable {
  /// Where in the file: names of fields and places in lists, counted from 0, such as
  /// `sensitivities`, `1`, `percent`.
  public var path: [String]
  /// What is wrong, in one clause.
  public var message: String
  /// The way out.
  public var help: String

  public init(path: [String], message: String, help: String) {
    self.path = path
    self.message = message
    self.help = help
  }
}
