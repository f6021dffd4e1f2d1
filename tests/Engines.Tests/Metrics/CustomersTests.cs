using Shouwen.Engines.Metrics;

namespace Shouwen.Engines.Tests.Metrics;

public sealed class CustomersTests
{
    private static readonly DateOnly Monday = new(2026, 1, 5);

    [Fact]
    public void A_customer_counts_once_in_each_group_over_all_days()
    {
        var days = Enumerable.Range(0, 3).Select(number => Filled(number, 20_000)).ToArray();
        var plan = new FoldPlan { From = Monday, To = Monday.AddDays(2), Cuts = [new(Dim.Queue, [0, 1, 2, 3], 4)], Measures = [Measure.Customers] };
        var expected = days.SelectMany(day => Enumerable.Range(0, day.Count).Where(i => day.Customers[i] != 0).Select(i => (Queue: day.Of(Dim.Queue)[i], Customer: day.Customers[i])))
            .Distinct().CountBy(pair => pair.Queue).OrderBy(pair => pair.Key).Select(pair => (long?)pair.Value);
        Assert.Equal(expected, Days.Fold(plan, days).Select(row => row.Values[0]));
    }

    /// <summary>Small numbers and large ones, and customers that are not known.</summary>
    private static ContactDay Filled(int number, int count)
    {
        var (random, day) = (new Random(number), Days.Random(Monday.AddDays(number), count, number));
        for (var i = 0; i < count; i++)
        {
            day.Flags[i] = 0;
            day.Of(Dim.Queue)[i] = random.Next(1, 4);
            day.Customers[i] = random.Next(3) switch { 0 => random.Next(9_000), 1 => random.Next(9_000) * 0x1234_5678_9ABCL, _ => 0 };
        }

        return day;
    }
}
