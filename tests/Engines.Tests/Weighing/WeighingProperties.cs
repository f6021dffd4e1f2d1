using FsCheck;
using FsCheck.Fluent;
using Shouwen.Engines.Weighing;

namespace Shouwen.Engines.Tests.Weighing;

public sealed class WeighingProperties
{
    private static readonly Gen<(int Seed, int Units, int Measures)> Cases =
        from seed in Gen.Choose(1, 100_000) from units in Gen.Choose(3, 25) from measures in Gen.Choose(1, 6) select (seed, units, measures);

    private static readonly Gen<ScoreScale> Scales = Gen.Elements(ScoreScale.Spread, ScoreScale.Standing);

    [Fact]
    public void With_equal_weights_the_order_of_measures_does_not_matter() => Prop.ForAll(Cases.ToArbitrary(), one =>
    {
        var (measures, figures) = Made(one, ScoreScale.Spread, equal: true);
        var turned = Weighed.Units([.. measures.Reverse()], [.. figures.Reverse()]);
        Same(Weighed.Units(measures, figures), turned);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_all_gain_alike_changes_no_place() => Prop.ForAll(Cases.ToArbitrary(), Scales.ToArbitrary(), (one, scale) =>
    {
        var (measures, figures) = Made(one, scale);
        var moved = figures.Select(of => Weighed.Of([.. of.Sums.Select(row => row.Select(value => value + 12.5).ToArray())])).ToArray();
        Same(Weighed.Units(measures, figures), Weighed.Units(measures, moved));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_measure_that_outweighs_all_others_gives_the_ranking() => Prop.ForAll(Cases.ToArbitrary(), Scales.ToArbitrary(), (one, scale) =>
    {
        var (measures, figures) = Made(one, scale);
        measures[0] = measures[0] with { Weight = 1e9 };
        var units = Weighed.Units(measures, figures);
        Assert.Equal(Places.Of([.. Enumerable.Range(0, one.Units).Select(unit => units.Score(0, unit))]), units.Places);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void All_weights_times_anything_are_the_same_weighting() => Prop.ForAll(Cases.ToArbitrary(), one =>
    {
        var (measures, figures) = Made(one, ScoreScale.Spread);
        Same(Weighed.Units(measures, figures), Weighed.Units([.. measures.Select(measure => measure with { Weight = measure.Weight * 7 })], figures));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Totals_are_within_0_and_100_and_better_never_counts_less() => Prop.ForAll(Cases.ToArbitrary(), one =>
    {
        var (measures, figures) = Made(one, ScoreScale.Target);
        var units = Weighed.Units(measures, figures);
        Assert.All(units.Rolled, rolled => Assert.InRange(rolled.Total!.Value, 0, 100));
        var sums = figures[0].Sums.Select(row => row.ToArray()).ToArray();
        for (var block = 0; block < sums[0].Length; block++) sums[0][block] += measures[0].Sign;
        figures[0] = figures[0] with { Sums = sums };
        Assert.True(Weighed.Units(measures, figures).Rolled[0].Total >= units.Rolled[0].Total - 1e-9);
    }).QuickCheckThrowOnFailure();

    private static void Same(WeighedUnits one, WeighedUnits other)
    {
        for (var unit = 0; unit < one.Rolled.Count; unit++) Assert.Equal(one.Rolled[unit].Total!.Value, other.Rolled[unit].Total!.Value, 6);
    }

    private static (WeighedMeasure[] Measures, MeasureFigures[] Figures) Made((int Seed, int Units, int Measures) one, ScoreScale scale, bool equal = false)
    {
        var random = new Random(one.Seed);
        WeighedMeasure[] measures = [.. Enumerable.Range(0, one.Measures).Select(at => new WeighedMeasure(0, equal ? 1 : 1 + random.Next(40), scale, random.Next(2) == 0))];
        return (measures, [.. measures.Select((measure, at) => Weighed.Figures(Weighed.Values(one.Units, one.Seed + at), floor: measure.HigherIsBetter ? 0 : 10, target: measure.HigherIsBetter ? 10 : 0))]);
    }
}
