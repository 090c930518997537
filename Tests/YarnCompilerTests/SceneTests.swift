import Golden
import Testing
import Yarn
import YarnCompiler

/// Whole scenes of our own, held to their test plans: several runs, several strategies, one storage.
struct SceneTests {
  static let scenes = Golden.files(withExtension: "yarn", under: folder).map {
    String($0.lastPathComponent.dropLast(".yarn".count))
  }

  private static let folder = Golden.folder(of: Vectors.testFile).appending(path: "Scenes")

  @Test(arguments: scenes)
  func `a scene does what its plan says`(_ name: String) throws {
    let (program, plan) = try read(name)
    let reading = TestPlan.read(plan)
    #expect(reading.diagnostics == [])
    var stage = PlainStage(program, host: SceneHost())
    let failures = try #require(reading.plan).run(on: &stage)
    #expect(failures.isEmpty, "\(failures.map { $0.rendered(in: plan) }.joined(separator: "\n"))")
  }

  @Test(arguments: scenes)
  func `a plan that says something else at any line does not hold`(_ name: String) throws {
    let (program, plan) = try read(name)
    let lines = plan.text.split(separator: "\n", omittingEmptySubsequences: false)
    for index in lines.indices where lines[index].hasPrefix("line: `") || lines[index].hasPrefix("option: `")
    {
      guard let quote = lines[index].firstIndex(of: "`") else { continue }
      var changed = lines
      changed[index].insert("§", at: changed[index].index(after: quote))
      let file = SourceFile(path: plan.path, text: changed.joined(separator: "\n"))
      var stage = PlainStage(program, host: SceneHost())
      let failures = try #require(TestPlan.read(file).plan).run(on: &stage)
      #expect(
        failures.contains { file.position(of: $0.range.lowerBound).line <= index + 1 }, "\(lines[index])")
    }
  }

  private func read(_ name: String) throws -> (program: Program, plan: SourceFile) {
    func file(_ name: String) -> SourceFile {
      SourceFile(path: name, bytes: Vectors.bytes(Self.folder.appending(path: name)))
    }
    let script = file("\(name).yarn")
    let compilation = Compiler.compile([script], functions: SceneHost.functions)
    let errors = compilation.diagnostics.filter { $0.severity == .error }.map { $0.rendered(in: script) }
    let program = try #require(compilation.program, "\(errors.joined(separator: "\n"))")
    return (program, file("\(name).testplan"))
  }
}

/// What the scenes call.
private struct SceneHost: Host {
  static let functions = [
    FunctionSignature(name: "place", parameters: [.number], result: .string),
    FunctionSignature(name: "corner", parameters: [.bool], result: .string),
  ]

  func call(_ function: String, _ arguments: [Value]) throws(HostError) -> Value {
    switch (function, arguments.first) {
    case ("place", .number): .string("hill")
    case ("corner", .bool(let isRight)): .string(isRight ? "right" : "left")
    default: throw .unknownFunction
    }
  }
}
