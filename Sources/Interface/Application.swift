/// The whole program but for the terminal, the disk and the clock: an event in, effects out, and a picture.
///
///     var application = Application(glyphs: .unicode)
///     let effects = application.update(.key(.character("?")))
///     let frame = application.view(Size(width: 80, height: 24))
///
/// It is a value. The same events give the same pictures.
public struct Application: Sendable {
  private let glyphs: GlyphSet
  private var isMouseOn: Bool
  /// The picture that is on the screen, to know what a click falls on.
  private var shown: Frame?

  public init(glyphs: GlyphSet = .unicode, mouse: Bool = true) {
    self.glyphs = glyphs
    isMouseOn = mouse
  }

  /// Takes one event in, and says what is to be done about it.
  public mutating func update(_ event: Event) -> [Effect] {
    switch event {
    case .key(let key): return press(key)
    case .click(let point):
      guard case .key(let key) = shown?.target(at: point) else { return [] }
      return press(key)
    case .resumed: return [.redraw]
    case .wheel, .paste, .resize, .recorded, .recordFailed: return []
    }
  }

  /// The picture of this moment at a size.
  public mutating func view(_ size: Size) -> Frame {
    let frame = TooSmall.fits(size) ? Frame(size, glyphs: glyphs) : TooSmall.view(size, glyphs)
    shown = frame
    return frame
  }

  private mutating func press(_ key: Key) -> [Effect] {
    switch key {
    case .character("q"), .control("c"): return [.quit]
    case .control("z"): return [.suspend]
    case .control("l"): return [.redraw]
    case .character("m"):
      isMouseOn.toggle()
      return [.listenToMouse(isMouseOn)]
    default: return []
    }
  }
}
