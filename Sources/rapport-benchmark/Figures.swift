/// Measured values, and what they say together.
struct Figures {
  private let sorted: [Double]

  init(_ values: [Double]) { sorted = values.sorted() }

  var median: Double { percentile(50) }

  /// The value that so many percent of the others do not exceed; 0 when nothing was measured.
  func percentile(_ percent: Double) -> Double {
    guard !sorted.isEmpty else { return 0 }
    return sorted[Int((Double(sorted.count - 1) * percent / 100).rounded())]
  }
}

/// How many seconds a piece of work takes: the least of several runs, since whatever else the machine does
/// can only add to it.
func seconds(bestOf runs: Int, _ work: () throws -> Void) rethrows -> Double {
  var best = Double.infinity
  for _ in 0..<runs {
    let duration = try ContinuousClock().measure(work)
    best = min(best, Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18)
  }
  return best
}
