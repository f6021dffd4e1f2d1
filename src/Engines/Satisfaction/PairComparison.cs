namespace Shouwen.Engines.Satisfaction;

/// <summary>Two samples, and what becomes of their differences when rows are dealt to them at random.</summary>
internal sealed class PairComparison
{
    private readonly GroupPlan plan;
    private readonly PlsEstimate pooled;
    private readonly int[] first;
    private readonly int[] second;
    private readonly StatisticFamily[] families;
    private readonly InvarianceFigures? invariance;

    private PairComparison(GroupPlan plan, PlsEstimate pooled, int rowsOfFirst)
    {
        (this.plan, this.pooled) = (plan, pooled);
        var used = pooled.Sample.UsedOf;
        (first, second) = ([.. used.Take(rowsOfFirst).Where(row => row >= 0)], [.. used.Skip(rowsOfFirst).Where(row => row >= 0)]);
        families = Bootstrap.Families(pooled, plan.Statistics, plan.Ranges);
        invariance = pooled.StageBefore is null ? new(pooled.Solver.Solution) : null;
    }

    /// <summary>Null where the rows of both together give no estimate.</summary>
    public static PairComparison? Of(PathModel model, IndicatorData a, IndicatorData b, GroupPlan plan)
    {
        var both = new IndicatorData(a.Names, [.. a.Columns.Zip(b.Columns, (x, y) => x.Concat(y).ToArray())], a.Weights is null ? null : [.. a.Weights, .. b.Weights!]);
        return EstimatePls.From(model, both) is PlsEstimate pooled ? new(plan, pooled, a.Rows) : null;
    }

    public GroupPair Compare(string nameOfFirst, string nameOfSecond, BootstrapResult ofFirst, BootstrapResult ofSecond, CancellationToken cancel)
    {
        var width = families.Sum(family => family.Names.Length) + (invariance is null ? 0 : InvarianceFigures.Width * pooled.Model.Constructs.Count);
        var observed = new double[width];
        Differ(Resampler.For(pooled), Resampler.For(pooled), first, second, observed);
        var chance = new double[plan.Permutations][];
        Crew.Run(plan.Permutations, Crew.Piece, plan.Threads, null, () => (A: Resampler.For(pooled), B: Resampler.For(pooled)), (tools, deal) =>
        {
            int[] all = [.. first, .. second];
            new Chance(plan.Seed, (ulong)deal).Shuffle(all);
            var differences = new double[width];
            if (Differ(tools.A, tools.B, all[..first.Length], all[first.Length..], differences)) chance[deal] = differences;
        }, cancel);
        double[][] done = [.. chance.Where(differences => differences is not null)];
        return new(nameOfFirst, nameOfSecond, Figures(ofFirst, ofSecond, observed, done), invariance?.Summarise(observed, done, plan.Level) ?? new([], []), done.Length, plan.Permutations - done.Length);
    }

    /// <summary>Figures of the first less those of the second, then the figures of invariance; false where either has no estimate.</summary>
    private bool Differ(Resampler resamplerOfA, Resampler resamplerOfB, int[] ofA, int[] ofB, double[] differences)
    {
        var ((a, refusedA), (b, refusedB)) = (resamplerOfA.Solve(Counts(ofA)), resamplerOfB.Solve(Counts(ofB)));
        if (refusedA is not null || refusedB is not null) return false;
        var at = 0;
        foreach (var family in families)
        {
            var own = differences.AsSpan(at, family.Names.Length);
            var other = new double[own.Length];
            family.Read(a!, own);
            family.Read(b!, other);
            for (var i = 0; i < own.Length; i++) own[i] -= other[i];
            at += own.Length;
        }

        invariance?.Read(a!.Solution, b!.Solution, differences.AsSpan(at));
        return true;
    }

    private int[] Counts(int[] chosen)
    {
        var counts = new int[pooled.RowsUsed];
        foreach (var row in chosen) counts[row]++;
        return counts;
    }

    private Named<Named<GroupDifference>> Figures(BootstrapResult ofFirst, BootstrapResult ofSecond, double[] observed, double[][] chance)
    {
        var at = 0;
        return Named.Table([.. families.Select(family => family.Statistic.ToString())], f =>
        {
            var (family, start) = (families[f], at);
            at += family.Names.Length;
            var both = Enumerable.Range(0, family.Names.Length).Where(i => !double.IsNaN(observed[start + i])).ToArray();
            return new Named<GroupDifference>([.. both.Select(i => family.Names[i])], [.. both.Select(i =>
                Difference(ofFirst.Of(family.Statistic)[family.Names[i]], ofSecond.Of(family.Statistic)[family.Names[i]], observed[start + i], [.. chance.Select(differences => differences[start + i]).Where(value => !double.IsNaN(value))]))]);
        });
    }

    private GroupDifference Difference(BootstrapFigure a, BootstrapFigure b, double observed, double[] chance)
    {
        var (interval, p) = AgainstChance(observed, chance, plan.Level);
        var mga = a.Mean is null || b.Mean is null ? (double?)null : NotAbove(a, b);
        return new(a.Estimate!.Value, b.Estimate!.Value, observed, interval, p, mga, mga is { } m ? 2 * Math.Min(m, 1 - m) : null);
    }

    /// <summary>What chance does, and how often it goes as far from 0, the observed counted in.</summary>
    internal static (Interval? Interval, double? P) AgainstChance(double observed, double[] chance, double level)
    {
        if (chance.Length < 2) return (null, null);
        var beyond = chance.Count(value => Math.Abs(value) >= Math.Abs(observed));
        return (Interval.Percentile([.. chance.Order()], level), (1.0 + beyond) / (1 + chance.Length));
    }

    /// <summary>Share of pairs of replicates, each reflected at its mean, of which the first is not above the second; equal ones count half.</summary>
    private static double NotAbove(BootstrapFigure a, BootstrapFigure b)
    {
        var (x, y) = (a.Replicates.Select(value => (2 * a.Mean!.Value) - value).Order().ToArray(), b.Replicates.Select(value => (2 * b.Mean!.Value) - value).Order().ToArray());
        var (below, notAbove, sum) = (0, 0, 0.0);
        foreach (var value in x)
        {
            while (below < y.Length && y[below] < value) below++;
            while (notAbove < y.Length && y[notAbove] <= value) notAbove++;
            sum += (below + notAbove) / 2.0;
        }

        return 1 - (sum / x.Length / y.Length);
    }
}
