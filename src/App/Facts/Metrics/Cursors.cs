using System.Globalization;

namespace Shouwen.App.Facts.Metrics;

/// <summary>Where a page of contacts stopped: a place within a local date.</summary>
internal sealed record RowCursor(DateOnly Date, int Place)
{
    /// <summary>Pages run from the latest to the first.</summary>
    public bool IsBefore(DateOnly date, int place) => date < Date || (date == Date && place < Place);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Date.DayNumber}.{Place}");

    public static RowCursor? Read(string? text) =>
        text?.Split('.') is [var day, var place] && int.TryParse(day, out var number) && number is >= 0 and < 3_600_000 && int.TryParse(place, out var at)
            ? new(DateOnly.FromDayNumber(number), at) : null;
}

/// <summary>Where a page of intervals stopped.</summary>
internal sealed record IntervalCursor(DateOnly Date, long Id)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Date.DayNumber}.{Id}");

    public static IntervalCursor? Read(string? text) =>
        text?.Split('.') is [var day, var id] && int.TryParse(day, out var number) && number is >= 0 and < 3_600_000 && long.TryParse(id, out var last)
            ? new(DateOnly.FromDayNumber(number), last) : null;
}
