import Yarn

/// The client answers the functions of ``ScriptInterface``.
extension Client: Host {
  /// Answers a function of the script; what it means stands in ``ScriptInterface/functionTable``.
  public func call(_ function: String, _ arguments: [Value]) throws(HostError) -> Value {
    guard let name = FunctionName(rawValue: function) else { throw .unknownFunction }
    switch name {
    case .trust: return .number(Float(trust.tenths) / 10)
    case .band: return .number(Float(band.rawValue))
    case .rupture: return .string(rupture.word)
    case .canDisclose: return .bool(canDisclose(gate: try gate(arguments)))
    case .disclosed: return .bool(disclosed.contains(try text(arguments)))
    case .techniqueCount:
      let id = try text(arguments)
      guard let technique = Technique(rawValue: id) else {
        throw .refused("no technique is named `\(id)`")
      }
      return .number(Float(count(of: technique)))
    case .lastTechnique: return .string(recent.last?.scored.id ?? "")
    case .turn: return .number(Float(turn))
    }
  }

  /// A gate in whole points; a fraction asks for the next point.
  private func gate(_ arguments: [Value]) throws(HostError) -> Int {
    guard case .number(let number)? = arguments.first, arguments.count == 1 else {
      throw .refused("it takes one number")
    }
    guard (0...100).contains(number) else { throw .refused("a gate lies between 0 and 100") }
    return Int(number.rounded(.up))
  }

  private func text(_ arguments: [Value]) throws(HostError) -> String {
    guard case .string(let text)? = arguments.first, arguments.count == 1 else {
      throw .refused("it takes one text")
    }
    return text
  }
}
