import Yarn
import YarnCompiler

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The tables with translations that belong to a library, by language.
///
/// A table is any file `NAME.LANGUAGE.csv` among the dialogues, such as `SecondCup.es.csv`, and whatever the project
/// file names under `localisation`. One that is named like a script holds the texts of that script, any other those
/// of all.
public struct TranslatedTables: Sendable {
  /// A table that has been found, and not yet been read.
  public struct Table: Hashable, Sendable {
    /// The path, relative to the library.
    public let path: String
    /// The BCP 47 tag of its language.
    public let language: String
  }

  /// In the order of their paths.
  public let tables: [Table]
  /// The language that the scripts are written in.
  public let baseLanguage: String

  /// Finds the tables of a library; none is read.
  ///
  /// - Parameters:
  ///   - project: The project that the scripts belong to.
  ///   - paths: The paths of all files among the dialogues, relative to the library.
  public init(of project: Project, among paths: [String]) {
    baseLanguage = project.baseLanguage
    var found: [String: String] = [:]
    for path in paths {
      if let language = Self.language(ofName: path.lastPathName) { found[path] = language }
    }
    for (language, places) in project.localisations {
      guard let strings = places.strings else { continue }
      for path in project.files(matching: strings, among: paths) { found[path] = language }
    }
    tables = found.map { Table(path: $0.key, language: $0.value) }.sorted { $0.path < $1.path }
  }

  /// Finds the tables of a library on the disk.
  public init(of location: LibraryLocation, project: Project) {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: location.dialogues)) ?? []
    let visible = names.filter { name in !name.split(separator: "/").contains { $0.hasPrefix(".") } }
    self.init(of: project, among: visible.map { "Dialogues".appending(path: $0) })
  }

  /// The languages that there are tables for, without that of the scripts.
  public var languages: [String] {
    Set(tables.map(\.language)).subtracting([baseLanguage]).sorted()
  }

  /// The language that someone gets who asks for one: the same, or the same without the region, or one of another
  /// region. Nil if there is none.
  ///
  /// - SeeAlso: RFC 4647, Matching of Language Tags, section 3.4.
  public func language(for wanted: String) -> String? {
    var range = wanted.lowercased().prefix { $0 != "." }.split { $0 == "-" || $0 == "_" }
    while !range.isEmpty {
      let tag = range.joined(separator: "-")
      if let exact = languages.first(where: { $0.lowercased() == tag }) { return exact }
      range.removeLast()
    }
    let primary = wanted.lowercased().prefix { $0.isLetter }
    return languages.first { $0.lowercased().hasPrefix(primary + "-") }
  }

  /// Whether someone who asks for a language is content with the scripts as they are written.
  public func isBase(_ wanted: String) -> Bool {
    let primary = { (tag: String) in tag.lowercased().prefix { $0.isLetter } }
    return primary(wanted) == primary(baseLanguage) && language(for: wanted) == nil
  }

  /// The script that a table belongs to, by its name: `SecondCup.es.csv` belongs to `SecondCup.yarn` beside it.
  public static func script(of table: Table) -> String {
    let suffix = ".\(table.language).csv"
    let hasLanguage = table.path.lowercased().hasSuffix(suffix.lowercased())
    return String(table.path.dropLast(hasLanguage ? suffix.count : ".csv".count)) + ".yarn"
  }

  /// The path of the table that holds a script's texts in a language.
  public static func path(for script: String, language: String) -> String {
    (script.hasSuffix(".yarn") ? String(script.dropLast(".yarn".count)) : script) + ".\(language).csv"
  }

  /// Whether a text is written as the tag of a language is.
  public static func isLanguage(_ tag: String) -> Bool {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy(\.isASCIILetter) else {
      return false
    }
    return parts.dropFirst().allSatisfy { part in
      (2...8).contains(part.count) && part.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit }
    }
  }

  private static func language(ofName name: String) -> String? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 3, parts.last?.lowercased() == "csv" else { return nil }
    let tag = String(parts[parts.count - 2])
    return isLanguage(tag) ? tag : nil
  }
}

extension Character {
  fileprivate var isASCIILetter: Bool { isASCII && isLetter }
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
