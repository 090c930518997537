import Yarn

/// A variable that a script declares or uses.
struct ScriptVariable {
  var symbol: Symbol
  /// The name, with its `$`.
  var name: String
  /// The statement that declares it; nil if none does.
  var declaration: Place?
  /// Where it is used first; nil if it is not.
  var firstUse: Place?
  /// The expression that is computed when it is read; nil if it is stored.
  var smartValue: Int?
  /// What it begins with, if a literal says so.
  var initial: Value?
  /// The `.Case` that it begins with, if its declaration says no more.
  var initialMember: Int?
  /// The enum it is of, once that is known.
  var enumIndex: Int?
  /// Its type, once that is known.
  var type: ValueType?
}

/// An element of one of the files.
struct Place: Hashable {
  var file: Int
  var element: Int
}

/// An enum that a script declares.
struct ScriptEnum {
  var symbol: Symbol
  var name: String
  var place: Place
  private(set) var cases: [Case] = []
  private var caseIndices: [Symbol: Int] = [:]
  /// Whether the raw values are strings; else they are numbers.
  var isString = false

  struct Case {
    var symbol: Symbol
    var name: String
    var value: Value
    var place: Place
    var rawValue: RawValue
  }

  /// What the script gives for a case.
  enum RawValue {
    case none
    case literal
    /// A member of an enum, which cannot be one.
    case member
    /// Something whose value only a running dialogue knows.
    case open
  }

  init(symbol: Symbol, name: String, place: Place) {
    self.symbol = symbol
    self.name = name
    self.place = place
  }

  /// Adds a case; the first of a name is the one that counts.
  mutating func add(_ item: Case) {
    if caseIndices[item.symbol] == nil { caseIndices[item.symbol] = cases.count }
    cases.append(item)
  }

  /// The raw value of a case; nil if there is none of that name.
  func value(of symbol: Symbol) -> Value? {
    caseIndices[symbol].map { cases[$0].value }
  }
}

/// The variables and enums of all files, in the order of the source.
struct Declarations {
  var variables: [ScriptVariable] = []
  private(set) var enums: [ScriptEnum] = []
  /// The variable of each symbol, -1 if it is none.
  private var variableIndices: ContiguousArray<Int32>
  private var enumIndices: [Symbol: Int] = [:]
  /// Which enums have a case of a name.
  private var caseOwners: [Symbol: CaseOwner] = [:]

  /// The enums that have a case of one name.
  enum CaseOwner: Hashable {
    /// The only one, as a place in ``enums``.
    case one(Int)
    case several
  }

  init(symbolCount: Int) {
    variableIndices = ContiguousArray(repeating: -1, count: symbolCount)
  }

  func variable(_ symbol: Symbol) -> Int? {
    let index = variableIndices[Int(symbol)]
    return index < 0 ? nil : Int(index)
  }

  func enumeration(_ symbol: Symbol) -> Int? { enumIndices[symbol] }

  /// The enums that have a case of this name; nil if none has.
  func owner(ofCase symbol: Symbol) -> CaseOwner? { caseOwners[symbol] }

  mutating func add(_ variable: ScriptVariable) {
    variableIndices[Int(variable.symbol)] = Int32(variables.count)
    variables.append(variable)
  }

  mutating func add(_ enumeration: ScriptEnum) {
    let owner = CaseOwner.one(enums.count)
    for item in enumeration.cases where caseOwners.updateValue(owner, forKey: item.symbol) ?? owner != owner {
      caseOwners[item.symbol] = .several
    }
    enumIndices[enumeration.symbol] = enums.count
    enums.append(enumeration)
  }
}
