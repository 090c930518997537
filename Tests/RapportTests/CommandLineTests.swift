import ArgumentParser
import Content
import Foundation
import Simulation
import Testing

@testable import rapport

@Suite struct CommandLineTests {
  private static let checkout = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  private func library() throws -> OpenLibrary {
    try OpenLibrary(Surroundings(option: Self.checkout))
  }

  @Test(arguments: [
    (["play", "SecondCup", "--mode", "learn", "--seed", "7", "--replies", "2,1", "--plain"], "Play"),
    (["play", "x", "--ascii", "--no-mouse", "--theme", "light", "--no-records", "--library", "/l"], "Play"),
    (["check", "--strict", "a.yarn", "b.yaml"], "Check"), (["check", "--sarif"], "Check"),
    (["explain"], "Explain"), (["explain", "RE0205", "YS0012"], "Explain"), (["list"], "List"), ([], "Pick"),
    (["--plain", "--mode", "assess"], "Pick"),
  ])
  func `the command line is understood`(arguments: [String], command: String) throws {
    #expect("\(type(of: try Rapport.parseAsRoot(arguments)))" == command)
  }

  @Test(arguments: [
    ["play"], ["play", "SecondCup", "--mode", "teach"], ["play", "SecondCup", "--replies", "x"],
    ["SecondCup"], ["--seed", "-1"], ["check", "--json", "--sarif"],
    ["play", "SecondCup", "--theme", "blue"],
  ])
  func `what is not understood ends with the status for that`(arguments: [String]) {
    let error = #expect(throws: (any Error).self) { try Rapport.parseAsRoot(arguments) }
    #expect(error.map { Rapport.exitCode(for: $0) } == .validationFailure)
  }

  @Test(arguments: [
    (["--library", "/l", "play", "SecondCup"], ["play", "--library", "/l", "SecondCup"]),
    (["--strict", "check", "a.yarn"], ["check", "--strict", "a.yarn"]),
    (["--library", "play"], ["--library", "play"]),
    (["--library", "/l", "new", "persona", "new"], ["new", "persona", "--library", "/l", "new"]),
    (["--library=play", "list"], ["list", "--library=play"]),
    (["play", "--library", "list", "x"], ["play", "--library", "list", "x"]), ([], []), (["x"], ["x"]),
  ])
  func `options may stand in front of the command`(arguments: [String], expected: [String]) {
    #expect(Rapport.commandFirst(arguments) == expected)
  }

  @Test func `the help shows an example of every subcommand and fits on a page of 80 columns`() {
    let help = Rapport.helpMessage(columns: 80)
    for command in ["rapport play SecondCup", "rapport check", "EXIT STATUS", "RAPPORT_LIBRARY"] {
      #expect(help.contains(command))
    }
    #expect(help.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test(arguments: ["RE0999", "open_qestion"])
  func `a code and a technique that there are not cannot be explained`(word: String) throws {
    #expect(throws: ExitCode.validationFailure) { try Explain.parse([word]).run() }
  }

  @Test func `a code, a technique and the catalogue are explained in one go`() throws {
    try Explain.parse(["re0205", "open_question", "Techniques"]).run()
  }

  @Test(arguments: ["SecondCup", "secondcup", "second cup", "Second-Cup", "the court sheet"])
  func `a conversation is found by its name or its title`(name: String) throws {
    #expect(try library().content.scenario(meaning: name) != nil)
  }

  @Test func `a mistyped name ends with the status for that`() throws {
    let library = try library()
    #expect(throws: ExitCode.validationFailure) { try library.scenario(named: "SecondCop") }
  }

  @Test func `the files someone names are checked, each within its library`() throws {
    let script = Self.checkout + "/Dialogues/SecondCup.yarn"
    let persona = Self.checkout + "/Personas/walt.yaml"
    let two = try CheckedPaths([script, persona], library: nil)
    #expect(two.summary == "1 conversation, 1 persona: 0 errors, 0 warnings, 0 notes; 1 let pass")
    let all = try CheckedPaths([Self.checkout], library: nil)
    #expect(all.summary == "2 conversations, 2 personas: 0 errors, 0 warnings, 0 notes; 3 let pass")
    let foreign = Self.checkout + "/Tests/ContentTests/Golden/personas/key.yaml"
    #expect(try CheckedPaths([foreign], library: Self.checkout).diagnostics.map(\.code) == ["RP0101"])
    #expect(throws: ExitCode.validationFailure) { try CheckedPaths(["/nowhere.yarn"], library: nil) }
    #expect(throws: ExitCode.validationFailure) {
      try CheckedPaths([Self.checkout + "/Package.swift"], library: nil)
    }
  }

  @Test func `a conversation is checked by its name, its title and the folder it is in`() throws {
    let checkout = Self.checkout
    let cup = try CheckedPaths([checkout + "/Dialogues/SecondCup.yarn"], library: nil).summary
    #expect(cup.hasPrefix("1 conversation, 0 personas"))
    #expect(try CheckedPaths(["SecondCup"], library: checkout).summary == cup)
    #expect(try CheckedPaths(["second cup"], library: checkout).summary == cup)
    let scripts = try CheckedPaths([checkout + "/Dialogues"], library: nil).summary
    #expect(scripts.hasPrefix("2 conversations, 0 personas"))
    let people = try CheckedPaths([checkout + "/Personas/"], library: nil).summary
    #expect(people.hasPrefix("0 conversations, 2 personas"))
    #expect(throws: ExitCode.validationFailure) { try CheckedPaths(["SecondCop"], library: checkout) }
    #expect(throws: ExitCode.validationFailure) { try CheckedPaths([checkout + "/.ci"], library: nil) }
    #expect(throws: ExitCode.failure) { try CheckedPaths(["/"], library: checkout) }
  }

  @Test func `the scripts to tag, to test and to write are named like those to check`() throws {
    let (checkout, path) = (Self.checkout, Self.checkout + "/Dialogues/SecondCup.yarn")
    for name in ["SecondCup", "second cup", path] {
      let named = try NamedScripts([name], library: checkout).groups.flatMap { $0.paths.map($0.shown) }
      #expect(named.map { $0.resolved(from: checkout) } == [path])
      #expect(try NamedPath.of(name, library: checkout).resolved(from: checkout) == path)
      #expect(try WrittenScript(name, library: checkout).path == "Dialogues/SecondCup.yarn")
    }
    let folder = try NamedScripts([checkout + "/Dialogues"], library: nil)
    #expect(
      folder.groups.flatMap(\.paths) == ["Dialogues/SecondCup.yarn", "Dialogues/TheCourtSheet.yarn"])
    #expect(throws: ExitCode.validationFailure) { try NamedScripts(["SecondCop"], library: checkout) }
    #expect(throws: ExitCode.validationFailure) {
      try NamedScripts([checkout + "/Personas"], library: nil)
    }
  }

  @Test func `the path of a script is as good as the name of its conversation`() throws {
    let path = Self.checkout + "/Dialogues/SecondCup.yarn"
    // The script's own library goes before the one that is worked with.
    let library = try OpenLibrary(Surroundings(option: "/nowhere", workingDirectory: "/"), for: path)
    #expect(try library.scenario(named: path).id == "SecondCup")
    #expect(library.scenario(meaning: "SecondCup")?.id == "SecondCup")
    let none = Self.checkout + "/Tests/ContentTests/Golden/scripts/headers.yarn"
    #expect(throws: ExitCode.validationFailure) { try library.scenario(named: "/nowhere.yarn") }
    #expect(throws: ExitCode.validationFailure) { try library.scenario(named: none) }
  }

  @Test(arguments: ["cup.png", "cup.PDF", "a.svg/cup.txt", "cup.svg.gz"])
  func `a picture in a form that there is not is refused, and nothing is written`(file: String) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: file).path
    let command = try GraphCommand.parse(["SecondCup", "--library", Self.checkout, "--output", path])
    #expect(throws: ExitCode.validationFailure) { try command.run() }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test(arguments: [
    ("cup.dot", GraphCommand.Format.dot), ("cup.gv", .dot), ("cup.MMD", .mermaid), ("a.png/cup.md", .mermaid),
    ("cup.svg", .svg), ("cup", nil), ("a.svg/cup", nil), ("-", nil),
  ])
  func `the name of a file says in which form a picture is written`(file: String, form: GraphCommand.Format?)
  {
    #expect(GraphCommand.Format(ofFile: file) == form)
  }

  @Test func `replies given beforehand are counted as a trainee would type them`() throws {
    let scenario = try #require(try library().content.scenario("SecondCup"))
    let said = try SaidReplies([1, 2, 1], in: scenario, seed: 7, mode: .learn)
    #expect(said.session.turns.count == 3)
    #expect(said.numbers == [1, 2, 1])
    #expect(throws: ExitCode.validationFailure) {
      try SaidReplies([1, 99], in: scenario, seed: 7, mode: .learn)
    }
  }
}
