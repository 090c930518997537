import Glibc
import PseudoTerminal
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Somebody who writes: a library of their own, and a script in an editor.
private final class Writer {
  let trainee: Trainee
  let script: String
  private let text: String

  init() throws {
    trainee = try Trainee()
    let library = trainee.home.appending(path: "lib").path
    try FileManager.default.createDirectory(atPath: library, withIntermediateDirectories: true)
    for folder in ["Personas", "Dialogues"] {
      try FileManager.default.copyItem(
        atPath: Trainee.checkout + "/" + folder, toPath: library + "/" + folder)
    }
    script = library + "/Dialogues/SecondCup.yarn"
    text = String(decoding: try Data(contentsOf: URL(filePath: script)), as: UTF8.self)
  }

  /// Saves the script as it was, with some words for others.
  func save(_ old: String = "", as new: String = "", renaming: Bool = false) throws {
    let changed = old.isEmpty ? text : text.replacingOccurrences(of: old, with: new)
    if !old.isEmpty { #expect(changed != text) }
    let place = renaming ? script + "~" : script
    try Data(changed.utf8).write(to: URL(filePath: place))
    if renaming { rename(place, script) }
  }

  func open(columns: Int = 80, rows: Int = 30, _ flags: String...) throws -> PseudoTerminal {
    let window = try trainee.start("write", script, columns: columns, rows: rows)
    try window.wait(for: "Replies")
    return window
  }
}

@Suite struct `A conversation that is being written` {
  @Test func `is where it was after every save`() throws {
    let writer = try Writer()
    let window = try writer.open()
    window.send(.text("2"))
    try window.wait(for: "SecondCup.yarn:64")
    try writer.save("-> There's a fellow who does that", as: "-> A fellow does that")
    try window.wait(for: "2  A fellow does that")
    try window.wait(for: "turn 2")
    // Saved as editors do that write a new file and put it in the place of the old one.
    try writer.save(
      "Walt: Most people fill that.", as: "Walt: It rains.\nWalt: Folks fill that.", renaming: true)
    try window.wait(for: "SecondCup.yarn:65")
    try window.wait(for: "turn 2")
    window.send(.text("q"))
    let end = try window.waitForEnd()
    #expect(end.change == .exited(status: 0))
    #expect(window.leftovers == [])
    #expect(window.screen.unknown == [])
    let kept = writer.trainee.home.appending(path: ".local").path
    #expect(!FileManager.default.fileExists(atPath: kept))
  }

  @Test func `can be played with errors in its script, which go when they are put right`() throws {
    let writer = try Writer()
    let window = try writer.open()
    try writer.save("#technique:inform #line:sc_0250", as: "#technique:infrom #line:sc_0250")
    try window.wait(for: "error RP0213")
    try window.wait(for: "you play it as it was before")
    window.send(.text("2"))
    try window.wait(for: "turn 2")
    try window.wait(for: "2  There's a fellow who does that")
    try writer.save()
    try window.wait("the error gone") { $0.position(of: "RP0213") == nil && $0.position(of: "turn 2") != nil }
    window.send(.text("q"))
    try window.waitForEnd()
  }

  @Test func `says what became of a reply that is gone`() throws {
    let writer = try Writer()
    let window = try writer.open()
    window.send(.text("2"))
    try window.wait(for: "turn 2")
    try writer.save("-> (You pull out the chair beside him, and sit.)", as: "-> (You wait.)")
    try window.wait(for: "read again; the place is kept")
    try writer.save(
      "and sit.) #technique:silence #fit:130 #line:sc_0090",
      as: "or not.) #technique:silence #fit:130 #line:sc_0091")
    try window.wait(for: "your 1st reply is gone from the script")
    try window.wait(for: "turn 2")
    try writer.save()
    try window.wait(for: "read again; the place is kept")
    window.send(.text("u"))
    try window.wait(for: "turn 1")
    window.send(.text("q"))
    try window.waitForEnd()
  }

  @Test func `can be gone about in, with any trust`() throws {
    let writer = try Writer()
    let window = try writer.open()
    window.send(.text("gdrip"), .enter)
    try window.wait(for: "SecondCup.yarn:64")
    window.send(.text("t72"), .enter)
    try window.wait(for: "Trust 72 opening")
    window.send(.text("v"))
    try window.wait(for: "$her")
    window.send(.enter)
    try window.wait(for: "set it")
    window.send(.text(" Gail"), .enter)
    try window.wait(for: "your wife Gail")
    window.send(.text("q"), .text("uuu"))
    try window.wait(for: "turn 1")
    try window.wait(for: "Trust 32 guarded")
    window.send(.text("q"))
    try window.waitForEnd()
  }

  @Test func `begins when a script that was broken is put right`() throws {
    let writer = try Writer()
    try writer.save("persona: walt", as: "persona: wall")
    let window = try writer.trainee.start("write", writer.script)
    try window.wait(for: "not playable yet")
    try window.wait(for: "no persona is named")
    try writer.save()
    try window.wait(for: "── Replies")
    window.send(.text("q"))
    try window.waitForEnd()
  }

  @Test func `gives the terminal back when put aside and when ended, at any size`() throws {
    let writer = try Writer()
    let window = try writer.open()
    window.send(.control("z"))
    try window.waitForStop()
    #expect(window.leftovers == [])
    try writer.save("-> There's a fellow", as: "-> Some fellow")
    window.resize(columns: 40, rows: 18)
    window.continueProgram()
    try window.wait("the screen at the new size") { $0.isAlternate && $0.row(17).contains("? help") }
    window.resize(columns: 1, rows: 1)
    window.resize(columns: 120, rows: 40)
    try window.wait(for: "TRUST")
    window.signal(SIGTERM)
    let end = try window.waitForEnd()
    #expect(end.change == .exited(status: 128 + SIGTERM))
    #expect(window.leftovers == [])
  }

  @Test func `in lines of text a save counts at once`() throws {
    let writer = try Writer()
    let window = try writer.trainee.start(
      "write", "SecondCup", "--plain", "--library", writer.trainee.home.appending(path: "lib").path)
    try window.wait(for: "? says what you can type.")
    window.send(.text("2"), .enter)
    try window.wait(for: "Drip, line 64.")
    try writer.save("#technique:inform #line:sc_0250", as: "#technique:infrom #line:sc_0250")
    try window.wait(for: "error RP0213, SecondCup.yarn, line 69: no technique is named `infrom`")
    try writer.save("-> There's a fellow", as: "-> Some fellow")
    try window.wait(for: "2  Some fellow who does that")
    window.send(.text("quit"), .enter)
    let end = try window.waitForEnd()
    #expect(end.change == .exited(status: 0))
  }
}
