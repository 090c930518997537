import Golden
import Testing
import YarnCompiler

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A script, how to run it, and the events that the language's own engine gave for it.
struct RunVector: CustomTestStringConvertible, Sendable {
  let name: String
  let files: [SourceFile]
  let plan: RunPlan
  let expected: String

  var testDescription: String { name }

  /// All of them: a file `NAME.yarn`, or a folder `NAME` whose files are compiled together.
  static let all: [RunVector] = {
    let folder = Vectors.folder.appending(path: "run")
    return Golden.files(withExtension: "events", under: folder).map { events in
      let name = String(events.lastPathComponent.dropLast(".events".count))
      let base = folder.appending(path: name)
      let parts = Golden.files(withExtension: "yarn", under: base)
      let paths = parts.isEmpty ? [folder.appending(path: name + ".yarn")] : parts
      return RunVector(
        name: name, files: paths.map { SourceFile(path: $0.lastPathComponent, bytes: Vectors.bytes($0)) },
        plan: RunPlan(Vectors.text(folder.appending(path: name + ".plan"))), expected: Vectors.text(events))
    }
  }()
}

/// How a vector is run: `key=value value` and flags, one a line.
struct RunPlan: Sendable {
  private(set) var strategy = "best_least_recently_viewed"
  /// The nodes to start at, one after the other, with the same variables.
  private(set) var start = ["Start"]
  /// The selections of each run; empty to walk every path there is.
  private(set) var selections: [[Int]] = []
  private(set) var depth = 4
  private(set) var flags: Set<Substring> = []

  init(_ text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      let halves = line.split(separator: "=", maxSplits: 1)
      guard halves.count == 2 else {
        flags.insert(line)
        continue
      }
      let values = halves[1].split(separator: " ").map(String.init)
      switch halves[0] {
      case "strategy": strategy = values[0]
      case "start": start = values
      case "select": selections.append(values.compactMap { Int($0) })
      case "depth": depth = Int(values[0]) ?? depth
      default: preconditionFailure("no plan: \(line)")
      }
    }
  }
}

/// Where the vectors are.
enum Vectors {
  /// The tests' folder, as if a test file stood right in it.
  static let testFile = URL(filePath: #filePath).deletingLastPathComponent().path + ".swift"

  static let folder = Golden.folder(of: testFile).appending(path: "Vectors")

  static func bytes(_ file: URL) -> [UInt8] {
    (try? Data(contentsOf: file)).map(Array.init) ?? []
  }

  /// The text of a file; empty if there is none.
  static func text(_ file: URL) -> String {
    String(decoding: bytes(file), as: UTF8.self)
  }
}
