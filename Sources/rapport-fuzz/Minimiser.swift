/// Makes an input smaller as long as the same goes wrong with it.
///
/// - SeeAlso: A. Zeller, R. Hildebrandt, "Simplifying and isolating failure-inducing input", IEEE Transactions on
///   Software Engineering 28 (2002).
struct Minimiser {
  private let limits: FuzzLimits
  /// How many inputs are tried at most.
  private let mostTrials = 400

  init(_ limits: FuzzLimits) {
    self.limits = limits
  }

  /// First whole lines are left out, then single bytes.
  func minimised(_ input: FuzzInput, failingLike verdict: Verdict) throws -> FuzzInput {
    var trials = mostTrials
    let newline = UInt8(ascii: "\n")
    let lines = input.bytes.split(separator: newline, omittingEmptySubsequences: false)
    func whole(_ lines: [ArraySlice<UInt8>]) -> FuzzInput {
      FuzzInput(input.kind, Array(lines.joined(separator: [newline])))
    }
    func fails(_ input: FuzzInput) throws -> Bool { try Verdict.of(input, limits).isLike(verdict) }
    let fewer = try reduced(lines, &trials) { try fails(whole($0)) }
    let bytes = try reduced(whole(fewer).bytes, &trials) { try fails(FuzzInput(input.kind, $0)) }
    return FuzzInput(input.kind, bytes)
  }

  /// Leaves out halves, quarters, and so on down to single elements.
  private func reduced<Element>(
    _ elements: [Element], _ trials: inout Int, while fails: ([Element]) throws -> Bool
  ) rethrows -> [Element] {
    var elements = elements
    var length = max(elements.count / 2, 1)
    while true {
      var start = 0
      var isSmaller = false
      while start < elements.count, trials > 0 {
        trials -= 1
        var fewer = elements
        fewer.removeSubrange(start..<min(start + length, elements.count))
        if try fails(fewer) {
          elements = fewer
          isSmaller = true
        } else {
          start += length
        }
      }
      if trials == 0 || (length == 1 && !isSmaller) { return elements }
      length = max(length / 2, 1)
    }
  }
}
