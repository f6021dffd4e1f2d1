using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Facts.Published;
using Shouwen.App.Http;
using Shouwen.App.Lead.Published;
using Shouwen.Engines.Metrics;
using Shouwen.Engines.Weighing;

namespace Shouwen.App.Lead.Cards;

/// <summary>What metrics say of all units of a kind over a span, block by block, whoever asks: places and peers are those of the centre, and what of them is shown is decided after.</summary>
internal sealed class MeasuredUnits
{
    private const double DaysOfYear = 365;

    /// <summary>Up to so many days, days are the blocks that are drawn; then weeks.</summary>
    private const int MostDays = 92;

    /// <summary>An answer of metrics has at most 50,000 rows.</summary>
    private const int MostRows = 45_000;
    private const int Monthly = 0;
    private const int Finer = 1;
    private readonly Dictionary<string, Table> tables = [];
    private readonly int[] blocks = new int[2];
    private readonly DateOnly from;
    private readonly DateOnly to;

    private MeasuredUnits(IReadOnlyList<Member?> units, DateOnly from, DateOnly to) => (Units, this.from, this.to) = (units, from, to);

    /// <summary>Those of whom anything is known, by code; one null for the whole centre.</summary>
    public IReadOnlyList<Member?> Units { get; private set; }

    public static async Task<MeasuredUnits> LoadAsync(IServiceProvider services, CentreFrame frame, UnitKind kind, IReadOnlyCollection<string> codes, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var dim = Unit.DimOf(kind);
        var members = dim is { } cut ? frame.Members[cut] : [];
        var known = codes.Distinct().Select(WeighableMetric.Find).OfType<WeighableMetric>().Where(metric => kind != UnitKind.Agent || metric.ByAgent).ToList();
        var found = new MeasuredUnits([], from, to);
        var days = to.DayNumber - from.DayNumber + 1;
        var grain = days <= MostDays && (long)days * members.Count <= MostRows ? "day" : (long)days / 7 * members.Count <= MostRows ? "week" : "month";
        var (daily, months) = (
            await AskAsync(services, frame, dim, [.. known.Where(metric => metric.ByDay)], grain, from, to, cancel), await AskAsync(services, frame, dim, [.. known.Where(metric => !metric.ByDay)], "month", from, to, cancel));
        if (grain == "month") found.Fill(dim, Monthly, [.. daily, .. months]);
        else
        {
            found.Fill(dim, Finer, daily);
            found.Fill(dim, Monthly, months);
        }

        found.Units = dim is null ? [null] : [.. members.Where(member => found.tables.Values.Any(table => table.Has(member.Code)))];
        return found;
    }

    /// <summary>Whether some days are not complete yet, those after which repeats are still awaited.</summary>
    public bool IsImmature(string code) => tables.TryGetValue(code, out var table) && table.IsImmature;

    /// <summary>What a measure is held against for a unit: its own target, else the metric's.</summary>
    public double? TargetOf(WeightedMeasure measure, Member? unit) =>
        measure.Target is { } own ? own * ShareOfYear(measure.Metric) : tables.TryGetValue(measure.Metric, out var table) ? table.Target(unit?.Code ?? "", IsYearly(measure.Metric)) : null;

    public double? FloorOf(WeightedMeasure measure) => measure.Floor * ShareOfYear(measure.Metric);

    /// <summary>Units under a weighting.</summary>
    public WeighedUnits Under(WeightingDocument document, int fewestBlocks) => WeighedUnits.Of(
        [.. document.Measures.Select(measure => measure.Weighed)], [.. document.Measures.Select(FiguresOf)], PeersOf(), Enum.GetValues<Perspective>().Length, fewestBlocks);

    private MeasureFigures FiguresOf(WeightedMeasure measure)
    {
        var table = tables.GetValueOrDefault(measure.Metric) ?? new Table(Monthly, blocks[Monthly]);
        var codes = Units.Select(unit => unit?.Code ?? "").ToList();
        return new(table.Calendar, codes.ConvertAll(table.Sums), codes.ConvertAll(table.Of), [.. Units.Select(_ => FloorOf(measure))], [.. Units.Select(unit => TargetOf(measure, unit))]);
    }

    /// <summary>Agents are compared with those of the same team.</summary>
    private List<int> PeersOf() => [.. Units.Select(unit => unit?.ParentId ?? 0)];

    private double ShareOfYear(string code) => IsYearly(code) ? (to.DayNumber - from.DayNumber + 1) / DaysOfYear : 1;

    private static bool IsYearly(string code) => WeighableMetric.Find(code)?.IsYearly == true;

    private static async Task<IReadOnlyList<MetricsQuerySeries>> AskAsync(
        IServiceProvider services, CentreFrame frame, Dim? dim, IReadOnlyList<WeighableMetric> metrics, string grain, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        if (metrics.Count == 0) return [];
        var errors = new FieldErrors();
        var answer = await AskMetrics.RunAsync(services, Acting.Console(frame.CentreId, frame.Code), new(
            string.Join(',', metrics.Select(metric => metric.Code)), $"{from:yyyy-MM-dd}", $"{to:yyyy-MM-dd}", grain, CutOf(dim), null, [], null, null), errors, cancel);
        return answer?.Metrics ?? throw new InvalidOperationException($"Metrics were not asked for as they can be answered: {string.Join(", ", errors.Found.Keys)}.");
    }

    /// <summary>Measures of one calendar have the same blocks, also those in which only some of them are known.</summary>
    private void Fill(Dim? dim, int calendar, IReadOnlyList<MetricsQuerySeries> metrics)
    {
        var places = metrics.SelectMany(series => series.Rows.Select(row => row.Period)).Distinct().Order(StringComparer.Ordinal).Select((period, at) => (period, at)).ToDictionary(pair => pair.period, pair => pair.at);
        blocks[calendar] = places.Count;
        foreach (var series in metrics) tables[series.Code] = Table.Read(series, CutOf(dim), calendar, places, IsYearly(series.Code), from, to);
    }

    private static string? CutOf(Dim? dim) => dim?.ToString().ToLowerInvariant();

    /// <summary>One metric: sums by unit and block.</summary>
    private sealed class Table(int calendar, int blocks)
    {
        private readonly Dictionary<string, (double[] Sums, double[] Of, double Targets, double? Target)> byUnit = [];

        public int Calendar => calendar;

        public bool IsImmature { get; private set; }

        public bool Has(string unit) => byUnit.ContainsKey(unit);

        public double[] Sums(string unit) => byUnit.TryGetValue(unit, out var one) ? one.Sums : new double[blocks];

        public double[] Of(string unit) => byUnit.TryGetValue(unit, out var one) ? one.Of : new double[blocks];

        public double? Target(string unit, bool isYearly) => byUnit.TryGetValue(unit, out var one) && one.Target is { } target ? isYearly ? one.Targets : target : null;

        public static Table Read(MetricsQuerySeries series, string? cut, int calendar, Dictionary<string, int> places, bool isYearly, DateOnly from, DateOnly to)
        {
            var table = new Table(calendar, places.Count);
            foreach (var row in series.Rows.Where(row => row is { Denominator: > 0, Numerator: not null }))
            {
                var unit = cut is null ? "" : row.Cuts[cut];
                if (cut is not null && unit.Length == 0) continue;
                if (!table.byUnit.TryGetValue(unit, out var one)) one = (new double[places.Count], new double[places.Count], 0, null);
                var at = places[row.Period];
                one.Sums[at] += row.Numerator!.Value;
                // Those who left over the mean number of people of the whole span: each month adds its part of that mean.
                one.Of[at] += row.Denominator!.Value * (isYearly ? PartOf(row.Period, from, to) : 1);
                table.byUnit[unit] = (one.Sums, one.Of, one.Targets + (row.Target ?? 0), row.Target);
                table.IsImmature |= row.Immature;
            }

            return table;
        }

        private static double PartOf(string month, DateOnly from, DateOnly to)
        {
            var first = DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            var last = first.AddMonths(1).AddDays(-1);
            return ((last < to ? last : to).DayNumber - (first > from ? first : from).DayNumber + 1) / (double)(to.DayNumber - from.DayNumber + 1);
        }
    }
}
