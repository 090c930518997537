import Authoring
import Content
import Simulation
import Testing
import Yarn

struct ShippedTranslationTests {
  private static let location = LibraryLocation.around(Fixture.root.path)

  @Test func `the translations that are shipped lose no value, no markup and no speaker`() throws {
    let location = try #require(Self.location)
    let tables = TranslatedTables(of: location, project: LibraryFiles(location).readProject()).tables
    #expect(tables.map(\.path).contains("Dialogues/SecondCup.es.csv"))
    for place in tables {
      let table = try TranslationTable(
        parsing: TranslatedTables.text(of: place, in: location).get(), language: place.language)
      let script = TranslatedTables.script(of: place)
      let scenario = try #require(Fixture.shipped.scenario(inFile: script))
      let report = TranslationReport(on: table, entries: ScriptTexts(of: scenario, file: script).entries)
      #expect(report.faults == 0, "\(report.findings.map(\.id))")
      #expect(report.textCount - report.missing > report.textCount * 9 / 10)
    }
  }

  @Test func `a translated conversation goes the same ways as its source`() throws {
    let location = try #require(Self.location)
    let tables = TranslatedTables(of: location, project: LibraryFiles(location).readProject())
    let reading = tables.read("es", of: location)
    #expect(reading.problems == [])
    let source = try #require(Fixture.shipped.scenario("SecondCup"))
    let spanish = source.translated(into: reading.translation)
    for policy in [Policy.listening, .controlling, .dismissing, Policy(.random(seed: 3))] {
      let play = try policy.play(source)
      var session = try Session(scenario: spanish, seed: 1)
      for reply in play.replies { try session.choose(reply) }
      #expect(session.ending?.kind == play.ending?.kind)
      #expect(session.client.trust == play.trust && session.client.disclosed == play.client.disclosed)
      #expect(session.ending?.story != play.ending?.story)
    }
  }
}
