import Simulation

/// The variables of the script and what they hold; each can be given another value.
struct VariableListScreen: Screen {
  private var variables: [Writing.Variable]
  private var notice: Writing.Notice?
  private var selection = 0
  /// The new value, while it is typed.
  private var typed: TextField?

  init(_ writing: Writing) {
    variables = writing.variables
  }

  var isOverlay: Bool { true }
  var isTyping: Bool { typed != nil }

  var keys: KeyMap {
    if isTyping {
      return KeyMap([
        Binding("Enter", "set it", "", .choose, [.enter], .confirm, rank: 9),
        Binding("Esc", "leave it", "", .session, [.escape], .back, rank: 8),
      ])
    }
    let word = variables.indices.contains(selection) ? variables[selection].kind.hint : nil
    return KeyMap(
      [.upDown(hint: "choose", help: "move through the variables")]
        + [Binding("Enter", word, "change the value", .choose, [.enter, .character(" ")], .confirm, rank: 9)]
        + KeyMap.common
        + [
          Binding(
            "Esc", "back", "back", .session, [.escape, .character("q"), .character("v")], .back, rank: 8)
        ]
    )
  }

  mutating func type(_ text: String) { typed?.type(text) }
  mutating func erase() { typed?.erase() }
  mutating func wheel(_ rows: Int) { move(rows) }

  mutating func click(_ item: Int, _ world: inout World) -> [Step] {
    guard !isTyping else { return [] }
    if item == selection { return change() }
    selection = item
    return []
  }

  mutating func take(_ writing: Writing) {
    variables = writing.variables
    notice = writing.notice.flatMap { $0.isCaution ? $0 : nil }
    move(0)
  }

  mutating func perform(_ action: Action, _ world: inout World) -> [Step] {
    switch action {
    case .up: move(-1)
    case .down: move(1)
    case .pageUp: move(-10)
    case .pageDown: move(10)
    case .confirm: return change()
    case .back:
      guard isTyping else { return [.close] }
      typed = nil
    case .first, .last, .pick, .nextPage, .previousPage, .less, .more, .search, .nextHit, .previousHit,
      .takeBack, .goOn, .anew, .other, .filter, .known, .leave, .help, .pause, .toggleMouse, .tool:
      break
    }
    return []
  }

  private mutating func move(_ step: Int) {
    selection = min(max(selection + step, 0), max(variables.count - 1, 0))
  }

  /// Sets what was typed, turns what is true or false around, or begins to type.
  private mutating func change() -> [Step] {
    guard variables.indices.contains(selection) else { return [.effect(.bell)] }
    let variable = variables[selection]
    if let text = typed?.text {
      typed = nil
      return [.effect(.write(.set(variable: variable.name, text)))]
    }
    switch variable.kind {
    case .computed: return [.effect(.bell)]
    case .truth:
      let other = variable.value == "True" ? "false" : "true"
      return [.effect(.write(.set(variable: variable.name, other)))]
    case .number, .text:
      var field = TextField()
      field.type(variable.value)
      typed = field
      return []
    }
  }

  mutating func draw(on frame: inout Frame, _ world: World) {
    let width = ListBox.width(in: frame)
    let names = min(max(variables.map { Width.of($0.name, frame.glyphs) }.max() ?? 0, 8), width / 2)
    let rows = variables.map { variable in
      let value = variable.kind == .computed ? "\(variable.value)  (computed)" : variable.value
      return [
        Page.Span(column: 3, text: Wrap.cut(variable.name, width: names, frame.glyphs), role: .dim),
        Page.Span(
          column: 5 + names, text: Wrap.cut(value, width: width - names - 6, frame.glyphs),
          role: variable.kind == .computed ? .dim : .text),
      ]
    }
    let box = ListBox(
      title: "Variables", rows: rows, selection: selection, nothing: "The script has no variables.",
      remark: notice?.words ?? "")
    let row = box.draw(keys, on: &frame)
    guard let typed else { return }
    let column = row.column + 5 + names
    frame.fill(
      Rect(column: column, row: row.row, width: row.column + row.width - column, height: 1), .selected)
    typed.draw(
      on: &frame, column: column, row: row.row, width: row.column + row.width - column, .selected)
  }
}

extension Writing.Variable.Kind {
  /// What Enter does, in the line of keys; nil if nothing.
  fileprivate var hint: String? {
    switch self {
    case .number, .text: "change"
    case .truth: "turn around"
    case .computed: nil
    }
  }
}
