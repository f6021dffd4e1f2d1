using Shouwen.App.Facts.Contacts;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Days;

/// <summary>
/// Contacts of dates that held none before an import, gathered as they land, so that their columns need not be read back from the store.
/// A date that holds anything else is read from there.
/// </summary>
internal sealed class GatheredDays(IEnumerable<int> stored)
{
    /// <summary>About 120 MB of rows; the dates beyond are read from the store.</summary>
    private const int Most = 1_500_000;
    private static readonly Comparison<DayRow> ByStart = (one, other) =>
        one.StartedMilliseconds != other.StartedMilliseconds ? one.StartedMilliseconds.CompareTo(other.StartedMilliseconds) : one.Id.CompareTo(other.Id);

    private readonly HashSet<int> spoilt = [.. stored];
    private readonly Dictionary<int, List<DayRow>> days = [];
    private int kept;

    public void Add(in ContactRow row, long id)
    {
        if (kept == Most) Spoil(row.LocalDay);
        if (spoilt.Contains(row.LocalDay)) return;
        if (!days.TryGetValue(row.LocalDay, out var rows)) days[row.LocalDay] = rows = [];
        rows.Add(new()
        {
            Id = id,
            StartedMilliseconds = row.StartedMilliseconds,
            Customer = row.Customer,
            Wait = row.Wait ?? -1,
            Talk = row.Talk ?? -1,
            Hold = row.Hold ?? -1,
            Wrap = row.Wrap ?? -1,
            Minute = row.LocalMinute,
            Outcome = row.Outcome,
            Flags = row.Flags,
            Members = row.Members,
        });
        kept++;
    }

    /// <summary>A stored contact of the date has changed: what was gathered is not the whole truth any more.</summary>
    public void Spoil(int day)
    {
        spoilt.Add(day);
        if (days.Remove(day, out var rows)) kept -= rows.Count;
    }

    /// <summary>The date's columns, once; null where the store must be asked.</summary>
    public ContactDay? Take(int day)
    {
        if (!days.Remove(day, out var rows)) return null;
        rows.Sort(ByStart);
        return DayRows.ToColumns(DateOnly.FromDayNumber(day), rows);
    }
}
