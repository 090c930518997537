/// Tags in whose place another text appears.
extension MarkupReader {
  /// Whether another text takes the place of the tags of a name.
  func isReplaced(_ name: Range<Int>) -> Bool {
    if language != nil, isWord(name, "select") || isWord(name, "plural") || isWord(name, "ordinal") {
      return true
    }
    return !replacements.isEmpty && replacements[string(name)] != nil
  }

  /// Puts another text in the place of a tag and of what was within it.
  ///
  /// - Parameters:
  ///   - textStart: Where the plain text within it begins.
  ///   - attributesStart: Where the attributes within it begin.
  mutating func replace(
    _ tag: MarkedText.Attribute, textStart: Int, attributesStart: Int
  ) throws(MarkupProblem) {
    guard let replacement = replacements[tag.name] else {
      guard text.count == textStart, attributes.count == attributesStart else {
        throw problem(.notSelfClosing(tag.name), tag)
      }
      return append(try builtIn(tag))
    }
    let content = MarkupReplacement.Tag(
      attribute: tag, text: String(decoding: text[textStart...], as: UTF8.self),
      attributes: Array(attributes[attributesStart...]), language: language ?? "")
    let result: MarkupReplacement.Result
    do {
      result = try replacement.replace(content)
    } catch {
      throw problem(.refused(tag: tag.name, reason: error.reason), tag)
    }
    units -= content.text.utf16.count
    text.removeSubrange(textStart...)
    attributes.removeSubrange(attributesStart...)
    append(result.text.composed)
    attributes += result.attributes
    invisibleUnits += result.invisibleUnits
  }

  /// The text that a `select`, `plural` or `ordinal` chooses.
  private func builtIn(_ tag: MarkedText.Attribute) throws(MarkupProblem) -> String {
    guard let value = tag["value"] else { throw problem(.missingValue(tag: tag.name), tag) }
    let name = tag.name == "select" ? value.text : try category(of: value, tag).rawValue
    guard let choice = tag[name] else { throw problem(.missingCase(tag: tag.name, case: name), tag) }
    if case .string = choice {
      return choice.text.replacingPlaceholders(by: value.text)
    }
    guard tag.name == "select" else { throw problem(.wrongType(tag: tag.name, property: name), tag) }
    return choice.text
  }

  private func category(
    of value: MarkedText.PropertyValue, _ tag: MarkedText.Attribute
  ) throws(MarkupProblem) -> PluralRules.Category {
    let operands: PluralOperands
    switch value {
    case .integer(let integer): operands = PluralOperands(integer)
    case .number(let number): operands = PluralOperands(number)
    case .bool, .string: throw problem(.wrongType(tag: tag.name, property: "value"), tag)
    }
    return tag.name == "plural"
      ? PluralRules.cardinal(operands, language: language ?? "")
      : PluralRules.ordinal(operands, language: language ?? "")
  }

  private func problem(_ kind: MarkupProblem.Kind, _ tag: MarkedText.Attribute) -> MarkupProblem {
    MarkupProblem(kind, tag.sourcePosition..<place)
  }
}

extension String {
  /// The text with every `%` replaced that has no backslash before it.
  fileprivate func replacingPlaceholders(by value: String) -> String {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar == "%", result.last != "\\" {
        result.append(contentsOf: value.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
