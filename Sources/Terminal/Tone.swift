/// Which background the colours are for.
public nonisolated enum Tone: String, CaseIterable, Sendable {
  /// The terminal's own, which may be either: colours that read on both.
  case auto
  case dark
  case light
}
