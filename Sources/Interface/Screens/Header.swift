import Simulation

/// The top of a screen: what it is, a remark at the right, and a line below.
enum Header {
  static func draw(
    _ title: String, subtitle: String = "", remark: String = "", _ role: Role = .faint,
    on frame: inout Frame, in rect: Rect
  ) {
    guard rect.height > 0 else { return }
    let margin = Layout(size: frame.size).margin
    let right = rect.column + rect.width - margin
    let after = frame.put(
      title, column: rect.column + margin, row: rect.row, .title, width: rect.width - 2 * margin)
    let start = remark.isEmpty ? right : right - Width.of(remark, frame.glyphs)
    if !remark.isEmpty, start > after + 1 { frame.put(remark, column: start, row: rect.row, role) }
    let room = (start > after + 1 ? start : right) - 2 - (after + 2)
    let fits = Width.of(subtitle, frame.glyphs) <= room
    if !subtitle.isEmpty, fits || (room >= 16 && !Layout(size: frame.size).isNarrow) {
      frame.putCut(subtitle, column: after + 2, row: rect.row, .dim, width: room)
    }
    if rect.height > 1 { frame.line(row: rect.row + 1, from: rect.column, to: rect.column + rect.width) }
  }
}

extension Band {
  /// The meaning of the band on the screen; its word always stands beside it.
  var role: Role {
    switch self {
    case .closed, .guarded: .bad
    case .testing: .caution
    case .opening, .trusting: .good
    }
  }
}

extension Past {
  /// The latest conversation of a scenario that can go on.
  func unfinished(_ scenarioID: String) -> Unfinished? {
    unfinished.first { $0.journal.scenarioID == scenarioID }
  }
}

extension Past.Unfinished {
  /// How many replies stand, without those that were taken back.
  var replies: Int { journal.replies }
}

extension Journal {
  /// How many replies stand, without those that were taken back.
  var replies: Int {
    entries.reduce(0) { count, entry in
      switch entry {
      case .reply: count + 1
      case .takeBack(let turn): turn
      }
    }
  }
}
