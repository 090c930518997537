/// Why bytes cannot be read as the state of a machine.
public enum MachineStateError: Error, Hashable, Sendable {
  /// The bytes do not begin as a state does.
  case notAState
  /// The state was written by a later version of this library.
  case newerVersion(Int)
  /// The bytes are not those that were written.
  case damaged
  /// The state was made by another program than the one it is to be run with.
  case foreignProgram

  /// What is wrong, in one clause.
  public var message: String {
    switch self {
    case .notAState: "this is no saved dialogue"
    case .newerVersion(let version): "this dialogue was saved by a later version, in the form \(version)"
    case .damaged: "this saved dialogue is damaged"
    case .foreignProgram: "this dialogue was saved with another script"
    }
  }
}
