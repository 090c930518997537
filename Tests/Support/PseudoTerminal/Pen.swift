/// What colours and attributes a character is written with.
public struct Pen: Hashable, Sendable {
  /// A colour as the program asked for it.
  public enum Colour: Hashable, Sendable {
    case standard
    case indexed(Int)
    case direct(red: Int, green: Int, blue: Int)
  }

  /// An attribute that a character has or has not.
  public enum Attribute: Hashable, Sendable {
    case bold, dim, italic, underline, blink, reverse, hidden, struck
  }

  public var foreground = Colour.standard
  public var background = Colour.standard
  public var attributes: Set<Attribute> = []

  public init() {}

  /// Follows the parameters of one SGR sequence; false when one of them is not known.
  mutating func follow(_ parameters: [Int]) -> Bool {
    var rest = parameters[...]
    var known = true
    while let code = rest.popFirst() {
      switch code {
      case 0: self = Pen()
      case 1...9: known = add(code) && known
      case 22: attributes.subtract([.bold, .dim])
      case 23: attributes.remove(.italic)
      case 24: attributes.remove(.underline)
      case 25: attributes.remove(.blink)
      case 27: attributes.remove(.reverse)
      case 28: attributes.remove(.hidden)
      case 29: attributes.remove(.struck)
      case 30...37: foreground = .indexed(code - 30)
      case 39: foreground = .standard
      case 40...47: background = .indexed(code - 40)
      case 49: background = .standard
      case 90...97: foreground = .indexed(code - 82)
      case 100...107: background = .indexed(code - 92)
      case 38, 48:
        guard let colour = Self.extendedColour(&rest) else { return false }
        if code == 38 { foreground = colour } else { background = colour }
      default: known = false
      }
    }
    return known
  }

  private mutating func add(_ code: Int) -> Bool {
    let names: [Attribute?] = [.bold, .dim, .italic, .underline, .blink, nil, .reverse, .hidden, .struck]
    guard let name = names[code - 1] else { return false }
    attributes.insert(name)
    return true
  }

  private static func extendedColour(_ rest: inout ArraySlice<Int>) -> Colour? {
    switch rest.popFirst() {
    case 5: return rest.popFirst().map { .indexed($0) }
    case 2:
      guard let red = rest.popFirst(), let green = rest.popFirst(), let blue = rest.popFirst() else {
        return nil
      }
      return .direct(red: red, green: green, blue: blue)
    default: return nil
    }
  }
}
