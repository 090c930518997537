import Simulation

/// Where to go: the nodes of the script, found by typing some of their letters.
struct NodeListScreen: Screen {
  private var nodes: [Writing.Node]
  private let current: String?
  private var search = TextField()
  private var selection: Int

  init(_ writing: Writing) {
    nodes = writing.nodes
    current = writing.place?.node
    selection = nodes.firstIndex { $0.name == writing.place?.node } ?? 0
  }

  var isOverlay: Bool { true }
  var isTyping: Bool { true }

  var keys: KeyMap {
    KeyMap([
      .arrows, Binding("Enter", "go there", "", .choose, [.enter], .confirm, rank: 9),
      Binding("letters", "search", "", .choose, []),
      Binding("Esc", "stay", "", .session, [.escape], .back, rank: 8),
    ])
  }

  private var shown: [Writing.Node] {
    search.text.isEmpty
      ? nodes : nodes.filter { !TranscriptSearch.places(of: search.text, in: $0.name).isEmpty }
  }

  mutating func type(_ text: String) {
    search.type(text)
    selection = 0
  }

  mutating func erase() {
    search.erase()
    selection = 0
  }

  mutating func wheel(_ rows: Int) { move(rows) }

  mutating func click(_ item: Int, _ world: inout World) -> [Step] {
    if item == selection { return perform(.confirm, &world) }
    selection = item
    return []
  }

  mutating func take(_ writing: Writing) {
    nodes = writing.nodes
    move(0)
  }

  mutating func perform(_ action: Action, _ world: inout World) -> [Step] {
    switch action {
    case .up: move(-1)
    case .down: move(1)
    case .pageUp: move(-10)
    case .pageDown: move(10)
    case .back: return [.close]
    case .confirm:
      guard shown.indices.contains(selection) else { return [.effect(.bell)] }
      return [.effect(.write(.goTo(shown[selection].name))), .close]
    case .first, .last, .pick, .nextPage, .previousPage, .less, .more, .search, .nextHit, .previousHit,
      .takeBack, .goOn, .anew, .other, .filter, .known, .leave, .help, .pause, .toggleMouse, .tool:
      break
    }
    return []
  }

  private mutating func move(_ step: Int) {
    selection = min(max(selection + step, 0), max(shown.count - 1, 0))
  }

  mutating func draw(on frame: inout Frame, _ world: World) {
    let width = ListBox.width(in: frame)
    let names = min(max(shown.map { Width.of($0.name, frame.glyphs) }.max() ?? 0, 8), width / 2)
    let rows = shown.map { node in
      let words = node.file.map { "(\($0)) \(node.words)" } ?? node.words
      let column = 10 + names
      return [
        Page.Span(column: 3, text: "\(node.line)", role: .faint),
        Page.Span(
          column: 8, text: Wrap.cut(node.name, width: names, frame.glyphs),
          role: node.name == current ? .strong : .text),
        Page.Span(
          column: column, text: Wrap.cut(words, width: max(width - column - 1, 0), frame.glyphs), role: .dim),
      ]
    }
    ListBox(title: "Go to", rows: rows, selection: selection, nothing: "No node has that in its name.")
      .draw(keys, field: search, on: &frame)
  }
}
