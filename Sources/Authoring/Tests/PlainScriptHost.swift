import Simulation
import Yarn

/// What answers a script that is no conversation: the client's functions, and those that the scripts of Yarn's own
/// conformance suite call. `assert` is of use in any script that has a test plan.
struct PlainScriptHost: Host {
  private let client: Client

  init(_ client: Client) {
    self.client = client
  }

  /// The functions beside those of ``ScriptInterface``. The suite calls `dummy_bool()` and its like without
  /// declaring them.
  static let functions = [
    FunctionSignature(name: "assert", parameters: [.bool], result: .bool),
    FunctionSignature(name: "add_three_operands", parameters: [.number, .number, .number], result: .number),
    FunctionSignature(name: "set_objective_complete", parameters: [.string], result: .bool),
    FunctionSignature(name: "is_objective_active", parameters: [.string], result: .bool),
    FunctionSignature(name: "get_quest_status", parameters: [.string], result: .string),
  ]

  func call(_ function: String, _ arguments: [Value]) throws(HostError) -> Value {
    switch function {
    case "assert":
      guard arguments.first == .bool(true) else { throw .refused("what it asserts is not so") }
      return .bool(true)
    case "add_three_operands":
      return .number(
        arguments.reduce(0) { sum, value in
          if case .number(let number) = value { sum + number } else { sum }
        })
    case "set_objective_complete", "is_objective_active", "dummy_bool": return .bool(true)
    case "get_quest_status": return .string("InProgress")
    case "dummy_number": return .number(1)
    case "dummy_string": return .string("string")
    default: return try client.call(function, arguments)
    }
  }
}
