import Content
import Glibc

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The clock and the calendar of the place one is in. Nothing else in the program asks for the time.
enum Clock {
  /// This moment.
  static func now() -> Date { Date() }

  /// The day it is here; nil if the clock stands before all calendars.
  static func today() -> CalendarDay? { local(now()).day }

  /// A moment that lies in the past, as one would say it: `today at 14:20`, `on 3 March at 9:05`.
  static func words(for moment: Date, now: Date = now()) -> String {
    let (day, time) = local(moment)
    guard let day, let today = local(now).day else { return "some time ago" }
    switch today.days(since: day) {
    case 0: return "today at \(time)"
    case 1: return "yesterday at \(time)"
    default: return "on \(day) at \(time)"
    }
  }

  private static func local(_ moment: Date) -> (day: CalendarDay?, time: String) {
    var seconds = time_t(moment.timeIntervalSince1970.rounded(.down))
    var fields = tm()
    guard localtime_r(&seconds, &fields) != nil else { return (nil, "") }
    let minute = fields.tm_min < 10 ? "0\(fields.tm_min)" : "\(fields.tm_min)"
    let day = CalendarDay(
      year: Int(fields.tm_year) + 1900, month: Int(fields.tm_mon) + 1, day: Int(fields.tm_mday))
    return (day, "\(fields.tm_hour):\(minute)")
  }
}
