import Authoring
import Simulation
import Testing

@Suite struct CoverageTests {
  @Test func `a conversation covers what was said, offered and entered in it, and nothing else`() throws {
    var session = try Session(scenario: Fixture.bench(), seed: 1)
    try session.choose(0)
    try session.choose(1)
    let coverage = try Self.coverage(of: [session])
    let program = session.scenario.program
    #expect(Self.ids(coverage.said, in: session.scenario) == ["be_03", "be_15"])
    #expect(Self.ids(coverage.shown, in: session.scenario).contains("be_04"))
    #expect(!Self.ids(coverage.shown, in: session.scenario).contains("be_06"))
    #expect(Self.ids(coverage.offered, in: session.scenario).contains("be_05"))
    #expect(Self.ids(coverage.listed, in: session.scenario).contains("be_09"))
    #expect(!Self.ids(coverage.offered, in: session.scenario).contains("be_09"))
    let entered = program.nodes.indices.filter(coverage.isEntered).map { program.nodes[$0].name }
    #expect(entered == ["Bench", "Curtains", "Oven", "Polite"])
    #expect(coverage.trust[0] == session.turns[0].before.tenths...session.turns[0].after.tenths)
  }

  @Test func `a way that was taken back has been covered, and conversations add up`() throws {
    var session = try Session(scenario: Fixture.bench(), seed: 1)
    try session.choose(1)
    try session.takeBack(to: 0)
    try session.choose(2)
    var other = try Session(scenario: Fixture.bench(), seed: 1)
    try other.choose(0)
    let both = try Self.coverage(of: [session, other])
    #expect(Self.ids(both.said, in: session.scenario) == ["be_03", "be_05", "be_07"])
    var union = try Self.coverage(of: [session])
    union.formUnion(try Self.coverage(of: [other]))
    #expect(union == both)
  }

  private static func coverage(of sessions: [Session]) throws -> Coverage {
    var coverage = Coverage(of: sessions[0].scenario.program)
    for session in sessions { try coverage.add(session) }
    return coverage
  }

  private static func ids(_ lines: LineSet, in scenario: Scenario) -> [String] {
    scenario.program.lines.indices.filter(lines.contains).map {
      String(scenario.program.lines[$0].id.dropFirst("line:".count))
    }
  }
}
