import YarnCompiler

/// How many lines of script the compiler takes in a second.
struct CompileMeasurement {
  /// The fewest lines a second of the sizes measured.
  private(set) var linesPerSecond = Double.infinity

  init(_ report: Report) {
    report.heading("Compiling generated scripts")
    for nodes in [100, 1_000, 10_000] {
      let corpus = Corpus(nodes: nodes)
      let file = SourceFile(path: "Corpus.yarn", text: corpus.text)
      let runs = nodes > 1_000 ? 3 : 10
      let time = seconds(bestOf: runs) {
        let compilation = Compiler.compile([file])
        precondition(
          compilation.program != nil, "the generated script has errors: \(compilation.diagnostics.prefix(3))")
      }
      let reference = seconds(bestOf: 10) { precondition(Self.scan(file.bytes) > 0, "nothing to scan") }
      let rate = Double(corpus.lineCount) / time
      linesPerSecond = min(linesPerSecond, rate)
      report.line(
        "\(Report.text(Double(nodes))) nodes, \(Report.text(Double(corpus.lineCount))) lines",
        "\(Report.text(time * 1000)) ms",
        "\(Report.text(rate)) lines/s, \(Report.text(time / reference)) times a scan of its bytes")
    }
  }

  /// The reference: looks at each byte once, and counts what the lines begin with.
  private static func scan(_ bytes: [UInt8]) -> Int {
    var (spaces, marks, isStart) = (0, 0, true)
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        isStart = true
      } else if isStart, byte == UInt8(ascii: " ") {
        spaces += 1
      } else {
        if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "{") { marks += 1 }
        isStart = false
      }
    }
    return spaces + marks
  }
}
