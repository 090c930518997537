import Yarn

/// A generated script: so many nodes of about 29 lines, of everything that a conversation is made of. The same
/// number of nodes always gives the same script.
struct Corpus {
  /// The script, UTF-8.
  private(set) var bytes: [UInt8] = []
  private(set) var lineCount = 0
  private var random = SplitMix64(seed: 2026)
  private let nodeCount: Int

  /// The sizes that everything is measured at, in nodes.
  static let sizes = [100, 1_000, 10_000, 100_000]

  init(nodes count: Int) {
    nodeCount = count
    bytes.reserveCapacity(count * Self.mostBytesOfNode)
    add("title: Start\n---\n<<declare $trust = 5>>\n<<declare $rumour = 0>>\n<<jump N0>>\n===\n")
    for number in 0..<count {
      if number > 0, random.below(50) == 0 { addEnding(number) } else { addNode(number) }
    }
    lineCount = bytes.count { $0 == UInt8(ascii: "\n") }
  }

  private static let mostBytesOfNode = 1_400

  /// Six lines, of which one stands in each arm of a condition, and three replies that lead elsewhere: the
  /// first to the next node, the second somewhere near, the third near or anywhere.
  private mutating func addNode(_ number: Int) {
    let (first, second, third) = (speaker(), speaker(), speaker())
    addHead(number, "")
    add("\(first): \(line())\n\(second): \(line())\n")
    add("<<if $trust >= \(3 + random.below(5))>>\n    \(first): \(line())\n")
    add("<<else>>\n    \(first): \(line())\n<<endif>>\n")
    add("\(third): Trust is {$trust} now. \(line())\n\(first): \(line())\n")
    add("-> \(reply())\n    <<if $trust < 10>>\n        <<set $trust = $trust + 1>>\n    <<endif>>\n")
    add("    \(second): \(answer())\n    <<jump N\((number + 1) % nodeCount)>>\n")
    add("-> \(reply()) <<if $trust > \(1 + random.below(4))>>\n    <<set $trust = $trust - 1>>\n")
    add("    <<jump N\(near(number, 2...10))>>\n-> \(reply())\n    <<if $rumour < 3>>\n")
    add("        <<set $rumour = $rumour + 1>>\n    <<else>>\n        <<set $rumour = 0>>\n    <<endif>>\n")
    let far = random.below(2) == 0 ? near(number, -30...30) : random.below(nodeCount)
    add("    \(third): \(answer())\n    <<jump N\(far)>>\n===\n")
  }

  private mutating func addEnding(_ number: Int) {
    addHead(number, " ending")
    add("\(speaker()): \(line())\n\(speaker()): \(line())\n===\n")
  }

  private mutating func addHead(_ number: Int, _ tag: String) {
    add("title: N\(number)\ntags: part\(number / 100)\(tag)\n---\n")
  }

  private mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func near(_ number: Int, _ distances: ClosedRange<Int>) -> Int {
    min(max(number + distances.lowerBound + random.below(distances.count), 0), nodeCount - 1)
  }

  private mutating func speaker() -> String { Self.names[random.below(Self.names.count)] }
  private mutating func line() -> String { sentence(6...13) }
  private mutating func reply() -> String { sentence(3...8) }
  private mutating func answer() -> String { sentence(5...10) }

  private mutating func sentence(_ lengths: ClosedRange<Int>) -> String {
    var text = Self.openings[random.below(Self.openings.count)]
    for _ in 1..<(lengths.lowerBound + random.below(lengths.count)) {
      text += " "
      text += Self.words[random.below(Self.words.count)]
    }
    return text + (random.below(4) == 0 ? "?" : ".")
  }

  private static let names = ["Ada", "Boris", "Clara", "Dmitri", "Elena", "Farid", "Greta", "Hugo"]

  private static let words = """
    kettle porch ladder always Sunday ticket shoulder before gravel nobody asked her brother twice while the \
    bus waited and snow came down over rails that we had painted green last spring because it's easier to wait \
    than to say what don't you think he kept letters under bread tins for years without telling anyone at all
    """.split(separator: " ").map(String.init)

  private static let openings = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }
}
