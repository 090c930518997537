import Simulation
import YarnCompiler

/// What gives a conversation away to somebody who looks at the replies without reading them.
///
/// Each pattern is held against chance: how likely would it be, had the replies of every turn been put in order, or
/// made long and short, by lot? What one conversation of a hundred would show by accident is let pass, so that five
/// turns and more can give something away, and two never do.
extension Manuscript {
  var patternRemarks: [Remark] {
    placeRemarks + lengthRemarks + betrayalRemarks
  }

  /// A turn as it is offered while nothing is broken, with one reply that is better than all others.
  private struct Offer {
    let replies: [Reply]
    let best: Int

    init?(_ turn: Turn) {
      let replies = turn.replies(inRupture: false)
      guard replies.count >= 2, replies.allSatisfy({ $0.technique != nil }),
        let top = replies.map(\.worth).max()
      else { return nil }
      let places = replies.indices.filter { replies[$0].worth == top }
      guard places.count == 1 else { return nil }
      self.replies = replies
      best = places[0]
    }

    var isLongest: Bool { stands { $0 > $1 } }
    var isShortest: Bool { stands { $0 < $1 } }

    private func stands(_ order: (Int, Int) -> Bool) -> Bool {
      let length = replies[best].text.count
      return replies.indices.allSatisfy { $0 == best || order(length, replies[$0].text.count) }
    }
  }

  private var offers: [Offer] { turns.compactMap(Offer.init) }

  /// The best reply always in the same place.
  private var placeRemarks: [Remark] {
    let offers = self.offers
    let chances = offers.map { 1 / Double($0.replies.count) }
    let names = ["first", "second", "third", "fourth", "fifth"]
    var counts = names.indices.map { place in (names[place], offers.count { $0.best == place }) }
    counts.append(("last", offers.count { $0.best == $0.replies.count - 1 }))
    let found = counts.max { $0.1 < $1.1 }
    guard let (name, count) = found,
      // Any of the places would have been found, so the chance is that of all of them together.
      Chance.ofAtLeast(count, among: chances) * Double(counts.count) < Chance.ofAccident
    else { return [] }
    return [Remark(TurnProblem.samePlace(name, count: count, of: offers.count), at: range)]
  }

  /// The best reply always the longest, or the shortest.
  private var lengthRemarks: [Remark] {
    let offers = self.offers
    let chances = offers.map { 1 / Double($0.replies.count) }
    return [true, false].compactMap { isLongest in
      let count = offers.count { isLongest ? $0.isLongest : $0.isShortest }
      guard Chance.ofAtLeast(count, among: chances) * 2 < Chance.ofAccident else { return nil }
      let problem = TurnProblem.sameLength(isLongest: isLongest, count: count, of: offers.count)
      return Remark(problem, at: range)
    }
  }

  /// Harm always longer than help, or always shorter.
  private var betrayalRemarks: [Remark] {
    let mixed = turns.map { $0.replies(inRupture: false) }.compactMap(Lengths.init)
    return [true, false].compactMap { isLonger in
      let count = mixed.count { isLonger ? $0.isHarmLonger : $0.isHarmShorter }
      let chance = Chance.ofAtLeast(count, among: mixed.map(\.chance))
      guard chance * 2 < Chance.ofAccident else { return nil }
      let problem = TurnProblem.harmBetrayedByLength(isLonger: isLonger, count: count, of: mixed.count)
      return Remark(problem, at: range)
    }
  }

  /// The lengths of the replies of a turn that has both kinds.
  private struct Lengths {
    let helpful: [Int]
    let harmful: [Int]

    init?(_ replies: [Reply]) {
      helpful = replies.filter { $0.technique?.kind == .helpful }.map(\.text.count)
      harmful = replies.filter { $0.technique?.kind == .harmful }.map(\.text.count)
      if helpful.isEmpty || harmful.isEmpty { return nil }
    }

    var isHarmLonger: Bool { (harmful.min() ?? 0) > (helpful.max() ?? 0) }
    var isHarmShorter: Bool { (harmful.max() ?? 0) < (helpful.min() ?? 0) }

    /// How likely it is that all of one kind are longer than all of the other.
    var chance: Double { Chance.ofSorting(harmful.count, from: helpful.count) }
  }
}
