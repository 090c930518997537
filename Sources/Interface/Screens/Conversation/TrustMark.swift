import Simulation

/// A change of trust as it is shown beside a reply: a sign, a number, and a colour for the eye.
struct TrustMark: Hashable, Sendable {
  /// The sign alone: `▲`.
  let sign: String
  /// The number alone: `+6`.
  let number: String
  /// In words, for lines of text: `up 6`.
  let words: String
  let role: Role

  /// - Parameter delta: Tenths of a point.
  init(_ delta: Int, _ glyphs: GlyphSet) {
    let size = Self.size(of: delta)
    switch delta {
    case 0:
      number = "0"
      sign = glyphs.level
      words = "unchanged"
      role = .dim
    case 1...:
      number = "+\(size)"
      sign = glyphs.gain
      words = "up \(size)"
      role = .good
    default:
      number = "−\(size)"
      sign = glyphs.loss
      words = "down \(size)"
      role = .bad
    }
  }

  /// The sign and the number: `▲ +6`.
  var text: String { "\(sign) \(number)" }

  /// Whole points; tenths where it would otherwise say that nothing changed.
  private static func size(of delta: Int) -> String {
    let tenths = delta.magnitude
    return tenths < 5 ? "0.\(tenths)" : "\((tenths + 5) / 10)"
  }
}

extension RuptureEvent {
  func sign(_ glyphs: GlyphSet) -> String {
    switch self {
    case .opened: glyphs.rupture
    case .repairBegun, .repaired: glyphs.repair
    }
  }

  var role: Role {
    switch self {
    case .opened: .bad
    case .repairBegun: .caution
    case .repaired: .good
    }
  }

  /// What happened between the two, in one sentence.
  func words(_ persona: Persona) -> String {
    let name = persona.firstName
    switch self {
    case .opened:
      switch persona.ruptureStyle {
      case .withdraws: return "A rupture: \(name) draws back."
      case .confronts: return "A rupture: \(name) pushes back."
      }
    case .repairBegun: return "A repair begun: \(name) waits to see what comes next."
    case .repaired: return "Repaired: it holds again between you."
    }
  }
}
