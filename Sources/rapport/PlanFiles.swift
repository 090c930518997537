import ArgumentParser
import Content

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The test plans that someone asked to be run, each with the script it is about.
struct PlanFiles {
  /// A plan, and the script beside it.
  struct Pair: Hashable {
    let plan: String
    let script: String
  }

  private(set) var pairs: [Pair] = []
  /// Plans without a script.
  private(set) var orphans: [String] = []

  private static let plan = ".testplan"
  private static let script = ".yarn"

  /// Finds the plans.
  ///
  /// - Parameter paths: Plans, scripts, and folders; of a library the folder of its dialogues is meant.
  /// - Throws: A message and a status, when a path is none of these.
  init(_ paths: [String]) throws {
    for path in paths {
      if NamedPath.kind(of: path) == .folder {
        Self.plans(under: path).forEach { add($0) }
      } else if path.hasSuffix(Self.plan) {
        add(path)
      } else if path.hasSuffix(Self.script) {
        try add(plansOf: path)
      } else {
        Console.printError("error: `\(path)` is no script (.yarn), no test plan (.testplan) and no folder")
        throw ExitCode.validationFailure
      }
    }
  }

  private mutating func add(_ plan: String) {
    if let script = Self.script(of: plan) {
      let pair = Pair(plan: plan, script: script)
      if !pairs.contains(pair) { pairs.append(pair) }
    } else {
      orphans.append(plan)
    }
  }

  private mutating func add(plansOf path: String) throws {
    // The plans beside it are found by the name of its folder.
    let script = path.contains("/") ? path : "./\(path)"
    let plans = Self.plans(under: script.parentFolder).filter { Self.script(of: $0) == script }
    guard !plans.isEmpty else {
      let plan = path.dropLast(Self.script.count) + Self.plan
      Console.printError(
        """
        error: `\(path)` has no test plan
          = help: write one to `\(plan)`, or let `rapport test --record` write it
        """)
      throw ExitCode.validationFailure
    }
    plans.forEach { add($0) }
  }

  /// The script that a plan is about: `Cup.testplan` and `Cup.leaves.testplan` are about `Cup.yarn` in the same
  /// folder, or in the one above if theirs is called `Tests`.
  static func script(of plan: String) -> String? {
    let folder = plan.contains("/") ? plan.parentFolder : ""
    let isInTests = folder.lastPathName == "Tests"
    let folders = [folder] + (isInTests ? [folder.contains("/") ? folder.parentFolder : ""] : [])
    var name = plan.lastPathName.dropLast(Self.plan.count)
    while !name.isEmpty {
      for folder in folders {
        let script = folder.appending(path: name + Self.script)
        if FileManager.default.fileExists(atPath: script) { return script }
      }
      name = name.lastIndex(of: ".").map { name[..<$0] } ?? ""
    }
    return nil
  }

  /// The plans below a folder, in an order that is the same everywhere, without hidden ones.
  private static func plans(under folder: String) -> [String] {
    let isLibrary =
      LibraryLocation.around(folder.resolved(from: FileManager.default.currentDirectoryPath))
      .map { $0.root == folder.resolved(from: FileManager.default.currentDirectoryPath) } ?? false
    let root = isLibrary ? folder.appending(path: "Dialogues") : folder
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
    return names.filter { name in
      name.hasSuffix(plan) && !name.split(separator: "/").contains { $0.hasPrefix(".") }
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { root.appending(path: $0) }
  }
}
