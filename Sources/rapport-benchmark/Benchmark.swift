import Glibc

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Measures the program, each figure beside a reference from the same run, and holds it to the bars. It
/// ends with status 1 if one of them is not reached, and with 2 if something cannot be measured.
///
///     swift run -c release rapport-benchmark                 all parts
///     swift run -c release rapport-benchmark language        one of them
///
/// The program in a terminal is built first as it is installed, with Swift's library linked in, and that build is
/// held to the bars; the ordinary build is measured beside it. Another one can be measured by naming it:
///
///     swift run -c release rapport-benchmark screen --program /usr/local/bin/rapport
@main
struct Benchmark {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == CompileMeasurement.ownMemory, let nodes = arguments.last.flatMap({ Int($0) }) {
      return CompileMeasurement.printOwnMemory(nodes: nodes)
    }
    guard let request = Request(arguments) else {
      let parts = Part.allCases.map(\.rawValue).joined(separator: "|")
      print("usage: rapport-benchmark [\(parts)]… [--program PATH]")
      exit(64)
    }
    var report = Report()
    do {
      for part in request.parts { try part.measure(&report, program: request.program) }
    } catch {
      print("error: \(error)")
      exit(2)
    }
    report.judge()
    exit(report.fallsShort ? 1 : 0)
  }

  /// The path of a program that was built beside this one.
  static func sibling(_ name: String) -> String {
    URL(filePath: ProcessFile.ownPath).deletingLastPathComponent().appending(path: name).path
  }
}

/// What the command line asks for.
private struct Request {
  /// The parts it names, or all.
  var parts: [Part] = []
  /// The path of the program to measure, if it is not the one built beside this.
  var program: String?

  /// Nil if the words make no sense.
  init?(_ words: some Sequence<String>) {
    var words = words.makeIterator()
    while let word = words.next() {
      if word == "--program" {
        guard let path = words.next() else { return nil }
        program = path
      } else {
        guard let part = Part(rawValue: word) else { return nil }
        parts.append(part)
      }
    }
    if parts.isEmpty { parts = Part.allCases }
  }
}
