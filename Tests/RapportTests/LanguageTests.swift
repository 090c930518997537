import Foundation
import PseudoTerminal
import Testing

@testable import rapport

@Suite struct `A conversation in another language` {
  private static let library = URL(filePath: Trainee.checkout)
    .appending(path: "Tests/AuthoringTests/Golden/Library").path

  @Test func `is held from its briefing to its story`() throws {
    let window = try Trainee().start("play", "Bench", "--language", "es-US", "--library", Self.library)
    try window.wait(for: "Esperar junto a alguien.")
    window.send(.enter)
    try window.wait(for: "¿Ya probó con un baño tibio?")
    window.send(.text("1"))
    try window.wait(for: "¿Cuál es peor?")
    window.send(.text("q"))
    try window.wait(for: "where you left off")
    window.send(.text("2"))
    _ = try window.waitForEnd()
  }

  @Test func `can be wanted for good, and is gone on with in the other`() throws {
    let trainee = try Trainee()
    let arguments = ["RAPPORT_LIBRARY": Self.library]
    let window = try trainee.start("play", "Bench", environment: arguments)
    try window.wait(for: "Enter begin")
    window.send(.enter)
    try window.wait(for: "You sit down too.")
    window.send(.text("1"))
    try window.wait(for: "Which is worse?")
    window.send(.text("q"))
    try window.wait(for: "where you left off")
    window.send(.text("2"))
    _ = try window.waitForEnd()
    let other = try trainee.start(
      "play", "Bench", environment: arguments.merging(["RAPPORT_LANGUAGE": "es_MX.UTF-8"]) { $1 })
    try other.wait(for: "La banca")
    other.send(.enter)
    try other.wait(for: "¿Cuál es peor?")
    other.send(.text("q"))
    try other.wait(for: "where you left off")
    other.send(.text("2"))
    _ = try other.waitForEnd()
  }

  @Test func `stands in the list as it is held`() throws {
    let trainee = try Trainee()
    for (arguments, environment) in [
      (["--language", "es"], [:]), ([], ["RAPPORT_LANGUAGE": "es_MX.UTF-8"]),
    ] {
      let list = try trainee.start(
        list: ["list", "--library", Self.library] + arguments, environment: environment)
      #expect(try list.waitForEnd().change == .exited(status: 0))
      #expect(list.screen.position(of: "La banca") != nil && list.screen.position(of: "minutes") != nil)
    }
    let refused = try trainee.start("list", "--language", "fr", "--library", Self.library)
    #expect(try refused.waitForEnd().change == .exited(status: 64))
  }

  @Test func `is refused when there is none, and taken as it is when it is only liked best`() throws {
    let trainee = try Trainee()
    let refused = try trainee.start("play", "Bench", "--language", "fr", "--library", Self.library)
    #expect(try refused.waitForEnd().change == .exited(status: 64))
    #expect(refused.screen.position(of: "there are translations into `es`") != nil)
    let taken = try trainee.start(
      "play", "Bench", environment: ["RAPPORT_LANGUAGE": "fr", "RAPPORT_LIBRARY": Self.library])
    try taken.wait(for: "Wait with somebody.")
    taken.send(.text("q"))
    _ = try taken.waitForEnd()
  }
}
