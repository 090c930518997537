import Testing
import Yarn

struct PluralRulesTests {
  @Test(
    arguments: [
      ("en", 1, .one), ("en", 2, .other), ("en", 1.5, .other), ("en", 0, .other), ("en", -1, .other),
      ("en-AU", 1, .one), ("EN_us", 1, .one), ("ja", 1, .other), ("xx", 1, .other), ("fr", 0, .one),
      ("fr", 1.5, .one),
      ("hi", 0.5, .one), ("pt", 0.5, .one), ("pt-PT", 0, .other), ("pt-BR", 0, .one), ("da", 0.5, .one),
      ("da", 2.5, .other),
      ("is", 21, .one), ("is", 11, .other), ("mk", 2.1, .one), ("fil", 4, .other), ("fil", 5, .one),
      ("fil", 0.4, .other),
      ("lv", 0, .zero), ("lv", 11, .zero), ("lv", 21, .one), ("lv", 0.1, .one), ("lag", 0.5, .one),
      ("lag", 0, .zero),
      ("he", 2, .two), ("he", 0.5, .one), ("ro", 1, .one), ("ro", 119, .few), ("ro", 1.5, .few),
      ("ro", 120, .other),
      ("sr", 22, .few), ("sr", 12, .other), ("sr", 0.1, .one), ("gd", 12, .two), ("sl", 103, .few),
      ("sl", 1.5, .few),
      ("hsb", 1.02, .two), ("cs", 3, .few), ("cs", 1.5, .many), ("cs", 5, .other),
      ("pl", 1, .one), ("pl", 2, .few), ("pl", 12, .many), ("pl", 22, .few), ("pl", 21, .many),
      ("pl", 1.5, .other),
      ("be", 1, .one), ("be", 3, .few), ("be", 11, .many), ("lt", 1, .one), ("lt", 9, .few),
      ("lt", 1.5, .many),
      ("ru", 21, .one), ("ru", 22, .few), ("ru", 25, .many), ("ru", 111, .many), ("ru", 1.5, .other),
      ("uk", 0, .many),
      ("br", 71, .other), ("br", 1_000_000, .many), ("mt", 11, .many), ("ga", 7, .many), ("gv", 40, .few),
      ("kw", 0, .zero), ("kw", 100_000, .two), ("kw", 21, .many), ("ar", 0, .zero), ("ar", 103, .few),
      ("ar", 111, .many),
      ("ar", 100, .other), ("cy", 3, .few), ("cy", 6, .many), ("tzm", 11, .one), ("shi", 10, .few),
      ("si", 0.1, .one),
    ] as [(String, Double, PluralRules.Category)])
  func `a count has a form`(language: String, number: Double, category: PluralRules.Category) {
    #expect(PluralRules.cardinal(Float(number), language: language) == category)
  }

  @Test(
    arguments: [
      ("en", 1, .one), ("en", 2, .two), ("en", 3, .few), ("en", 4, .other), ("en", 11, .other),
      ("en", 12, .other),
      ("en", 13, .other), ("en", 21, .one), ("en", 22, .two), ("en", 103, .few), ("en", 111, .other),
      ("en", -1, .one),
      ("en", -3, .few), ("sv", 2, .one), ("sv", 12, .other), ("fr", 1, .one), ("fr", 2, .other),
      ("hu", 5, .one),
      ("it", 8, .many), ("it", 11, .many), ("lij", 85, .many), ("ka", 0, .many), ("ka", 1, .one),
      ("ka", 120, .many),
      ("az", 4, .few), ("az", 300, .few), ("az", 40, .many), ("az", 20, .one), ("cy", 0, .zero),
      ("cy", 9, .zero),
      ("cy", 6, .many), ("de", 1, .other), ("uk", 3, .few), ("be", 12, .other), ("mk", 8, .many),
      ("or", 8, .one),
      ("hi", 6, .many), ("kw", 22, .one), ("tk", 10, .few),
    ] as [(String, Double, PluralRules.Category)])
  func `a place in an order has a form`(language: String, number: Double, category: PluralRules.Category) {
    #expect(PluralRules.ordinal(Float(number), language: language) == category)
  }

  @Test func `every rule can be read, and every number has a form`() {
    for language in PluralRules.languages {
      for number in [0, 0.1, 0.5, 1, 1.5, 11, 1e7, 3e38, -1, .infinity, .nan] as [Float] {
        _ = PluralRules.cardinal(number, language: language)
        _ = PluralRules.ordinal(number, language: language)
      }
    }
    #expect(PluralRules.languages.contains("pt-PT"))
  }
}
