using Shouwen.App.Facts.Import.Values;
using Shouwen.App.Files.Published;

namespace Shouwen.App.Facts.Import.Mappings;

/// <summary>One column of a sample, and what its content looks like.</summary>
internal sealed class SampleColumn(string header, IReadOnlyList<string> cells)
{
    private const double Most = 0.95;
    private const int FewWords = 12;
    private readonly Dictionary<TimeOrder, double> times = [];
    private readonly string[] given = [.. cells.Where(cell => cell.Length > 0)];

    public string Header => header;
    public string Normal { get; } = Field.Normal(header);
    public IReadOnlyList<string> Cells => cells;
    public double EmptyShare => cells.Count == 0 ? 0 : 1 - ((double)given.Length / cells.Count);
    public IReadOnlyList<string> Samples => [.. given.Distinct().Take(5)];

    /// <summary>All different values, where they are few.</summary>
    public IReadOnlyList<string> Words { get; } = [.. cells.Where(cell => cell.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Take(FewWords + 1)];

    public bool HasFewWords => Words.Count is > 0 and <= FewWords;

    public bool IsNumbers => IsMostly(cell => NumberText.TryReadCount(cell, out _));

    public bool IsDurations => IsMostly(cell => NumberText.TryReadSeconds(cell, 1, out _));

    public bool IsShares => IsMostly(cell => ShareText.TryRead(cell, out _));

    public bool IsPhones => IsMostly(cell => cell.TrimStart('+') is { Length: >= 7 and <= 15 } digits && digits.All(letter => char.IsAsciiDigit(letter) || letter == '*'));

    /// <summary>09:15, or 09:15-09:30.</summary>
    public bool IsTimesOfDay => IsMostly(cell => RangeText.Beginning(cell) is { Length: >= 4 and <= 8 } text && text.Contains(':') && NumberText.TryReadSeconds(text, 1, out var seconds) && seconds <= 86_400);

    public bool IsDatesOnly => IsTimes && given.All(cell => !cell.Contains(':', StringComparison.Ordinal) && cell.Length <= 11);

    public bool IsTimes => Order is not null;

    /// <summary>How its times are written; null when it holds none.</summary>
    public TimeOrder? Order =>
        Fits(TimeOrder.YearMonthDay) >= Most ? TimeOrder.YearMonthDay
        : Math.Max(Fits(TimeOrder.DayMonthYear), Fits(TimeOrder.MonthDayYear)) >= Most ? (Fits(TimeOrder.MonthDayYear) > Fits(TimeOrder.DayMonthYear) ? TimeOrder.MonthDayYear : TimeOrder.DayMonthYear)
        : IsEpoch(10) ? TimeOrder.EpochSeconds
        : IsEpoch(13) ? TimeOrder.EpochMilliseconds
        : null;

    /// <summary>Day before month and month before day fit equally: nobody can tell from this sample.</summary>
    public bool OrderIsAmbiguous => Order is TimeOrder.DayMonthYear && Fits(TimeOrder.DayMonthYear) == Fits(TimeOrder.MonthDayYear);

    public double Share(Func<string, bool> fits) => given.Length == 0 ? 0 : (double)given.Count(fits) / given.Length;

    private bool IsEpoch(int digits) => IsMostly(cell => cell.Length == digits && cell.All(char.IsAsciiDigit) && cell[0] is '1' or '2');

    private double Fits(TimeOrder order)
    {
        if (!times.TryGetValue(order, out var share)) times[order] = share = ShareOfMost(cell => TimeText.TryRead(cell, order, out _));
        return share;
    }

    private bool IsMostly(Func<string, bool> fits) => ShareOfMost(fits) > 0;

    /// <summary>The share of cells that fit, or 0 as soon as it cannot be most of them: a column of names is not tried to its end as times.</summary>
    private double ShareOfMost(Func<string, bool> fits)
    {
        var (misses, bearable) = (0, (int)(given.Length * (1 - Most)));
        foreach (var cell in given)
            if (!fits(cell) && ++misses > bearable) return 0;
        return given.Length == 0 ? 0 : 1 - ((double)misses / given.Length);
    }
}
