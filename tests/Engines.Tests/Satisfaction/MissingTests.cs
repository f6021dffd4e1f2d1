using Shouwen.Engines.Satisfaction;
using static Shouwen.Engines.Tests.Satisfaction.Surveys;

namespace Shouwen.Engines.Tests.Satisfaction;

public class MissingTests
{
    private static readonly IndicatorData Gapless = Answers(Diamond(), 90, 9);

    /// <summary>Every seventh answer of a row that is a multiple of 5 is missing.</summary>
    private static readonly IndicatorData Gappy = Change(Gapless, (name, column) => [.. column.Select((x, row) => row % 5 == 0 && (row + name[0] + name[1]) % 7 == 0 ? double.NaN : x)]);

    [Theory]
    [InlineData(OuterMode.A)]
    [InlineData(OuterMode.B)]
    public void Listwise_is_without_the_rows_that_lack_an_answer(OuterMode mode)
    {
        var whole = Enumerable.Range(0, 90).Where(row => !Gappy.Columns.Any(column => double.IsNaN(column[row]))).ToArray();
        var estimate = Estimate(Diamond(mode), Gappy);
        Same(Estimate(Diamond(mode), Rows(Gapless, whole)), estimate, 1e-13);
        Assert.Equal((90, whole.Length, false), (estimate.Rows, estimate.RowsUsed, estimate.HasGaps));
        Assert.Equal(whole, estimate.Scores().RowNumbers);
    }

    [Theory]
    [InlineData(OuterMode.A)]
    [InlineData(OuterMode.B)]
    public void Mean_is_as_if_the_mean_had_been_answered(OuterMode mode)
    {
        var filled = Change(Gappy, (_, column) => [.. column.Select(x => double.IsNaN(x) ? column.Where(y => !double.IsNaN(y)).Average() : x)]);
        var (expected, estimate) = (Estimate(Diamond(mode), filled), Estimate(Diamond(mode) with { Missing = MissingValues.Mean }, Gappy));
        Same(expected, estimate, 1e-11);
        Assert.True(estimate.HasGaps);
        Assert.Equal(90, estimate.N);
        Assert.Equal(expected.Scores().Standardised["A"], estimate.Scores().Standardised["A"], (a, b) => Math.Abs(a - b) < 1e-11);
    }

    [Fact]
    public void Pairwise_correlations_are_those_of_the_rows_that_have_both()
    {
        var model = new PathModel { Constructs = [new("A", ["a1"]), new("B", ["b1"]), new("C", ["c1"])], Paths = [new("A", "B"), new("B", "C")], Missing = MissingValues.Pairwise };
        var estimate = Estimate(model, Gappy);
        Assert.Equal(Pairwise("a1", "b1").R, estimate.Paths["A -> B"], 1e-13);
        Assert.Equal(Pairwise("b1", "c1").R, estimate.Paths["B -> C"], 1e-13);
        Assert.Equal(new[] { Pairwise("a1", "b1").Rows, Pairwise("b1", "c1").Rows, Pairwise("a1", "c1").Rows }.Min(), estimate.N);
    }

    [Theory]
    [InlineData(MissingValues.Mean)]
    [InlineData(MissingValues.Pairwise)]
    public void Without_gaps_all_ways_are_one(MissingValues missing) => Same(Estimate(Diamond(), Gapless), Estimate(Diamond() with { Missing = missing }, Gapless), 0);

    [Fact]
    public void Pairs_that_no_data_could_have_are_refused()
    {
        var (n, x) = (double.NaN, new double[] { 1, 2, 3, 4, 5, 6 });
        double[] Part(int from, int sign) => [.. Enumerable.Range(0, 18).Select(row => row / 6 == from ? n : row / 6 == (from + 1) % 3 ? x[row % 6] : sign * x[row % 6])];
        var model = new PathModel { Constructs = [new("A", ["a"]), new("B", ["b"]), new("C", ["c"])], Paths = [new("A", "B"), new("B", "C")], Missing = MissingValues.Pairwise };
        Assert.Equal(RefusalReason.IndefiniteCovariance, Refused(model, new(["a", "b", "c"], [Part(0, -1), Part(1, -1), Part(2, -1)])).Reason);
    }

    private static (double R, int Rows) Pairwise(string first, string second)
    {
        var (x, y) = (Gappy.Columns[Gappy.Names.ToList().IndexOf(first)], Gappy.Columns[Gappy.Names.ToList().IndexOf(second)]);
        var both = Enumerable.Range(0, x.Length).Where(row => !double.IsNaN(x[row] + y[row])).ToArray();
        return (MathNet.Numerics.Statistics.Correlation.Pearson(both.Select(row => x[row]), both.Select(row => y[row])), both.Length);
    }
}
