import Yarn

extension SplitMix64 {
  /// A number below another, which is positive.
  package mutating func below(_ bound: Int) -> Int {
    Int(next() % UInt64(bound))
  }

  /// True in so many of a hundred cases.
  package mutating func happens(_ percent: Int) -> Bool {
    below(100) < percent
  }

  /// One of several, all alike.
  package mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }
}
