import ScriptLaws
import Testing
import Yarn
import YarnCompiler

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Laws that hold for every script there can be, over thousands of random ones.
struct RandomScriptTests {
  /// Seeds are run in batches, so that the tests use all cores.
  static let batches = (0..<20).map { batch in UInt64(batch * 100)..<UInt64(batch * 100 + 100) }

  @Test(arguments: batches)
  func `a script that follows the grammar compiles, runs, is saved and is printed`(
    _ seeds: Range<UInt64>
  ) throws {
    for seed in seeds {
      let file = ScriptGenerator.script(seed: seed)
      guard let program = program(of: file, seed: seed) else { continue }
      let run = try LawRun.trace(of: program, seed: seed)
      #expect(run.fault == nil, "seed \(seed): \(run.fault?.message ?? "")")
      try checkSaving(of: run, program, seed: seed)
      if seed % 2 == 0 { try checkPrinting(of: file, run, seed: seed) }
    }
  }

  private func program(of file: SourceFile, seed: UInt64) -> Program? {
    let compilation = Compiler.compile([file], functions: ScriptGenerator.functions)
    let errors = compilation.diagnostics.filter { $0.severity == .error }.map { $0.rendered(in: file) }
    #expect(compilation.program != nil, "seed \(seed): \(errors.joined(separator: "\n"))")
    return compilation.program
  }

  /// A state that is written out and read back, after some events or after each, changes nothing that follows;
  /// nor does running the same again.
  private func checkSaving(of run: LawRun, _ program: Program, seed: UInt64) throws {
    let saved = try LawRun.trace(
      of: program, seed: seed, savingEvery: seed % 20 == 0 ? 1 : 4 + Int(seed % 19))
    #expect(saved == run, "seed \(seed)")
  }

  /// Reading what was printed gives the same tree, with every comment, and a program that does the same.
  private func checkPrinting(of file: SourceFile, _ run: LawRun, seed: UInt64) throws {
    let tree = SyntaxTree.parsing(file).tree
    let printed = SourceFile(path: file.path, text: tree.printed())
    #expect(comments(in: printed.text) == comments(in: file.text), "seed \(seed)")
    let compilation = Compiler.compile([printed], functions: ScriptGenerator.functions)
    let isSameTree = compilation.trees[0].isEquivalent(to: tree)
    #expect(isSameTree, "seed \(seed)")
    #expect(compilation.trees[0].printed() == printed.text, "seed \(seed)")
    guard let program = compilation.program else { return }
    #expect(try LawRun.trace(of: program, seed: seed).events == run.events, "seed \(seed)")
  }

  /// The comments that the generator has numbered.
  private func comments(in text: String) -> [Substring] {
    text.split(separator: "comment ").dropFirst().map { $0.prefix { $0 != "." } }.sorted()
  }
}
