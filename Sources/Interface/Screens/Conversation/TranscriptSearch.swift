import Simulation

/// Words that are looked for in what was said.
struct TranscriptSearch: Sendable {
  var field = TextField()
  /// The entries that have them, the newest first.
  private(set) var hits: [Int] = []
  /// The hit that is shown, as a place in ``hits``.
  private(set) var current = 0
  /// The entry to bring into view with the next picture.
  private(set) var wanted: Int?

  var words: String { field.text }

  mutating func look(in entries: [Entry]) {
    current = 0
    hits =
      words.isEmpty
      ? [] : entries.indices.reversed().filter { Self.places(of: words, in: entries[$0].words).count > 0 }
    wanted = hits.first
  }

  /// To an older hit, or back to a newer one.
  mutating func next(_ step: Int) {
    guard !hits.isEmpty else { return }
    current = (current + step + hits.count) % hits.count
    wanted = hits[current]
  }

  /// What is to be brought into view, once.
  mutating func takeWanted() -> Int? {
    defer { wanted = nil }
    return wanted
  }

  /// How far the search has come, in words; empty while nothing is looked for.
  var progress: String {
    if words.isEmpty { return "" }
    return hits.isEmpty ? "not found" : "\(current + 1) of \(hits.count)"
  }

  /// Where words stand in a text, whatever their case.
  static func places(of words: String, in text: String) -> [Range<String.Index>] {
    let wanted = words.map { $0.lowercased() }
    guard !wanted.isEmpty else { return [] }
    var places: [Range<String.Index>] = []
    var start = text.startIndex
    while start < text.endIndex {
      var end = start
      var matched = 0
      while matched < wanted.count, end < text.endIndex, text[end].lowercased() == wanted[matched] {
        end = text.index(after: end)
        matched += 1
      }
      if matched == wanted.count {
        places.append(start..<end)
        start = end
      } else {
        start = text.index(after: start)
      }
    }
    return places
  }
}

extension Entry {
  /// What can be searched.
  var words: String {
    switch self {
    case .client(_, let text), .narration(let text), .trainee(let text, _), .coach(let text): text
    case .disclosure, .pause: ""
    }
  }
}
