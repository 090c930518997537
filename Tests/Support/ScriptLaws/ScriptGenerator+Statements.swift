extension ScriptGenerator {
  /// Adds so many statements, of all kinds.
  mutating func addStatements(_ place: Place, count: Int) {
    var previous: String?
    for _ in 0..<max(count, 1) {
      let isDeep = place.depth > 2
      let kind = isDeep ? random.pick(["line", "command", "set"]) : random.pick(Self.kinds)
      addStatement(kind, place, after: previous)
      previous = kind
      if kind == "leave" { return }
    }
  }

  private static let kinds = [
    "line", "line", "line", "command", "set", "options", "options", "items", "if", "once", "detour", "call",
    "leave",
  ]

  private mutating func addStatement(_ kind: String, _ place: Place, after previous: String?) {
    switch kind {
    case "line": add(line(), place)
    case "command": add(command(), place)
    case "set": add(set(), place)
    case "options": addGroup("->", place, isApart: previous == kind)
    case "items": addGroup("=>", place, isApart: previous == kind)
    case "if": addIf(place)
    case "once": addOnce(place)
    case "detour": add("<<detour \(destination())>>", place)
    case "call": add("<<call \(call(random.pick([.number, .string, .bool]), depth: 2).text)>>", place)
    default: addLeave(place)
    }
  }

  /// Adds statements that leave the node, most of them behind a condition.
  private mutating func addLeave(_ place: Place) {
    let leave = random.pick(["<<jump \(destination())>>", "<<return>>", "<<stop>>"])
    guard random.happens(70) else { return add(leave, place) }
    add("<<if \(expression(.bool, depth: 1).text)>>", place)
    add(leave, place)
    add("<<endif>>", place)
  }

  private mutating func destination() -> String {
    let title = random.pick(nodes).title
    return random.happens(20) ? "{\"\(title)\"}" : title
  }

  private mutating func set() -> String {
    let variable = random.pick(variables.filter(\.isStored))
    mayReadTexts = variable.type != .string
    let value = expression(variable.type, depth: 3).text
    mayReadTexts = true
    switch variable.type {
    case .number where random.happens(50):
      let sign = random.pick(["+=", "-=", "*=", "/="])
      return "<<set \(variable.name) \(sign) \(value)>>"
    case .string where random.happens(20): return "<<set \(variable.name) += \(literal(.string))>>"
    case .number, .string, .bool, .enumeration:
      return "<<set \(variable.name)\(random.pick([" = ", " to ", "="]))\(value)>>"
    }
  }

  // MARK: Groups

  private mutating func addGroup(_ arrow: String, _ place: Place, isApart: Bool) {
    // Only an empty line keeps two groups apart, and in the body of an option only behind an arrow's line.
    if isApart, place.options == 0 { endGroup(place) }
    for _ in 0...random.below(2) {
      let gap = random.pick([" ", "", "  "])
      add("\(arrow)\(gap)\(line(isShort: true))", place, isArrow: true)
      guard random.happens(60) else { continue }
      let body = Place(
        indent: layout.deeper(than: place.indent), options: place.options + 1, depth: place.depth + 1)
      addStatements(body, count: 1 + random.below(2))
    }
    if place.options == 0, random.happens(20) { endGroup(place) }
  }

  // MARK: Clauses

  private mutating func addIf(_ place: Place) {
    add("<<if \(expression(.bool, depth: 3).text)>>", place)
    addBlock(place)
    for _ in 0..<random.below(3) {
      add("<<elseif \(expression(.bool, depth: 2).text)>>", place)
      addBlock(place)
    }
    if random.happens(50) {
      add("<<else>>", place)
      addBlock(place)
    }
    add("<<endif>>", place)
  }

  private mutating func addOnce(_ place: Place) {
    add(random.happens(50) ? "<<once>>" : "<<once if \(expression(.bool, depth: 2).text)>>", place)
    addBlock(place)
    if random.happens(30) {
      add("<<else>>", place)
      addBlock(place)
    }
    add("<<endonce>>", place)
  }

  /// Adds the statements of a clause; how deep they are indented means nothing.
  private mutating func addBlock(_ place: Place) {
    guard random.happens(90) else { return }
    var inner = place
    inner.depth += 1
    if random.happens(70) { inner.indent = layout.deeper(than: place.indent) }
    addStatements(inner, count: 1 + random.below(2))
  }
}
