import Content
import Foundation
import PseudoTerminal
import Testing

@testable import rapport

@Suite struct `The trainer's tools` {
  private func run(
    _ trainee: Trainee, _ arguments: String..., environment: [String: String] = [:]
  ) throws -> (status: ProgramReport.Change, screen: String) {
    let window = try trainee.start(list: arguments, columns: 200, rows: 60, environment: environment)
    let status = try window.waitForEnd().change
    return (status, (0..<60).map { window.screen.row($0) }.joined(separator: "\n"))
  }

  @Test func `begin a library with a conversation that passes the check and can be held`() throws {
    let trainee = try Trainee()
    let made = try run(trainee, "new", "dialogue", "The garden gate", "--library", "mine")
    #expect(made.status == .exited(status: 0))
    #expect(made.screen.contains("rapport play TheGardenGate --library mine"))
    let checked = try run(trainee, "check", "--strict", "--library", "mine")
    #expect(checked.status == .exited(status: 0))
    #expect(checked.screen.contains("1 conversation, 1 persona: 0 errors, 0 warnings, 0 notes"))
    let window = try trainee.start("play", "TheGardenGate", "--library", "mine")
    try window.wait(for: "Enter begin")
    window.send(.enter)
    try window.wait(for: "leave a chair between you")
  }

  @Test func `begin a library with a project file, and leave one that is there as it is`() throws {
    let trainee = try Trainee()
    _ = try run(trainee, "new", "persona", "Rosa Lind", "--library", "mine")
    let project = trainee.home.appending(path: "mine/Dialogues/Rapport.yarnproject")
    #expect(String(decoding: try Data(contentsOf: project), as: UTF8.self) == YarnInterface.project)
    // A library without one is somebody's choice.
    try FileManager.default.removeItem(at: project)
    _ = try run(trainee, "new", "persona", "Ada Byrne", "--library", "mine")
    #expect(!FileManager.default.fileExists(atPath: project.path))
    // Scripts that are no library yet may have a project of their own.
    let scripts = trainee.home.appending(path: "old/Dialogues")
    try FileManager.default.createDirectory(at: scripts, withIntermediateDirectories: true)
    try Data("{}".utf8).write(to: scripts.appending(path: "Ours.yarnproject"))
    _ = try run(trainee, "new", "persona", "Rosa Lind", "--library", "old")
    let names = try FileManager.default.contentsOfDirectory(atPath: scripts.path).sorted()
    #expect(names == ["Ours.yarnproject", "Rapport.ysls.json"])
  }

  @Test func `take the path of a script for its conversation, also of one that is in no library`() throws {
    let trainee = try Trainee()
    _ = try run(trainee, "new", "dialogue", "First day", "--library", "mine")
    let file = trainee.home.appending(path: "FirstDay.yarn")
    let inside = trainee.home.appending(path: "mine/Dialogues/FirstDay.yarn")
    let drawn = try run(trainee, "graph", "mine/Dialogues/FirstDay.yarn")
    #expect(drawn.screen.contains("<B>FirstDay</B>"))
    try FileManager.default.moveItem(at: inside, to: file)
    let missed = try run(trainee, "graph", "mine/Dialogues/FirstDay.yarn", "--library", "mine")
    #expect(missed.status == .exited(status: 64))
    #expect(missed.screen.contains("there is no `mine/Dialogues/FirstDay.yarn`"))
    // In the library's folder, and yet none of its scripts.
    let beside = trainee.home.appending(path: "mine/FirstDay.yarn")
    try FileManager.default.copyItem(at: file, to: beside)
    #expect(try run(trainee, "graph", "mine/FirstDay.yarn").screen.contains("<B>FirstDay</B>"))
    let extracted = try run(
      trainee, "strings", "extract", "FirstDay.yarn", "--language", "es", "--library", "mine")
    #expect(extracted.screen.contains("FirstDay.es.csv: "))
    #expect(
      FileManager.default.fileExists(atPath: trainee.home.appending(path: "FirstDay.es.csv").path))
    let recorded = try run(
      trainee, "test", "--record", "FirstDay.yarn", "--replies", "1", "--library", "mine")
    #expect(recorded.screen.contains("FirstDay.testplan"))
    let played = try trainee.start("play", "FirstDay.yarn", "--library", "mine")
    try played.wait(for: "Enter begin")
    let test = try run(trainee, "test", "FirstDay.yarn", "--library", "mine")
    #expect(test.screen.contains("1 plan, 1 run: all hold"))
  }

  @Test func `say of a folder that is no library what one is, and name no option that was not given`() throws
  {
    let trainee = try Trainee()
    try FileManager.default.createDirectory(
      at: trainee.home.appending(path: "drafts"), withIntermediateDirectories: true)
    for command in ["check", "tag"] {
      let told = try run(trainee, command, "drafts")
      #expect(told.status == .exited(status: 1))
      #expect(told.screen.contains("`drafts` is no library, and is in none"))
      #expect(!told.screen.contains("--library"))
    }
  }

  @Test func `tell of files that look like ours and are not read because of their names`() throws {
    let trainee = try Trainee()
    _ = try run(trainee, "new", "dialogue", "First day", "--library", "mine")
    let script = "title: A\n---\nHello.\n===\n"
    let files = [
      "Personas/rosa.yml", "Personas/ida.JSON", "Personas/ada.yaml.txt", "Personas/notes.txt",
      "Dialogues/Bench.yarn.txt", "Dialogues/deep/Gate.txt", "Dialogues/Park.YARN", "Dialogues/ideas.txt",
    ]
    let folder = trainee.home.appending(path: "mine")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "Dialogues/deep"), withIntermediateDirectories: true)
    for name in files {
      try Data((name.hasSuffix("ideas.txt") ? "title: A\n" : script).utf8)
        .write(to: folder.appending(path: name))
    }
    let checked = try run(trainee, "check", "--library", "mine")
    #expect(checked.status == .exited(status: 0))
    #expect(checked.screen.contains("1 conversation, 1 persona: 0 errors, 0 warnings, 6 notes"))
    for name in ["rosa.yaml", "ida.yaml", "ada.yaml", "Bench.yarn", "Gate.yarn", "Park.yarn"] {
      #expect(checked.screen.contains("= help: name it `\(name)`"), "\(name)")
    }
    #expect(checked.screen.contains("info[RP0004]: this file is not read, because of its name"))
    let people = try run(trainee, "check", "mine/Personas")
    #expect(people.screen.contains("0 conversations, 1 persona: 0 errors, 0 warnings, 3 notes"))
    let project = folder.appending(path: "Dialogues/Rapport.yarnproject")
    let weighed = YarnInterface.project.replacing(#""YS0012": "error""#, with: #""RP0004": "none""#)
    try Data(weighed.utf8).write(to: project)
    #expect(try run(trainee, "check", "--library", "mine").screen.contains("0 notes"))
  }

  @Test func `run the plan of a script that is named alone`() throws {
    let trainee = try Trainee()
    try FileManager.default.createDirectory(at: trainee.home, withIntermediateDirectories: true)
    let script = "title: Start\n---\nHello.\n<<call assert(1 + 1 == 2)>>\n===\n"
    try Data(script.utf8).write(to: trainee.home.appending(path: "Alone.yarn"))
    let plan = trainee.home.appending(path: "Alone.testplan")
    try Data("line: `Hello.`\nstop\n".utf8).write(to: plan)
    let holds = try run(trainee, "test", "Alone.yarn")
    #expect(holds.status == .exited(status: 0))
    #expect(holds.screen.contains("1 plan, 1 run: all hold"))
    try FileManager.default.removeItem(at: plan)
    #expect(try run(trainee, "test", "Alone.yarn").screen.contains("`Alone.yarn` has no test plan"))
  }

  @Test func `never write over what is there`() throws {
    let trainee = try Trainee()
    _ = try run(trainee, "new", "persona", "Rosa Lind", "--library", "mine")
    let file = trainee.home.appending(path: "mine/Personas/rosa_lind.yaml")
    try Data("id: rosa_lind\n".utf8).write(to: file)
    let again = try run(trainee, "new", "persona", "rosa lind", "--library", "mine")
    #expect(again.status == .exited(status: 1))
    #expect(again.screen.contains("there is a client `rosa_lind` already"))
    #expect(try Data(contentsOf: file) == Data("id: rosa_lind\n".utf8))
  }

  @Test func `tag a script through a link, keep its permissions, and leave one with errors alone`() throws {
    let trainee = try Trainee()
    _ = try run(trainee, "new", "dialogue", "First day", "--library", "mine")
    let script = trainee.home.appending(path: "mine/Dialogues/FirstDay.yarn")
    let tagged = String(decoding: try Data(contentsOf: script), as: UTF8.self)
    let bare = tagged.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.components(separatedBy: " #line:fd_").enumerated().map { $0 == 0 ? $1 : String($1.dropFirst(4)) }
        .joined()
    }.joined(separator: "\n")
    try Data(bare.utf8).write(to: script)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: script.path)
    let link = trainee.home.appending(path: "link.yarn")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: script)
    let shown = try run(trainee, "tag", "--dry-run", "mine/Dialogues/FirstDay.yarn")
    #expect(shown.screen.contains("would be added, and nothing was"))
    #expect(try Data(contentsOf: script) == Data(bare.utf8))
    let done = try run(trainee, "tag", "link.yarn")
    #expect(done.status == .exited(status: 0))
    #expect(String(decoding: try Data(contentsOf: script), as: UTF8.self) == tagged)
    let mode = try FileManager.default.attributesOfItem(atPath: script.path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == script.path)
    try Data("title: A\n---\n<<if>>\nHello.\n===\n".utf8).write(to: script)
    let refused = try run(trainee, "tag", "mine/Dialogues/FirstDay.yarn")
    #expect(refused.status == .exited(status: 1))
    #expect(refused.screen.contains("1 script has errors and is left as it is"))
    #expect(try Data(contentsOf: script) == Data("title: A\n---\n<<if>>\nHello.\n===\n".utf8))
  }

  @Test func `draw a picture where Graphviz is, and say how to get it where it is not`() throws {
    let trainee = try Trainee()
    let none = try run(
      trainee, "graph", "SecondCup", "--output", "cup.svg", environment: ["PATH": trainee.home.path])
    #expect(none.status == .exited(status: 1))
    #expect(none.screen.contains("apt-get install graphviz"))
    let text = try run(trainee, "graph", "SecondCup", "--output", "cup.mmd")
    #expect(text.screen.contains("wrote cup.mmd: 28 nodes, 81 replies"))
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/dot") else { return }
    let drawn = try run(trainee, "graph", "SecondCup", "--output", "cup.svg")
    #expect(drawn.status == .exited(status: 0))
    let picture = try Data(contentsOf: trainee.home.appending(path: "cup.svg"))
    #expect(String(decoding: picture, as: UTF8.self).contains("</svg>"))
  }

  @Test func `say that nothing was held yet, and draw what was`() throws {
    let trainee = try Trainee()
    let none = try run(trainee, "graph", "SecondCup", "--recorded")
    #expect(none.status == .exited(status: 1))
    #expect(none.screen.contains("`rapport play SecondCup` holds one"))
    let window = try trainee.begin("SecondCup")
    window.send(.text("1"))
    try window.wait(forTurn: 2)
    window.send(.text("q"))
    try window.wait(for: "where you left off")
    window.send(.text("2"))
    _ = try window.waitForEnd()
    let drawn = try run(trainee, "graph", "SecondCup", "--recorded", "--output", "cup.dot")
    #expect(drawn.status == .exited(status: 0))
    let dot = String(decoding: try Data(contentsOf: trainee.home.appending(path: "cup.dot")), as: UTF8.self)
    #expect(dot.contains("1 conversation that was held"))
  }
}
