import Glibc

/// A build of the program that is measured in a terminal.
struct ProgramBuild {
  let path: String
  /// How it was built, in words.
  let name: String
  /// Whether it has to reach the bars; otherwise its figures are there to compare with.
  let isHeldToBars: Bool

  /// The builds to measure: the one that is given; or the one that is installed, which is built here if need be,
  /// and the ordinary one that was built beside this program.
  static func all(given: String?) -> [ProgramBuild] {
    if let given { return [ProgramBuild(path: given, name: given, isHeldToBars: true)] }
    let ordinary = Benchmark.sibling("rapport")
    do {
      let installed = ProgramBuild(path: try installed(), name: "as installed", isHeldToBars: true)
      return [installed, ProgramBuild(path: ordinary, name: "as `swift run` builds it", isHeldToBars: false)]
    } catch {
      print("\n\(error); the program beside this one is measured, and held to the bars")
      return [ProgramBuild(path: ordinary, name: "as `swift run` builds it", isHeldToBars: true)]
    }
  }

  /// Builds the program as the README says it is installed: in release, with Swift's library linked in.
  private static func installed() throws(BuildFailure) -> String {
    guard let sources = sources() else { throw BuildFailure(reason: "there are no sources to build from") }
    let scratch = "\(sources)/.build/installed"
    let command = """
      cd '\(sources)' && swift build -c release --static-swift-stdlib --scratch-path '\(scratch)' \
      --product rapport
      """
    print("\nBuilding the program as it is installed; the first time takes some minutes …")
    guard let stream = popen("\(command) 2>&1", "r") else { throw BuildFailure(reason: "no shell") }
    var lines: [String] = []
    while let line = readLine(from: stream) { lines.append(line) }
    guard pclose(stream) == 0 else {
      throw BuildFailure(reason: "the build failed:\n" + lines.suffix(12).joined(separator: "\n"))
    }
    return scratch + "/release/rapport"
  }

  /// The folder of the package that this program was built from.
  private static func sources() -> String? {
    var folder = ProcessFile.ownPath[...]
    while let end = folder.lastIndex(of: "/") {
      folder = folder[..<end]
      if access(folder + "/Package.swift", R_OK) == 0, access(folder + "/Sources/rapport", R_OK) == 0 {
        return String(folder)
      }
    }
    return nil
  }

  /// The folder with the clients and conversations that the program comes with.
  static var library: String { sources() ?? "." }

  private static func readLine(from stream: UnsafeMutablePointer<FILE>) -> String? {
    var bytes: [UInt8] = []
    while case let byte = getc(stream), byte != EOF {
      if byte == 10 { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(UInt8(truncatingIfNeeded: byte))
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }
}

/// Says why the program could not be built.
struct BuildFailure: Error, CustomStringConvertible {
  var reason: String
  var description: String { reason }
}
