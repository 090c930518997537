import Yarn

/// A type, or a place that a type is still looked for: what the checker gives to every expression.
struct Term: Hashable {
  private let code: Int32

  private init(code: Int32) {
    self.code = code
  }

  static let number = Term(code: 0)
  static let string = Term(code: 1)
  static let bool = Term(code: 2)
  /// Every type converts to it.
  static let any = Term(code: 3)
  /// The type of what is wrong, and has been reported.
  static let error = Term(code: 4)

  /// The enum with this place in ``Declarations/enums``.
  static func enumeration(_ index: Int) -> Term { Term(code: 5 + Int32(index)) }

  /// The type variable with this index.
  static func variable(_ index: Int) -> Term { Term(code: -1 - Int32(index)) }

  /// The index of a type variable; nil if the term is a type.
  var variableIndex: Int? { code < 0 ? Int(-1 - code) : nil }

  /// The place of an enum in ``Declarations/enums``; nil if the term is something else.
  var enumIndex: Int? { code >= 5 ? Int(code) - 5 : nil }
}

/// Which type variables are the same, and which have become a type: a forest in which every tree is one type.
struct TermForest {
  /// Above each variable another of its tree, or its type; itself if neither is known.
  private var above: ContiguousArray<Term> = []
  private var sizes: ContiguousArray<Int32> = []

  mutating func makeVariable() -> Term {
    let variable = Term.variable(above.count)
    above.append(variable)
    sizes.append(1)
    return variable
  }

  /// The type a term has become, or the variable that stands for all that are the same as it.
  mutating func resolve(_ term: Term) -> Term {
    guard var index = term.variableIndex else { return term }
    while let parent = above[index].variableIndex, parent != index {
      // Each step halves the way for the next search.
      above[index] = above[parent]
      guard let next = above[index].variableIndex else { return above[index] }
      index = next
    }
    return above[index]
  }

  /// The same, without making the way shorter for the next search.
  ///
  /// - Complexity: O(log *n*) in the number of variables.
  func resolved(_ term: Term) -> Term {
    var term = term
    while let index = term.variableIndex, above[index] != term { term = above[index] }
    return term
  }

  /// Makes a variable that stands for its tree the same as another, or gives it a type.
  ///
  /// - Returns: The variable that no longer stands for its tree.
  mutating func bind(_ variable: Int, to term: Term) -> Int {
    guard let other = term.variableIndex else {
      above[variable] = term
      return variable
    }
    if sizes[variable] > sizes[other] {
      above[other] = .variable(variable)
      sizes[variable] += sizes[other]
      return other
    }
    above[variable] = term
    sizes[other] += sizes[variable]
    return variable
  }
}
