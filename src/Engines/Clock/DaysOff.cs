using System.Collections.Frozen;
using NodaTime;

namespace Shouwen.Engines.Clock;

/// <summary>One official date: a day off, or a day off moved away so that the date is worked (a make-up day).</summary>
/// <param name="Date">The local date.</param>
/// <param name="IsOff">True for a day off, false for a make-up working day.</param>
/// <param name="NameZh">The festival in Chinese.</param>
/// <param name="NameEn">The festival in English.</param>
public sealed record OfficialDay(LocalDate Date, bool IsOff, string NameZh, string NameEn);

/// <summary>Official days off and make-up working days of the years for which they have been published. Immutable.</summary>
public sealed class DaysOff
{
    private readonly FrozenDictionary<LocalDate, OfficialDay> byDate;
    private readonly FrozenSet<int> years;

    /// <summary>A table of the given published years.</summary>
    /// <exception cref="ArgumentException">A date is given twice.</exception>
    public DaysOff(IEnumerable<int> publishedYears, IEnumerable<OfficialDay> days)
    {
        years = publishedYears.ToFrozenSet();
        var table = new Dictionary<LocalDate, OfficialDay>();
        foreach (var day in days)
        {
            if (!table.TryAdd(day.Date, day)) throw new ArgumentException($"{day.Date:R} is given twice", nameof(days));
        }
        byDate = table.ToFrozenDictionary();
    }

    /// <summary>The published years, ascending.</summary>
    public IEnumerable<int> Years => years.Order();

    /// <summary>True when the days of this year are known; false says nothing about whether there will be any.</summary>
    public bool Publishes(int year) => years.Contains(year);

    /// <summary>The entry of a date, or null for an ordinary date.</summary>
    public OfficialDay? Find(LocalDate date) => byDate.GetValueOrDefault(date);
}
