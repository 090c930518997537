/// A place on the screen, counted from the upper left corner, which is column 0 of row 0.
public struct Point: Hashable, Sendable {
  public var column: Int
  public var row: Int

  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// Columns and rows. Never negative.
public struct Size: Hashable, Sendable {
  public let width: Int
  public let height: Int

  public init(width: Int, height: Int) {
    self.width = max(width, 0)
    self.height = max(height, 0)
  }
}

/// A part of the screen. What lies outside of the frame is simply not drawn.
public struct Rect: Hashable, Sendable {
  public var column: Int
  public var row: Int
  public var width: Int
  public var height: Int

  public init(column: Int, row: Int, width: Int, height: Int) {
    self.column = column
    self.row = row
    self.width = max(width, 0)
    self.height = max(height, 0)
  }

  /// The whole of a screen.
  public init(_ size: Size) {
    self.init(column: 0, row: 0, width: size.width, height: size.height)
  }

  public var columns: Range<Int> { column..<(column + width) }
  public var rows: Range<Int> { row..<(row + height) }
  public var size: Size { Size(width: width, height: height) }

  public func contains(_ point: Point) -> Bool {
    columns.contains(point.column) && rows.contains(point.row)
  }

  /// The same without its outermost columns and rows.
  func inset(columns: Int, rows: Int) -> Rect {
    Rect(column: column + columns, row: row + rows, width: width - 2 * columns, height: height - 2 * rows)
  }

  /// Takes rows away from the top and returns them; fewer when there are not as many.
  mutating func takeTop(_ count: Int) -> Rect {
    let taken = Rect(column: column, row: row, width: width, height: min(max(count, 0), height))
    row += taken.height
    height -= taken.height
    return taken
  }

  /// Takes rows away from the bottom and returns them; fewer when there are not as many.
  mutating func takeBottom(_ count: Int) -> Rect {
    let rows = min(max(count, 0), height)
    height -= rows
    return Rect(column: column, row: row + height, width: width, height: rows)
  }

  /// Takes columns away from the right and returns them.
  mutating func takeRight(_ count: Int) -> Rect {
    let columns = min(max(count, 0), width)
    width -= columns
    return Rect(column: column + width, row: row, width: columns, height: height)
  }
}
