import Simulation
import YarnCompiler

/// Everything that can be wrong with a persona, a dialogue or another file of a library, beside what the
/// compiler of the language finds. The words for it stand here and nowhere else.
enum Problem: Equatable {
  // Any file.
  case controlCharacter(UInt32)
  case notText
  case unreadableFile(reason: String)
  case notRead(name: String)

  // YAML files.
  case notYAML(YAMLProblem)
  case repeatedKey(String)
  case unknownField(String, nearest: String?, known: [String])
  case missingFields([String], about: String)
  case wrongShape(field: String, expected: Shape, found: String)
  case nothing(field: String, expected: Shape)
  case emptyText(field: String)
  case outOfRange(field: String, Int, ClosedRange<Int>)
  case ambiguousNumber(String, decimal: Int?, octal: Int?)
  case unknownWord(field: String, String, nearest: String?, known: [String])
  case tooFew(field: String, count: Int, atLeast: Int)
  case notAnIdentifier(field: String, String)
  case notADay(String)
  case severalLines(field: String)
  case commentBehindText(String)

  // Personas and crisis lines.
  case identifierIsNotFileName(String, file: String)
  case repeatedIdentifier(String)
  case unknownFact(String, nearest: String?)
  case repeatedSensitivity(String)
  case persona(PersonaProblem)
  case crisisLinesOutdated(days: Int)
  case crisisLinesFromTheFuture

  /// The code that names the kind of problem.
  var code: String {
    switch self {
    case .controlCharacter: "RP0001"
    case .notText: "RP0002"
    case .unreadableFile: "RP0003"
    case .notRead: "RP0004"
    case .notYAML: "RP0101"
    case .repeatedKey: "RP0102"
    case .unknownField: "RP0103"
    case .missingFields: "RP0104"
    case .wrongShape, .nothing: "RP0105"
    case .outOfRange: "RP0106"
    case .ambiguousNumber: "RP0107"
    case .unknownWord: "RP0108"
    case .tooFew: "RP0109"
    case .notAnIdentifier: "RP0110"
    case .notADay: "RP0111"
    case .severalLines: "RP0112"
    case .emptyText: "RP0113"
    case .commentBehindText: "RP0114"
    case .identifierIsNotFileName: "RP0121"
    case .repeatedIdentifier: "RP0122"
    case .unknownFact: "RP0123"
    case .repeatedSensitivity: "RP0124"
    case .persona: "RP0125"
    case .crisisLinesOutdated: "RP0131"
    case .crisisLinesFromTheFuture: "RP0132"
    }
  }

  /// How much it weighs.
  var severity: Diagnostic.Severity {
    switch self {
    case .notRead: .info
    case .crisisLinesOutdated, .crisisLinesFromTheFuture, .commentBehindText: .warning
    case .controlCharacter, .notText, .unreadableFile, .notYAML, .repeatedKey, .unknownField, .missingFields,
      .wrongShape, .nothing, .outOfRange, .ambiguousNumber, .unknownWord, .tooFew, .notAnIdentifier, .notADay,
      .severalLines, .emptyText, .identifierIsNotFileName, .repeatedIdentifier, .unknownFact,
      .repeatedSensitivity, .persona:
      .error
    }
  }

  /// What is wrong, in one clause that stands on its own. The way out is ``help``.
  var message: String {
    switch self {
    case .controlCharacter(let value): "a control character, U+\(Self.hexadecimal(value))"
    case .notText: "these bytes are not UTF-8 text"
    case .unreadableFile(let reason): "the file cannot be read: \(reason)"
    case .notRead: "this file is not read, because of its name"
    case .notYAML(let problem): "this is not YAML: \(problem.message)"
    case .repeatedKey(let key): "`\(key)` is given twice"
    case .unknownField(let name, _, _): "no field is named `\(name)`"
    case .missingFields(let names, _):
      "the field\(names.count == 1 ? "" : "s") \(Self.list(names)) \(names.count == 1 ? "is" : "are") missing"
    case .wrongShape(let field, let expected, let found): "`\(field)` is \(expected.text), not \(found)"
    case .nothing(let field, let expected): "`\(field)` is \(expected.text), and there is nothing"
    case .outOfRange(let field, let number, let range):
      "`\(field)` goes from \(range.lowerBound) to \(range.upperBound), and \(number) is outside"
    case .ambiguousNumber(let text, _, _): "`\(text)` is one number to some programs and another to others"
    case .unknownWord(let field, let word, _, _): "`\(word)` is nothing that `\(field)` can be"
    case .tooFew(let field, let count, let least):
      "`\(field)` needs at least \(least) \(least == 1 ? "entry" : "entries"), and has \(count)"
    case .notAnIdentifier(_, let text): "`\(text)` cannot be a name"
    case .notADay(let text): "`\(text)` is no day of the calendar"
    case .severalLines(let field): "`\(field)` is text on one line"
    case .emptyText(let field): "`\(field)` is empty"
    case .commentBehindText(let comment): "`\(comment)` is a comment here and no part of the text"
    case .identifierIsNotFileName(let id, let file): "the persona `\(id)` is in a file named `\(file)`"
    case .repeatedIdentifier(let id): "another fact is named `\(id)` too"
    case .unknownFact(let id, _): "no fact of this persona is named `\(id)`"
    case .persona(let problem): problem.message
    case .repeatedSensitivity(let id): "there is another sensitivity to `\(id)`"
    case .crisisLinesOutdated(let days): "these numbers were last checked \(days) days ago"
    case .crisisLinesFromTheFuture: "this day is yet to come"
    }
  }

  /// The way out, if there is one to tell.
  var help: String? {
    switch self {
    case .controlCharacter: "remove it; only line feeds and tabs stand in text"
    case .notText: "save the file as UTF-8"
    case .unreadableFile: nil
    case .notRead(let name): "name it `\(name)`"
    case .notYAML(let problem): problem.help
    case .repeatedKey: "keep one of the two"
    case .unknownField(_, let nearest, let known):
      Self.meant(nearest) ?? "the fields here are \(Self.list(known))"
    case .missingFields(let names, let about): "`\(names.first ?? "")`: \(about)"
    case .wrongShape(_, .line, _), .wrongShape(_, .prose, _):
      "put text that looks like something else in quotes"
    case .wrongShape: nil
    case .nothing: "write it, or leave the field out if it is not required"
    case .outOfRange: nil
    case .ambiguousNumber(_, let decimal, let octal): Self.written(decimal, octal)
    case .unknownWord(_, _, let nearest, let known): Self.meant(nearest) ?? "it is one of \(Self.list(known))"
    case .tooFew: nil
    case .notAnIdentifier: "names are made of lower-case letters, digits and underscores, a letter first"
    case .notADay: "days are written as 2025-01-31"
    case .severalLines: "use `>` and not `|`, or write it on one line"
    case .emptyText: "write something, or leave the field out if it is not required"
    case .commentBehindText: "put the text in quotes; if it is a comment, put a blank behind the `#`"
    case .identifierIsNotFileName(let id, _): "name the file `\(id).yaml`, or change the `id`"
    case .repeatedIdentifier: "give each fact a name of its own"
    case .unknownFact(_, let nearest): Self.meant(nearest) ?? "it names the `id` of an entry of `history`"
    case .persona(let problem): problem.help
    case .repeatedSensitivity: "keep one of the two"
    case .crisisLinesOutdated: "check every number at its source, then change `verified_on`"
    case .crisisLinesFromTheFuture: "write the day on which the numbers were checked"
    }
  }

  static func meant(_ nearest: String?) -> String? {
    nearest.map { "did you mean `\($0)`?" }
  }

  static func list(_ names: [String]) -> String {
    names.map { "`\($0)`" }.joined(separator: ", ")
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(4 - digits.count, 0)) + digits
  }

  private static func written(_ decimal: Int?, _ octal: Int?) -> String {
    let values = [decimal, octal].compactMap { $0 }.map { "`\($0)`" }
    return values.isEmpty ? "write it in decimal digits" : "write \(values.joined(separator: " or "))"
  }
}

extension Diagnostic {
  /// A problem at its place.
  init(_ problem: Problem, file: String, range: Range<Int>) {
    self.init(
      code: problem.code, severity: problem.severity, message: problem.message, help: problem.help,
      file: file,
      range: range)
  }
}
