namespace Shouwen.Engines.Comparing;

/// <summary>Compares shares of cases, or rates of events.</summary>
public static class CompareCounts
{
    /// <summary>Fewer events than this in all say little.</summary>
    private const int FewEvents = 10;

    /// <summary>Beyond, all tables of two shares are gone through only where that is asked for or needed.</summary>
    private const int ManyCases = 10_000;

    /// <summary>Of two shares or more: by Fisher's test where an expected count is below 5 and can be, else by chi-square, of two with Yates' correction.</summary>
    public static Comparison Of(IReadOnlyList<Share> groups, ComparisonSettings? asked = null)
    {
        var settings = asked ?? new();
        var table = CountTable.OfShares(groups);
        List<Test> tests = [table.ChiSquare(settings.Level), table.Yates()];
        var mayBeWhole = groups.All(group => group.Of == Math.Floor(group.Of) && group.Size == Math.Floor(group.Size));
        if (mayBeWhole && ((groups.Count == 2 && table.Total <= ManyCases) || table.IsThin || settings.Test == TestKind.Fisher)) tests.Add(Fisher.Of(table, settings.Level, settings.LikeR));
        if (groups is [var a, var b]) tests.Add(Shares.Proportions(a, b, level: settings.Level));
        var kind = settings.Test ?? Usual(table, groups.Count, tests);
        var chosen = Comparison.Choose(tests, kind) ?? throw new ArgumentException($"{kind} does not compare {groups.Count} shares.", nameof(asked));
        var cramer = tests[0] is { Estimate: { } v, Interval: var interval } ? [new Effect(EffectKind.CramerV, v, interval)] : Array.Empty<Effect>();
        return new(chosen, tests, Comparison.AllPairs(groups.Count, settings, (first, second) => Pair(kind, groups, first, second, settings, mayBeWhole)), cramer, Warnings(groups, table));
    }

    /// <summary>Of two rates or more: two exactly, given how many events there were in all, several by chi-square.</summary>
    public static Comparison Of(IReadOnlyList<Rate> groups, ComparisonSettings? asked = null)
    {
        var settings = asked ?? new();
        List<Test> tests = [Rates.Score(groups, settings.Level)];
        if (groups is [var a, var b]) tests.Add(Rates.Exact(a, b, settings.Level));
        var kind = settings.Test ?? (groups.Count == 2 ? TestKind.PoissonExact : TestKind.PoissonScore);
        var chosen = Comparison.Choose(tests, kind) ?? throw new ArgumentException($"{kind} does not compare {groups.Count} rates.", nameof(asked));
        var pairs = Comparison.AllPairs(groups.Count, settings, (first, second) =>
        {
            var test = settings.Test == TestKind.PoissonScore ? Rates.Score([groups[first], groups[second]], settings.Level) : Rates.Exact(groups[first], groups[second], settings.Level);
            return new(first, second, test, null, test.Estimate, test.Interval, test.Estimate is { } ratio ? [new(EffectKind.RateRatio, ratio, test.Interval)] : []);
        });
        return new(chosen, tests, pairs, [], [.. groups.Index().Where(group => group.Item.Events < FewEvents).Select(group => new Warning(Caution.SmallSample, group.Index, group.Item.Events))]);
    }

    private static TestKind Usual(CountTable table, int groups, List<Test> tests) =>
        table.IsThin && Comparison.Choose(tests, TestKind.Fisher) is { Problem: null } ? TestKind.Fisher : groups == 2 ? TestKind.ChiSquareYates : TestKind.ChiSquare;

    private static ComparedPair Pair(TestKind kind, IReadOnlyList<Share> groups, int first, int second, ComparisonSettings settings, bool mayBeWhole)
    {
        var (a, b) = (groups[first], groups[second]);
        var table = CountTable.OfShares([a, b]);
        var isFisher = mayBeWhole && (kind == TestKind.Fisher || (settings.Test is null && table.IsThin));
        var test = isFisher ? Fisher.Of(table, settings.Level, settings.LikeR) : settings.Test == TestKind.ChiSquare ? table.ChiSquare(settings.Level) : table.Yates();
        Effect?[] effects = [Shares.Difference(a, b, settings.Level), Shares.Ratio(a, b, settings.Level), Shares.OddsRatio(a, b, settings.Level)];
        return new(first, second, test, null, effects[0]?.Value, effects[0]?.Interval, [.. effects.OfType<Effect>()]);
    }

    private static List<Warning> Warnings(IReadOnlyList<Share> groups, CountTable table)
    {
        List<Warning> warnings = [.. groups.Index().Where(group => group.Item.Size > 0 && group.Item.Of is var of && (of == 0 || of == group.Item.Size)).Select(group => new Warning(Caution.ZeroVariance, group.Index, null))];
        if (table.IsThin) warnings.Add(new(Caution.SmallSample, null, groups.Min(group => group.Size)));
        return warnings;
    }
}
