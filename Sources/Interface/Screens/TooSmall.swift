/// What shows when there is no room for anything else. The conversation behind it goes on answering keys.
enum TooSmall {
  /// The least that a conversation can be held in.
  static let least = Size(width: 20, height: 6)

  static func fits(_ size: Size) -> Bool {
    size.width >= least.width && size.height >= least.height
  }

  /// Asks for the room that is needed, in as many words as there is room for.
  static func draw(on frame: inout Frame) {
    let need = "\(least.width)x\(least.height)"
    let sentences = ["Please make the window at least \(need).", "At least \(need), please.", need]
    let sentence = sentences.first { Width.of($0) <= frame.size.width } ?? need
    frame.put(sentence, column: 0, row: frame.size.height / 2, .dim)
  }
}
