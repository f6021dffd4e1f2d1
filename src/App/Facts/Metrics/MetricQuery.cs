using System.Globalization;
using Shouwen.App.Http;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Metrics;

/// <summary>A query that makes sense; what it cuts and filters by is still in codes.</summary>
internal sealed record MetricQuery(
    IReadOnlyList<Metric> Metrics, IReadOnlyList<string> Staff, IReadOnlyList<string> Surveys, DateOnly From, DateOnly To, Grain Grain, int IntervalMinutes,
    IReadOnlyList<Dim> By, int TopicLevel, IReadOnlyList<(Dim Dim, IReadOnlyList<string> Codes)> Filters, Comparison Compare)
{
    private const int LongestSpanDays = 3_700;

    public IReadOnlyList<string> Quality { get; init; } = [];

    public IReadOnlyList<string> Cases { get; init; } = [];

    /// <summary>Codes of what is asked for, whoever counts it.</summary>
    public IReadOnlyList<string> Codes => [.. Metrics.Select(metric => metric.Code), .. Staff, .. Surveys, .. Quality, .. Cases];

    /// <summary>Whether anything is asked for that does not come from contacts and intervals.</summary>
    public bool AsksOthers => Codes.Count > Metrics.Count;

    /// <summary>Null when `errors` says what does not make sense.</summary>
    public static MetricQuery? Read(MetricRequest asked, FieldErrors errors)
    {
        var codes = Split(asked.Metric);
        errors.AddIf(codes.Count is 0 or > 30, "metric", codes.Count == 0 ? FieldErrors.Required : "tooMany");
        foreach (var code in codes.Where(code => MetricCatalogue.Find(code) is null && !StaffMetrics.Codes.Contains(code) && !SurveyMetrics.Has(code) && !QualityMetrics.Has(code) && !CaseMetrics.Has(code))) errors.Add("metric", $"unknownMetric:{code}");
        var (from, to) = (Date(asked.From, "from", errors), Date(asked.To, "to", errors));
        if (from != default && to != default)
        {
            errors.AddIf(to < from, "to", "beforeFrom");
            errors.AddIf(to.DayNumber - from.DayNumber > LongestSpanDays, "to", "tooLong");
        }

        var query = new MetricQuery(
            [.. codes.Select(MetricCatalogue.Find).OfType<Metric>()], [.. codes.Where(StaffMetrics.Codes.Contains)], [.. codes.Where(SurveyMetrics.Has)], from, to,
            GrainOf(asked.Grain, errors), errors.Within("intervalMinutes", asked.IntervalMinutes ?? 15, 1, 60), Cuts(asked.By, errors),
            errors.Within("topicLevel", asked.TopicLevel ?? 0, 0, 9), ReadFilters(asked.Filter, errors), ComparisonOf(asked.Compare, errors))
        {
            Quality = [.. codes.Where(QualityMetrics.Has)],
            Cases = [.. codes.Where(CaseMetrics.Has)],
        };
        errors.AddIf(60 % Math.Max(1, query.IntervalMinutes) != 0, "intervalMinutes", FieldErrors.OutOfRange);
        return errors.Any ? null : query;
    }

    /// <summary>The span that this one is compared with, or null.</summary>
    public (DateOnly From, DateOnly To)? CompareSpan() => Compare switch
    {
        Comparison.Previous when WholeMonths => (From.AddMonths(-Months), From.AddDays(-1)),
        Comparison.Previous => (From.AddDays(-(To.DayNumber - From.DayNumber + 1)), From.AddDays(-1)),
        Comparison.YearAgo when WholeMonths || Grain is Grain.Month or Grain.Total => (From.AddYears(-1), WholeMonths ? To.AddDays(1).AddYears(-1).AddDays(-1) : To.AddYears(-1)),

        // Day beside day of the same weekday: 52 weeks earlier.
        Comparison.YearAgo => (From.AddDays(-364), To.AddDays(-364)),
        _ => null,
    };

    /// <summary>The cuts whose members the answer names or the filters do.</summary>
    public IReadOnlySet<Dim> Dims => By.Concat(Filters.Select(filter => filter.Dim)).Concat(AsksOthers ? [Dim.Team] : []).ToHashSet();

    private bool WholeMonths => From.Day == 1 && To.AddDays(1).Day == 1;

    private int Months => ((To.Year - From.Year) * 12) + To.Month - From.Month + 1;

    public static IReadOnlyList<string> Split(string? text) =>
        [.. (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];

    public static Dim? DimOf(string name) => name.All(char.IsLetter) && Enum.TryParse<Dim>(name, ignoreCase: true, out var dim) ? dim : null;

    public static string NameOf(Dim dim) => dim.ToString().ToLowerInvariant();

    private static DateOnly Date(string? text, string field, FieldErrors errors)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is > 1900 and < 9000) return date;
        errors.Add(field, text is null ? FieldErrors.Required : "notADate");
        return default;
    }

    private static Grain GrainOf(string? text, FieldErrors errors)
    {
        if (string.IsNullOrEmpty(text)) return Grain.Total;
        errors.AddIf(!Grains.ByName.TryGetValue(text, out var grain), "grain", "unknownGrain");
        return grain;
    }

    private static Comparison ComparisonOf(string? text, FieldErrors errors)
    {
        switch (text)
        {
            case null or "" or "none": return Comparison.None;
            case "previous": return Comparison.Previous;
            case "year-ago": return Comparison.YearAgo;
            case "target": return Comparison.Target;
            default: errors.Add("compare", "unknownComparison"); return Comparison.None;
        }
    }

    private static List<Dim> Cuts(string? text, FieldErrors errors)
    {
        var dims = new List<Dim>();
        foreach (var name in Split(text))
        {
            if (DimOf(name) is { } dim) dims.Add(dim);
            else errors.Add("by", $"unknownCut:{name}");
        }

        errors.AddIf(dims.Count > 2, "by", "tooMany");
        return dims;
    }

    private static List<(Dim, IReadOnlyList<string>)> ReadFilters(string[]? texts, FieldErrors errors)
    {
        var filters = new List<(Dim, IReadOnlyList<string>)>();
        foreach (var text in texts ?? [])
        {
            var at = text.IndexOf('=', StringComparison.Ordinal);
            if (at > 0 && DimOf(text[..at]) is { } dim) filters.Add((dim, [.. text[(at + 1)..].Split(',', StringSplitOptions.TrimEntries)]));
            else errors.Add("filter", $"unknownFilter:{text}");
        }

        return filters;
    }
}
