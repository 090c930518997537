/// One finding over the conversation: what is wrong, the line with carets under the culprit, and the way out.
struct FindingPanel {
  private let page: Page
  private let finding: Writing.Finding
  private let remark: String
  /// The rows it takes, with its heading.
  let height: Int

  /// - Parameter room: The rows there are for it; where they are few, the way out goes first, then the line.
  init(
    _ finding: Writing.Finding, number: Int, of count: Int, width: Int, room: Int, isNarrow: Bool,
    glyphs: GlyphSet
  ) {
    self.finding = finding
    let place = isNarrow ? "\(finding.line)" : "\(finding.fileName):\(finding.line)"
    remark = count > 1 ? "\(place) \(glyphs.between) \(number) of \(count)" : place
    let body = finding.page(width: width, glyphs)
    page = body
    height = min(body.height + 1, room)
  }

  func draw(on frame: inout Frame, in rect: Rect) {
    guard rect.height > 0 else { return }
    var rect = rect
    if rect.height > 1 {
      let heading = rect.takeTop(1)
      frame.heading(finding.title, in: heading, row: heading.row, remark: remark)
    }
    page.draw(on: &frame, in: rect)
  }

  /// All findings below one another, each with its place.
  static func page(of findings: [Writing.Finding], width: Int, _ glyphs: GlyphSet) -> Page {
    var page = Page(width: width, glyphs: glyphs)
    for (index, finding) in findings.enumerated() {
      if index > 0 { page.blank() }
      page.add(
        Page.Span(column: 1, text: finding.title, role: finding.severity.role),
        Page.Span(
          column: 3 + Width.of(finding.title, glyphs),
          text: "\(finding.fileName):\(finding.line):\(finding.column)", role: .dim))
      page.append(finding.page(width: width, glyphs))
    }
    return page
  }
}

extension Writing.Finding {
  /// The name of the file, without its folders.
  var fileName: String { file.split(separator: "/").last.map(String.init) ?? file }

  /// `error RP0213`
  var title: String { "\(severity.word) \(code)" }

  /// What is wrong, where, and the way out.
  func page(width: Int, _ glyphs: GlyphSet) -> Page {
    var page = Page(width: width, glyphs: glyphs)
    page.paragraph(message, severity.role, column: 1)
    let number = " \(line) \(glyphs.vertical) "
    let margin = Width.of(number, glyphs)
    let (shown, start, length) = window(width: width - margin - 1, glyphs)
    page.add(
      Page.Span(column: 0, text: number, role: .faint), Page.Span(column: margin, text: shown, role: .text))
    let carets = String(repeating: "^", count: length)
    page.add(
      Page.Span(column: margin - 2, text: glyphs.vertical, role: .faint),
      Page.Span(column: margin + start, text: carets, role: severity.role))
    if let help { page.paragraph("help: \(help)", .dim, column: 1, hanging: 6) }
    return page
  }

  /// As much of the source line as fits around the culprit, and where the culprit stands in it.
  private func window(width: Int, _ glyphs: GlyphSet) -> (text: String, start: Int, length: Int) {
    let width = max(width, 1)
    let (before, culprit, after) = source
    let start = Width.of(before, glyphs)
    let length = min(max(Width.of(culprit, glyphs), 1), width)
    if start + Width.of(culprit + after, glyphs) <= width { return (before + culprit + after, start, length) }
    // What stands before the culprit keeps a third of the row, unless the row would not be full.
    var left = before[...]
    let room = max(width - length - min(Width.of(after, glyphs), width / 3), 0)
    guard start > room else {
      return (Wrap.cut(before + culprit + after, width: width, glyphs), start, length)
    }
    let mark = glyphs.ellipsis
    while !left.isEmpty, Width.of(left, glyphs) + Width.of(mark, glyphs) > room { left.removeFirst() }
    let head = room > 0 ? mark + left : ""
    let column = Width.of(head, glyphs)
    return (Wrap.cut(head + culprit + after, width: width, glyphs), column, min(length, width - column))
  }
}

extension Writing.Finding.Severity {
  var word: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }

  var role: Role {
    switch self {
    case .error: .bad
    case .warning: .caution
    case .note: .note
    }
  }
}
