/// A generated script: so many nodes of 29 lines, of everything that a conversation is made of. The same
/// number of nodes always gives the same script.
struct Corpus {
  let text: String
  let lineCount: Int

  init(nodes count: Int) {
    var random = SplitMix64(seed: 2026)
    var text = "title: Start\n---\n<<declare $trust = 5>>\n<<declare $rumour = 0>>\n<<jump N0>>\n===\n"
    for number in 0..<count { text += Self.node(number, of: count, &random) }
    self.text = text
    lineCount = text.utf8.count { $0 == UInt8(ascii: "\n") }
  }

  /// Six lines, of which one stands in each arm of a condition, and three replies that lead elsewhere: the
  /// first to the next node, the second somewhere near, the third anywhere.
  private static func node(_ number: Int, of count: Int, _ random: inout SplitMix64) -> String {
    let speakers = (0..<3).map { _ in names[random.below(names.count)] }
    let near = min(number + 2 + random.below(9), count - 1)
    return """
      title: N\(number)
      tags: part\(number / 100)
      ---
      \(speakers[0]): \(sentence(6, &random))
      \(speakers[1]): \(sentence(6, &random))
      <<if $trust >= \(3 + random.below(5))>>
          \(speakers[0]): \(sentence(6, &random))
      <<else>>
          \(speakers[0]): \(sentence(6, &random))
      <<endif>>
      \(speakers[2]): It stands at {$trust}. \(sentence(6, &random))
      \(speakers[0]): \(sentence(6, &random))
      -> \(sentence(3, &random))
          <<if $trust < 10>>
              <<set $trust = $trust + 1>>
          <<endif>>
          \(speakers[1]): \(sentence(5, &random))
          <<jump N\((number + 1) % count)>>
      -> \(sentence(3, &random)) <<if $trust > \(1 + random.below(4))>>
          <<set $trust = $trust - 1>>
          <<jump N\(near)>>
      -> \(sentence(3, &random))
          <<if $rumour < 3>>
              <<set $rumour = $rumour + 1>>
          <<else>>
              <<set $rumour = 0>>
          <<endif>>
          \(speakers[2]): \(sentence(5, &random))
          <<jump N\(random.below(count))>>
      ===

      """
  }

  private static func sentence(_ shortest: Int, _ random: inout SplitMix64) -> String {
    let chosen = (0..<(shortest + random.below(8))).map { _ in words[random.below(words.count)] }
    return chosen.joined(separator: " ").capitalizedFirst + (random.below(4) == 0 ? "?" : ".")
  }

  private static let names = ["Ada", "Boris", "Clara", "Dmitri", "Elena", "Farid", "Greta", "Hugo"]

  private static let words = """
    kettle porch ladder always Sunday ticket shoulder before gravel nobody asked her brother twice while the \
    bus waited and snow came down over rails that we had painted green last spring because it's easier to wait \
    than to say what don't you think he kept letters under bread tins for years without telling anyone at all
    """.split(separator: " ").map(String.init)
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
