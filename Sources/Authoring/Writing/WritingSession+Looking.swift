import Simulation
import Yarn

extension WritingSession {
  /// A variable of the scripts, and what it holds.
  public struct Variable: Hashable, Sendable {
    public var name: String
    public var value: Value
    public var type: ValueType
    /// Whether it is computed whenever it is read, and cannot be set.
    public var isSmart: Bool
  }

  /// The scripts' variables, in the order of the source. A smart one that asks the client is left out.
  public var variables: [Variable] {
    let machine = session.state.machine
    return scenario.program.variables.compactMap { variable in
      guard let value = machine.value(of: variable.name, in: scenario.program) else { return nil }
      let isSmart = if case .smart = variable.source { true } else { false }
      return Variable(name: variable.name, value: value, type: variable.type, isSmart: isSmart)
    }
  }

  /// Reads what somebody typed as a value for a variable; nil if it is none of its type.
  public func value(_ text: String, for variable: String) -> Value? {
    guard let now = variables.first(where: { $0.name == variable }) else { return nil }
    switch now.value {
    case .string: return .string(text)
    case .number: return Float(text).flatMap { $0.isFinite ? .number($0) : nil }
    case .bool:
      switch text.lowercased() {
      case "true", "yes", "on", "1": return .bool(true)
      case "false", "no", "off", "0": return .bool(false)
      case _: return nil
      }
    }
  }
}
