import YarnCompiler

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reads files from the disk.
public enum TextFile {
  /// No file that somebody writes by hand is as long as this, in bytes.
  private static let limit = 4 << 20

  /// Reads a file, without the byte order mark that some editors put in front.
  ///
  /// - Parameters:
  ///   - path: Where the file is.
  ///   - name: The path that diagnostics show.
  ///   - whole: Whether the mark is kept, for whoever writes the file again.
  public static func read(
    _ path: String, as name: String, whole: Bool = false
  ) -> Result<SourceFile, Diagnostic> {
    do {
      let data = try Data(contentsOf: URL(filePath: path))
      guard data.count <= limit else { return .failure(unreadable("it is longer than 4 MiB", name)) }
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      return .success(
        SourceFile(path: name, bytes: Array(!whole && data.starts(with: mark) ? data.dropFirst(3) : data)))
    } catch {
      return .failure(unreadable(reason(of: error), name))
    }
  }

  private static func unreadable(_ reason: String, _ name: String) -> Diagnostic {
    Diagnostic(.unreadableFile(reason: reason), file: name, range: 0..<0)
  }

  private static func reason(of error: any Error) -> String {
    switch error {
    case let error as CocoaError where error.code == .fileReadNoSuchFile: "there is no such file"
    case let error as CocoaError where error.code == .fileReadNoPermission: "permission denied"
    default: "the system says no"
    }
  }
}
