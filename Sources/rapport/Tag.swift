import ArgumentParser
import Authoring
import Content
import Simulation
import YarnCompiler

/// `rapport tag`: gives the lines of scripts identities of their own.
struct Tag: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag",
    abstract: "Give lines and replies `#line:` identifiers, and touch nothing else.",
    discussion: """
      An identifier stays with its line when lines before it come and go. Records,
      test plans and translations know a line by it. Write your script first; tag
      it when the words have settled.

      A script that has identifiers goes on in its way: what is new is numbered
      between its neighbours, or behind all others where there is no room. A script
      without any gets a prefix made from its title: sc_0010 for SecondCup.

      Without a path the whole library is tagged. A script with errors is left as
      it is. A conversation that was broken off cannot be gone on with after its
      script has changed, and tags are a change.

      EXAMPLES:
        rapport tag --dry-run             what would change, and change nothing
        rapport tag Dialogues/MyScript.yarn
        rapport tag "The garden gate"
        rapport tag ~/my-clients

      The exit status is 1 if a script has errors.
      """)

  @Argument(
    help: ArgumentHelp("Scripts, libraries, or names of conversations.", valueName: "path"),
    completion: .file(extensions: ["yarn"]))
  var paths: [String] = []

  @Flag(name: .customLong("dry-run"), help: "Show what would change, and change nothing.")
  var isDryRun = false

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let scripts = try NamedScripts(paths, library: library.library)
    var counts = (scripts: 0, ids: 0, refused: 0)
    for group in scripts.groups {
      let project = try TaggedProject(group)
      for report in project.refusals { print(report + "\n") }
      counts.refused += project.refused
      for (path, tagging) in project.taggings {
        if isDryRun {
          print(tagging.preview(path: path))
        } else {
          try WholeFile.write(tagging.tagged, to: path)
          print("\(path): \(Self.named(tagging))")
        }
        counts.scripts += 1
        counts.ids += tagging.insertions.count
      }
    }
    print(summary(counts))
    if counts.refused > 0 { throw ExitCode.failure }
  }

  private func summary(_ counts: (scripts: Int, ids: Int, refused: Int)) -> String {
    let refused =
      switch counts.refused {
      case 0: ""
      case 1: "; 1 script has errors and is left as it is"
      default: "; \(counts.refused) scripts have errors and are left as they are"
      }
    guard counts.ids > 0 else {
      return (counts.refused == 0 ? "every line has an identifier" : "nothing was tagged") + refused
    }
    let what = "\(counts.ids.counted("identifier")) in \(counts.scripts.counted("script"))"
    return (isDryRun ? "\(what) would be added, and nothing was" : "added \(what)") + refused
  }

  /// The identities given to one script, in a few words.
  private static func named(_ tagging: LineTagging) -> String {
    let ids = tagging.insertions.map(\.id)
    guard let first = ids.first, let last = ids.last, ids.count > 1 else { return ids.joined() }
    return "\(ids.count.counted("identifier")), \(first) to \(last)"
  }
}

/// The scripts of one library, as far as they are to be tagged.
private struct TaggedProject {
  /// The scripts that change, by their paths from the working directory.
  private(set) var taggings: [(path: String, tagging: LineTagging)] = []
  /// What is wrong with the scripts that are left as they are.
  private(set) var refusals: [String] = []
  /// How many those are.
  private(set) var refused = 0

  init(_ group: NamedScripts.Group) throws {
    let project = group.files.readProject()
    // Read anew, with the byte order mark that is to stay.
    let sources = try group.files.scripts(of: project).map { script in
      group.paths.contains(script.path) ? try Self.read(script.path, at: group.shown(script.path)) : script
    }
    let compilation = Compiler.compile(
      sources, functions: ScriptInterface.functions, options: project.compilerOptions)
    let errors = compilation.diagnostics.filter { $0.severity == .error }
    for (source, tagging) in zip(
      sources, LineTagging.all(for: compilation.trees, reserved: group.translated))
    where group.paths.contains(source.path) {
      let found = errors.filter { $0.file == source.path }
      if !found.isEmpty { refused += 1 }
      refusals += found.map { error in
        var shown = error
        shown.file = group.shown(error.file)
        return shown.rendered(in: source)
      }
      if found.isEmpty, !tagging.insertions.isEmpty { taggings.append((group.shown(source.path), tagging)) }
    }
    for diagnostic in group.files.unreadable where group.paths.contains(diagnostic.file) {
      refused += 1
      refusals.append("error: `\(group.shown(diagnostic.file))`: \(diagnostic.message)")
    }
  }

  private static func read(_ name: String, at path: String) throws -> SourceFile {
    switch TextFile.read(path, as: name, whole: true) {
    case .success(let file): return file
    case .failure(let diagnostic):
      Console.printError("error: `\(path)`: \(diagnostic.message)")
      throw ExitCode.failure
    }
  }
}
