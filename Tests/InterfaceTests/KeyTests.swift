import Testing

@testable import Interface

@Suite struct KeyTests {
  /// The keys of each moment of the program.
  private func keyMaps() throws -> [(Moment, KeyMap)] {
    try Moment.allCases.map { ($0, try $0.application().keys) }
  }

  @Test func `no key means two things on a screen`() throws {
    for (moment, keys) in try keyMaps() {
      var meanings: [Key: Set<Action>] = [:]
      for press in keys.bindings.flatMap(\.presses) { meanings[press.key, default: []].insert(press.action) }
      for (key, actions) in meanings { #expect(actions.count == 1, "\(key) in \(moment)") }
    }
  }

  @Test func `everything in the hints can be pressed`() throws {
    for (moment, keys) in try keyMaps() {
      for binding in keys.bindings where binding.hint != nil {
        #expect(!binding.presses.isEmpty, "\(binding.label) in \(moment)")
      }
    }
  }

  @Test func `whatever is pressed leads somewhere on every screen`() throws {
    for moment in Moment.allCases {
      for binding in try moment.application().keys.bindings {
        for press in binding.presses {
          var application = try moment.application()
          application.press(press.key)
          #expect(application.view(Size(width: 80, height: 24)).isWhole, "\(press.key) in \(moment)")
        }
      }
    }
  }

  @Test func `where there is no room for all hints the weightiest stay, in their order`() {
    let keys = KeyMap([
      Binding("a", "first", "", .read, [.character("a")], .up, rank: 1),
      Binding("b", "second", "", .read, [.character("b")], .down, rank: 9),
      Binding("c", "third", "", .read, [.character("c")], .help, rank: 5),
    ])
    for (width, text) in [
      (60, " a first   b second   c third"),
      (29, "a first  b second  c third"), (18, "b second  c third"), (16, "b second"), (5, ""),
    ] {
      var frame = Frame(Size(width: width, height: 1))
      HintLine.draw(keys, on: &frame, row: 0)
      #expect(frame.text() == text + "\n", "\(width)")
    }
  }

  @Test func `a text field takes what can be shown, and no more than its limit`() {
    var field = TextField()
    field.type("a\u{1B}[31m\tb\nc\u{7}é玲")
    #expect(field.text == "a[31m b cé玲")
    field.erase()
    #expect(field.text == "a[31m b cé")
    field.type(String(repeating: "x", count: 1000))
    #expect(field.text.count == TextField.limit)
    field.clear()
    field.erase()
    #expect(field.text.isEmpty)
  }
}
