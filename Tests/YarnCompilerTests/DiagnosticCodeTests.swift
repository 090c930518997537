import Golden
import Testing
import Yarn
import YarnCompiler

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Everything that can be found wrong, each provoked by a file of its own and shown as a writer sees it.
struct DiagnosticCodeTests {
  @Test(arguments: CodeExample.all)
  func `what is found wrong is shown in words`(_ example: CodeExample) {
    let findings = example.findings
    #expect(!findings.isEmpty, "nothing brings \(example.code) about")
    let shown = findings.map { $0.rendered(in: example.file) + "\n" }.joined(separator: "\n")
    let difference = Golden.difference(of: shown, from: "Codes/\(example.code).findings", in: #filePath)
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test(arguments: CodeExample.all)
  func `words begin small, have no full stop, and do not ask`(_ example: CodeExample) {
    for finding in example.findings {
      for words in [finding.message] + [finding.help].compactMap(\.self) {
        let isPlain = words.first?.isUppercase == false && words.last != "." && words.last != "?"
        #expect(isPlain, "\(words)")
      }
    }
  }

  @Test func `every code has an example`() {
    let examples = Set(CodeExample.all.map(\.code)).union(Self.codes(in: Self.lints))
    let known = Self.codes(in: Self.sources)
    #expect(known.count > 60)
    #expect(known.subtracting(examples).sorted() == [])
    #expect(examples.subtracting(known).sorted() == [])
  }

  /// The sources of the compiler, in which all codes stand.
  private static var sources: [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../Sources/YarnCompiler")
    return Golden.files(withExtension: "swift", under: folder).map(Vectors.text)
  }

  /// What is found in the scripts of what writers seldom mean.
  private static var lints: [String] {
    let folder = Golden.folder(of: #filePath).appending(path: "Lints")
    return Golden.files(withExtension: "findings", under: folder).map(Vectors.text)
  }

  /// The codes in some texts, quoted or in brackets.
  private static func codes(in texts: [String]) -> Set<String> {
    let words = texts.flatMap { $0.split { $0 == "\"" || $0 == "[" || $0 == "]" } }
    let codes = words.filter { word in
      word.utf8.count == 6 && (word.hasPrefix("YS") || word.hasPrefix("RY"))
        && word.utf8.dropFirst(2).allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
    return Set(codes.map(String.init))
  }
}

/// The file that provokes a code, and what is read with it.
///
/// It is a script, a project, a file of definitions, or a script and its test plan. Comments in a script tell
/// what surrounds it: `// @language-version: 2`, `// @characters: Walt, Marcus`, `// @severity: YS0009 info`.
struct CodeExample: CustomTestStringConvertible, Sendable {
  let code: String
  let file: SourceFile

  var testDescription: String { code }

  static let all: [CodeExample] = {
    let names = ["yarn", "yarnproject", "testplan"].flatMap { ending in
      Golden.files(withExtension: ending, under: folder).map(\.lastPathComponent)
    }
    let codes = Set(names.map { String($0.prefix { $0 != "." }) })
    return codes.sorted().map { code in
      let endings = ["testplan", "yarnproject", "yarn"]
      let ending = endings.first { names.contains("\(code).\($0)") } ?? "yarn"
      return CodeExample(code: code, file: read("\(code).\(ending)"))
    }
  }()

  private static let folder = Golden.folder(of: Vectors.testFile).appending(path: "Codes")

  private static func read(_ name: String) -> SourceFile {
    SourceFile(path: name, bytes: Vectors.bytes(folder.appending(path: name)))
  }

  /// Everything with the code.
  var findings: [Diagnostic] {
    let all: [Diagnostic] =
      if file.path.hasSuffix(".yarnproject") {
        Project.read(file).diagnostics
      } else if file.path.hasSuffix(".testplan") {
        planFindings
      } else {
        scriptFindings
      }
    return all.filter { $0.code == code }
  }

  private var scriptFindings: [Diagnostic] {
    var surroundings = ScriptSurroundings()
    surroundings.definitions = CommandDefinitions.read(Self.read("\(code).ysls.json")).definitions
    var options = Compiler.Options()
    if let version = directive("language-version") { options.languageVersion = Int(version) ?? 0 }
    if let names = directive("characters") {
      surroundings.characters = Set(names.split(separator: ", ").map(String.init))
    }
    for words in [directive("severity")].compactMap({ $0?.split(separator: " ").map(String.init) }) {
      surroundings.severities[words[0]] = .some(Diagnostic.Severity(rawValue: words[1]))
    }
    surroundings.functions = [
      FunctionSignature(name: "host_many", parameters: [.string], isVariadic: true, result: .bool)
    ]
    if directive("host-function") != nil {
      surroundings.functions.append(
        FunctionSignature(name: "odd", parameters: [.enumeration("Nowhere")], result: .bool))
    }
    let compilation = Compiler.compile([file], functions: surroundings.functions, options: options)
    return compilation.diagnostics + surroundings.findings(in: compilation)
  }

  private var planFindings: [Diagnostic] {
    let (plan, problems) = TestPlan.read(file, steps: ["trust"])
    guard let plan, let program = Compiler.compile([Self.read("\(code).yarn")]).program else {
      return problems
    }
    var stage = PlainStage(program, host: NoHost())
    return problems + plan.run(on: &stage)
  }

  private func directive(_ key: String) -> String? {
    let lines = file.text.split(separator: "\n").filter { $0.hasPrefix("// @\(key): ") }
    return lines.first.map { String($0.dropFirst("// @\(key): ".count)) }
  }
}
