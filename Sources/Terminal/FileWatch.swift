import Glibc

/// Folders that somebody else writes in, watched without a wake-up while nothing happens.
///
/// The kernel tells what changes in a folder (inotify). Where it does not, for want of room for watches, the times
/// of the files are looked at once a second.
///
/// - SeeAlso: inotify(7).
public final class FileWatch {
  /// Readable when something happened in a folder; -1 where nobody tells.
  let descriptor: Int32
  /// The folders to watch, the files whose times to look at, and which names matter.
  private let folders: () -> [String]
  private let files: () -> [String]
  private let matters: (String) -> Bool
  /// When what has happened is to be told, in milliseconds of the monotonic clock; nil while nothing has.
  private var due: Int64?
  /// Whether the times of the files have to be looked at.
  private var looksAtTimes = false
  private var times: [String: [Int]] = [:]

  /// How long to wait for more after the first thing happened: editors write in several steps.
  private static let settling: Int64 = 50
  private static let interval: Int32 = 1000
  private static let happenings = UInt32(
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_DELETE_SELF | IN_MOVE_SELF)

  /// - Parameters:
  ///   - asksKernel: Whether to have the kernel tell; without it, the times of the files are looked at.
  ///   - folders: The folders to watch, asked again after every change.
  ///   - files: The files to look at where the kernel does not tell.
  ///   - matters: Whether a file of this name is one of them.
  public init(
    asksKernel: Bool = true, folders: @escaping () -> [String], files: @escaping () -> [String],
    matters: @escaping (String) -> Bool
  ) {
    descriptor = asksKernel ? inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC)) : -1
    self.folders = folders
    self.files = files
    self.matters = matters
    watchFolders()
    if looksAtTimes { times = timesNow() }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// How long to wait at most before ``look()``, in milliseconds; -1 is until the descriptor is readable.
  var patience: Int32 {
    if let due { return Int32(clamping: max(due - Self.now(), 0)) }
    return looksAtTimes ? Self.interval : -1
  }

  /// Waits until a file has changed, or there is something to read; true if a file has changed.
  ///
  /// - Parameter input: The descriptor that somebody types into.
  public func wait(beside input: Int32) -> Bool {
    while true {
      var sources = [
        pollfd(fd: input, events: Int16(POLLIN), revents: 0),
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&sources, 2, patience)
      if look() { return true }
      if count > 0, sources[0].revents != 0 { return false }
    }
  }

  /// Takes in what happened; true once, as soon as there is nothing more to wait for.
  func look() -> Bool {
    if takeIn() || (looksAtTimes && due == nil && haveTimesChanged()) {
      due = due ?? Self.now() + Self.settling
    }
    guard let due, Self.now() >= due else { return false }
    self.due = nil
    watchFolders()
    if looksAtTimes { times = timesNow() }
    return true
  }

  /// Reads what the kernel has to tell; true if any of it matters.
  private func takeIn() -> Bool {
    guard descriptor >= 0 else { return false }
    var isNews = false
    var buffer = [UInt8](repeating: 0, count: 16384)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return isNews }
      buffer.withUnsafeBytes { bytes in
        var offset = 0
        while offset + MemoryLayout<inotify_event>.size <= count {
          let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
          offset += MemoryLayout<inotify_event>.size
          let name = bytes[offset..<min(offset + Int(event.len), count)].prefix { $0 != 0 }
          offset += Int(event.len)
          isNews = isNews || isOfInterest(event.mask, String(decoding: name, as: UTF8.self))
        }
      }
    }
  }

  /// A folder, and having lost count, always matter; a file when its content is whole.
  private func isOfInterest(_ mask: UInt32, _ name: String) -> Bool {
    if mask & UInt32(IN_IGNORED) != 0 { return false }
    if mask & UInt32(IN_Q_OVERFLOW | IN_DELETE_SELF | IN_MOVE_SELF) != 0 { return true }
    if mask & UInt32(IN_ISDIR) != 0 { return true }
    return mask & UInt32(IN_CREATE) == 0 && matters(name)
  }

  private func watchFolders() {
    looksAtTimes = descriptor < 0
    for folder in folders() {
      if descriptor < 0 || inotify_add_watch(descriptor, folder, Self.happenings) < 0 { looksAtTimes = true }
    }
  }

  // MARK: Where the kernel does not tell

  private func haveTimesChanged() -> Bool {
    timesNow() != times
  }

  private func timesNow() -> [String: [Int]] {
    var times: [String: [Int]] = [:]
    for path in files() {
      var status = stat()
      guard stat(path, &status) == 0 else { continue }
      times[path] = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec, Int(status.st_size), Int(status.st_ino)]
    }
    return times
  }

  private static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
