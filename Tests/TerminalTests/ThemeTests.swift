import Interface
import Terminal
import Testing

@Suite struct `The theme` {
  private static let themes: [Theme] = Capabilities.Colours.allCases.flatMap { colours in
    Tone.allCases.map { tone in
      let numbers: [Capabilities.Colours: Int] = [.none: 0, .eight: 8, .sixteen: 16, .many: 256]
      return Theme(
        Capabilities(environment: [:], terminal: "xterm", colours: numbers[colours] ?? 0, isUnicode: true),
        tone: tone)
    }
  }

  /// The backgrounds that a tone is meant for.
  private func backgrounds(_ tone: Tone) -> [Luminance] {
    switch tone {
    case .auto: [.black, .white]
    case .dark: [.black]
    case .light: [.white]
    }
  }

  @Test(arguments: themes)
  func `every colour reads on the backgrounds it is meant for`(_ theme: Theme) {
    // A colour that must read on black and white at once cannot have more than 4.58 on both.
    let least = theme.tone == .auto || theme.colours < .many ? 3.0 : 4.5
    for role in Role.allCases {
      let style = theme.style(of: role)
      let ground = style.background.map { [Luminance(paletteColour: $0)] } ?? backgrounds(theme.tone)
      guard let foreground = style.foreground.map({ Luminance(paletteColour: $0) }) else {
        #expect(style.background == nil, "\(role) has a background under the terminal's own colour")
        continue
      }
      for background in ground {
        let contrast = foreground.contrast(with: background)
        #expect(contrast >= (role == .rule ? 3 : style.background == nil ? least : 4.5), "\(role) \(theme)")
      }
    }
  }

  @Test(arguments: themes)
  func `what is selected differs from what is not, in more than a shade`(_ theme: Theme) {
    for role in [Role.selected, .selectedKey, .selectedDim, .match] {
      let style = theme.style(of: role)
      #expect(style.background != nil || style.attributes.contains(.reverse), "\(role)")
    }
    #expect(theme.style(of: .selected) != theme.style(of: .match))
    #expect(theme.style(of: .selected) != theme.style(of: .selectedKey))
  }

  @Test(arguments: themes)
  func `what is seen does not look like what is said`(_ theme: Theme) {
    #expect(theme.style(of: .narration) != theme.style(of: .text))
  }

  @Test(arguments: themes)
  func `no more colours are used than the terminal has`(_ theme: Theme) {
    let count = [0, 8, 16, 256][theme.colours.rawValue]
    for role in Role.allCases {
      let style = theme.style(of: role)
      for colour in [style.foreground, style.background].compactMap({ $0 }) {
        #expect(colour < count, "\(role)")
      }
    }
  }

  @Test(arguments: themes)
  func `ordinary text is in the terminal's own colours`(_ theme: Theme) {
    #expect(theme.style(of: .text) == Style())
  }

  @Test func `gains and losses differ in more than red and green`() {
    for theme in Self.themes where theme.colours == .many {
      let good = theme.style(of: .good).foreground.map { Luminance(paletteColour: $0) }
      let bad = theme.style(of: .bad).foreground.map { Luminance(paletteColour: $0) }
      #expect(good != bad, "\(theme)")
    }
  }
}

/// How bright a colour is, by the definition of the Web Content Accessibility Guidelines.
private struct Luminance: Equatable {
  static let black = Luminance(paletteColour: 16)
  static let white = Luminance(paletteColour: 231)

  let value: Double

  /// A colour of xterm's palette.
  init(paletteColour number: Int) {
    let steps = [0, 95, 135, 175, 215, 255]
    let parts: [Int]
    switch number {
    case 232...: parts = Array(repeating: 8 + 10 * (number - 232), count: 3)
    case 16...: parts = [(number - 16) / 36, (number - 16) / 6 % 6, (number - 16) % 6].map { steps[$0] }
    default: parts = Self.first[number]
    }
    let linear = parts.map { Self.linear(Double($0) / 255) }
    value = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  func contrast(with other: Luminance) -> Double {
    (max(value, other.value) + 0.05) / (min(value, other.value) + 0.05)
  }

  private static let first = [
    [0, 0, 0], [205, 0, 0], [0, 205, 0], [205, 205, 0], [0, 0, 238], [205, 0, 205], [0, 205, 205],
    [229, 229, 229],
    [127, 127, 127], [255, 0, 0], [0, 255, 0], [255, 255, 0], [92, 92, 255], [255, 0, 255], [0, 255, 255],
    [255, 255, 255],
  ]

  private static func linear(_ part: Double) -> Double {
    guard part > 0.04045 else { return part / 12.92 }
    // ((part + 0.055) / 1.055) to the power of 2.4, as the fifth root of its twelfth power.
    let base = (part + 0.055) / 1.055
    let power = (0..<12).reduce(1.0) { product, _ in product * base }
    var root = 1.0
    for _ in 0..<100 { root -= (root * root * root * root * root - power) / (5 * root * root * root * root) }
    return root
  }
}
