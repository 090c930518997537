import Golden
import Testing
import Yarn
import YarnCompiler

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A script and what the language's own compiler says of it.
struct DiagnosticVector: CustomTestStringConvertible, Sendable {
  let name: String
  let files: [SourceFile]
  let options: Compiler.Options
  let functions: [FunctionSignature]
  /// The findings; nil if the compiler threw an exception.
  let expected: [Finding]?
  /// What it declares; nil if it made no program.
  let declarations: String?

  var testDescription: String { name }

  static let all: [DiagnosticVector] = {
    let folder = Vectors.folder.appending(path: "diagnostics")
    return Golden.files(withExtension: "diagnostics", under: folder).map { file in
      DiagnosticVector(name: String(file.lastPathComponent.dropLast(".diagnostics".count)), in: folder)
    }
  }()

  private init(name: String, in folder: URL) {
    self.name = name
    let script = SourceFile(
      path: name + ".yarn", bytes: Vectors.bytes(folder.appending(path: name + ".yarn")))
    let directives = script.text.split(separator: "\n").filter { $0.hasPrefix("// @") }.map { line in
      line.dropFirst("// @".count).split(separator: ":", maxSplits: 1).map { $0.filter { $0 != " " } }
    }
    func values(_ key: String) -> [String] { directives.filter { $0[0] == key }.map { $0[1] } }

    files =
      [script]
      + values("with").map { SourceFile(path: $0, bytes: Vectors.bytes(folder.appending(path: $0))) }
    var options = Compiler.Options()
    for version in values("language-version") { options.languageVersion = Int(version) ?? 0 }
    self.options = options
    functions = values("host-function").contains("typed") ? Self.typedFunctions : []
    let lines = Vectors.text(folder.appending(path: name + ".diagnostics")).split(separator: "\n")
    let widths = script.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(
      \.utf16.count)
    let findings = lines.compactMap { Finding($0, file: script.path)?.clipped(to: widths) }
    expected = lines.first?.hasPrefix("EXCEPTION") == true ? nil : findings
    let declarations = Vectors.text(folder.appending(path: name + ".declarations"))
    self.declarations = declarations.isEmpty ? nil : declarations
  }

  private static let typedFunctions = [
    FunctionSignature(name: "host_number", parameters: [], result: .number),
    FunctionSignature(name: "host_text", parameters: [.string], result: .string),
    FunctionSignature(name: "host_flag", parameters: [.bool], result: .bool),
    FunctionSignature(name: "host_two", parameters: [.number, .string], result: .bool),
    FunctionSignature(name: "host_many", parameters: [.string], isVariadic: true, result: .number),
  ]

  func compile() -> Compilation {
    Compiler.compile(files, functions: functions, options: options)
  }
}

/// One finding: where it is in lines and UTF-16 columns, both counted from 0; -1 without a place.
struct Finding: Hashable, Sendable {
  var code: String
  var severity: String
  var file: String
  var line: Int
  var column: Int
  var endLine: Int
  var endColumn: Int
  var message: String

  /// Reads `CODE severity [FILE:]LINE:COLUMN-LINE:COLUMN message`.
  init?(_ row: Substring, file: String) {
    let words = row.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
    guard words.count == 4, let place = words[2].wholeMatch(of: /(?:(.+):)?(-?\d+):(-?\d+)-(-?\d+):(-?\d+)/)
    else {
      return nil
    }
    let numbers = [place.2, place.3, place.4, place.5].compactMap { Int($0) }
    (code, severity, message) = (String(words[0]), String(words[1]), String(words[3]))
    self.file = place.1.map(String.init) ?? file
    (line, column, endLine, endColumn) = (numbers[0], numbers[1], numbers[2], numbers[3])
  }

  init(_ diagnostic: Diagnostic, in source: SourceFile?) {
    code = diagnostic.code
    severity = diagnostic.severity.rawValue
    file = diagnostic.file
    message = diagnostic.message
    (line, column) = Self.position(of: diagnostic.range.lowerBound, in: source)
    (endLine, endColumn) = Self.position(of: diagnostic.range.upperBound, in: source)
  }

  /// The finding without the line break that the reference counts as the last column of a line.
  func clipped(to widths: [Int]) -> Finding {
    guard widths.indices.contains(endLine) else { return self }
    var finding = self
    finding.endColumn = min(endColumn, max(widths[endLine], column))
    return finding
  }

  private static func position(of offset: Int, in source: SourceFile?) -> (line: Int, column: Int) {
    guard let bytes = source?.bytes[..<min(offset, source?.bytes.count ?? 0)] else { return (-1, -1) }
    let start = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let line = bytes.count { $0 == UInt8(ascii: "\n") }
    return (line, String(decoding: bytes[start...], as: UTF8.self).utf16.count)
  }

  var text: String {
    "\(code) \(severity) \(file):\(line):\(column)-\(endLine):\(endColumn) \(message)"
  }

  /// The finding with nothing in it but what our compiler must agree on.
  var comparable: String {
    switch code {
    case "YS0004", "YS0005", "YS0006", "YS0007", "YS0008", "YS0020": "\(code) \(severity) \(file):\(line)"
    default: "\(code) \(severity) \(file):\(line):\(column)-\(endLine):\(endColumn)"
    }
  }

  /// Whether it is a mistake in the syntax.
  var isSyntax: Bool { ["YS0004", "YS0005", "YS0006", "YS0007", "YS0020"].contains(code) }

  var place: String { "\(file):\(line)" }
}
