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

    /// <summary>Lists of so many rows: a longer one would lie among the large objects, and each that it outgrows would stay there for long.</summary>
    private const int Together = 1024;
    private readonly HashSet<int> spoilt = [.. stored];
    private readonly Dictionary<int, List<List<DayRow>>> days = [];
    private readonly List<DayRow> whole = [];
    private int kept;

    public void Add(in ContactRow row, long id)
    {
        if (kept == Most) Spoil(row.LocalDay);
        if (spoilt.Contains(row.LocalDay)) return;
        if (!days.TryGetValue(row.LocalDay, out var parts)) days[row.LocalDay] = parts = [[]];
        if (parts[^1].Count == Together) parts.Add([]);
        parts[^1].Add(new()
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
        if (days.Remove(day, out var parts)) kept -= parts.Sum(part => part.Count);
    }

    /// <summary>The date's columns, once; null where the store must be asked.</summary>
    public ContactDay? Take(int day)
    {
        if (!days.Remove(day, out var parts)) return null;
        whole.Clear();
        foreach (var part in parts) whole.AddRange(part);
        whole.Sort(ByStart);
        return DayRows.ToColumns(DateOnly.FromDayNumber(day), whole);
    }
}
