import Golden
import Testing
import YarnCompiler

/// What a script does, compared with what the language's own engine does with it.
struct ConformanceTests {
  @Test(arguments: RunVector.all)
  func `a script does what it does in the language's own engine`(_ vector: RunVector) {
    guard VectorDeviations.runs[vector.name] == nil else { return checkDeviation(vector) }
    let made = made(of: vector)
    if vector.expected.hasPrefix("compile-error") {
      let agrees =
        made.hasPrefix("compile-error")
        && CompileReport(made).agrees(with: CompileReport(vector.expected))
      #expect(
        agrees,
        "\(vector.name): expected\n\(vector.expected)made\n\(made)")
    } else {
      #expect(made == vector.expected, "\(vector.name): \(Difference.lines(of: made, from: vector.expected))")
    }
  }

  @Test func `every deviation names a vector`() {
    let names = Set(RunVector.all.map(\.name))
    #expect(Set(VectorDeviations.runs.keys).subtracting(names) == [])
  }

  private func checkDeviation(_ vector: RunVector) {
    let difference = Golden.difference(
      of: made(of: vector), from: "Deviations/run/\(vector.name).events", in: Vectors.testFile)
    #expect(difference == nil, "\(vector.name): \(difference ?? "")")
  }

  private func made(of vector: RunVector) -> String {
    if let text = EventStream.text(of: vector) { return text }
    let compilation = Compiler.compile(vector.files, functions: TraceHost.functions)
    return CompileReport(compilation, of: vector.files, severity: .error).text
  }
}

/// What differs between two texts, line by line.
enum Difference {
  static func lines(of made: String, from expected: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = made.split(separator: "\n", omittingEmptySubsequences: false)
    return new.difference(from: old).map { change in
      switch change {
      case .remove(let offset, let line, _): "\n-\(offset + 1): \(line)"
      case .insert(let offset, let line, _): "\n+\(offset + 1): \(line)"
      }
    }.joined()
  }
}
