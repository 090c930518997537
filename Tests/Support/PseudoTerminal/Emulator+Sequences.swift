extension Emulator {
  mutating func follow(_ piece: SequenceParser.Piece) {
    switch piece {
    case .character(let scalar): draw(scalar)
    case .control(let byte): control(byte)
    case .escape(let byte): escape(byte)
    case .charset(_, UInt8(ascii: "B")): break
    case .charset(let kind, let letter):
      unknown.append("ESC \(Unicode.Scalar(kind))\(Unicode.Scalar(letter))")
    case .string(_, let bytes): strings.append(String(decoding: bytes, as: UTF8.self))
    case .sequence(nil, let parameters, let intermediates, let final) where intermediates.isEmpty:
      if !sequence(parameters, Unicode.Scalar(final)) {
        unknown.append("CSI \(parameters) \(Unicode.Scalar(final))")
      }
    case .sequence(UInt8(ascii: "?"), let parameters, let intermediates, let final)
    where intermediates.isEmpty:
      privateMode(parameters, Unicode.Scalar(final))
    case .sequence(let mark, let parameters, let intermediates, let final):
      let mark = (mark.map { [$0] } ?? []) + intermediates
      unknown.append("CSI \(String(decoding: mark, as: UTF8.self))\(parameters) \(Unicode.Scalar(final))")
    }
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x07: bells += 1
    case 0x08: moveCursor(column: cursor.column - 1, row: cursor.row)
    case 0x09: moveCursor(column: (cursor.column / 8 + 1) * 8, row: cursor.row)
    case 0x0A: index()
    case 0x0D: moveCursor(column: 0, row: cursor.row)
    case 0x0F: break
    default: unknown.append("control \(byte)")
    }
  }

  private mutating func escape(_ byte: UInt8) {
    switch Unicode.Scalar(byte) {
    case "7": saveCursor()
    case "8": restoreCursor()
    case "D": index()
    case "E":
      cursor.column = 0
      index()
    case "M": reverseIndex()
    case "=", ">", "\\": break
    case let other: unknown.append("ESC \(other)")
    }
  }

  private mutating func saveCursor() {
    savedCursor = cursor
    savedPen = pen
  }

  private mutating func restoreCursor() {
    moveCursor(column: savedCursor.column, row: savedCursor.row)
    pen = savedPen
  }

  private mutating func privateMode(_ parameters: [Int], _ final: Unicode.Scalar) {
    guard final == "h" || final == "l" else {
      unknown.append("CSI ?\(parameters) \(final)")
      return
    }
    for mode in parameters {
      if mode == 1049, (final == "h") != isAlternate { switchScreen() }
      if final == "h" { modes.insert(mode) } else { modes.remove(mode) }
    }
  }

  private mutating func switchScreen() {
    if let main = mainGrid {
      grid = main
      mainGrid = nil
      restoreCursor()
    } else {
      saveCursor()
      mainGrid = grid
      grid = Array(repeating: Array(repeating: erased, count: columns), count: rows)
    }
  }

  /// Follows a sequence without a private mark; false when it is not known.
  private mutating func sequence(_ parameters: [Int], _ final: Unicode.Scalar) -> Bool {
    let count = max(parameters.first ?? 1, 1)
    let second = max(parameters.dropFirst().first ?? 1, 1)
    let (column, row) = (cursor.column, cursor.row)
    switch final {
    case "A":
      moveCursor(
        column: column, row: max(row - count, row >= scrollRegion.lowerBound ? scrollRegion.lowerBound : 0))
    case "B":
      let limit = row <= scrollRegion.upperBound ? scrollRegion.upperBound : rows - 1
      moveCursor(column: column, row: min(row + count, limit))
    case "C": moveCursor(column: column + count, row: row)
    case "D": moveCursor(column: column - count, row: row)
    case "G": moveCursor(column: count - 1, row: row)
    case "d": moveCursor(column: column, row: count - 1)
    case "H": moveCursor(column: second - 1, row: count - 1)
    case "Z": moveCursor(column: max(column - 1, 0) / 8 * 8, row: row)
    case "J": eraseScreen(parameters.first ?? 0)
    case "K": erase([column..<columns, 0..<(column + 1), 0..<columns][min(parameters.first ?? 0, 2)])
    case "X": erase(column..<(column + count))
    case "P": deleteCells(count)
    case "@": insertCells(count)
    case "L": scroll(by: -count, from: row)
    case "M": scroll(by: count, from: row)
    case "S": scroll(by: count)
    case "T": scroll(by: -count)
    case "b": for _ in 0..<count { draw(lastDrawn) }
    case "r": setScrollRegion(top: count, bottom: parameters.dropFirst().first ?? rows)
    case "m": return pen.follow(parameters.isEmpty ? [0] : parameters)
    case "l": return parameters == [4]  // overwrite, which is all there is here
    case "t": return parameters.first == 22 || parameters.first == 23  // keeps the window's title
    default: return false
    }
    return true
  }

  private mutating func eraseScreen(_ part: Int) {
    let blankRow = Array(repeating: erased, count: columns)
    let wholeRows: Range<Int>
    switch part {
    case 0:
      erase(cursor.column..<columns)
      wholeRows = (cursor.row + 1)..<rows
    case 1:
      erase(0..<(cursor.column + 1))
      wholeRows = 0..<cursor.row
    default: wholeRows = 0..<rows
    }
    for row in wholeRows { grid[row] = blankRow }
  }

  private mutating func deleteCells(_ count: Int) {
    let count = min(count, columns - cursor.column)
    grid[cursor.row].removeSubrange(cursor.column..<(cursor.column + count))
    grid[cursor.row] += Array(repeating: erased, count: count)
  }

  private mutating func insertCells(_ count: Int) {
    let count = min(count, columns - cursor.column)
    grid[cursor.row].insert(contentsOf: Array(repeating: erased, count: count), at: cursor.column)
    grid[cursor.row].removeLast(count)
  }

  private mutating func setScrollRegion(top: Int, bottom: Int) {
    let top = max(top, 1) - 1
    let bottom = (bottom == 0 ? rows : min(bottom, rows)) - 1
    guard top < bottom else { return }
    scrollRegion = top...bottom
    moveCursor(column: 0, row: 0)
  }
}
