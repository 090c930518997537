#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Where the personas and the dialogues are: the folder that holds `Personas` and `Dialogues`, and which rule
/// found it.
///
///     let library = try LibraryLocation.find(Surroundings(environment: environment, …))
///     library.personas            // /usr/share/rapport/Personas
///     library.rule                // .dataFolder
///
/// A folder that was asked for by name is taken or refused, never passed over in silence; the other places
/// are tried in turn.
public struct LibraryLocation: Hashable, Sendable {
  /// The folder that holds both folders, as a path.
  public let root: String

  /// The rule that found it.
  public let rule: Rule

  /// The folder of the persona files.
  public var personas: String { root.appending(path: Self.personasFolder) }

  /// The folder of the dialogue files.
  public var dialogues: String { root.appending(path: Self.dialoguesFolder) }

  /// The way a library is found, in the order in which the ways are tried.
  public enum Rule: String, Hashable, Sendable, CaseIterable {
    /// The folder was named on the command line.
    case option
    /// The folder was named in the environment.
    case environment
    /// The working directory holds both folders, or a folder above it does.
    case workingDirectory
    /// A data folder of the user or of the machine has a folder `rapport` (XDG Base Directory).
    case dataFolder
    /// The program is installed, and the library beside it, under one prefix.
    case installation
    /// The program lies somewhere in a checkout.
    case checkout

    /// The rule in words, for a message.
    public var text: String {
      switch self {
      case .option: "--library"
      case .environment: "the environment variable RAPPORT_LIBRARY"
      case .workingDirectory: "the working directory and the folders above it"
      case .dataFolder: "the data folders"
      case .installation: "beside the installed program"
      case .checkout: "the folders above the program"
      }
    }
  }

  /// Finds the library.
  ///
  /// - Throws: ``LibraryNotFound``, which names every place that was looked at.
  public static func find(_ surroundings: Surroundings) throws(LibraryNotFound) -> LibraryLocation {
    var looked: [LibraryNotFound.Place] = []
    for rule in Rule.allCases {
      let candidates = surroundings.candidates(for: rule)
      if let root = candidates.first(where: holdsLibrary) {
        return LibraryLocation(root: root, rule: rule)
      }
      looked += candidates.map { LibraryNotFound.Place(path: $0, rule: rule) }
      if rule.isBinding && !candidates.isEmpty { break }
    }
    throw LibraryNotFound(places: looked)
  }

  /// The library that a file or a folder belongs to: the nearest folder above it that is one.
  ///
  /// - Parameter path: An absolute path.
  public static func around(_ path: String) -> LibraryLocation? {
    path.ancestry.first(where: holdsLibrary).map { LibraryLocation(root: $0, rule: .workingDirectory) }
  }

  /// What leads from the library to a file in it; nil if the file is elsewhere.
  ///
  /// - Parameter path: An absolute path.
  public func relative(_ path: String) -> String? {
    let folder = root.hasSuffix("/") ? root : root + "/"
    return path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : nil
  }

  private static func holdsLibrary(_ folder: String) -> Bool {
    [personasFolder, dialoguesFolder].allSatisfy { name in
      var isFolder = false
      let path = folder.appending(path: name)
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
    }
  }

  private static let personasFolder = "Personas"
  private static let dialoguesFolder = "Dialogues"
}

extension LibraryLocation.Rule {
  /// Whether a folder named under this rule must be the one: the user said so.
  fileprivate var isBinding: Bool {
    switch self {
    case .option, .environment: true
    case .workingDirectory, .dataFolder, .installation, .checkout: false
    }
  }
}
