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

  /// What a reply did, as the difference of what is shown before it and after it.
  init(_ change: TrustChange, _ glyphs: GlyphSet) {
    self.init(points: change.points, tenths: change.delta, glyphs)
  }

  /// What another reply would have done: it moves trust on from a value.
  init(_ delta: Int, from before: Trust, _ glyphs: GlyphSet) {
    let after = Trust(tenths: before.tenths + delta)
    self.init(points: after.points - before.points, tenths: delta, glyphs)
  }

  /// - Parameters:
  ///   - points: Whole points, as they are shown.
  ///   - tenths: Tenths of a point, shown where the points would say that nothing changed.
  init(points: Int, tenths: Int, _ glyphs: GlyphSet) {
    let size = points == 0 ? "\(tenths.magnitude / 10).\(tenths.magnitude % 10)" : "\(points.magnitude)"
    switch points == 0 ? tenths : points {
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
