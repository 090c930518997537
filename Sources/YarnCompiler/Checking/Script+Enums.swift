import Yarn

extension Script {
  /// Reads an enum, and checks its names and raw values.
  mutating func addEnum(at place: Place) {
    let elements = trees[place.file].elements
    let symbol = elements[place.element + 1].payload
    var enumeration = ScriptEnum(symbol: symbol, name: symbols.name(of: symbol), place: place)
    for part in children(of: place.element, in: place.file) where elements[part].kind == .enumerationCase {
      addCase(at: Place(file: place.file, element: part), to: &enumeration)
    }
    checkRawValues(of: &enumeration)
    if isTypeName(enumeration.name) || declarations.enumeration(symbol) != nil {
      report(.typeDeclaredTwice(enumeration.name), place)
      return
    }
    declarations.add(enumeration)
  }

  private func isTypeName(_ name: String) -> Bool {
    name == "Number" || name == "String" || name == "Bool" || name == "Any"
  }

  private mutating func addCase(at place: Place, to enumeration: inout ScriptEnum) {
    let elements = trees[place.file].elements
    let symbol = elements[place.element + 1].payload
    let name = symbols.name(of: symbol)
    if enumeration.value(of: symbol) != nil { report(.duplicateCase(name), place) }
    let expression = Int(elements[place.element + 1].extent)
    let isExplicit = expression < Int(elements[place.element].extent)
    let written = isExplicit ? literal(expression, in: place.file) : nil
    var rawValue = ScriptEnum.RawValue.none
    if isExplicit {
      let isMember = elements[Int(elements[expression].extent) - 1].kind == .member
      rawValue = isMember ? .member : written == nil ? .open : .literal
    }
    enumeration.add(
      .init(
        symbol: symbol, name: name, value: written ?? .number(Float(enumeration.cases.count)), place: place,
        rawValue: rawValue))
  }

  /// Either no case has a raw value, or all have numbers, or all have strings; and no two the same.
  private mutating func checkRawValues(of enumeration: inout ScriptEnum) {
    guard enumeration.cases.contains(where: { $0.rawValue != .none }) else { return }
    if enumeration.cases.contains(where: { $0.rawValue == .open || $0.rawValue == .member }) {
      report(.badRawValues(enumeration.name), enumeration.place)
    }
    if let item = enumeration.cases.first(where: { $0.rawValue == .open }) {
      report(.rawValueIsNoLiteral(item.name), enumeration.place)
    }
    for item in enumeration.cases where item.rawValue == .none {
      report(.missingRawValue(item.name), item.place)
    }
    var counts: [Value: Int] = [:]
    var types: Set<ValueType> = []
    for item in enumeration.cases where item.rawValue == .literal {
      counts[item.value, default: 0] += 1
      types.insert(item.value.type)
      if case .bool = item.value { report(.badRawValue, item.place) }
      if case .number(let number) = item.value, number != number.rounded() {
        report(.badRawValue, item.place)
      }
    }
    for item in enumeration.cases where item.rawValue == .literal && counts[item.value, default: 0] > 1 {
      report(.duplicateRawValue(item.value.text), item.place)
    }
    if types.count > 1 { report(.mixedRawValues(enumeration.name), enumeration.place) }
    enumeration.isString = types == [.string]
  }
}
