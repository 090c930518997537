import Simulation
import YarnCompiler

/// What has to hold for a place of a script to be reached, as far as it is about trust.
///
/// `can_disclose(n)` and `trust() >= n` are gates; all other conditions are taken to hold or not, as it may be.
struct Gate: Hashable, Sendable {
  /// The trust it takes, in whole points.
  var trust = 0
  /// Whether the client must be ready to tell something; that they never are while a rupture is open.
  var asksToDisclose = false

  /// This gate, and a condition behind it.
  func and(_ condition: Syntax?) -> Gate {
    guard let condition else { return self }
    let inner = Self.of(condition)
    return Gate(
      trust: max(trust, inner.trust), asksToDisclose: asksToDisclose || inner.asksToDisclose)
  }

  private static func of(_ syntax: Syntax) -> Gate {
    let parts = syntax.children
    switch syntax.kind {
    case .expression, .and: return parts.reduce(Gate()) { $0.and($1) }
    case .or:
      let gates = parts.map(of)
      return Gate(
        trust: gates.map(\.trust).min() ?? 0, asksToDisclose: gates.allSatisfy(\.asksToDisclose))
    case .functionCall where syntax.text.hasPrefix(FunctionName.canDisclose.rawValue):
      return Gate(trust: number(parts.first), asksToDisclose: true)
    case .greaterOrEqual, .greater: return Gate(trust: isTrust(parts.first) ? number(parts.last) : 0)
    case .lessOrEqual, .less: return Gate(trust: isTrust(parts.last) ? number(parts.first) : 0)
    default: return Gate()
    }
  }

  private static func isTrust(_ syntax: Syntax?) -> Bool {
    syntax?.kind == .functionCall && syntax?.text.hasPrefix(FunctionName.trust.rawValue + "(") == true
  }

  private static func number(_ syntax: Syntax?) -> Int {
    guard let syntax, syntax.kind == .number, let value = Double(syntax.text), (0...1_000).contains(value)
    else {
      return 0
    }
    return Int(value)
  }
}
