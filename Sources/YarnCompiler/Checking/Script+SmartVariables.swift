extension Script {
  /// Reports the references by which smart variables depend on themselves.
  mutating func checkLoops() {
    var search = LoopSearch(self)
    let components = search.components()
    for (index, variable) in declarations.variables.enumerated() {
      guard let value = variable.smartValue, let place = variable.declaration else { continue }
      let elements = trees[place.file].elements
      for item in (value + 1)..<Int(elements[value].extent) where elements[item].kind == .variable {
        guard let target = declarations.variable(elements[item].payload),
          components[target] == components[index], search.isOnLoop(index)
        else { continue }
        report(
          .smartLoop(declarations.variables[target].name, variable.name),
          Place(file: place.file, element: item))
      }
    }
  }
}

/// Finds the groups of variables that depend on one another.
///
/// - SeeAlso: R. Tarjan, "Depth-First Search and Linear Graph Algorithms", SIAM J. Computing 1 (1972).
private struct LoopSearch {
  /// The smart variables each one reads.
  private var references: [[Int]]
  private var order: [Int]
  private var lowest: [Int]
  private var component: [Int]
  private var stack: [Int] = []
  private var count = 0
  private var sizes: [Int: Int] = [:]

  init(_ script: Script) {
    let variables = script.declarations.variables
    references = variables.map { variable in
      guard let value = variable.smartValue, let place = variable.declaration else { return [] }
      let elements = script.trees[place.file].elements
      return ((value + 1)..<Int(elements[value].extent)).compactMap { item in
        guard elements[item].kind == .variable else { return nil }
        return script.declarations.variable(elements[item].payload)
      }
    }
    order = Array(repeating: -1, count: variables.count)
    lowest = order
    component = order
  }

  /// For each variable a number that it shares with those it depends on and that depend on it.
  mutating func components() -> [Int] {
    for variable in references.indices where order[variable] < 0 { visit(variable) }
    for number in component { sizes[number, default: 0] += 1 }
    return component
  }

  func isOnLoop(_ variable: Int) -> Bool {
    sizes[component[variable], default: 0] > 1 || references[variable].contains(variable)
  }

  private mutating func visit(_ root: Int) {
    var path: [(variable: Int, next: Int)] = []
    enter(root, &path)
    while let (variable, next) = path.last {
      guard next < references[variable].count else {
        path.removeLast()
        leave(variable)
        if let above = path.last?.variable { lowest[above] = min(lowest[above], lowest[variable]) }
        continue
      }
      path[path.count - 1].next += 1
      let target = references[variable][next]
      if order[target] < 0 {
        enter(target, &path)
      } else if component[target] < 0 {
        lowest[variable] = min(lowest[variable], order[target])
      }
    }
  }

  private mutating func enter(_ variable: Int, _ path: inout [(variable: Int, next: Int)]) {
    order[variable] = count
    lowest[variable] = count
    count += 1
    stack.append(variable)
    path.append((variable, 0))
  }

  private mutating func leave(_ variable: Int) {
    guard lowest[variable] == order[variable] else { return }
    while let member = stack.popLast() {
      component[member] = variable
      if member == variable { return }
    }
  }
}
