import Yarn
import YarnCompiler

/// How many replies a second the machine gets through, everything that is said delivered.
struct MachineMeasurement {
  private static let replyCount = 100_000

  /// What is done with each line and each option.
  private enum Delivery {
    /// Its text is added to bytes that are used again for the next, its substitutions in it.
    case bytes
    /// Its text is made.
    case text
    /// Its text is made, and its markup is read.
    case markup

    var name: String {
      switch self {
      case .bytes: "texts"
      case .text: "texts as strings"
      case .markup: "texts and markup"
      }
    }

    /// Replies a second; strings by themselves have no bar.
    var bar: Double? {
      switch self {
      case .bytes: 1_500_000
      case .text: nil
      case .markup: 500_000
      }
    }
  }

  init(_ report: inout Report) throws {
    report.heading("Playing generated scripts")
    for nodes in Corpus.sizes {
      let file = SourceFile(path: "Corpus.yarn", bytes: Corpus(nodes: nodes).bytes)
      guard let program = Compiler.compile([file]).program else { continue }
      for delivery in [Delivery.bytes, .text, .markup] {
        try Self.measure(delivery, program, nodes, &report)
      }
    }
  }

  private static func measure(
    _ delivery: Delivery, _ program: Program, _ nodes: Int, _ report: inout Report
  ) throws {
    var bytes = 0
    let time = try seconds(bestOf: 5) { bytes = try play(program, delivery) }
    let tale = PlainTale(nodes: nodes)
    let reference = seconds(bestOf: 5) { precondition(tale.play(replies: replyCount) > 0, "nothing said") }
    let rate = Double(replyCount) / time
    let name = "\(Report.text(nodes)) nodes, \(delivery.name)"
    report.line(
      name, "\(Report.text(rate)) replies/s",
      """
      \(Report.text(bytes / replyCount)) bytes of text a reply, \(Report.text(time / reference)) times a \
      plain loop that follows a table and copies as much
      """)
    if let bar = delivery.bar { report.bar(name, rate, atLeast: bar, unit: "replies/s") }
  }

  /// Chooses so many replies, and returns how many bytes of text were delivered on the way.
  private static func play(_ program: Program, _ delivery: Delivery) throws -> Int {
    var machine = VirtualMachine(program: program, seed: 1)
    var random = SplitMix64(seed: 1)
    var (bytes, replies) = (0, 0)
    var buffer: [UInt8] = []
    try machine.start(at: "Start", in: program)
    while replies < replyCount {
      switch try machine.next(in: program, host: NoHost()) {
      case .line(let line): bytes += deliver(line, program, delivery, &buffer)
      case .options(let options):
        for option in options { bytes += deliver(option.line, program, delivery, &buffer) }
        var choice = random.below(options.count)
        while !options[choice].isAvailable { choice = (choice + 1) % options.count }
        try machine.select(choice, in: program)
        replies += 1
      case .dialogueEnd: try machine.start(at: "Start", in: program)
      case .nodeStart, .nodeEnd, .command: break
      }
    }
    return bytes
  }

  @inline(__always)
  private static func deliver(
    _ line: Line, _ program: Program, _ delivery: Delivery, _ buffer: inout [UInt8]
  ) -> Int {
    switch delivery {
    case .bytes:
      buffer.removeAll(keepingCapacity: true)
      program.append(textOf: line, to: &buffer)
      return buffer.count
    case .text: return program.text(of: line).utf8.count
    case .markup: return MarkedText(parsing: program.text(of: line)).text.utf8.count
    }
  }
}

/// The reference: a table of nodes that lead to three others, and a text for each node that is copied.
private struct PlainTale {
  private let table: [Int]
  private let texts: [UInt8]

  /// How much is said on a visit to a node of a ``Corpus``, about.
  private static let textLength = 470

  init(nodes: Int) {
    var random = SplitMix64(seed: 1)
    table = (0..<nodes).flatMap { node in [(node + 1) % nodes, min(node + 5, nodes - 1), random.below(nodes)]
    }
    texts = Array(repeating: UInt8(ascii: "a"), count: nodes * Self.textLength)
  }

  func play(replies: Int) -> Int {
    var random = SplitMix64(seed: 1)
    var buffer = [UInt8](repeating: 0, count: Self.textLength)
    var (node, sum) = (0, 0)
    for _ in 0..<replies {
      let start = node * Self.textLength
      buffer.replaceSubrange(0..<Self.textLength, with: texts[start..<start + Self.textLength])
      sum += Int(buffer[node % Self.textLength])
      node = table[node * 3 + random.below(3)]
    }
    return sum
  }
}
