import ArgumentParser
import Content
import Glibc

/// The program that draws graphs, if it is installed.
enum Graphviz {
  /// Draws a picture.
  ///
  /// - Parameter dot: The graph in Graphviz' language.
  /// - Throws: A message and a status, when the program is missing or fails.
  static func svg(of dot: String) throws -> [UInt8] {
    guard isInstalled else {
      Console.printError(
        """
        error: a picture in SVG is drawn by Graphviz, and there is no `dot` on this machine
          = help: on Debian or Ubuntu, `sudo apt-get install graphviz` brings it; or write --format dot
        """)
      throw ExitCode.failure
    }
    let file = try draft(dot)
    defer { unlink(file) }
    let quoted =
      "'" + file.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    guard let stream = popen("dot -Tsvg \(quoted)", "r") else { throw failure() }
    var picture: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, stream), count > 0 { picture += buffer[..<count] }
    guard pclose(stream) == 0, !picture.isEmpty else { throw failure() }
    return picture
  }

  /// Whether there is a program `dot` where programs are looked for.
  static var isInstalled: Bool {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    return path.split(separator: ":").contains { access("\($0)/dot", X_OK) == 0 }
  }

  /// Writes the graph where the program can read it.
  private static func draft(_ dot: String) throws -> String {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var name = Array("\(folder)/rapport-XXXXXX".utf8CString)
    let file = mkstemp(&name)
    guard file >= 0 else { throw failure() }
    defer { close(file) }
    let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    var rest = Array(dot.utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      guard written > 0 else {
        unlink(path)
        throw failure()
      }
      rest = rest.dropFirst(written)
    }
    return path
  }

  private static func failure() -> ExitCode {
    Console.printError(
      "error: Graphviz could not draw the picture\n  = help: --format dot writes what it was given")
    return .failure
  }
}
