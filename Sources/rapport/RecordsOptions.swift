import ArgumentParser
import Records

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Whether and where conversations are kept.
struct RecordsOptions: ParsableArguments {
  @Flag(name: .customLong("no-records"), help: "Keep nothing of what is said.")
  var keepsNothing = false

  /// What has come of each conversation so far; nothing if nothing was ever kept.
  static func results() -> [String: ScenarioResult] {
    let path = SessionStore.defaultPath(environment: ProcessInfo.processInfo.environment)
    guard let path, FileManager.default.fileExists(atPath: path) else { return [:] }
    return (try? SessionStore(path: path).results()) ?? [:]
  }

  /// Opens the records.
  ///
  /// - Throws: ``RecordsError``.
  static func store() throws(RecordsError) -> SessionStore {
    guard let path = SessionStore.defaultPath(environment: ProcessInfo.processInfo.environment) else {
      throw .noFolder(path: "~", reason: "neither HOME nor RAPPORT_DATA says where")
    }
    return try SessionStore(path: path)
  }
}

extension SessionHost.Keeping {
  /// Opens the records, unless nothing is to be kept.
  static func opened(unless keepsNothing: Bool) -> SessionHost.Keeping {
    if keepsNothing { return .nothing }
    do {
      return .store(try RecordsOptions.store())
    } catch {
      return .failed(error)
    }
  }
}
