/// The JSON Schema (draft 2020-12) of persona files, for editors: they complete the fields and check them.
///
/// It is made from the same shapes that the reader checks.
public enum JSONSchema {
  /// The content of `Personas/persona.schema.json`.
  public static var persona: String {
    let head: [JSON.Field] = [
      .init(name: "$schema", value: "https://json-schema.org/draft/2020-12/schema"),
      .init(name: "title", value: "A persona of Rapport"),
      .init(
        name: "description",
        value: "A simulated client. `rapport check` says more about a file than a schema can."),
    ]
    return JSON.object(head + schema(of: PersonaShape.file)).text
  }

  private static func schema(of shape: Shape) -> [JSON.Field] {
    switch shape {
    case .identifier: [field("type", "string"), field("pattern", "^[a-z][a-z0-9_]*$")]
    case .line: [field("type", "string"), field("pattern", "\\S")]
    case .prose: [field("type", "string"), field("pattern", "\\S")]
    case .day: [field("type", "string"), field("format", "date")]
    case .integer(let range):
      [
        field("type", "integer"), field("minimum", .integer(range.lowerBound)),
        field("maximum", .integer(range.upperBound)),
      ]
    case .truth: [field("type", "boolean")]
    case .oneOf(let words): [field("enum", .array(words.map(JSON.string)))]
    case .list(let item, let least):
      [field("type", "array")] + (least > 0 ? [field("minItems", .integer(least))] : [])
        + [field("items", .object(schema(of: item)))]
    case .record(let fields):
      [
        field("type", "object"), field("additionalProperties", false),
        field("required", .array(fields.filter(\.isRequired).map { .string($0.name) })),
        field("properties", .object(fields.map(property))),
      ]
    }
  }

  private static func property(_ field: Shape.Field) -> JSON.Field {
    let description = JSON.Field(name: "description", value: .string(field.about))
    return JSON.Field(name: field.name, value: .object([description] + schema(of: field.shape)))
  }

  private static func field(_ name: String, _ value: JSON) -> JSON.Field {
    JSON.Field(name: name, value: value)
  }
}
