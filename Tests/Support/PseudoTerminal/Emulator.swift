import CPseudoTerminal

/// The screen of a terminal that was sent some bytes: enough of an xterm to read what curses writes for
/// one. What it does not know it notes in ``unknown``.
///
///     var screen = Emulator(columns: 80, rows: 24)
///     screen.feed(bytes)
///     screen.text                 // the rows as a person sees them
///     screen.modes.contains(25)   // whether the cursor shows
public struct Emulator: Sendable {
  /// One position of the screen.
  public struct Cell: Hashable, Sendable {
    /// A character with its marks; empty in the second half of a wide one.
    public var text: String
    public var pen: Pen

    static let blank = Cell(text: " ", pen: Pen())
  }

  /// A place on the screen, counted from 0.
  public struct Position: Hashable, Sendable {
    public var column: Int
    public var row: Int

    public init(column: Int, row: Int) {
      self.column = column
      self.row = row
    }
  }

  public private(set) var columns: Int
  public private(set) var rows: Int
  /// The rows that show, whichever of the two screens they belong to.
  public internal(set) var grid: [[Cell]]
  public internal(set) var cursor = Position(column: 0, row: 0)
  public internal(set) var pen = Pen()
  /// The private modes that are on, by number: 25 the cursor, 1000 and 1006 the mouse, 2004 marked pastes.
  public internal(set) var modes: Set<Int> = [7, 25]
  public internal(set) var bells = 0
  /// The texts of control strings, such as a window's title.
  public internal(set) var strings: [String] = []
  /// Sequences that this terminal does not know, as they came.
  public internal(set) var unknown: [String] = []

  var mainGrid: [[Cell]]?
  var savedCursor = Position(column: 0, row: 0)
  var savedPen = Pen()
  var scrollRegion: ClosedRange<Int>
  var wrapsNext = false
  var lastDrawn: Unicode.Scalar = " "
  var parser = SequenceParser()

  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    grid = Array(repeating: Array(repeating: .blank, count: columns), count: rows)
    scrollRegion = 0...(rows - 1)
  }

  /// Whether the alternate screen shows, as it does while a full-screen program runs.
  public var isAlternate: Bool { mainGrid != nil }

  /// How often the program's parent has said that it took the terminal back.
  var noticeCount: Int { strings.count { "\u{1B}]\($0)\u{7}" == PTY_NOTICE } }

  /// What a person sees: the rows without the spaces at their ends, joined by line breaks.
  public var text: String { (0..<rows).map(row).joined(separator: "\n") }

  /// One row as a person sees it, without the spaces at its end.
  public func row(_ number: Int) -> String {
    let text = grid[number].map(\.text).joined()
    return String(text.reversed().drop { $0 == " " }.reversed())
  }

  /// The first place where a text stands, all of it in one row.
  public func position(of wanted: String) -> Position? {
    let wantedCharacters = Array(wanted)
    for number in 0..<rows {
      let characters = grid[number].map(\.text)
      for start in 0..<columns where matches(wantedCharacters, in: characters[start...]) {
        return Position(column: start, row: number)
      }
    }
    return nil
  }

  private func matches(_ wanted: [Character], in cells: ArraySlice<String>) -> Bool {
    var rest = wanted[...]
    for cell in cells {
      guard let next = rest.first else { break }
      if cell.isEmpty { continue }
      guard cell == String(next) else { return false }
      rest.removeFirst()
    }
    return rest.isEmpty && cells.first?.isEmpty == false
  }

  /// Takes the window's new size: rows and columns are cut or added at the bottom and on the right.
  public mutating func resize(columns newColumns: Int, rows newRows: Int) {
    func resized(_ old: [[Cell]]) -> [[Cell]] {
      let rows = old.prefix(newRows).map { row in
        Array(row.prefix(newColumns)) + Array(repeating: .blank, count: max(newColumns - columns, 0))
      }
      let blankRow = Array(repeating: Cell.blank, count: newColumns)
      return rows + Array(repeating: blankRow, count: max(newRows - old.count, 0))
    }
    grid = resized(grid)
    mainGrid = mainGrid.map(resized)
    columns = newColumns
    rows = newRows
    scrollRegion = 0...(rows - 1)
    moveCursor(column: cursor.column, row: cursor.row)
  }

  /// Follows what a program wrote.
  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      guard let piece = parser.next(byte) else { continue }
      follow(piece)
    }
  }

  // MARK: Drawing

  mutating func moveCursor(column: Int, row: Int) {
    cursor = Position(column: min(max(column, 0), columns - 1), row: min(max(row, 0), rows - 1))
    wrapsNext = false
  }

  mutating func draw(_ scalar: Unicode.Scalar) {
    let width = Int(pty_width(scalar.value))
    guard width != 0 else { return addMark(scalar) }
    let taken = max(width, 1)
    if modes.contains(7), wrapsNext || cursor.column + taken > columns {
      cursor.column = 0
      index()
    }
    guard cursor.column + taken <= columns else { return }
    put(Cell(text: String(scalar), pen: pen), at: cursor.column)
    if taken == 2 { put(Cell(text: "", pen: pen), at: cursor.column + 1) }
    lastDrawn = scalar
    wrapsNext = cursor.column + taken == columns
    cursor.column = min(cursor.column + taken, columns - 1)
  }

  private mutating func addMark(_ mark: Unicode.Scalar) {
    var column = wrapsNext ? columns - 1 : cursor.column - 1
    if column > 0, grid[cursor.row][column].text.isEmpty { column -= 1 }
    guard column >= 0 else { return }
    grid[cursor.row][column].text.unicodeScalars.append(mark)
  }

  /// Writes a cell of the cursor's row. Of a wide character that loses a half, a space remains.
  mutating func put(_ cell: Cell, at column: Int) {
    let row = cursor.row
    if column > 0, grid[row][column].text.isEmpty, !cell.text.isEmpty { grid[row][column - 1].text = " " }
    if column + 1 < columns, grid[row][column + 1].text.isEmpty { grid[row][column + 1].text = " " }
    grid[row][column] = cell
  }

  /// A space as erasing leaves it: with the background of the pen and nothing else of it.
  var erased: Cell {
    var cell = Cell.blank
    cell.pen.background = pen.background
    return cell
  }

  mutating func erase(_ columns: Range<Int>) {
    for column in columns.clamped(to: 0..<self.columns) { put(erased, at: column) }
  }

  mutating func index() {
    wrapsNext = false
    if cursor.row == scrollRegion.upperBound {
      scroll(by: 1)
    } else if cursor.row < rows - 1 {
      cursor.row += 1
    }
  }

  mutating func reverseIndex() {
    wrapsNext = false
    if cursor.row == scrollRegion.lowerBound {
      scroll(by: -1)
    } else if cursor.row > 0 {
      cursor.row -= 1
    }
  }

  /// Moves the rows from `top` to the region's end up, or down when the count is negative.
  mutating func scroll(by count: Int, from top: Int? = nil) {
    let top = top ?? scrollRegion.lowerBound
    guard scrollRegion.contains(top) else { return }
    let bottom = scrollRegion.upperBound
    let blankRow = Array(repeating: erased, count: columns)
    for _ in 0..<min(abs(count), bottom - top + 1) {
      grid.remove(at: count > 0 ? top : bottom)
      grid.insert(blankRow, at: count > 0 ? bottom : top)
    }
  }
}
