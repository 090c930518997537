import Testing
import Yarn

@testable import Simulation

@Suite struct OtherWaysTests {
  /// Every way is kept whole while replies are said and taken back as chance has it.
  @Test func `each way that was left is whole again, the latest first`() throws {
    let scenario = try Scenario.visit()
    for seed: UInt64 in 1...100 {
      var random = SplitMix64(seed: seed)
      var session = try Session(scenario: scenario, seed: seed)
      var left: [[Turn]] = []
      for _ in 0..<14 {
        let sayable = session.replies.indices.filter { session.replies[$0].isAvailable }
        if let reply = sayable.randomElement(using: &random), Int.random(in: 0..<3, using: &random) > 0 {
          try session.choose(reply)
        } else if !session.turns.isEmpty {
          left.append(session.turns)
          try session.takeBack(to: Int.random(in: 0..<session.turns.count, using: &random))
        }
      }
      let ways = session.otherWays
      let lines = session.turns.map(\.reply.lineID)
      var expected: [[Turn]] = []
      for way in left.reversed() where !expected.contains(way) {
        let shared = zip(way.map(\.reply.lineID), lines).prefix { $0 == $1 }.count
        if shared < min(way.count, lines.count) { expected.append(way) }
      }
      #expect(ways.map(\.turns) == expected, "seed \(seed)")
      for way in ways {
        #expect(way.turns[..<way.common].map(\.reply.lineID) == Array(lines[..<way.common]), "seed \(seed)")
        #expect(way.turns[way.common].reply.lineID != lines[way.common], "seed \(seed)")
      }
    }
  }

  @Test func `a curve of a way is that of the conversation, but for what came before the first reply`() throws
  {
    var session = try Session(scenario: try Scenario.visit(), seed: 1)
    while session.ending == nil { try session.choose(0) }
    let whole = Debrief(of: session).curve
    let curve = Debrief.CurvePoint.curve(of: session.turns)
    #expect(curve.dropFirst() == whole.dropFirst())
    #expect(curve.first?.trust == whole.first?.trust)
    #expect(Debrief.CurvePoint.curve(of: []) == [])
  }
}
