extension TrustChange {
  /// How far trust moved, with its sign: `+5.9`, `−14.3`, `0.0`.
  public var deltaText: String { Notation.change(delta) }

  /// The terms of the sum in order, each as a person reads it, such as `directing (−6.0)` or
  /// `losses weigh more (1.70)`. Factors multiply; a term that begins with a sign is added.
  public var terms: [Term] {
    [Term(operation: .start, text: "\(startWords) (\(Notation.tenths(base)))")]
      + factors.map {
        Term(operation: .times, text: "\($0.words) (\(Notation.factor(percent: $0.percent)))")
      }
      + additions.map { Term(operation: .plus, text: "\($0.words) (\(Notation.change($0.tenths)))") }
  }

  /// The sum alone: `directing (−6.0) × Marcus hears orders all week (1.40) × losses weigh more (1.70)`.
  public var sum: String {
    terms.map { $0.operation.sign + $0.text }.joined()
  }

  /// The change, its sum, and what came of it, on one line.
  public var explanation: String {
    "\(deltaText)  \(sum)" + (rupture.map { " → \($0.mark)" } ?? "")
  }

  /// One term of the sum.
  public struct Term: Hashable, Sendable {
    /// How a term joins what stands before it.
    public enum Operation: Hashable, Sendable {
      case start, times, plus

      /// The sign before the term, with its blanks.
      var sign: String {
        switch self {
        case .start: ""
        case .times: " × "
        case .plus: " + "
        }
      }
    }

    public var operation: Operation
    /// The reason and its number.
    public var text: String
  }

  private var startWords: String {
    isQuestionRun ? "another question, nothing given back" : technique.plainName
  }
}

extension RuptureEvent {
  /// The event in capitals, as it ends an explanation.
  public var mark: String {
    switch self {
    case .opened: "RUPTURE"
    case .repairBegun: "REPAIRING"
    case .repaired: "REPAIRED"
    }
  }
}
