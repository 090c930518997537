import Glibc

/// Measures the program, each figure beside a reference from the same run, and holds it to the bars.
///
///     swift run -c release rapport-benchmark
@main
struct Benchmark {
  static func main() throws {
    var report = Report()
    let compiling = CompileMeasurement(report)
    _ = try MachineMeasurement(report)
    report.heading("Bars")
    report.bar("compiling", compiling.linesPerSecond, atLeast: 200_000, unit: "lines/s")
    exit(report.fallsShort ? 1 : 0)
  }
}
