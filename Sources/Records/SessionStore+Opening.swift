import Glibc

extension SessionStore {
  /// Where the records are kept unless told otherwise: in `RAPPORT_DATA` if it is set, else in the folder
  /// `rapport` of the user's data folder (XDG Base Directory Specification).
  ///
  /// - Returns: Nil when the environment names neither a data folder nor a home.
  public static func defaultPath(environment: [String: String]) -> String? {
    let given = environment["RAPPORT_DATA"].flatMap { $0.isEmpty ? nil : $0 }
    let data = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 + "/rapport" : nil }
    let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 + "/.local/share/rapport" }
    return (given ?? data ?? home).map { $0 + "/sessions.sqlite" }
  }

  /// Makes the folder of the file, and those above it, if there are none, for nobody but the user.
  static func makeFolder(of path: String) throws(RecordsError) {
    guard let end = path.lastIndex(of: "/"), end > path.startIndex else { return }
    let folder = String(path[..<end])
    var status = stat()
    if stat(folder, &status) != 0 {
      try? makeFolder(of: folder)
      if mkdir(folder, 0o700) == 0 || errno == EEXIST { return try makeFolder(of: path) }
      throw .noFolder(path: folder, reason: reason(errno))
    }
    if status.st_mode & S_IFMT != S_IFDIR { throw .noFolder(path: folder, reason: reason(ENOTDIR)) }
  }

  private static func reason(_ number: Int32) -> String {
    switch number {
    case EACCES, EPERM: "permission denied"
    case ENOSPC, EDQUOT: "no room left on the disk"
    case EROFS: "the disk is read-only"
    case EEXIST, ENOTDIR: "a file is in its place"
    case _: "it cannot be written"
    }
  }
}
