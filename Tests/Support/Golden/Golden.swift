#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Compares what a test made with a file that a person has read and agreed to.
///
///     let difference = Golden.difference(of: transcript, from: "second-cup", in: #filePath)
///     #expect(difference == nil, "\(difference ?? "")")
///
/// With `RECORD_GOLDEN=1` in the environment the file is rewritten, and the test still fails, so that
/// the change is read before it is committed.
public enum Golden {
  /// What differs from the golden file, as lines marked `-` (expected) and `+` (made); nil when nothing does.
  ///
  /// - Parameters:
  ///   - made: The text the test produced.
  ///   - name: The golden file, relative to the folder `Golden` beside the test.
  ///   - testFile: The calling test's `#filePath`.
  public static func difference(of made: String, from name: String, in testFile: String) -> String? {
    let file = folder(of: testFile).appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      return record(made, to: file)
    }
    guard let data = try? Data(contentsOf: file) else {
      return "no golden file \(name); RECORD_GOLDEN=1 writes it"
    }
    let expected = String(decoding: data, as: UTF8.self)
    return expected == made ? nil : difference(expected: expected, made: made)
  }

  /// The folder `Golden` beside a test file.
  public static func folder(of testFile: String) -> URL {
    URL(filePath: testFile).deletingLastPathComponent().appending(path: "Golden")
  }

  /// Every file under the test's golden folder with the given extension, sorted by path.
  public static func files(withExtension ending: String, under folder: URL) -> [URL] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".\(ending)") }.sorted().map { folder.appending(path: $0) }
  }

  private static func record(_ made: String, to file: URL) -> String? {
    let old = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
    guard old != made else { return nil }
    try? FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    do {
      try Data(made.utf8).write(to: file)
      return "recorded \(file.lastPathComponent); read the change, then run again without RECORD_GOLDEN"
    } catch {
      return "cannot record \(file.path): \(error)"
    }
  }

  private static func difference(expected: String, made: String) -> String {
    let expectedLines = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let madeLines = made.split(separator: "\n", omittingEmptySubsequences: false)
    return madeLines.difference(from: expectedLines).map { change in
      switch change {
      case .remove(let offset, let line, _): "-\(offset + 1): \(line)"
      case .insert(let offset, let line, _): "+\(offset + 1): \(line)"
      }
    }.joined(separator: "\n")
  }
}
