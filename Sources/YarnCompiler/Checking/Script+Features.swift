extension Script {
  /// Reports what needs a newer version of the language.
  mutating func checkFeatures(version: Int) {
    guard version < 3 else { return }
    for file in trees.indices {
      let elements = trees[file].elements
      for (index, element) in elements.enumerated() {
        let feature: String? =
          switch element.kind {
          case .enumeration: "an enum"
          case .lineGroup: "a line group"
          case .onceStatement: "`once`"
          case .condition where !isWhenHeader(index, elements): onceName(element)
          default: nil
          }
        if let feature { report(.needsNewerVersion(feature), Place(file: file, element: index)) }
      }
    }
    for variable in declarations.variables where variable.smartValue != nil {
      if let place = variable.declaration { report(.needsNewerVersion("a smart variable"), place) }
    }
  }

  private func isWhenHeader(_ condition: Int, _ elements: ContiguousArray<SyntaxElement>) -> Bool {
    condition > 0 && elements[condition - 1].kind == .whenHeader
  }

  private func onceName(_ condition: SyntaxElement) -> String? {
    switch ConditionForm(rawValue: condition.form) {
    case .once, .onceWhen: "`once`"
    case .always, .when, nil: nil
    }
  }
}
