extension Session {
  /// A way that was left to say something else.
  public struct OtherWay: Hashable, Sendable {
    /// All of its turns, from the beginning.
    public var turns: [Turn]
    /// How many replies it has in common with the way that was gone on with.
    public var common: Int
  }

  /// The ways that were left and parted from the one that was gone on with, the latest first, each once.
  ///
  /// A branch holds only what was taken back, so each way is put together from the one that came after it.
  public var otherWays: [OtherWay] {
    var way = turns
    var ways: [OtherWay] = []
    for branch in branches.reversed() {
      guard let first = branch.turns.first?.index else { continue }
      way = Array(way.prefix(first)) + branch.turns
      let common = zip(way, turns).prefix {
        $0.reply.lineID == $1.reply.lineID && $0.reply.text == $1.reply.text
      }
      .count
      // A way that is only shorter says nothing new.
      guard common < min(way.count, turns.count), !ways.contains(where: { $0.turns == way }) else { continue }
      ways.append(OtherWay(turns: way, common: common))
    }
    return ways
  }
}
