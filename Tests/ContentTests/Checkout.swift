import Foundation
import YarnCompiler

/// The files of the project, as they lie in the checkout that the tests were built from.
enum Checkout {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The text of a file.
  static func text(of path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// A file as the readers take it, its path relative to the checkout.
  static func source(_ path: String) throws -> SourceFile {
    SourceFile(path: path, text: try text(of: path))
  }

  /// What differs between a generated text and the file in the checkout; nil when nothing does. With
  /// `RECORD_GOLDEN=1` the file is rewritten, and the test still fails.
  static func difference(of made: String, from path: String) -> String? {
    let file = root.appending(path: path)
    let old = try? String(contentsOf: file, encoding: .utf8)
    if old == made { return nil }
    guard ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil else {
      return "\(path) is not what the program would write; RECORD_GOLDEN=1 writes it"
    }
    do {
      try made.write(to: file, atomically: true, encoding: .utf8)
      return "recorded \(path); read the change, then run again without RECORD_GOLDEN"
    } catch {
      return "cannot record \(path): \(error)"
    }
  }
}
