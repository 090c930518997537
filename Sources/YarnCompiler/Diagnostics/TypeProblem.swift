/// Everything that can be wrong with types. The words for it stand here and nowhere else.
enum TypeProblem: Hashable, Sendable {
  /// An operator cannot work with a type.
  case operand(String, Term)
  case operandsDiffer(String, Term, Term)
  case condition(Term)
  case assignment(String, Term, Term)
  case assignsSmartVariable(String)
  case argument(Term, Term)
  case argumentCount(String, expected: Int, isVariadic: Bool, found: Int)
  case destination(Term)
  case declaration(Term, Term)
  case declaredType(String, Term)
  case noSuchType(String)
  case noEnum(String)
  case noMember(String, String)
  case unknownShortMember(String)
  case ambiguousShortMember(String)
  case unknownType

  var code: String {
    switch self {
    case .operand, .operandsDiffer, .condition, .assignment, .argument, .destination, .declaration: "YS0050"
    case .assignsSmartVariable: "YS0030"
    case .argumentCount: "YS0014"
    case .declaredType, .noSuchType: "YS0053"
    case .noEnum, .noMember: "YS0038"
    case .unknownShortMember: "YS0050"
    case .ambiguousShortMember: "YS0028"
    case .unknownType: "YS0029"
    }
  }

  /// What is wrong, in one clause that stands on its own. The way out is ``help``.
  ///
  /// - Parameter name: What a term is called by now.
  func message(_ name: (Term) -> String) -> String {
    switch self {
    case .operand(let sign, let term): "`\(sign)` cannot work with a `\(name(term))`"
    case .operandsDiffer(let sign, let left, let right):
      "`\(sign)` needs two of a kind, not `\(name(left))` and `\(name(right))`"
    case .condition(let term): "a condition is true or false, this is a `\(name(term))`"
    case .assignment(let variable, let target, let value):
      "`\(variable)` is a `\(name(target))` and cannot become a `\(name(value))`"
    case .assignsSmartVariable(let variable): "`\(variable)` is computed and cannot be set"
    case .argument(let value, let parameter):
      "a `\(name(parameter))` should stand here, this is a `\(name(value))`"
    case .argumentCount(let function, let expected, let isVariadic, let found):
      "`\(function)` takes \(isVariadic ? "at least " : "")\(Self.count(expected)), not \(found)"
    case .destination(let term): "a destination is the title of a node, a `String`; this is a `\(name(term))`"
    case .declaration(let value, let target):
      "the variable is used as a `\(name(target))`, but declared with a `\(name(value))`"
    case .declaredType(let type, let value):
      "the variable is declared as `\(type)`, but with a `\(name(value))`"
    case .noSuchType(let type): "a variable cannot be declared as `\(type)`"
    case .noEnum(let type): "no enum is named `\(type)`"
    case .noMember(let type, let member): "the enum `\(type)` has no case `\(member)`"
    case .unknownShortMember(let member): "no enum that fits here has a case `\(member)`"
    case .ambiguousShortMember(let member): "more than one enum has a case `\(member)`"
    case .unknownType: "nothing tells the type of this"
    }
  }

  /// What to do about it, if there is one thing to tell.
  var help: String? {
    switch self {
    case .assignsSmartVariable:
      "declare it with a plain value to make it a variable that keeps what it is given"
    case .noSuchType: "write `number`, `string`, `bool` or the name of an enum"
    case .ambiguousShortMember(let member): "write the name of the enum before it, as in `Name.\(member)`"
    case .unknownType: "declare the variable, as in `<<declare $name = 0>>`, or the function"
    case .condition: "compare it with something, as in `$trust > 3`"
    case .operandsDiffer, .assignment, .argument:
      "`string(…)` makes a text of a value, `number(…)` a number, `bool(…)` true or false"
    case .declaration, .declaredType: "let the value and the type be of one kind"
    case .noEnum, .noMember, .unknownShortMember: "write the name as the `<<enum …>>` and its cases have it"
    case .operand, .argumentCount, .destination: nil
    }
  }

  private static func count(_ count: Int) -> String {
    switch count {
    case 0: "no arguments"
    case 1: "1 argument"
    default: "\(count) arguments"
    }
  }
}
