import Testing
@testable import Interface
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
@Suite struct LookTests {
  @Test func look() throws {
    var out = ""
    func shot(
      _ a: inout Application, _ name: String, _ sizes: [(Int, Int)] = [(80, 24), (120, 40), (40, 18)]
    ) {
      for (w, h) in sizes { out += "@@ \(name) \(w)x\(h)\n" + a.picture(w, h) }
    }
    var a = Application(shelf: try Fixture.shelf(), seed: 1)
    a.press(.enter, .left)
    shot(&a, "briefing")
    a.press(.enter)
    shot(&a, "first")
    a.type("3"); shot(&a, "rupture")
    a.type("3"); shot(&a, "warned")
    a.type("?"); shot(&a, "help"); a.press(.escape)
    a.type("p"); shot(&a, "pause"); a.press(.escape)
    a.type("q"); shot(&a, "leave"); a.press(.escape)
    a.type("uu112")
    a.type("/lonely"); shot(&a, "search"); a.press(.escape)
    a.press(.pageUp); shot(&a, "scrolled", [(80, 24)])
    a.type("11"); shot(&a, "ended")
    a.press(.enter); shot(&a, "debrief0")
    a.press(.enter, .right, .down, .right, .right, .down, .right, .right); shot(&a, "debrief1")
    a.press(.enter); shot(&a, "debrief2")
    a.press(.enter); shot(&a, "debrief3")
    a.press(.tab); shot(&a, "debrief4")
    a.press(.enter); shot(&a, "debrief5")
    try Data(out.utf8).write(to: URL(filePath: "/tmp/look.txt"))
  }
}
