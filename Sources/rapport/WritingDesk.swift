import Authoring
import Content
import Interface
import Simulation
import Yarn
import YarnCompiler

/// Holds the conversation that is being written: reads its files, and does what the writer wants done.
struct WritingDesk {
  private let script: WrittenScript
  private let seed: UInt64
  /// The conversation; nil while the script has never been without errors.
  private var writing: WritingSession?
  private var library: Library
  private var files: LibraryFiles
  /// What is wrong with the script and its client, the errors first.
  private var findings: [Writing.Finding] = []
  private var notice: Writing.Notice?
  /// Whether what is played is older than the files.
  private var isOutdated = false

  init(_ script: WrittenScript, seed: UInt64) {
    self.script = script
    self.seed = seed
    files = script.read()
    library = Library(files, today: Clock.today())
    begin()
    lookForFindings()
  }

  /// Does what the effect asks of the conversation; anything else is none of its business.
  mutating func perform(_ effect: Effect) -> [Interface.Event] {
    guard case .write(let step) = effect else { return [] }
    notice = nil
    if step == .readAgain {
      readAgain()
    } else {
      do throws(SessionError) {
        try take(step)
      } catch {
        let place = error.place.map { " (line \($0.line))" } ?? ""
        notice = Writing.Notice(error.message + place, isCaution: true)
      }
    }
    return [.written(view)]
  }

  private mutating func take(_ step: Writing.Step) throws(SessionError) {
    switch step {
    case .say(let reply): try writing?.say(reply)
    case .goTo(let node): try writing?.go(to: node)
    case .trust(let points): try writing?.set(Trust(points: points))
    case .set(let variable, let text):
      guard let value = writing?.value(text, for: variable) else {
        let now = writing?.variables.first { $0.name == variable }?.type.name ?? "value"
        notice = Writing.Notice("`\(text)` is no \(now.lowercased())", isCaution: true)
        return
      }
      try writing?.set(variable, to: value)
    case .takeBack: writing?.takeBack()
    case .takeBackTo(let turn): writing?.takeBack(to: turn)
    case .restart: try writing?.restart()
    case .readAgain: break
    }
  }

  // MARK: The files

  private mutating func begin() {
    guard let scenario = library.scenario(inFile: script.path) else {
      notice = Writing.Notice(obstacle + "; it begins as soon as a save leaves no error", isCaution: true)
      return
    }
    do {
      writing = try WritingSession(scenario, seed: seed)
      isOutdated = false
    } catch {
      notice = Writing.Notice("the conversation cannot begin: \(error.message)", isCaution: true)
    }
  }

  private mutating func readAgain() {
    let now = script.read()
    // What has not changed says nothing new, and an editor needs time to read.
    if now == files, !isOutdated, writing != nil { return }
    files = now
    library = Library(now, today: Clock.today())
    replay()
    lookForFindings()
  }

  /// Takes up the conversation in the script as it is now.
  private mutating func replay() {
    guard let writing else { return begin() }
    guard let scenario = library.scenario(inFile: script.path) else {
      isOutdated = true
      notice = Writing.Notice(obstacle + "; you play it as it was before", isCaution: true)
      return
    }
    do {
      let (next, landing) = try writing.reloaded(with: scenario)
      self.writing = next
      isOutdated = false
      notice = Writing.Notice(landing.message, isCaution: landing.obstacle != nil)
    } catch {
      isOutdated = true
      notice = Writing.Notice(
        "it cannot begin any more: \(error.message); you play it as it was before", isCaution: true)
    }
  }

  /// Why the script cannot be played, in one clause.
  private var obstacle: String {
    guard files.scripts.contains(where: { $0.path == script.path }) else { return "the file is gone" }
    let errors = library.diagnostics.count { $0.file == script.path && $0.severity == .error }
    switch errors {
    case 0:
      return library.conversationFiles.contains(script.path)
        ? "something it needs has errors" : "no node has a `scenario:` header"
    case 1: return "the file has an error"
    case _: return "the file has \(errors) errors"
    }
  }

  // MARK: What the writer sees

  /// Where to turn when it is close to home.
  var crisis: CrisisFooter { CrisisFooter(library.crisisLines) }

  /// Everything as it stands.
  var view: Writing {
    Writing(
      file: script.shown, session: writing?.session, nodes: nodes, variables: variables, findings: findings,
      notice: notice, isOutdated: isOutdated, canTakeBack: !(writing?.steps.isEmpty ?? true))
  }

  /// The nodes of the script, and those of files that hold no conversation of their own.
  private var nodes: [Writing.Node] {
    guard let program = writing?.scenario.program else { return [] }
    let own = program.nodes.filter { $0.file == script.path }
    let shared = program.nodes.filter {
      $0.file != script.path && !library.conversationFiles.contains($0.file)
    }
    return (own + shared).map { node in
      Writing.Node(
        name: node.name, line: node.line, file: node.file == script.path ? nil : node.file,
        words: program.lines[node.lines].first.map { MarkedText(parsing: $0.text).text } ?? "")
    }
  }

  /// The variables that are no other conversation's.
  private var variables: [Writing.Variable] {
    let own = files.scripts.first { $0.path == script.path }?.text ?? ""
    let others = files.scripts.filter {
      $0.path != script.path && library.conversationFiles.contains($0.path)
    }.map(\.text)
    return (writing?.variables ?? []).filter { variable in
      own.mentions(variable.name) || !others.contains { $0.mentions(variable.name) }
    }.map(Writing.Variable.init)
  }

  /// Asks an editor about the script, and about its client; while there is nothing to play, about every error.
  private mutating func lookForFindings() {
    let client = writing.map { "Personas/\($0.scenario.persona.id).yaml" }
    var all = Editor(library).findings(in: [script.path] + [client].compactMap(\.self))
    if client == nil {
      all += library.diagnostics.filter { $0.severity == .error && $0.file != script.path }
    }
    let sorted = all.filter { $0.severity == .error } + all.filter { $0.severity != .error }
    findings = sorted.map { Writing.Finding($0, at: library.excerpt(of: $0)) }
  }
}

extension String {
  /// Whether a variable's name stands in this text.
  fileprivate func mentions(_ variable: String) -> Bool {
    split { !($0 == "$" || $0 == "_" || $0.isLetter || $0.isNumber) }.contains { $0 == variable }
  }
}

extension Writing.Variable {
  fileprivate init(_ variable: WritingSession.Variable) {
    let kind: Kind
    switch variable.value {
    case _ where variable.isSmart: kind = .computed
    case .number: kind = .number
    case .string: kind = .text
    case .bool: kind = .truth
    }
    self.init(name: variable.name, value: variable.value.text, kind: kind)
  }
}

extension Writing.Finding {
  fileprivate init(_ diagnostic: Diagnostic, at excerpt: Diagnostic.Excerpt) {
    let severity: Severity
    switch diagnostic.severity {
    case .error: severity = .error
    case .warning: severity = .warning
    case .info: severity = .note
    }
    self.init(
      severity, code: diagnostic.code, message: diagnostic.message, help: diagnostic.help,
      file: diagnostic.file, line: excerpt.line, column: excerpt.column,
      source: (excerpt.before.text, excerpt.culprit.text, excerpt.after.text))
  }
}
