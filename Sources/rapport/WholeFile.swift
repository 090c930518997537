import ArgumentParser
import Glibc

/// A file that is written whole or not at all: first beside its place, then moved there.
enum WholeFile {
  /// What becomes of a file that is there already.
  enum Existing {
    case replaced
    case kept
  }

  /// Writes a file. A link is followed, and the permissions of a file that is replaced stay.
  ///
  /// - Throws: A message and a status, and then nothing has changed.
  static func write(_ bytes: [UInt8], to path: String, existing: Existing = .replaced) throws {
    let place = realpath(path, nil).map { resolved in
      defer { free(resolved) }
      return String(cString: resolved)
    }
    let target = place ?? path
    let draft = "\(target).\(getpid()).part"
    let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw refusal(path) }
    var status = stat()
    if stat(target, &status) == 0 { fchmod(file, status.st_mode & 0o7777) }
    let isWritten = write(bytes, to: file) && fsync(file) == 0
    guard close(file) == 0, isWritten, move(draft, to: target, existing) else {
      defer { unlink(draft) }
      throw refusal(path)
    }
  }

  /// Makes a folder and those above it that are missing.
  ///
  /// - Throws: A message and a status.
  static func makeFolder(_ path: String) throws {
    var made = path.hasPrefix("/") ? "/" : ""
    for name in path.split(separator: "/") {
      made += name + "/"
      if mkdir(made, 0o777) != 0, errno != EEXIST { throw refusal(path) }
    }
  }

  private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { return false }
      rest = rest.dropFirst(written)
    }
    return true
  }

  private static func move(_ draft: String, to target: String, _ existing: Existing) -> Bool {
    switch existing {
    case .replaced: return rename(draft, target) == 0
    case .kept:
      // A link is refused where something is; a move is not.
      guard link(draft, target) == 0 else { return false }
      unlink(draft)
      return true
    }
  }

  private static func refusal(_ path: String) -> ExitCode {
    let reason = errno
    let words = strerror(reason).map { String(cString: $0).lowercased() } ?? "the system says no"
    Console.printError("error: `\(path)` cannot be written: \(words)")
    switch reason {
    case EEXIST: Console.printError("  = help: choose another name, or move the file away first")
    case EACCES, EROFS:
      Console.printError("  = help: write into a folder of your own; --library DIR names one")
    default: break
    }
    return .failure
  }
}
