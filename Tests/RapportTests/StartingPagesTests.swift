import Glibc
import Testing

@testable import rapport

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct `The code that only starting needs` {
  private static let length = 64 * 4096

  @Test func `is given back, is there again when it is looked at, and nothing else goes`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "code-\(UUID().uuidString)")
    let bytes = (0..<Self.length).map { UInt8(truncatingIfNeeded: $0 / 7) }
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let code = try Self.map(file, PROT_READ | PROT_EXEC)
    let other = try Self.map(file, PROT_READ)
    #expect(code.elementsEqual(bytes) && other.elementsEqual(bytes))
    #expect(try Self.resident(code) == Self.length && Self.resident(other) == Self.length)
    StartingPages.release()
    #expect(try Self.resident(code) == 0 && Self.resident(other) == Self.length)
    #expect(code.elementsEqual(bytes))
    munmap(UnsafeMutableRawPointer(mutating: code.baseAddress), Self.length)
    munmap(UnsafeMutableRawPointer(mutating: other.baseAddress), Self.length)
  }

  /// A file's bytes, in memory as they are looked at.
  private static func map(_ file: URL, _ protection: Int32) throws -> UnsafeRawBufferPointer {
    let descriptor = open(file.path, O_RDONLY)
    defer { close(descriptor) }
    let address = try #require(mmap(nil, length, protection, MAP_PRIVATE, descriptor, 0))
    try #require(address != MAP_FAILED)
    return UnsafeRawBufferPointer(start: address, count: length)
  }

  /// How much of a mapping is in this program's memory, in bytes.
  private static func resident(_ mapping: UnsafeRawBufferPointer) throws -> Int {
    let beginning = String(UInt(bitPattern: mapping.baseAddress), radix: 16) + "-"
    let maps = try #require(fopen("/proc/self/smaps", "r"))
    defer { fclose(maps) }
    var line: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer { free(line) }
    var isFound = false
    while getline(&line, &capacity, maps) > 0, let line {
      let words = String(cString: line).split(separator: " ")
      if words[0].hasPrefix(beginning) { isFound = true }
      if isFound, words[0] == "Rss:" { return try #require(Int(words[1])) * 1024 }
    }
    throw Missing()
  }

  private struct Missing: Error {}
}
