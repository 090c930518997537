import Authoring
import Golden
import Simulation
import Testing

@Suite struct ExploreTests {
  @Test func `a report says all that can come of a conversation, and how to get there`() throws {
    let scenario = try Fixture.bench()
    let proof = ExploreProof(try Exploration(of: scenario), try PolicyTable(of: scenario))
    let report = ExploreReport(proof).text + "\n"
    let difference = Golden.difference(of: report, from: "Explore/bench.report", in: Fixture.filePath)
    #expect(difference == nil, "\(difference ?? "")")
  }
}
