import Simulation
import Testing

@testable import Interface

@Suite struct RandomEventTests {
  private static let keys: [Key] =
    "123456789jkpqumnN/?wl hello".map { Key.character($0) } + [
      .enter, .enter, .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right,
      .pageUp,
      .pageDown, .home, .end, .control("l"), .control("z"), .control("x"), .character("é"), .character("玲"),
    ]

  @Test(arguments: 1...40)
  func `no sequence of events is too much`(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var application = Application(shelf: try Fixture.shelf(), mode: Mode.allCases[Int(seed % 3)], seed: seed)
    var size = Size(width: 80, height: 24)
    var queue: [Event] = []
    for _ in 0..<250 {
      let event = queue.isEmpty ? Self.event(&random, &size) : queue.removeFirst()
      for effect in application.update(event) {
        switch effect {
        case .record: queue.append(random.next() % 8 == 0 ? .recordFailed("the disk is full") : .recorded)
        case .suspend: queue.append(.resumed)
        case .quit: application = Application(shelf: try Fixture.shelf(), seed: seed)
        case .finish, .close, .discard: queue.append(.past(Past()))
        case .bell, .redraw, .listenToMouse, .open, .keepOwnView, .write: break
        }
      }
      if random.next() % 4 == 0 {
        let frame = application.view(size)
        #expect(frame.size == size && frame.isWhole, "seed \(seed)")
      }
    }
  }

  private static func event(_ random: inout SplitMix64, _ size: inout Size) -> Event {
    switch random.next() % 20 {
    case 0:
      size = Size(width: Int(random.next() % 161), height: Int(random.next() % 51))
      return .resize(size)
    case 1, 2: return .click(Point(column: Int(random.next() % 170), row: Int(random.next() % 52)))
    case 3: return .wheel(Int(random.next() % 13) - 6)
    case 4: return .paste("1\u{1B}[200~2\nwhat 玲")
    case 5: return random.next() % 2 == 0 ? .recorded : .recordFailed("out of turn")
    default: return .key(keys[Int(random.next() % UInt64(keys.count))])
    }
  }
}

/// Random numbers that are the same for a seed everywhere.
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
