import Glibc
import PseudoTerminal
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct `Text that speaks to the terminal` {
  /// Puts something on the clipboard, moves the cursor, colours, and turns the direction of writing around.
  private static let speech = "\u{1B}]52;c;aGVsbG8=\u{7}\u{1B}[66;6H\u{9B}31m\u{202E}\u{2067}\u{8}\u{7F}"

  /// What must not be among the bytes that reach the terminal, whatever else does.
  private static let marks = [
    "\u{1B}]", "]52;c;aGVsbG8=\u{7}", "\u{1B}[66;6H", "\u{9B}", "\u{202E}", "\u{2067}", "\u{7}", "\u{7F}",
  ]

  private let trainee: Trainee
  private let folder: String

  /// A library in which everything that can hold such text holds it, beside one conversation that can be held.
  init() throws {
    trainee = try Trainee()
    folder = trainee.home.path + "/library"
    let files = FileManager.default
    for name in ["Personas", "Dialogues"] {
      try files.createDirectory(atPath: folder + "/" + name, withIntermediateDirectories: true)
    }
    for path in ["Personas/walt.yaml", "Dialogues/SecondCup.yarn"] {
      try files.copyItem(atPath: Trainee.checkout + "/" + path, toPath: folder + "/" + path)
    }
    try write(Self.script(Self.speech), to: "Dialogues/Raw.yarn")
    try write(Self.script("{\"\(Self.speech)\"}"), to: "Dialogues/\(Self.speech).yarn")
    try write(Self.script("").replacing("Raw", with: "Na\u{1B}[66;6Hme"), to: "Dialogues/Title.yarn")
    try write("id: raw\nname: \(Self.speech)\n", to: "Personas/raw.yaml")
    try write(Self.escapes, to: "Personas/escaped.yaml")
    try write(Self.escapes, to: "Dialogues/crisis-lines.yaml")
    try write(Self.plan, to: "Dialogues/SecondCup.testplan")
    try write(Self.plan, to: "Dialogues/Orphan\(Self.speech).testplan")
  }

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: folder + "/" + path))
  }

  private static func script(_ speech: String) -> String {
    """
    title: Raw
    scenario: Raw \(speech)
    persona: walt
    objective: \(speech)
    setting: A place. \(speech)
    level: beginner
    minutes: 1
    ---
    Walt: Hello. \(speech) #line:h\(speech)
    -> Hello. \(speech) #technique:\(speech)
        <<why "\(speech)">>
        <<ending stays_polite "\(speech)">>
    ===

    """
  }

  /// The same, as YAML writes it in quotes.
  private static let escapes = #"""
    id: escaped
    name: "\e]52;c;aGVsbG8=\a\e[66;6H\x9b31m\u202e\u2067"
    note: "\e]52;c;aGVsbG8=\a"
    "\e[66;6H\x9b31m": "\u202e"

    """#

  private static let plan = """
    replies: 1
    line: `Walt: \(speech)`
    ---
    line: `They said. \(speech)`
    option: `\(speech)`
    command: `\(speech)`
    nothing \(speech)

    """

  private func start(_ arguments: String...) throws -> PseudoTerminal {
    try trainee.start(list: arguments, environment: ["RAPPORT_LIBRARY": folder])
  }

  private func expectSilence(_ window: PseudoTerminal, isPlain: Bool, _ name: String) {
    let bytes = window.chunks.flatMap(\.bytes)
    // What the window's parent notes down at the end is not the program's.
    let text = String(decoding: bytes, as: UTF8.self).replacing("\u{1B}]taken back\u{7}", with: "")
    #expect(!bytes.isEmpty, "\(name)")
    for mark in Self.marks {
      #expect(!text.contains(mark), "\(name): \(mark.debugDescription) in \(text.debugDescription)")
    }
    if isPlain { #expect(!text.contains("\u{1B}"), "\(name): \(text.debugDescription)") }
  }

  @Test func `is no more than text on the full screen`() throws {
    let window = try start("pick", "--no-records")
    try window.wait(for: "q quit")
    for key in ["?", "?", "\r", "\r", "1", "2", "q", "q"] {
      window.send(.text(key))
      window.read(timeout: 50_000_000)
    }
    window.signal(SIGTERM)
    try window.waitForEnd()
    expectSilence(window, isPlain: false, "full screen")
    #expect(window.screen.unknown == [])
    #expect(window.leftovers == [])
  }

  @Test func `is no more than text in plain lines`() throws {
    let window = try start("pick", "--plain", "--no-records")
    try window.wait(for: "Second cup")
    window.send(.text("1\n\n1\n2\n?\nquit\n"))
    window.signal(SIGTERM)
    try window.waitForEnd()
    expectSilence(window, isPlain: true, "plain")
  }

  @Test(arguments: [
    ["check", "--strict"], ["test"], ["list"], ["play", "--no-records", speech], ["check", speech],
    ["list", "--library", "/\(speech)"],
  ])
  func `is no more than text in what commands report`(arguments: [String]) throws {
    let window = try trainee.start(list: arguments, environment: ["RAPPORT_LIBRARY": folder])
    try window.waitForEnd()
    expectSilence(window, isPlain: true, arguments[0])
  }
}
