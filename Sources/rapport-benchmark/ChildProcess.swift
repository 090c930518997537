import Glibc

/// Another run of this program.
enum ChildProcess {
  /// The numbers that a run of this program with some arguments prints.
  static func numbers(of arguments: [String]) throws -> [Double] {
    let command = ([ProcessFile.ownPath] + arguments).map { "'\($0)'" }.joined(separator: " ")
    guard let stream = popen(command, "r") else { throw ChildFailure(command: command) }
    var text: [UInt8] = []
    while case let byte = getc(stream), byte != EOF { text.append(UInt8(truncatingIfNeeded: byte)) }
    guard pclose(stream) == 0 else { throw ChildFailure(command: command) }
    return String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace).compactMap {
      Double($0)
    }
  }
}

/// Says that another run of this program failed.
struct ChildFailure: Error {
  var command: String
}

/// The memory of this process, in bytes.
enum OwnMemory {
  /// What is resident now.
  static var resident: Int { kibibytes("VmRSS:") }

  /// The most that was ever resident.
  static var peak: Int { kibibytes("VmHWM:") }

  private static func kibibytes(_ field: String) -> Int {
    Int(ProcessFile.number(getpid(), "status", field)) * 1024
  }
}
