import Glibc

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Measures the program, each figure beside a reference from the same run, and holds it to the bars.
///
///     swift run -c release rapport-benchmark
///
/// Another build of the program can be measured by naming it:
///
///     swift build -c release --static-swift-stdlib --scratch-path .build/static --product rapport
///     swift run -c release rapport-benchmark .build/static/release/rapport
@main
struct Benchmark {
  static func main() throws {
    var report = Report()
    let library = try EndlessLibrary()
    let compiling = CompileMeasurement(report)
    _ = try MachineMeasurement(report)
    _ = try SessionMeasurement(report, library)
    let program = CommandLine.arguments.dropFirst().first ?? sibling("rapport")
    let screen = try ScreenMeasurement(
      report, program: program, bare: sibling("bare-curses"), library: library)

    report.heading("Bars")
    report.bar("compiling", compiling.linesPerSecond, atLeast: 200_000, unit: "lines/s")
    report.bar(
      "first frame, beyond that of a bare curses program", screen.start.median - screen.bareStart.median,
      atMost: 10, unit: "ms")
    report.bar("key to repaint, first turn", screen.keyAtFirst.median, atMost: 1, unit: "ms")
    report.bar("key to repaint, after 500 turns", screen.keyAfterwards.median, atMost: 1, unit: "ms")
    report.bar("resident memory, after 500 turns", screen.memory, atMost: 20, unit: "MiB")
    report.bar("wake-ups when idle", screen.wakeUps, atMost: 0, unit: "")
    exit(report.fallsShort ? 1 : 0)
  }

  /// The path of a program that was built beside this one.
  private static func sibling(_ name: String) -> String {
    let path = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(filePath: path).deletingLastPathComponent().appending(path: name).path
  }
}
