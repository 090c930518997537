#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A value written down and read again; nil if it cannot be.
func restored<Value: Codable>(_ value: Value) -> Value? {
  guard let data = try? JSONEncoder().encode(value) else { return nil }
  return try? JSONDecoder().decode(Value.self, from: data)
}
