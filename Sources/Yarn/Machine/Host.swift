/// What the machine asks the program around it: the functions that the language does not have itself.
public protocol Host {
  /// Calls a function.
  ///
  /// - Parameters:
  ///   - function: The function's name, as the script writes it.
  ///   - arguments: The arguments, of the types that the function's signature declares.
  /// - Returns: A value of the type that the signature declares; one of another type counts as no number, or as false.
  /// - Throws: ``HostError``, which the machine turns into a ``RuntimeError`` with its place in the script.
  func call(_ function: String, _ arguments: [Value]) throws(HostError) -> Value
}

/// Why a host could not answer a call.
public enum HostError: Error, Hashable, Sendable {
  /// The host has no function of that name.
  case unknownFunction
  /// The function refuses these arguments; the message says why, in lower case without a full stop.
  case refused(String)
}

/// A host without any function, for scripts that call none.
public struct NoHost: Host, Sendable {
  public init() {}

  public func call(_ function: String, _ arguments: [Value]) throws(HostError) -> Value {
    throw .unknownFunction
  }
}
