import Golden
import Testing

@testable import Simulation

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Thousands of random conversations, worked out by an independent implementation of the model.
struct TrustReferenceTests {
  @Test func `the model agrees with an independent one to the tenth`() throws {
    let file = Golden.folder(of: #filePath).appending(path: "trust-reference.txt")
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let lines = text.split(separator: "\n")
    let header = try #require(lines.last { $0.hasPrefix("# Letters: ") })
    let letters = Self.letters(in: header)
    let conversations = lines.filter { !$0.hasPrefix("#") }
    #expect(conversations.count >= 4000)
    for (number, line) in conversations.enumerated() {
      if let difference = try Self.difference(in: line, letters: letters) {
        Issue.record("conversation \(number + 1): \(difference)\n\(line)")
        return
      }
    }
  }

  /// What differs in one conversation; nil if nothing does.
  private static func difference(in line: Substring, letters: [Character: Technique]) throws -> String? {
    let words = line.split(separator: " ")
    let persona = try persona(words.prefix(4), letters: letters)
    var client = Client(persona)
    for (turn, word) in words.dropFirst(4).enumerated() {
      let halves = word.split(separator: "=")
      let reply = try reply(try #require(halves.first), letters: letters)
      let hearing = client.hear(reply, as: persona)
      let made = outcome(of: client)
      if made != halves[1] {
        return "reply \(turn + 1), \(hearing.change.explanation): \(made) instead of \(halves[1])"
      }
    }
    return nil
  }

  private static func outcome(of client: Client) -> String {
    let rupture =
      switch client.rupture {
      case .none: ""
      case .open: "o"
      case .repairing: "r"
      }
    return "\(client.trust.tenths)\(rupture)\(client.hasWarned ? "w" : "")\(client.hasLeft ? "!" : "")"
  }

  private static func persona(
    _ words: ArraySlice<Substring>, letters: [Character: Technique]
  ) throws -> Persona {
    let words = Array(words)
    var sensitivities: [Technique: Int] = [:]
    for entry in words[3].split(separator: ",") where entry != "-" {
      let technique = try #require(entry.first.flatMap { letters[$0] })
      let percent: Int = try #require(Int(entry.dropFirst()))
      sensitivities[technique] = percent
    }
    return .plain(
      startTrust: try #require(Int(words[0])), asymmetry: try #require(Int(words[1])),
      floor: try #require(Int(words[2])), sensitivities: sensitivities)
  }

  private static func reply(_ word: Substring, letters: [Character: Technique]) throws -> Reply {
    let technique = try #require(word.first.flatMap { letters[$0] })
    let fit = word.contains("<") ? 50 : word.contains(">") ? 130 : 100
    let depth = word.contains(".") ? try #require(word.last?.wholeNumberValue) : 0
    return .saying(technique, fit: fit, depth: depth)
  }

  private static func letters(in header: Substring) -> [Character: Technique] {
    var letters: [Character: Technique] = [:]
    for pair in header.dropFirst("# Letters: ".count).split(separator: " ") {
      letters[pair[pair.startIndex]] = Technique(rawValue: String(pair.dropFirst(2)))
    }
    return letters
  }
}
