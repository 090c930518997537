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
/// can only add to it. What is short is run for a quarter of a second, as the first runs of a process also wait for
/// its code and its memory.
func seconds(bestOf runs: Int, _ work: () throws -> Void) rethrows -> Double {
  var (best, sum, count) = (Double.infinity, 0.0, 0)
  while count < runs || sum < 0.25 {
    let duration = try ContinuousClock().measure(work) / .seconds(1)
    (best, sum, count) = (min(best, duration), sum + duration, count + 1)
  }
  return best
}
