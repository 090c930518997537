import Golden
import Testing
import Yarn
import YarnCompiler

/// Scripts of our own, with what they do and what is found in them.
struct GoldenScriptTests {
  static let transcripts = names(in: "Transcripts")
  static let diagnostics = names(in: "Diagnostics")

  @Test(arguments: transcripts)
  func `a script does what its transcript says`(_ name: String) throws {
    let file = file(name, in: "Transcripts")
    let compilation = Compiler.compile([file])
    let program = try #require(
      compilation.program, "\(compilation.diagnostics.map { $0.rendered(in: file) }.joined(separator: "\n"))")
    let difference = Golden.difference(
      of: Transcript.text(of: program), from: "Transcripts/\(name).transcript", in: #filePath)
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test(arguments: diagnostics)
  func `mistakes are shown where they are, all in one run`(_ name: String) {
    let file = file(name, in: "Diagnostics")
    let made = Compiler.compile([file]).diagnostics.map { $0.rendered(in: file) + "\n" }.joined(
      separator: "\n")
    let difference = Golden.difference(of: made, from: "Diagnostics/\(name).diagnostics", in: #filePath)
    #expect(difference == nil, "\(difference ?? "")")
  }

  private static func names(in folder: String) -> [String] {
    Golden.files(withExtension: "yarn", under: Golden.folder(of: #filePath).appending(path: folder))
      .map { String($0.lastPathComponent.dropLast(".yarn".count)) }
  }

  private func file(_ name: String, in folder: String) -> SourceFile {
    let path = Golden.folder(of: #filePath).appending(path: "\(folder)/\(name).yarn")
    return SourceFile(path: "\(name).yarn", bytes: Vectors.bytes(path))
  }
}

/// What a program says and does from its first node on, the available options taken in turn.
enum Transcript {
  static func text(of program: Program, mostEvents: Int = 200) -> String {
    var machine = VirtualMachine(program: program, seed: 1, saliency: .bestLeastRecent)
    var text = ""
    var selections = 0
    do throws(RuntimeError) {
      try machine.start(at: program.nodes[0].name, in: program)
      for _ in 0..<mostEvents {
        let event = try machine.next(in: program, host: NoHost())
        text += describe(event, in: program)
        switch event {
        case .options(let options):
          let available = options.indices.filter { options[$0].isAvailable }
          let selection = available.isEmpty ? -1 : available[selections % available.count]
          selections += 1
          text += "> \(selection + 1)\n"
          try machine.select(selection, in: program)
        case .dialogueEnd: return text
        case .nodeStart, .nodeEnd, .line, .command: break
        }
      }
      return text + "…\n"
    } catch {
      return text + "error: \(error.message) (\(error.file ?? ""):\(error.line ?? 0))\n"
    }
  }

  static func describe(_ event: Event, in program: Program) -> String {
    switch event {
    case .nodeStart(let name): return "== \(name)\n"
    case .nodeEnd(let name): return "-- \(name)\n"
    case .line(let line): return describe(line, in: program) + "\n"
    case .command(let command): return "<<\(command.text)>> \(command.words)\n"
    case .options(let options):
      return options.enumerated().map { index, option in
        let text = describe(option.line, in: program)
        return "  \(index + 1). \(option.isAvailable ? text : "(\(text))")\n"
      }.joined()
    case .dialogueEnd: return "== end\n"
    }
  }

  private static func describe(_ line: Line, in program: Program) -> String {
    let tags = program.record(of: line).tags.map { " #\($0)" }.joined()
    return MarkedText(parsing: program.text(of: line)).text + tags
  }
}
