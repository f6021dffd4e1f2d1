using Shouwen.Engines.Comparing;

namespace Shouwen.Engines.Tests.Comparing;

public sealed class CrossedTests
{
    [Fact]
    public void On_a_full_table_it_is_what_mean_squares_say()
    {
        // Snedecor and Cochran's way: two-way table of 3 members by 4 periods.
        double[][] table = [[9, 10, 14, 11], [12, 13, 15, 16], [8, 9, 9, 12]];
        var (m, p) = (table.Length, table[0].Length);
        var mean = table.SelectMany(row => row).Average();
        var rows = table.Select(row => row.Average()).ToArray();
        var columns = Enumerable.Range(0, p).Select(at => table.Average(row => row[at])).ToArray();
        var ofMembers = p * rows.Sum(value => Math.Pow(value - mean, 2)) / (m - 1);
        var ofPeriods = m * columns.Sum(value => Math.Pow(value - mean, 2)) / (p - 1);
        var rest = Enumerable.Range(0, m).SelectMany(i => Enumerable.Range(0, p), (i, j) => Math.Pow(table[i][j] - rows[i] - columns[j] + mean, 2)).Sum() / ((m - 1) * (p - 1));
        var found = CrossedComponents.Of(Values(table))!;
        Assert.Equal((ofMembers - rest) / p, found.Members, 10);
        Assert.Equal((ofPeriods - rest) / m, found.Periods, 10);
        Assert.Equal(rest, found.Alone, 10);
        Assert.Equal(Math.Sqrt(rest) / mean, found.Wandering!.Value, 10);
        var shares = found.Shares!.Value;
        Assert.Equal(1, shares.Members + shares.Periods + shares.Alone, 12);
    }

    [Fact]
    public void What_is_missing_does_not_move_it_where_members_and_periods_add_up()
    {
        double[] members = [10, 14, 20, 11], periods = [0, 3, -2, 5, 1];
        var full = Values([.. members.Select(member => periods.Select(period => member + period).ToArray())]);
        var holes = full.Where(one => (one.Member + (2 * one.Period)) % 4 != 0).ToList();
        Assert.Equal(0, CrossedComponents.Of(full)!.Alone, 10);
        Assert.Equal(0, CrossedComponents.Of(holes)!.Alone, 8);
        Assert.True(CrossedComponents.Of(holes)!.Members > 0);
    }

    [Fact]
    public void Far_from_zero_digits_stay()
    {
        double[][] table = [[9, 10, 14], [12, 13, 15], [8, 9, 9]];
        var near = CrossedComponents.Of(Values(table))!;
        var far = CrossedComponents.Of(Values([.. table.Select(row => row.Select(value => value + 1e9).ToArray())]))!;
        Assert.Equal(near.Members, far.Members, 6);
        Assert.Equal(near.Alone, far.Alone, 6);
    }

    [Fact]
    public void Over_many_tables_with_holes_each_part_is_found_again()
    {
        var random = new Random(3);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        var sums = (Members: 0.0, Periods: 0.0, Alone: 0.0);
        const int tables = 400;
        for (var table = 0; table < tables; table++)
        {
            var (members, periods) = (Enumerable.Range(0, 12).Select(_ => 3 * Normal()).ToArray(), Enumerable.Range(0, 10).Select(_ => 2 * Normal()).ToArray());
            var values = (from i in Enumerable.Range(0, 12) from j in Enumerable.Range(0, 10) where random.NextDouble() < 0.7 select new Crossed(i, j, 50 + members[i] + periods[j] + Normal())).ToList();
            var found = CrossedComponents.Of(values)!;
            sums = (sums.Members + found.Members, sums.Periods + found.Periods, sums.Alone + found.Alone);
        }

        Assert.InRange(sums.Members / tables, 8.3, 9.7);
        Assert.InRange(sums.Periods / tables, 3.6, 4.4);
        Assert.InRange(sums.Alone / tables, 0.95, 1.05);
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(5, 1)]
    public void One_member_or_one_period_says_nothing(int members, int periods) =>
        Assert.Null(CrossedComponents.Of(Values([.. Enumerable.Range(0, members).Select(i => Enumerable.Range(0, periods).Select(j => (double)(i + (j * j))).ToArray())])));

    [Fact]
    public void Nothing_says_nothing_and_no_scatter_has_no_shares()
    {
        Assert.Null(CrossedComponents.Of([]));
        Assert.Null(CrossedComponents.Of(Values([[3, 3], [3, 3]]))!.Shares);
    }

    private static List<Crossed> Values(double[][] table) => [.. table.SelectMany((row, member) => row.Select((value, period) => new Crossed(member, period, value)))];
}
