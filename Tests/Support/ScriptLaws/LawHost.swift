import Yarn

/// The functions that random scripts call.
package struct LawHost: Host {
  package init() {}

  package func call(_ function: String, _ arguments: [Value]) throws(HostError) -> Value {
    switch (function, arguments.first) {
    case ("twice", .number(let number)): return .number(2 * number)
    case ("is_even", .number(let number)): return .bool((number / 2).rounded() == number / 2)
    case ("joined", .some): return .string(arguments.map(\.text).joined(separator: "+"))
    default: throw .unknownFunction
    }
  }
}
