using Shouwen.App.Data;

namespace Shouwen.App.Calendars.Published;

/// <summary>The calendar that a centre starts with and that holds wherever no other is named.</summary>
public static class DefaultCalendar
{
    public const string Code = "default";

    /// <summary>Adds it for a new centre; the caller saves. Chinese centres follow the official days off of China.</summary>
    public static void Add(Db db, TimeProvider time, int centreId, string zone, string locale)
    {
        var inChinese = locale.StartsWith("zh", StringComparison.Ordinal);
        db.Add(new Calendar
        {
            Id = NewId.At(time),
            CentreId = centreId,
            Code = Code,
            Name = inChinese ? "默认工作日历" : "Default working calendar",
            Zone = zone,
            OfficialDaysOff = locale == "zh-CN" ? OfficialDays.China : null,
            Week = [.. Enumerable.Range(1, 5).Select(weekday => new WeekWindow(weekday, "09:00", "18:00"))],
        });
    }
}
