import Testing

@testable import Yarn

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("abc", "", 3), ("abc", "acb", 1), ("kitten", "sitting", 3), ("ab", "ab", 0),
    ("ñu", "nu", 1), ("gradener", "gardener", 1), ("abcdef", "fedcba", 5), ("a", "bcdef", 5),
  ])
  func `is the least number of changes, both ways, and none beyond a limit`(
    first: String, second: String, changes: Int
  ) {
    for (left, right) in [(first, second), (second, first)] {
      #expect(EditDistance.between(left, right) == changes)
      #expect(EditDistance.between(left, right, atMost: changes) == changes)
      #expect(EditDistance.between(left, right, atMost: changes - 1) == nil)
    }
  }
}
