import Golden
import Testing
import YarnCompiler

/// What our compiler says of a script, compared with what the language's own says.
struct DiagnosticVectorTests {
  @Test(arguments: DiagnosticVector.all)
  func `a script gets the findings of the language's own compiler`(_ vector: DiagnosticVector) {
    let made = findings(in: vector)
    guard VectorDeviations.diagnostics[vector.name] == nil, let expected = vector.expected else {
      return checkDeviation(vector, made)
    }
    let problem: String?
    if VectorDeviations.recoveries.contains(vector.name) {
      problem = recoveryProblem(made, expected)
    } else if VectorDeviations.repetitions.contains(vector.name) {
      problem = repetitionProblem(made, expected)
    } else {
      let looksAtFlow = !VectorDeviations.falseAlarms.contains(vector.name)
      problem = exactProblem(
        made.filter { $0.code != "YS0008" || looksAtFlow },
        expected.filter { $0.code != "YS0008" || looksAtFlow })
    }
    #expect(
      problem == nil,
      "\(vector.name): \(problem ?? "")\nexpected\n\(text(expected))\nmade\n\(text(made))")
  }

  @Test(
    arguments: DiagnosticVector.all.filter {
      $0.declarations != nil && VectorDeviations.declarations[$0.name] == nil
        && VectorDeviations.diagnostics[$0.name] == nil
    })
  func `a script declares what it declares to the language's own compiler`(_ vector: DiagnosticVector) throws
  {
    let compilation = vector.compile()
    let program = try #require(compilation.program)
    let made = DeclarationReport(compilation, program, of: vector.files).rows
    let expected = DeclarationReport(reading: vector.declarations ?? "").rows
    let missing = expected.subtracting(made).sorted().joined(separator: "\n-")
    let surplus = made.subtracting(expected).sorted().joined(separator: "\n+")
    #expect(made == expected, "\(vector.name):\n-\(missing)\n+\(surplus)")
  }

  @Test func `every deviation names a vector`() {
    let names = Set(DiagnosticVector.all.map(\.name))
    #expect(Set(VectorDeviations.diagnostics.keys).subtracting(names) == [])
    #expect(VectorDeviations.recoveries.subtracting(names) == [])
    #expect(VectorDeviations.repetitions.subtracting(names) == [])
    #expect(VectorDeviations.falseAlarms.subtracting(names) == [])
  }

  @Test func `every vector on which the language's own compiler fails is a deviation`() {
    let crashes = DiagnosticVector.all.filter { $0.expected == nil }.map(\.name)
    #expect(Set(crashes).subtracting(VectorDeviations.diagnostics.keys) == [])
  }

  /// All findings are the same.
  private func exactProblem(_ made: [Finding], _ expected: [Finding]) -> String? {
    let made = made.map(\.comparable).sorted()
    let expected = expected.map(\.comparable).sorted()
    return made == expected ? nil : "the findings differ"
  }

  /// The first mistake in the syntax is the same, and none is found where the reference finds none.
  private func recoveryProblem(_ made: [Finding], _ expected: [Finding]) -> String? {
    let expectedErrors = expected.filter { $0.severity == "error" && $0.line >= 0 }
    let madeErrors = made.filter { $0.severity == "error" }
    guard let first = expectedErrors.first(where: \.isSyntax) ?? expectedErrors.first else {
      return madeErrors.isEmpty ? "no error found" : nil
    }
    guard let ours = madeErrors.first else { return "no error found" }
    let firstCodes = expectedErrors.filter { $0.place == first.place }.map(\.code)
    if ours.place != first.place || !firstCodes.contains(ours.code) { return "the first mistake differs" }
    let noise = madeErrors.filter { error in !expectedErrors.contains { $0.place == error.place } }
    return noise.isEmpty ? nil : "errors on lines that have none"
  }

  /// The same lines have errors.
  private func repetitionProblem(_ made: [Finding], _ expected: [Finding]) -> String? {
    func lines(_ findings: [Finding]) -> Set<String> {
      Set(findings.filter { $0.severity == "error" }.map(\.place))
    }
    return lines(made) == lines(expected) ? nil : "other lines have errors"
  }

  private func checkDeviation(_ vector: DiagnosticVector, _ made: [Finding]) {
    let difference = Golden.difference(
      of: text(made), from: "Deviations/diagnostics/\(vector.name).diagnostics", in: Vectors.testFile)
    #expect(difference == nil, "\(vector.name): \(difference ?? "")")
  }

  private func findings(in vector: DiagnosticVector) -> [Finding] {
    vector.compile().diagnostics.map { diagnostic in
      Finding(diagnostic, in: vector.files.first { $0.path == diagnostic.file })
    }.sorted { first, second in
      (first.file, first.line, first.column, first.code) < (
        second.file, second.line, second.column, second.code
      )
    }
  }

  private func text(_ findings: [Finding]) -> String {
    findings.map { $0.text + "\n" }.joined()
  }
}
