import Glibc
import Testing

@testable import Terminal

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// How the files of a folder are watched.
@MainActor @Suite final class FileWatchTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "watch-\(UUID().uuidString)")
    .path

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func watch(asksKernel: Bool = true) -> FileWatch {
    let folder = folder
    let below = {
      [folder]
        + ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).map { folder + "/" + $0 }
    }
    return FileWatch(asksKernel: asksKernel, folders: below, files: below) { $0.hasSuffix(".yarn") }
  }

  private func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: folder + "/" + name))
  }

  /// Waits as the loop does; true if there was news.
  private func hasNews(_ watch: FileWatch, rounds: Int = 20) -> Bool {
    for _ in 0..<rounds {
      var source = pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)
      // Nothing to wait for any more is no news.
      guard poll(&source, 1, watch.patience < 0 ? 0 : watch.patience) > 0 || watch.patience >= 0 else {
        return false
      }
      if watch.look() { return true }
    }
    return false
  }

  @Test func `a file that is written, moved there or deleted is news once`() throws {
    let watch = watch()
    #expect(watch.patience == -1)
    try write("one", "a.yarn")
    #expect(hasNews(watch))
    #expect(!hasNews(watch))
    try write("two", "a.tmp")
    rename(folder + "/a.tmp", folder + "/a.yarn")
    #expect(hasNews(watch))
    unlink(folder + "/a.yarn")
    #expect(hasNews(watch))
    #expect(!hasNews(watch))
    #expect(watch.patience == -1)
  }

  @Test func `other files are none`() throws {
    let watch = watch()
    try write("swap", ".a.yarn.swp")
    try write("note", "notes.txt")
    #expect(!hasNews(watch))
    #expect(watch.patience == -1)
  }

  @Test func `a folder that is made later is watched too`() throws {
    let watch = watch()
    mkdir(folder + "/more", 0o755)
    #expect(hasNews(watch))
    try write("new", "more/b.yarn")
    #expect(hasNews(watch))
  }

  @Test func `where the kernel does not tell, the times are looked at`() throws {
    try write("one", "a.yarn")
    let watch = watch(asksKernel: false)
    #expect(watch.descriptor == -1 && watch.patience == 1000)
    #expect(!watch.look())
    try write("longer", "a.yarn")
    while !watch.look() { #expect(watch.patience <= 50) }
    #expect(!watch.look())
    unlink(folder + "/a.yarn")
    while !watch.look() { #expect(watch.patience <= 50) }
  }
}
