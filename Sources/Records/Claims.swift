#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Who plays what: a file of which each session is one byte, and whoever plays the session has locked it.
///
/// The kernel gives a lock back when its owner is gone, however it went. So nothing is left behind to be
/// cleared away, and neither a clock nor a process number, which another program may have inherited, is asked.
/// Locks belong to the opened file, not to the process: two stores in one program are two owners as well.
final class Claims: Sendable {
  private let descriptor: Int32

  /// Opens the file, and makes it if there is none.
  ///
  /// - Throws: ``RecordsError/readOnly(path:)`` when that cannot be done.
  init(path: String) throws(RecordsError) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    if descriptor < 0 { throw .readOnly(path: path) }
  }

  deinit {
    // A process that is being started has the opened file for a moment too, and with it the locks.
    var lock = Self.lock(F_UNLCK, at: 0)
    lock.l_len = 0
    _ = fcntl(descriptor, Self.setLock, &lock)
    close(descriptor)
  }

  /// Claims a session, unless another owner has it.
  ///
  /// - Returns: False when another owner has it. A file system without locks claims nothing and refuses nothing.
  func claim(_ session: Int) -> Bool {
    var lock = Self.lock(F_WRLCK, at: session)
    return fcntl(descriptor, Self.setLock, &lock) == 0 || !(errno == EAGAIN || errno == EACCES)
  }

  /// Gives a session back.
  func release(_ session: Int) {
    var lock = Self.lock(F_UNLCK, at: session)
    _ = fcntl(descriptor, Self.setLock, &lock)
  }

  /// Whether another owner has the session.
  func isClaimedElsewhere(_ session: Int) -> Bool {
    var lock = Self.lock(F_WRLCK, at: session)
    return fcntl(descriptor, Self.getLock, &lock) == 0 && Int32(lock.l_type) != Int32(F_UNLCK)
  }

  /// Does something that only one program at a time may do; the others wait for their turn.
  func alone<Result>(_ work: () throws(RecordsError) -> Result) throws(RecordsError) -> Result {
    var lock = Self.lock(F_WRLCK, at: 0)
    while fcntl(descriptor, Self.setLockWaiting, &lock) != 0 && errno == EINTR {}
    defer { release(0) }
    return try work()
  }

  /// Byte 0 is for ``alone(_:)``: sessions are numbered from 1.
  private static func lock(_ type: Int32, at byte: Int) -> flock {
    var lock = flock()
    lock.l_type = Int16(type)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = off_t(byte)
    lock.l_len = 1
    return lock
  }

  // F_OFD_GETLK, F_OFD_SETLK and F_OFD_SETLKW of POSIX.1-2024: locks that belong to the opened file. The C
  // headers hide them unless _GNU_SOURCE is defined before the first of them is read.
  #if canImport(Darwin)
    private static let setLock: Int32 = 90
    private static let setLockWaiting: Int32 = 91
    private static let getLock: Int32 = 92
  #else
    private static let getLock: Int32 = 36
    private static let setLock: Int32 = 37
    private static let setLockWaiting: Int32 = 38
  #endif
}
