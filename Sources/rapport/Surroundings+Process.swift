import Content

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Surroundings {
  /// What this process was told and where it stands.
  ///
  /// - Parameter library: The folder given on the command line.
  static func ofProcess(library: String?) -> Surroundings {
    let folder = FileManager.default.currentDirectoryPath
    return Surroundings(
      option: library, environment: ProcessInfo.processInfo.environment,
      workingDirectory: folder.isEmpty ? nil : folder,
      executable: try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
  }
}
