using Shouwen.Engines.Metrics;

namespace Shouwen.Engines.Tests.Metrics;

public class ServiceLevelTests
{
    private static readonly Measure[] Pairs =
        [.. Enumerable.Range((int)Measure.ServiceLevel1Met, 10).Select(number => (Measure)number)];

    // AW 700, A 850, B 150, b 40, s 25: the five variants by hand.
    private static readonly double[] Expected = [700d / 960, 0.7, 0.74, 700d / 850, 0.725];

    [Fact]
    public void Five_variants_of_one_interval_have_their_known_values()
    {
        var day = new IntervalDay(new(2026, 1, 5), 1);
        foreach (var values in day.Values) values[0] = IntervalDay.Unknown;
        day.WithinSeconds[0] = 20;
        day.Of(IntervalValue.AnsweredWithin)[0] = 700;
        day.Of(IntervalValue.Answered)[0] = 850;
        day.Of(IntervalValue.Abandoned)[0] = 150;
        day.Of(IntervalValue.AbandonedWithin)[0] = 40;
        day.Of(IntervalValue.AbandonedShort)[0] = 25;
        Assert.Equal(Expected, Variants(null, day), Close);
    }

    [Fact]
    public void Five_variants_of_a_thousand_contacts_have_the_same_values()
    {
        var waits = new List<(Outcome, int)>();
        waits.AddRange(Enumerable.Repeat((Outcome.Answered, 20), 700));
        waits.AddRange(Enumerable.Repeat((Outcome.Answered, 21), 150));
        waits.AddRange(Enumerable.Repeat((Outcome.Abandoned, 5), 25));
        waits.AddRange(Enumerable.Repeat((Outcome.Abandoned, 20), 15));
        waits.AddRange(Enumerable.Repeat((Outcome.Abandoned, 60), 110));
        Assert.Equal(Expected, Variants(Days.Of(new(2026, 1, 5), waits), null), Close);
    }

    [Fact]
    public void An_interval_counted_with_other_seconds_than_promised_says_nothing_of_the_service_level()
    {
        var day = new IntervalDay(new(2026, 1, 5), 1);
        day.WithinSeconds[0] = 30;
        day.Of(IntervalValue.Answered)[0] = 10;
        Assert.All(Values(null, day), value => Assert.Null(value));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    public void The_queues_own_variant_is_the_one_that_it_promises(int variant)
    {
        var day = Days.Of(new(2026, 1, 5), [(Outcome.Answered, 3), (Outcome.Answered, 40), (Outcome.Abandoned, 4), (Outcome.Abandoned, 50)]);
        var plan = new FoldPlan
        {
            From = day.Date,
            To = day.Date,
            Measures = [Measure.ServiceLevelMet, Measure.ServiceLevelBase, Measure.ServiceLevel1Met + (2 * (variant - 1)), Measure.ServiceLevel1Base + (2 * (variant - 1))],
            Promises = new Dictionary<int, Promise> { [0] = new(20, 5, variant) },
        };
        var values = Assert.Single(Days.Fold(plan, day)).Values;
        Assert.Equal((values[2], values[3]), (values[0], values[1]));
    }

    private static bool Close(double left, double right) => Math.Abs(left - right) < 1e-12;

    private static IEnumerable<double> Variants(ContactDay? contacts, IntervalDay? intervals) =>
        Values(contacts, intervals).Chunk(2).Select(pair => (double)pair[0]!.Value / pair[1]!.Value);

    private static IReadOnlyList<long?> Values(ContactDay? contacts, IntervalDay? intervals)
    {
        var date = contacts?.Date ?? intervals!.Date;
        var fold = new Fold(new() { From = date, To = date, Measures = Pairs });
        fold.Add(date, contacts, intervals);
        return Assert.Single(fold.Rows()).Values;
    }
}
