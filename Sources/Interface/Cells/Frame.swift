/// One picture of the screen: cells, where the cursor stands, and what a click on a place means.
///
/// A frame depends on nothing but what was drawn into it, so two equal frames are the same screen. Drawing
/// outside of it is allowed and does nothing. A wide character is never half there: writing over one half
/// blanks the other.
public struct Frame: Hashable, Sendable {
  public let size: Size
  /// Row after row, `size.width` cells each.
  public private(set) var cells: [Cell]
  /// The marks that cells refer to.
  public private(set) var marks: [Marks] = []
  /// Where the cursor stands: on the selected reply or in the text field. Screen readers follow it.
  public var cursor: Point?
  /// What can be clicked, the topmost last.
  public private(set) var regions: [Region] = []
  /// The characters that this screen may use.
  public let glyphs: GlyphSet

  /// An empty screen.
  public init(_ size: Size, glyphs: GlyphSet = .unicode) {
    self.size = size
    self.glyphs = glyphs
    cells = Array(repeating: .blank(.text), count: size.width * size.height)
  }

  public subscript(column: Int, row: Int) -> Cell {
    cells[row * size.width + column]
  }

  /// The cells of one row, from the left.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    cells[(row * size.width)..<((row + 1) * size.width)]
  }

  /// The marks on a cell's character; none for most.
  public func marks(of cell: Cell) -> Marks {
    cell.marks == 0 ? Marks() : marks[Int(cell.marks) - 1]
  }

  /// The topmost thing that can be clicked at a place.
  public func target(at point: Point) -> Region.Target? {
    regions.last { $0.rect.contains(point) }?.target
  }

  /// Makes a place clickable.
  mutating func mark(_ rect: Rect, as target: Region.Target) {
    regions.append(Region(rect: rect, target: target))
  }

  /// Forgets what could be clicked so far: something has been laid over it.
  mutating func forgetRegions() {
    regions.removeAll()
  }

  /// Writes one glyph, which must fit between the edges; anything else writes nothing.
  mutating func set(_ glyph: Glyph, column: Int, row: Int, role: Role) {
    guard row >= 0, row < size.height, column >= 0, column + glyph.width <= size.width else { return }
    let index = row * size.width + column
    blankOtherHalf(at: index)
    if glyph.width == 2 { blankOtherHalf(at: index + 1) }
    var table: UInt16 = 0
    if glyph.marks.count > 0, marks.count < Int(UInt16.max) {
      marks.append(glyph.marks)
      table = UInt16(marks.count)
    }
    cells[index] = Cell(scalar: glyph.scalar, marks: table, width: UInt8(glyph.width), role: role)
    if glyph.width == 2 { cells[index + 1] = .secondHalf(role) }
  }

  /// Writes text that has only letters and signs of ASCII, and returns the column after it; nil if it has others.
  mutating func putPlain(
    _ text: some StringProtocol, column: Int, row: Int, _ role: Role, limit: Int
  ) -> Int? {
    guard column >= 0, row >= 0, row < size.height else { return nil }
    let start = row * size.width
    let end = text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      guard bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else { return nil }
      let end = min(column + bytes.count, max(limit, column))
      for place in column..<end {
        if cells[start + place].width != 1 { blankOtherHalf(at: start + place) }
        cells[start + place] = Cell(scalar: UInt32(bytes[place - column]), role: role)
      }
      return end
    }
    return end ?? nil
  }

  /// Gives the cells of a place another meaning and leaves what stands there.
  mutating func paint(_ rect: Rect, _ role: Role) {
    repaint(rect) { _ in role }
  }

  /// Gives each cell of a place the meaning that follows from the one it has.
  mutating func repaint(_ rect: Rect, _ role: (Role) -> Role) {
    let columns = rect.columns.clamped(to: 0..<size.width)
    for row in rect.rows.clamped(to: 0..<size.height) {
      for index in (row * size.width + columns.lowerBound)..<(row * size.width + columns.upperBound) {
        cells[index] = cells[index].with(role(cells[index].role))
      }
    }
  }

  private mutating func blankOtherHalf(at index: Int) {
    switch cells[index].width {
    case 0: cells[index - 1] = .blank(cells[index - 1].role)
    case 2: cells[index + 1] = .blank(cells[index + 1].role)
    default: break
    }
  }
}

/// A part of the screen that answers to a click.
public struct Region: Hashable, Sendable {
  /// What is clicked.
  public enum Target: Hashable, Sendable {
    /// A row of a list, a reply, a choice: its index.
    case item(Int)
    /// A key hint, which does what the key does.
    case key(Key)
  }

  public let rect: Rect
  public let target: Target
}
