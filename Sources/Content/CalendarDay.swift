/// A day of the Gregorian calendar from the year 1 on, without a time and without a place.
public struct CalendarDay: Hashable, Sendable, Comparable, CustomStringConvertible {
  private let year: Int
  private let month: Int
  private let day: Int

  /// Reads a day as ISO 8601 writes it, `2025-01-31`; nil if the calendar has no such day.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2],
      parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day with these numbers, counted from 1; nil if the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard year >= 1, (1...12).contains(month), day >= 1,
      day <= Self.lengthsOfMonths(in: year)[month - 1]
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day as ISO 8601 writes it.
  public var description: String {
    [(year, 4), (month, 2), (day, 2)]
      .map { number, width in String(repeating: "0", count: max(width - "\(number)".count, 0)) + "\(number)" }
      .joined(separator: "-")
  }

  /// The number of days from another day to this one; negative if the other is later.
  public func days(since other: CalendarDay) -> Int {
    daysSinceYearOne - other.daysSinceYearOne
  }

  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    left.days(since: right) < 0
  }

  private var daysSinceYearOne: Int {
    let years = year - 1
    let leapDays = years / 4 - years / 100 + years / 400
    return years * 365 + leapDays + Self.lengthsOfMonths(in: year).prefix(month - 1).reduce(0, +) + day - 1
  }

  private static func lengthsOfMonths(in year: Int) -> [Int] {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  }
}
