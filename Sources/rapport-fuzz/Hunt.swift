import Foundation
import Glibc

/// Runs inputs in a process of its own, one after the other, and starts it again behind each that ends it.
struct Hunt {
  private let seed: UInt64
  private let end: Date
  private let limits: FuzzLimits
  private let output: URL
  private let minimises: Bool
  private let seeds = FuzzSeeds()
  private let beginning = Date()
  private let first: UInt64
  private var next: UInt64
  private(set) var findings = 0

  init(seed: UInt64, from: UInt64, until end: Date, limits: FuzzLimits, output: URL, minimises: Bool) {
    self.seed = seed
    self.end = end
    self.limits = limits
    self.output = output
    self.minimises = minimises
    first = from
    next = from
  }

  mutating func run(most: Int) throws {
    while findings < most, Date.now < end {
      guard let verdict = try work() else { break }
      try note(verdict, index: next)
      next += 1
    }
    let rate = Double(next - first) / max(Date.now.timeIntervalSince(beginning), 0.001)
    let count = findings == 1 ? "1 finding" : "\(findings) findings"
    Self.say("seed \(seed): \(next - first) inputs, \(Int(rate)) a second, \(count)")
  }

  /// Works until an input ends the process, or the time is over; then there is nothing to tell.
  private mutating func work() throws -> Verdict? {
    let child = try Child(["work", "--seed", "\(seed)", "--from", "\(next)"] + limits.arguments)
    var rest: [UInt8] = []
    var shown = Date.now
    while Date.now < end {
      guard let bytes = child.read(within: limits.patience) else { return child.kill() }
      if bytes.isEmpty { return child.verdict() }
      rest += bytes
      let whole = rest.count / 8 * 8
      if whole > 0 { next = Self.number(rest[(whole - 8)..<whole]) }
      rest.removeFirst(whole)
      if Date.now.timeIntervalSince(shown) > 5 {
        shown = .now
        tell()
      }
    }
    _ = child.kill()
    return nil
  }

  /// Writes a line at once, also to a file.
  private static func say(_ line: String) {
    FileHandle.standardOutput.write(Data("\(line)\n".utf8))
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  private func tell() {
    guard isatty(STDERR_FILENO) == 1 else { return }
    let left = Int(end.timeIntervalSince(.now) / 60) + 1
    let line = "\r\(next - first) inputs, \(findings) findings, \(left) min left  "
    FileHandle.standardError.write(Data(line.utf8))
  }

  /// Keeps an input and what is wrong with it.
  private mutating func note(_ verdict: Verdict, index: UInt64) throws {
    findings += 1
    let input = FuzzInput(seed: seed, index: index, from: seeds)
    try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
    let name = "seed\(seed)-\(index)"
    let whole = output.appending(path: "\(name).\(input.kind.fileExtension)")
    try Data(input.bytes).write(to: whole)
    Self.say(
      "input \(index), \(input.kind.rawValue), \(input.bytes.count) bytes: \(verdict.text)\n  \(whole.path)")
    guard minimises else { return }
    guard let alone = try? Verdict.of(input, limits), alone.isLike(verdict) else {
      Self.say("  it does not happen with this input alone")
      return
    }
    let small = try Minimiser(limits).minimised(input, failingLike: verdict)
    let file = output.appending(path: "\(name)-small.\(input.kind.fileExtension)")
    try Data(small.bytes).write(to: file)
    Self.say("  \(file.path), \(small.bytes.count) bytes")
  }
}
