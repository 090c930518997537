/// One column of one row, in eight bytes: what stands there and what it means.
public struct Cell: Hashable, Sendable {
  /// The character; 0 in the second column of a wide one.
  public let scalar: UInt32
  /// The marks on it: their place in the frame's table plus one, or 0 for none.
  public let marks: UInt16
  /// 1, or 2 for a wide character, or 0 for the second column of one.
  public let width: UInt8
  public let role: Role

  init(scalar: UInt32, marks: UInt16 = 0, width: UInt8 = 1, role: Role) {
    self.scalar = scalar
    self.marks = marks
    self.width = width
    self.role = role
  }

  /// An empty cell.
  static func blank(_ role: Role) -> Cell { Cell(scalar: 0x20, role: role) }

  /// The second column of a wide character.
  static func secondHalf(_ role: Role) -> Cell { Cell(scalar: 0, width: 0, role: role) }

  /// The same character with another meaning.
  func with(_ role: Role) -> Cell { Cell(scalar: scalar, marks: marks, width: width, role: role) }

  /// Whether nothing stands here.
  public var isBlank: Bool { scalar == 0x20 && marks == 0 }
}

/// Up to four marks that stand on one character, in the order in which they were written.
public struct Marks: Hashable, Sendable {
  private var first: UInt32 = 0
  private var second: UInt32 = 0
  private var third: UInt32 = 0
  private var fourth: UInt32 = 0

  public var count: Int {
    if first == 0 { return 0 }
    return fourth != 0 ? 4 : (third != 0 ? 3 : (second != 0 ? 2 : 1))
  }

  public subscript(index: Int) -> UInt32 {
    switch index {
    case 0: first
    case 1: second
    case 2: third
    default: fourth
    }
  }

  /// Adds a mark. The fifth and later ones are left out: no terminal shows them in the same way.
  mutating func append(_ scalar: UInt32) {
    switch count {
    case 0: first = scalar
    case 1: second = scalar
    case 2: third = scalar
    case 3: fourth = scalar
    default: break
    }
  }
}
