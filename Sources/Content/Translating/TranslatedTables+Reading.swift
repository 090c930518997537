import Yarn
import YarnCompiler

extension TranslatedTables {
  /// Everything that is translated into a language.
  public struct Reading: Sendable {
    /// The texts of all tables; of two for one identity that of the later table.
    public let translation: Translation
    /// What is wrong with tables that could not be read, each in one clause with the path.
    public let problems: [String]
  }

  /// Reads all tables of a language.
  ///
  /// - Parameter location: The library that they were found in.
  public func read(_ language: String, of location: LibraryLocation) -> Reading {
    var entries: [StringTable.Entry] = []
    var problems: [String] = []
    for table in tables where table.language == language {
      switch Self.text(of: table, in: location) {
      case .failure(let problem): problems.append(problem.message)
      case .success(let text):
        do {
          entries += try StringTable(csv: text).entries.filter { $0.text.contains { !$0.isWhitespace } }
        } catch {
          problems.append("`\(table.path)`, line \(error.line): \(error.message)")
        }
      }
    }
    return Reading(
      translation: Translation(StringTable(entries), language: language), problems: problems)
  }

  /// Why a table cannot be read.
  public struct Unreadable: Error, Hashable, Sendable {
    /// The path and what is wrong, in one clause.
    public let message: String
  }

  /// The tables as files, without those that cannot be read.
  public func files(in location: LibraryLocation) -> [SourceFile] {
    tables.compactMap { table in
      guard case .success(let text) = Self.text(of: table, in: location) else { return nil }
      return SourceFile(path: table.path, text: text)
    }
  }

  /// Reads a table as it is, byte order mark and all.
  public static func text(of table: Table, in location: LibraryLocation) -> Result<String, Unreadable> {
    let path = location.root.appending(path: table.path)
    return TextFile.read(path, as: table.path, whole: true).map(\.text).mapError {
      Unreadable(message: "`\(table.path)`: \($0.message)")
    }
  }
}
