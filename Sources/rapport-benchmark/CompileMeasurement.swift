import YarnCompiler

/// How many lines of script the compiler takes in a second, and how much memory.
struct CompileMeasurement {
  init(_ report: inout Report) throws {
    report.heading("Compiling generated scripts, every check on")
    for nodes in Corpus.sizes {
      let corpus = Corpus(nodes: nodes)
      let file = SourceFile(path: "Corpus.yarn", bytes: corpus.bytes)
      let time = seconds(bestOf: nodes > 10_000 ? 3 : 10) { Self.compile(file) }
      let reference = seconds(bestOf: 10) { precondition(Self.scan(file.bytes) > 0, "nothing to scan") }
      let rate = Double(corpus.lineCount) / time
      report.line(
        "\(Report.text(nodes)) nodes, \(Report.text(corpus.lineCount)) lines",
        "\(Report.text(time * 1000)) ms",
        "\(Report.text(rate)) lines/s, \(Report.text(time / reference)) times a scan of its bytes")
      report.bar("compiling \(Report.text(nodes)) nodes", rate, atLeast: 2_000_000, unit: "lines/s")
    }
    try Self.measureMemory(&report)
  }

  private static func compile(_ file: SourceFile) {
    let compilation = Compiler.compile([file])
    precondition(
      compilation.program != nil, "the generated script has errors: \(compilation.diagnostics.prefix(3))")
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

  // MARK: Memory

  /// Each size in a process of its own, whose memory nothing else has used; of several, since the kernel counts
  /// pages in batches, which is much for a small script.
  private static func measureMemory(_ report: inout Report) throws {
    for nodes in Corpus.sizes {
      let runs = try (0..<(nodes > 10_000 ? 1 : 9)).map { _ in
        try ChildProcess.numbers(of: [ownMemory, "\(nodes)"])
      }.filter { $0.count == 2 }
      guard let length = runs.first?[0] else { continue }
      let peak = Figures(runs.map { $0[1] }).median
      let ratio = peak / length
      report.line(
        "\(Report.text(nodes)) nodes, peak memory", "\(Report.text(peak / 1_048_576)) MiB",
        "\(Report.text(ratio)) times the source, which is \(Report.text(length / 1_048_576)) MiB of it")
      report.bar(
        "peak memory of compiling \(Report.text(nodes)) nodes", ratio, atMost: 6, unit: "times the source")
    }
  }

  /// The argument that lets this program measure its own memory.
  static let ownMemory = "--own-memory"

  /// Compiles a script of so many nodes, and prints the length of the script and by how much the resident
  /// memory grew at most, the script included, in bytes.
  static func printOwnMemory(nodes: Int) {
    // What the code itself takes is no matter of the script.
    compile(SourceFile(path: "Corpus.yarn", bytes: Corpus(nodes: 1).bytes))
    let before = OwnMemory.resident
    let file = SourceFile(path: "Corpus.yarn", bytes: Corpus(nodes: nodes).bytes)
    compile(file)
    print(file.bytes.count, OwnMemory.peak - before)
  }
}
