import Glibc

/// The files by which the kernel tells of a process. They have no size beforehand, and are read to their end.
enum ProcessFile {
  /// The text of a file under `/proc`; empty if there is none.
  static func text(_ process: Int32, _ name: String) -> String {
    let descriptor = open("/proc/\(process)/\(name)", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while case let count = read(descriptor, &buffer, buffer.count), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The number behind a field of a `status` file; 0 if there is none.
  static func number(_ process: Int32, _ name: String, _ field: String) -> Double {
    let line = text(process, name).split(separator: "\n").first { $0.hasPrefix(field) }
    return line?.split(whereSeparator: { " \t".contains($0) }).dropFirst().first.flatMap { Double($0) } ?? 0
  }

  /// The path of this program.
  static var ownPath: String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(count, 0)).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
