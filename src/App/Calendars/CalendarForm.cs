using System.Text.Json;
using System.Text.Json.Serialization;

namespace Shouwen.App.Calendars;

/// <summary>Times are `HH:mm` on the wall clock; a window may end at 24:00 and never passes midnight.</summary>
public sealed record TimeWindow(string From, string To)
{
    public override string ToString() => $"{From}-{To}";
}

/// <summary>A window of a weekday, 1 (Monday) to 7.</summary>
public sealed record WeekWindow(int Weekday, string From, string To)
{
    public override string ToString() => $"{Weekday} {From}-{To}";
}

/// <summary>A date that is closed or has windows of its own.</summary>
public sealed record ExceptionDate(DateOnly Date, bool Closed = false, IReadOnlyList<TimeWindow>? Windows = null, string? Name = null)
{
    public override string ToString() => $"{Date:yyyy-MM-dd} {(Closed ? "closed" : string.Join(' ', Windows ?? []))} {Name}".TrimEnd();
}

/// <summary>A calendar as people and programs read and write it.</summary>
public sealed record CalendarForm(
    string Code, string Name, string Zone, string? OfficialDaysOff = null,
    IReadOnlyList<WeekWindow>? Week = null, IReadOnlyList<ExceptionDate>? Exceptions = null, int MakeUpDaysFollow = 1)
{
    [JsonIgnore]
    internal string Text => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    /// <summary>Whether the same time is open by both.</summary>
    internal bool HasHoursOf(CalendarForm other) => (this with { Code = "", Name = "" }).Text == (other with { Code = "", Name = "" }).Text;

    internal static CalendarForm Read(string text) => JsonSerializer.Deserialize<CalendarForm>(text, JsonSerializerOptions.Web)!;

    internal static CalendarForm Of(Calendar row) =>
        new(row.Code, row.Name, row.Zone, row.OfficialDaysOff, row.Week, row.Exceptions, row.MakeUpDaysFollow);
}
