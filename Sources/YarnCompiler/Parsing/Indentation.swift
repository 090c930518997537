/// The levels that lines after options open and close.
///
/// Only the line after one with an arrow can open a level. A line break closes every level that is deeper
/// than the blanks behind it, and an empty line right after options ends their group.
struct Indentation {
  /// The widths of the open levels.
  private var levels: [Int] = []
  private var lastWidth = 0
  private var hasArrow = false
  /// The line at which an empty line ends a group; -1 if none does.
  private var mark = -1
  /// Whether the last thing before the position was a line break.
  private(set) var isAfterBreak = false

  /// What the last line breaks brought, in the order in which it is to be read.
  private(set) var endsGroup = false
  private(set) var opens = false
  private(set) var closings = 0

  var isOpen: Bool { !levels.isEmpty }

  mutating func meetArrow() {
    hasArrow = true
    isAfterBreak = false
  }

  /// Notes that something other than a line break was read.
  mutating func meetOther() {
    isAfterBreak = false
  }

  /// Notes a line break.
  ///
  /// - Parameters:
  ///   - width: The width of the blanks behind it, a tab counting 8.
  ///   - line: The number of the line behind it.
  mutating func meetBreak(width: Int, line: Int) {
    if mark != -1, isAfterBreak {
      if line - mark == 1 { endsGroup = true }
      mark = -1
    }
    if hasArrow {
      if width > lastWidth {
        levels.append(width)
        opens = true
      }
      hasArrow = false
      mark = line
    }
    while let level = levels.last, width < level {
      levels.removeLast()
      closings += 1
      if levels.isEmpty { mark = line }
    }
    lastWidth = width
    isAfterBreak = true
  }

  /// Closes all levels, at the end of the file.
  mutating func closeAll() {
    closings += levels.count
    levels.removeAll()
  }

  mutating func takeEndOfGroup() { endsGroup = false }
  mutating func takeOpening() { opens = false }
  mutating func takeClosing() { closings -= 1 }
}

/// Which statements are open around the position, to tell what a closing word belongs to.
struct Scopes {
  var ifs = 0
  var onces = 0
  /// Statements and expressions around the position.
  var depth = 0
  /// Whether the rest of the node was given up, so that nothing else of it is reported.
  var isAbandoned = false
  /// Levels whose end was read inside an `if` or `once`, where it cannot be; their blocks end after it.
  var swallowedClosings = 0
  /// The lines of the `if` and `once` in which such an end was reported; one each is enough.
  var reportedOpen: Set<Int> = []
  /// Levels around the position.
  var levels = 0
  /// How many `if` and `once` were open where the innermost level began.
  var openAroundLevel = 0
  /// Words such as `endif` that were reported for closing nothing; one each is not missed elsewhere.
  var strayEnds = 0
  /// How many elements and findings there were behind the last of them; -1 if none was met.
  var lastStray = (elements: -1, findings: -1)

  /// Whether a statement was left out, so that the node may only seem to be empty.
  var hasBrokenStatement = false

  var openStatements: Int { ifs + onces }

  /// Whether the innermost level's end was read already, inside a statement that has ended since.
  var isLevelOver: Bool {
    swallowedClosings > 0 && levels > 0 && openStatements == openAroundLevel
  }
}
