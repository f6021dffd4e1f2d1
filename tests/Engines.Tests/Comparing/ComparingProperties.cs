using FsCheck;
using FsCheck.Fluent;
using Shouwen.Engines.Comparing;

namespace Shouwen.Engines.Tests.Comparing;

public sealed class ComparingProperties
{
    private static readonly Gen<double[]> Values = Gen.Choose(3, 25).SelectMany(n => Gen.ArrayOf(Gen.Choose(-50, 50).Select(value => (double)value), n));
    private static readonly Gen<(double[] A, double[] B)> Two = from a in Values from b in Values select (a, b);
    private static readonly Gen<(int A, int N, int B, int M)> Counts =
        from n in Gen.Choose(1, 60) from a in Gen.Choose(0, n) from m in Gen.Choose(1, 60) from b in Gen.Choose(0, m) select (a, n, b, m);

    [Fact]
    public void The_other_way_round_everything_is_turned_and_as_likely() => Check(Two, two =>
    {
        Sample a = new(two.A), b = new(two.B);
        foreach (var (one, other) in new[] { (Means.Welch(a, b), Means.Welch(b, a)), (Means.Student(a, b), Means.Student(b, a)), (RankTests.MannWhitney(TestKind.MannWhitney, a, b), RankTests.MannWhitney(TestKind.MannWhitney, b, a)) })
        {
            Near(one.P, other.P);
            Near(one.Estimate, -other.Estimate);
            Near(one.Interval?.Low, -other.Interval?.High);
        }

        Near(Effects.CliffDelta(a, b)!.Value, -Effects.CliffDelta(b, a)!.Value);
        Near(Effects.CliffDelta(a, b)!.Interval!.Low, -Effects.CliffDelta(b, a)!.Interval!.High);
    });

    [Fact]
    public void Units_and_origin_change_no_test() => Check(Two, two =>
    {
        Sample[] plain = [new(two.A), new(two.B)], moved = [.. plain.Select(group => new Sample([.. group.Values.Select(value => (value * 8) + 1024)]))];
        foreach (var (one, other) in CompareValues.Of(ComparedAs.Mean, plain).Tests.Zip(CompareValues.Of(ComparedAs.Mean, moved).Tests)) Near(one.P, other.P);
    });

    [Fact]
    public void Of_two_groups_the_test_of_several_is_the_test_of_two() => Check(Two, two =>
    {
        Sample[] groups = [new(two.A), new(two.B)];
        Near(Means.Anova(groups).P, Means.Student(groups[0], groups[1]).P);
        if (Means.WelchAnova(groups) is { Problem: null } welch) Near(welch.P, Means.Welch(groups[0], groups[1]).P);
        Near(RankTests.KruskalWallis(groups).P, RankTests.MannWhitney(TestKind.MannWhitney, groups[0], groups[1]).P);
        if (Tukey.Of(groups) is [var pair]) Near(pair.P, Means.Student(groups[0], groups[1]).P, 1e-8);
    });

    [Fact]
    public void An_interval_leaves_out_nought_when_the_test_says_so() => Check(Two, two =>
    {
        var found = Means.Welch(new(two.A), new(two.B));
        if (found is { P: { } p, Interval: { } interval } && Math.Abs(p - 0.05) > 1e-6) Assert.Equal(p < 0.05, interval.Low > 0 || interval.High < 0);
    });

    [Fact]
    public void Shifts_are_the_median_of_all_differences_whatever_the_ties() => Check(Two, two =>
    {
        double[] all = [.. from x in two.A from y in two.B select x - y];
        Near(new Sample(all).Median, RankTests.MannWhitney(TestKind.MannWhitney, new(two.A), new(two.B)).Problem is null ? RankTests.MannWhitney(TestKind.MannWhitney, new(two.A), new(two.B)).Estimate : new Sample(all).Median);
    });

    [Fact]
    public void Pairs_counted_by_sorting_are_pairs_counted_one_by_one() => Check(Two, two =>
    {
        var n = Math.Min(two.A.Length, two.B.Length);
        double[] x = two.A[..n], y = two.B[..n];
        if (Correlations.Kendall(x, y) is not { Problem: null } found) return;
        double same = 0, ofX = 0, ofY = 0;
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < i; j++)
            {
                same += Math.Sign(x[i] - x[j]) * Math.Sign(y[i] - y[j]);
                ofX += Math.Abs(Math.Sign(x[i] - x[j]));
                ofY += Math.Abs(Math.Sign(y[i] - y[j]));
            }
        }

        Near(same / Math.Sqrt(ofX * ofY), found.Estimate);
    });

    [Fact]
    public void Fishers_test_of_any_table_is_that_of_two_by_two() => Check(Counts, counts =>
    {
        var two = Fisher.Of(CountTable.OfShares([new(counts.A, counts.N), new(counts.B, counts.M)]));
        if (two.Problem is not null) return;

        // A row split in three that says nothing new leaves a table of three columns with nothing in two of them, and its own margins.
        var table = new CountTable([[counts.A, counts.N - counts.A, 0.0], [counts.B, counts.M - counts.B, 0.0]]);
        Near(two.P, Fisher.Of(table).P);
        Assert.True(two.Interval is null || (two.Interval.Low <= two.Estimate!.Value && two.Estimate.Value <= two.Interval.High));
    });

    [Fact]
    public void All_ways_of_a_table_are_as_many_as_they_are_when_each_is_looked_at() => Check(Gen.ArrayOf(Gen.Choose(0, 4), 9), cells =>
    {
        CountTable table = new([[cells[0], cells[1], cells[2]], [cells[3], cells[4], cells[5]], [cells[6], cells[7], (double)cells[8]]]);
        if (table.Counts.Length != 3 || table.Counts[0].Length != 3) return;
        double[] rows = [.. table.Counts.Select(row => row.Sum())], columns = [.. Enumerable.Range(0, 3).Select(column => table.Counts.Sum(row => row[column]))];
        var (all, unlikely, found) = (0.0, 0.0, Chance(table.Counts));
        for (var a = 0; a <= rows[0]; a++)
        {
            for (var b = 0; a + b <= rows[0]; b++)
            {
                for (var c = 0; c <= rows[1]; c++)
                {
                    for (var d = 0; c + d <= rows[1]; d++)
                    {
                        double[][] one = [[a, b, rows[0] - a - b], [c, d, rows[1] - c - d], [columns[0] - a - c, columns[1] - b - d, 0]];
                        one[2][2] = columns[2] - one[0][2] - one[1][2];
                        if (one[2].Any(count => count < 0)) continue;
                        var chance = Chance(one);
                        all += chance;
                        if (chance <= found * (1 + 1e-7)) unlikely += chance;
                    }
                }
            }
        }

        Near(unlikely / all, Fisher.Of(table).P);

        static double Chance(double[][] counts) => Math.Exp(-counts.Sum(row => row.Sum(count => MathNet.Numerics.SpecialFunctions.GammaLn(count + 1))));
    });

    [Fact]
    public void Corrected_ps_are_never_smaller_and_keep_their_order() => Check(Gen.ArrayOf(Gen.Choose(0, 1000).Select(value => (double?)value / 1000)), p =>
    {
        var (holm, bonferroni, fdr) = (ManyTests.Correct(p, Correction.Holm), ManyTests.Correct(p, Correction.Bonferroni), ManyTests.Correct(p, Correction.BenjaminiHochberg));
        for (var i = 0; i < p.Length; i++)
        {
            Assert.True(p[i] <= fdr[i] && fdr[i] <= holm[i] + 1e-15 && holm[i] <= bonferroni[i] && bonferroni[i] <= 1);
            for (var j = 0; j < p.Length; j++) Assert.True(!(p[i] < p[j]) || (holm[i] <= holm[j] && fdr[i] <= fdr[j]));
        }
    });

    [Fact]
    public void Effects_lie_within_their_intervals_and_their_scale() => Check(Two, two =>
    {
        Sample a = new(two.A), b = new(two.B);
        foreach (var effect in new[] { Effects.HedgesG(a, b), Effects.CliffDelta(a, b) })
            Assert.True(effect is not { Interval: { } within } || (within.Low <= effect.Value && effect.Value <= within.High), $"{effect}");
        Assert.InRange(Effects.CliffDelta(a, b)!.Interval!.Low, -1, 1);
        if (Effects.EtaSquared([a, b]) is not { Interval: { } interval } eta) return;
        Assert.InRange(eta.Value, 0, 1);
        Assert.True(interval.Low >= 0 && interval.Low <= eta.Value && interval.High < 1, $"{eta}");
    });

    [Fact]
    public void Nested_parts_of_one_size_add_up_to_the_mean_squares()
    {
        var random = new Random(9);
        Sample[][] groups = [.. Enumerable.Range(0, 40).Select(_ => random.NextDouble() * 6).Select(group => Enumerable.Range(0, 30).Select(_ => group + (random.NextDouble() * 3)).Select(part => new Sample([.. Enumerable.Range(0, 5).Select(_ => part + random.NextDouble())])).ToArray())];
        var found = NestedComponents.Of(groups)!;
        Assert.Equal(36 / 12.0, found.Groups, 0.9);
        Assert.Equal(9 / 12.0, found.Parts, 0.08);
        Assert.Equal(1 / 12.0, found.Within, 0.005);
        Assert.Equal(1, found.Shares.Groups + found.Shares.Parts + found.Shares.Within, 1e-12);
    }

    private static void Near(double? expected, double? found, double within = 1e-9) =>
        Assert.True(expected is null == found is null && (expected is null || Math.Abs(found!.Value - expected.Value) <= within * Math.Max(1, Math.Abs(expected.Value))), $"{found:R}, not {expected:R}");

    private static void Check<T>(Gen<T> cases, Action<T> holds) => Prop.ForAll(cases.ToArbitrary(), holds).QuickCheckThrowOnFailure();
}
