import Interface
import Records
import Simulation

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Keeps what is said: performs the effects that ask something of the disk, and answers with events.
struct SessionHost: Sendable {
  /// Where conversations are kept.
  enum Keeping: Sendable {
    case store(SessionStore)
    /// They are not, because the trainee wants it so.
    case nothing
    /// They cannot be.
    case failed(RecordsError)
  }

  private var keeping: Keeping
  /// The conversation that is held.
  private var current: UUID
  /// Whether it has come to its end. What is said after that, from an earlier reply on, is another one.
  private var isFinished = false
  /// Why the conversation that is held cannot be kept; nil if it can.
  private var obstacle: RecordsError?
  /// Why the disk lacks the latest of what was said; nil if it has everything.
  private(set) var loss: RecordsError?
  /// Whether the disk has something of the conversation that is held.
  private(set) var hasRecord = false
  /// The conversation as it was last said, kept or not.
  private(set) var latest: Journal?
  private let now: @Sendable () -> Date

  /// Keeps conversations.
  ///
  /// - Parameter now: The clock.
  init(_ keeping: Keeping, now: @escaping @Sendable () -> Date = Clock.now) {
    self.keeping = keeping
    self.now = now
    current = UUID()
  }

  /// Why nothing can be kept, for whoever begins; nil if something can, or nothing is wanted.
  var remark: String? {
    switch keeping {
    case .store, .nothing: nil
    case .failed(let error): "What is said cannot be kept: \(error.message). The way out: \(error.help)."
    }
  }

  /// Begins to keep conversations, and says what is kept already.
  mutating func open(_ keeping: Keeping) -> Event {
    self.keeping = keeping
    return .opened(past(), remark: remark ?? "")
  }

  /// What the records say of earlier conversations.
  func past() -> Past {
    guard case .store(let store) = keeping else { return Past() }
    let results = (try? store.results()) ?? [:]
    let unfinished = (try? store.unfinished()) ?? []
    return Past(
      best: results.mapValues(\.bestTrust),
      unfinished: unfinished.map { session in
        Past.Unfinished(
          id: session.id.uuidString, journal: session.journal,
          when: Clock.words(for: session.lastEntryAt, now: now()))
      })
  }

  /// Takes a conversation in that was begun elsewhere, and keeps it as if it had been held here.
  mutating func adopt(_ journal: Journal) -> Past.Unfinished {
    begin()
    _ = record(journal)
    return Past.Unfinished(
      id: current.uuidString, journal: journal, when: Clock.words(for: now(), now: now()))
  }

  /// Performs an effect; one that asks nothing of the disk is none of its business.
  mutating func perform(_ effect: Effect) -> [Event] {
    switch effect {
    case .open(let opening):
      open(opening)
      return []
    case .record(let journal): return [record(journal)]
    case .finish(let ending, let trust):
      attempt { store, id in try store.finish(id, as: ending, trust: trust, at: now()) }
      hasRecord = false
      isFinished = true
      return [.past(past())]
    case .close:
      attempt { store, id in try store.release(id) }
      return [.past(past())]
    case .discard(let id):
      if let id = UUID(uuidString: id), case .store(let store) = keeping { try? store.discard(id) }
      return [.past(past())]
    case .keepOwnView(let view):
      attempt { store, id in try store.keep(Records.OwnView(view), of: id) }
      return []
    case .quit, .suspend, .bell, .redraw, .listenToMouse, .write: return []
    }
  }

  private mutating func open(_ opening: Effect.Opening) {
    obstacle = nil
    switch opening {
    case .new: begin()
    case .unfinished(let id):
      current = UUID(uuidString: id) ?? UUID()
      isFinished = false
      hasRecord = true
      guard case .store(let store) = keeping else { return }
      do {
        try store.claim(current)
      } catch {
        obstacle = error
      }
    }
  }

  private mutating func begin() {
    current = UUID()
    isFinished = false
    hasRecord = false
  }

  private mutating func record(_ journal: Journal) -> Event {
    latest = journal
    do throws(RecordsError) {
      if let obstacle { throw obstacle }
      switch keeping {
      case .nothing: break
      case .failed(let error): throw error
      case .store(let store):
        if isFinished { begin() }
        try store.record(journal, as: current, at: now())
        hasRecord = true
      }
      loss = nil
      return .recorded
    } catch {
      loss = error
      return .recordFailed(error.brief)
    }
  }

  /// Does what is worth doing and can be done without: a conversation that is not marked as finished, for
  /// instance, is at its end again when it is taken up.
  private func attempt(_ work: (SessionStore, UUID) throws -> Void) {
    guard obstacle == nil, case .store(let store) = keeping else { return }
    try? work(store, current)
  }
}

extension Records.OwnView {
  fileprivate init(_ view: Interface.OwnView) {
    self.init(bestTurn: view.best, hardestTurn: view.hardest, trust: view.trust, again: view.again)
  }
}
