import Golden
import Testing
import Yarn

@testable import Simulation

struct ScriptInterfaceTests {
  @Test func `every function and command has one row`() {
    #expect(ScriptInterface.functionTable.map(\.name) == FunctionName.allCases)
    #expect(ScriptInterface.commands.map(\.name) == CommandName.allCases)
  }

  @Test func `the client answers every function`() throws {
    let client = Client(.plain())
    for function in ScriptInterface.functions {
      let arguments = function.parameters.map { type -> Value in
        switch type {
        case .number: .number(50)
        case .string: .string("validation")
        case .bool, .any, .enumeration: .bool(true)
        }
      }
      let answer = try client.call(function.name, arguments)
      switch (function.result, answer) {
      case (.number, .number), (.string, .string), (.bool, .bool): break
      default: Issue.record("\(function.name) gives \(answer)")
      }
    }
  }

  @Test func `editors read the same from the definitions file`() {
    let difference = Golden.difference(
      of: ScriptInterface.definitions, from: "definitions.ysls.json", in: #filePath)
    #expect(difference == nil, "\(difference ?? "")")
  }
}
