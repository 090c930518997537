/// Why a session could not be kept, or not be read.
///
/// None of these ends a conversation: it can go on without records.
public enum RecordsError: Error, Hashable, Sendable {
  /// The folder for the records cannot be made.
  case noFolder(path: String, reason: String)
  /// The file, or the folder it is in, cannot be written.
  case readOnly(path: String)
  /// There is no room left.
  case full(path: String)
  /// The file is something else than a database.
  case notADatabase(path: String)
  /// The file is a database, but a damaged one.
  case damaged(path: String)
  /// A later version of the program has written the file.
  case newer(path: String)
  /// Another program has kept the file to itself for longer than we wait.
  case busy(path: String)
  /// The session is open in another window.
  case claimed
  /// No session has this identifier; perhaps it has been discarded.
  case unknownSession
  /// The session has been brought to its end.
  case alreadyFinished
  /// The records hold something that this version cannot read.
  case unreadable(path: String, what: String)
  /// Anything else that the database says.
  case other(path: String, reason: String)

  /// What is wrong, in one clause that stands on its own. The way out is ``help``.
  public var message: String {
    switch self {
    case .noFolder(let path, let reason): "the folder `\(path)` cannot be made: \(reason)"
    case .readOnly(let path): "`\(path)` cannot be written"
    case .full(let path): "there is no room left on the disk of `\(path)`"
    case .notADatabase(let path): "`\(path)` is not a database"
    case .damaged(let path): "the database `\(path)` is damaged"
    case .newer(let path): "`\(path)` was written by a later version of rapport"
    case .busy(let path): "another program keeps `\(path)` to itself"
    case .claimed: "this conversation is open in another window"
    case .unknownSession: "this conversation is no longer in the records"
    case .alreadyFinished: "this conversation has already ended"
    case .unreadable(let path, let what): "`\(path)` holds \(what), which this version cannot read"
    case .other(let path, let reason): "`\(path)`: \(reason)"
    }
  }

  /// What is wrong, in a few words that fit on one line of a screen.
  public var brief: String {
    switch self {
    case .noFolder, .readOnly: "the records cannot be written"
    case .full: "there is no room left on the disk"
    case .notADatabase: "the file of the records is something else"
    case .damaged: "the records are damaged"
    case .newer, .unreadable: "the records are of a later version"
    case .busy: "another program keeps the records to itself"
    case .claimed, .unknownSession, .alreadyFinished: message
    case .other(_, let reason): reason
    }
  }

  /// The way out.
  public var help: String {
    switch self {
    case .noFolder, .readOnly: "set RAPPORT_DATA to a folder that can be written, or play with --no-records"
    case .full: "make room, or set RAPPORT_DATA to a folder on another disk"
    case .notADatabase, .damaged: "move the file away; a new one is made"
    case .newer, .unreadable: "update rapport, or set RAPPORT_DATA to another folder"
    case .busy: "close the other program, then try again"
    case .claimed: "go on in the other window, or close it first"
    case .unknownSession, .alreadyFinished: "start the conversation anew"
    case .other: "set RAPPORT_DATA to another folder, or play with --no-records"
    }
  }
}
