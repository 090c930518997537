/// How trust is drawn: as a meter, as a curve in steps, and as a small curve in dots.
enum Chart {
  /// A bar that is full up to the trust, in the colour of its band.
  static func meter(_ trust: Int, on frame: inout Frame, column: Int, row: Int, width: Int, _ role: Role) {
    guard width > 0 else { return }
    let full = filled(trust, of: width)
    frame.repeated(frame.glyphs.meter, row: row, from: column, to: column + full, role)
    frame.repeated(frame.glyphs.line, row: row, from: column + full, to: column + width, .rule)
  }

  /// How many of a bar's columns are full: none only at 0, and all only at 1000.
  static func filled(_ tenths: Int, of width: Int) -> Int {
    switch tenths {
    case ...0: 0
    case 1000...: width
    default: min(max((tenths * width + 500) / 1000, 1), max(width - 1, 1))
    }
  }

  /// Where each of some values stands when they are spread over columns: the first at the left edge, the
  /// last up to the right. Every value has at least one column, unless there are more values than columns.
  static func columns(of index: Int, among count: Int, width: Int) -> Range<Int> {
    guard count > 0, width > 0 else { return 0..<0 }
    return (index * width / count)..<((index + 1) * width / count)
  }

  /// A curve in steps of a third of a row: each value is a flat piece, `▁`, `━` or `▔`.
  ///
  /// - Parameters:
  ///   - values: Tenths of a point, 0…1000.
  ///   - role: The meaning of the piece at an index.
  static func steps(
    _ values: [Int], on frame: inout Frame, in rect: Rect, role: (Int) -> Role
  ) {
    guard rect.width > 0, rect.height > 0 else { return }
    let signs = levels(of: frame.glyphs)
    let top = rect.height * signs.count - 1
    for (index, value) in values.enumerated() {
      let level = (min(max(value, 0), 1000) * top + 500) / 1000
      let row = rect.row + rect.height - 1 - level / signs.count
      let columns = Self.columns(of: index, among: values.count, width: rect.width)
      frame.repeated(
        signs[level % signs.count], row: row, from: rect.column + columns.lowerBound,
        to: rect.column + columns.upperBound, role(index))
    }
  }

  /// A curve in braille dots, two to a column and four to a row, joined where it jumps. Where there is no
  /// braille, the curve in steps.
  static func sparkline(_ values: [Int], on frame: inout Frame, in rect: Rect, _ role: Role) {
    guard frame.glyphs == .unicode else {
      return steps(values, on: &frame, in: rect) { _ in role }
    }
    guard let first = values.first, rect.width > 0, rect.height > 0 else { return }
    var dots = [UInt32](repeating: 0, count: rect.width * rect.height)
    var last = height(of: first, dots: rect.height * 4)
    for dot in 0..<(rect.width * 2) {
      let value = values[min(dot * values.count / (rect.width * 2), values.count - 1)]
      let level = height(of: value, dots: rect.height * 4)
      for height in min(last, level)...max(last, level) {
        let row = rect.height - 1 - height / 4
        dots[row * rect.width + dot / 2] |= braille(right: dot % 2 == 1, height: height % 4)
      }
      last = level
    }
    for (index, pattern) in dots.enumerated() where pattern != 0 {
      frame.set(
        Glyph(scalar: 0x2800 + pattern), column: rect.column + index % rect.width,
        row: rect.row + index / rect.width, role: role)
    }
  }

  private static func levels(of glyphs: GlyphSet) -> [String] {
    switch glyphs {
    case .unicode: ["▁", "━", "▔"]
    case .linux, .ascii: ["_", "-"]
    }
  }

  private static func height(of value: Int, dots: Int) -> Int {
    (min(max(value, 0), 1000) * (dots - 1) + 500) / 1000
  }

  /// The dot of a braille cell at a height from the bottom, 0…3.
  private static func braille(right: Bool, height: Int) -> UInt32 {
    let left: [UInt32] = [0x40, 0x04, 0x02, 0x01]
    let rightDots: [UInt32] = [0x80, 0x20, 0x10, 0x08]
    return right ? rightDots[height] : left[height]
  }
}
