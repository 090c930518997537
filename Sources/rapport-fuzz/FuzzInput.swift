import Foundation
import ScriptLaws
import Yarn

/// Something for the library to read: what kind of thing, and its bytes.
struct FuzzInput: Hashable {
  /// What the library reads.
  enum Kind: String, CaseIterable {
    case script, markup, project, definitions, plan, strings

    /// How the names of its files end.
    var fileExtension: String {
      switch self {
      case .script: "yarn"
      case .markup: "txt"
      case .project: "yarnproject"
      case .definitions: "ysls.json"
      case .plan: "testplan"
      case .strings: "csv"
      }
    }
  }

  var kind: Kind
  var bytes: [UInt8]

  /// No input is longer.
  static let mostBytes = 64 * 1024

  init(_ kind: Kind, _ bytes: [UInt8]) {
    self.kind = kind
    self.bytes = bytes
  }

  /// The input of a file; its kind is told by its name.
  init(reading file: URL) throws {
    let kind = Kind.allCases.first { file.lastPathComponent.hasSuffix(".\($0.fileExtension)") }
    self.init(kind ?? .script, Array(try Data(contentsOf: file)))
  }

  /// One of the inputs that follow from a seed.
  init(seed: UInt64, index: UInt64, from seeds: FuzzSeeds) {
    var numbers = SplitMix64(seed: seed ^ index &* 0xd134_2543_de82_ef95)
    var random = SplitMix64(seed: numbers.next())
    kind = random.happens(70) ? .script : random.pick(Kind.allCases)
    bytes = seeds.bytes(of: kind, &random)
    for _ in 0..<random.below(8) { Mutation.change(&bytes, kind, seeds, &random) }
    bytes = Array(bytes.prefix(Self.mostBytes))
  }
}
