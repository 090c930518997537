import Simulation
import Yarn
import YarnCompiler

/// Reads the headers of a node that begins a conversation.
struct HeaderReader {
  /// What the headers say, as far as they can be read.
  struct Headers {
    var title = ""
    var persona: String?
    var objective = ""
    var setting = ""
    var contentNotes: [String] = []
    var minutes = 0
    var turns = 0
    var level = Scenario.Level.beginner
    var competencies: [Int] = []
    var jurisdiction: String?
    var warningNode = ""
    var leavesNode = ""
    var modelPath: [Int] = []
    var differentPath: [Int] = []
  }

  private let path: String
  private(set) var headers = Headers()
  private(set) var diagnostics: [Diagnostic] = []
  /// Where the value of each header stands.
  private(set) var places: [ScenarioHeader: Range<Int>] = [:]

  /// Reads the headers.
  ///
  /// - Parameters:
  ///   - node: The node, which has a header `scenario:`.
  ///   - titles: The titles of all nodes.
  init(_ node: Syntax, in path: String, titles: Set<String>) {
    self.path = path
    for header in node.children where header.kind == .header { read(header, titles: titles) }
    let missing = ScenarioHeader.allCases.filter { $0.isRequired && places[$0] == nil }
    if !missing.isEmpty {
      let place = node.header(ScenarioHeader.scenario.rawValue) ?? node
      report(.missingHeaders(missing.map(\.rawValue)), place.range)
    }
  }

  private mutating func read(_ header: Syntax, titles: Set<String>) {
    guard let name = header.first(.name) else { return }
    guard let key = ScenarioHeader(rawValue: name.text) else {
      checkUnknown(name)
      return
    }
    guard places[key] == nil else {
      report(.repeatedHeader(name.text), name.range)
      return
    }
    let value = header.first(.value)
    let text = value?.text ?? ""
    places[key] = value?.range ?? name.range
    if text.isEmpty {
      report(.emptyHeader(key.rawValue), name.range)
    } else {
      take(text, for: key, titles: titles)
    }
  }

  private mutating func take(_ text: String, for key: ScenarioHeader, titles: Set<String>) {
    switch key {
    case .scenario: headers.title = text
    case .persona: headers.persona = text
    case .objective: headers.objective = text
    case .setting: headers.setting = text
    case .content: headers.contentNotes = Self.list(text)
    case .minutes: headers.minutes = numbers(in: text, for: key, 1...180, single: true).first ?? 0
    case .turns: headers.turns = numbers(in: text, for: key, 1...100, single: true).first ?? 0
    case .level: takeLevel(text)
    case .competencies: headers.competencies = numbers(in: text, for: key, 1...12)
    case .jurisdiction: headers.jurisdiction = text
    case .warning: headers.warningNode = node(text, for: key, titles: titles)
    case .leaves: headers.leavesNode = node(text, for: key, titles: titles)
    case .model: headers.modelPath = numbers(in: text, for: key, 1...20)
    case .different: headers.differentPath = numbers(in: text, for: key, 1...20)
    }
  }

  private mutating func takeLevel(_ text: String) {
    if let level = Scenario.Level(rawValue: text) {
      headers.level = level
    } else {
      let words = Scenario.Level.allCases.map(\.rawValue)
      let nearest = NearestNames(words).nearest(to: text)
      report(
        .badHeader("level", value: text, expected: "one of \(Problem.list(words))", nearest: nearest), .level)
    }
  }

  private mutating func numbers(
    in text: String, for key: ScenarioHeader, _ range: ClosedRange<Int>, single: Bool = false
  ) -> [Int] {
    let words = single ? [text] : Self.list(text)
    let numbers = words.compactMap { word in Int(word).flatMap { range.contains($0) ? $0 : nil } }
    if numbers.count != words.count {
      let what = single ? "a whole number" : "whole numbers with commas between, each"
      let expected = "\(what) from \(range.lowerBound) to \(range.upperBound)"
      report(.badHeader(key.rawValue, value: text, expected: expected), key)
    }
    return numbers
  }

  private mutating func node(_ title: String, for key: ScenarioHeader, titles: Set<String>) -> String {
    if !titles.contains(title) {
      let nearest = NearestNames(titles).nearest(to: title)
      report(.unknownNode(title, header: key.rawValue, nearest: nearest), key)
    }
    return title
  }

  /// A header that nobody knows is the author's own affair, unless it looks like one of ours.
  private mutating func checkUnknown(_ name: Syntax) {
    guard let nearest = Self.nearest(to: name.text) else { return }
    report(.unknownHeader(name.text, nearest: nearest, begins: true), name.range)
  }

  /// What may be mistyped in the headers of a node that begins no conversation: a header that looks like `scenario:`,
  /// and where one is there, or another of ours, every header that looks like ours.
  static func strangers(of node: Syntax, in path: String) -> [Diagnostic] {
    let names = node.children.filter { $0.kind == .header }.compactMap { $0.first(.name) }
    let found = names.compactMap { name in
      ScenarioHeader(rawValue: name.text) == nil ? nearest(to: name.text).map { (name, $0) } : nil
    }
    let isOurs =
      names.contains { ScenarioHeader(rawValue: $0.text) != nil }
      || found.contains { $1 == ScenarioHeader.scenario.rawValue }
    return (isOurs ? found : []).map { name, nearest in
      Diagnostic(
        .unknownHeader(name.text, nearest: nearest, begins: false), file: path, range: name.range)
    }
  }

  /// The header of ours that a header looks like.
  private static func nearest(to name: String) -> String? {
    let known = ScenarioHeader.allCases.map(\.rawValue)
    let others = [
      "tags", "when", "subtitle", "position", "colour", "color", "group", "style", "tracking",
      "note",
    ]
    guard !others.contains(name), let nearest = NearestNames(known).nearest(to: name),
      EditDistance.between(nearest, name, atMost: 2) != nil
    else { return nil }
    return nearest
  }

  private static func list(_ text: String) -> [String] {
    text.split(separator: ",").map { String($0.trimmingBlanks) }
  }

  private mutating func report(_ problem: ScriptProblem, _ key: ScenarioHeader) {
    report(problem, places[key] ?? 0..<0)
  }

  private mutating func report(_ problem: ScriptProblem, _ range: Range<Int>) {
    diagnostics.append(Diagnostic(problem, file: path, range: range))
  }
}

extension Substring {
  /// The text without blanks and tabs at its ends.
  var trimmingBlanks: Substring {
    var text = self
    while let first = text.utf8.first, first == 0x20 || first == 0x09 { text.removeFirst() }
    while let last = text.utf8.last, last == 0x20 || last == 0x09 { text.removeLast() }
    return text
  }
}
