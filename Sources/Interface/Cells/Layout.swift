/// How a screen is divided, by its columns and rows. All breakpoints of the program are here.
struct Layout: Hashable, Sendable {
  /// The widest that running text may be: longer lines are hard to come back from.
  static let measure = 72

  let size: Size

  /// Under 60 columns a name stands above what was said, and a heading may be cut.
  var isNarrow: Bool { size.width < 60 }

  /// From 100 columns a mark in the margin has its word.
  var hasWords: Bool { size.width >= 100 }

  /// From 120 columns there is a pane at the side.
  var hasPane: Bool { size.width >= 120 && size.height >= 12 }

  /// Under 12 rows the header and the lines go, and the words stay.
  var isShort: Bool { size.height < 12 }

  /// From 30 rows there is an empty row where it helps.
  var isRoomy: Bool { size.height >= 30 }

  /// The columns of the pane, with the line before it.
  var paneWidth: Int { hasPane ? min(33 + max(size.width - 132, 0) / 4, 44) : 0 }

  /// The columns left of the pane.
  var mainWidth: Int { size.width - paneWidth }

  /// What stands before the first letter of headers and hints.
  var margin: Int { isNarrow ? 0 : 1 }
}
