/// What the program was told and where it stands, as far as the look-up of the library needs it.
public struct Surroundings: Hashable, Sendable {
  /// The folder given with `--library`.
  public var option: String?
  /// The environment variables.
  public var environment: [String: String]
  /// The absolute path of the working directory; nil when it has been deleted.
  public var workingDirectory: String?
  /// The absolute path of the running program, links resolved.
  public var executable: String?

  /// Describes the surroundings.
  public init(
    option: String? = nil, environment: [String: String] = [:], workingDirectory: String? = nil,
    executable: String? = nil
  ) {
    self.option = option
    self.environment = environment
    self.workingDirectory = workingDirectory
    self.executable = executable
  }

  /// The folders that a rule would look at, in order.
  func candidates(for rule: LibraryLocation.Rule) -> [String] {
    switch rule {
    case .option: option.map { [$0.resolved(from: workingDirectory)] } ?? []
    case .environment: value(of: "RAPPORT_LIBRARY").map { [$0.resolved(from: workingDirectory)] } ?? []
    case .workingDirectory: workingDirectory?.ancestry ?? []
    case .dataFolder: dataFolders.map { $0.appending(path: "rapport") }
    case .installation:
      executable.map { [$0.parentFolder.parentFolder.appending(path: "share/rapport")] } ?? []
    case .checkout: executable?.parentFolder.ancestry ?? []
    }
  }

  /// The data folders of the XDG Base Directory Specification: the user's first, then the machine's.
  private var dataFolders: [String] {
    let home = value(of: "HOME").map { $0.appending(path: ".local/share") }
    let user = absoluteValue(of: "XDG_DATA_HOME") ?? home
    let machine = value(of: "XDG_DATA_DIRS") ?? "/usr/local/share:/usr/share"
    let folders = machine.split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
    return [user].compactMap { $0 } + folders
  }

  /// An environment variable; one that is set to nothing counts as not set.
  private func value(of name: String) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The specification says that a relative path is to be ignored.
  private func absoluteValue(of name: String) -> String? {
    value(of: name).flatMap { $0.hasPrefix("/") ? $0 : nil }
  }
}
