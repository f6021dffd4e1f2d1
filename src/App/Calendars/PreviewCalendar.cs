using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.Engines.Clock;

namespace Shouwen.App.Calendars;

/// <summary>The hours of each date in a range, and where they come from.</summary>
internal static class PreviewCalendar
{
    public const string BeforeFrom = "beforeFrom";
    public const string MoreThanTwoYears = "moreThanTwoYears";

    public sealed record OfficialName(string Zh, string En);

    /// <summary>`Name` is the exception's, or else that of the official day in the centre's language.</summary>
    public sealed record Day(DateOnly Date, int Weekday, IReadOnlyList<TimeWindow> Windows, string Source, string? Name, OfficialName? Official);

    public sealed record Response(IReadOnlyList<Day> Days);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        string code, DateOnly from, DateOnly to, Db db, Acting acting, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        errors.Within("from", from, CalendarCheck.EarliestDate, CalendarCheck.LatestDate);
        errors.Within("to", to, CalendarCheck.EarliestDate, CalendarCheck.LatestDate);
        errors.AddIf(to < from, "to", BeforeFrom);
        errors.AddIf(!errors.Any && to.AddYears(-2) >= from, "to", MoreThanTwoYears);
        if (errors.Any) return errors.Problem();

        var row = await StoredCalendars.FindAsync(db, acting.CentreId, code, cancel);
        if (row is null) return StoredCalendars.NotFound(code);
        var centre = await CentreCard.FindAsync(db, acting.CentreCode, cancel);
        var calendar = new WorkingCalendar(CalendarRulesOf.Row(row));
        var count = to.DayNumber - from.DayNumber + 1;
        return TypedResults.Ok(new Response([.. Enumerable.Range(0, count).Select(i =>
            Shown(calendar.Day(LocalDate.FromDateOnly(from.AddDays(i))), inChinese: centre?.Locale.StartsWith("zh", StringComparison.Ordinal) ?? true))]));
    }

    private static Day Shown(ResolvedDay day, bool inChinese) => new(
        day.Date.ToDateOnly(),
        (int)day.Date.DayOfWeek,
        [.. day.Hours.Windows.Select(window => new TimeWindow(Window.MinuteText(window.FromMinute), Window.MinuteText(window.ToMinute)))],
        JsonNamingPolicy.CamelCase.ConvertName(day.Source.ToString()),
        day.Exception is { } exception ? exception.Name : inChinese ? day.Official?.NameZh : day.Official?.NameEn,
        day.Official is { } official ? new(official.NameZh, official.NameEn) : null);
}
