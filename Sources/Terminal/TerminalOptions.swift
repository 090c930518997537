/// What a trainee may ask of the full screen.
public nonisolated struct TerminalOptions: Hashable, Sendable {
  /// Whether clicks and the wheel reach the program.
  public var mouse: Bool
  /// Nothing but ASCII, whatever the locale can do.
  public var ascii: Bool
  public var tone: Tone

  public init(mouse: Bool = true, ascii: Bool = false, tone: Tone = .auto) {
    self.mouse = mouse
    self.ascii = ascii
    self.tone = tone
  }
}
