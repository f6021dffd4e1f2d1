using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Metrics;

/// <summary>Finds, for a row of now, the row of the span it is compared with: the period as far from its start, the same groups.</summary>
internal sealed class Pairing
{
    private readonly Dictionary<(long, int, string), FoldRow> then = [];
    private readonly MetricQuery query;

    private Pairing(MetricQuery query) => this.query = query;

    public static Pairing Of(MetricQuery query, IReadOnlyList<FoldRow> rows, (DateOnly From, DateOnly To)? span)
    {
        var pairing = new Pairing(query) { Compares = span is not null };
        if (span is { } compared) foreach (var row in rows) pairing.then[Key(query, row, compared.From)] = row;
        return pairing;
    }

    public bool Compares { get; private init; }

    public FoldRow? For(FoldRow row) => then.GetValueOrDefault(Key(query, row, query.From));

    private static (long, int, string) Key(MetricQuery query, FoldRow row, DateOnly from) =>
        (Distance(query.Grain, row.Period.Start, from), row.Period.Minute, string.Join(',', row.Groups));

    private static long Distance(Grain grain, DateOnly start, DateOnly from) => grain switch
    {
        Grain.Total => 0,
        Grain.WeekdayHour => start.DayNumber,
        Grain.Month => ((start.Year - from.Year) * 12) + start.Month - from.Month,

        // A span may begin in mid-week: what counts is which week of it.
        Grain.Week => (start.DayNumber - Period.Of(Grain.Week, from, from, 0, 15).Start.DayNumber) / 7,
        _ => start.DayNumber - from.DayNumber,
    };
}
