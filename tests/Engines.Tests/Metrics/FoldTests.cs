using Shouwen.Engines.Metrics;

namespace Shouwen.Engines.Tests.Metrics;

public class FoldTests
{
    private static readonly DateOnly Monday = new(2026, 1, 5);
    private static readonly Measure[] Additive = [.. Enum.GetValues<Measure>().Where(measure => measure is not (Measure.LongestWait or Measure.Customers or Measure.StaffedSeconds or Measure.OccupiedSeconds))];
    private static readonly ContactDay[] Week = [.. Enumerable.Range(0, 7).Select(i => Days.Random(Monday.AddDays(i), 500, 40 + i))];

    [Theory]
    [InlineData(Grain.Total)]
    [InlineData(Grain.Month)]
    [InlineData(Grain.Week)]
    [InlineData(Grain.Day)]
    [InlineData(Grain.Hour)]
    [InlineData(Grain.Interval)]
    [InlineData(Grain.WeekdayHour)]
    public void Every_grain_and_cut_adds_up_to_the_total(Grain grain)
    {
        var total = Assert.Single(Days.Fold(Plan(Grain.Total), Week)).Values;
        var cut = Days.Fold(Plan(grain) with { Cuts = [CutBy(Dim.Queue), CutBy(Dim.Agent)] }, Week);
        for (var place = 0; place < Additive.Length; place++)
            Assert.Equal(total[place] ?? 0, cut.Sum(row => row.Values[place] ?? 0));
    }

    [Fact]
    public void Sums_are_what_a_plain_loop_over_the_contacts_gives()
    {
        long offered = 0, wait = 0, handle = 0;
        foreach (var day in Week)
        {
            for (var i = 0; i < day.Count; i++)
            {
                if ((day.Flags[i] & 1) != 0) continue;
                var outcome = (Outcome)day.Outcomes[i];
                if (outcome is Outcome.Answered or Outcome.Abandoned or Outcome.Callback) offered++;
                if (outcome != Outcome.Answered) continue;
                wait += Math.Max(0, day.Wait[i]);
                if (day.Talk[i] >= 0) handle += day.Talk[i] + Math.Max(0, day.Hold[i]) + Math.Max(0, day.Wrap[i]);
            }
        }

        var plan = Plan(Grain.Total) with { Measures = [Measure.Offered, Measure.WaitSeconds, Measure.HandleSeconds] };
        Assert.Equal([offered, wait, handle], Assert.Single(Days.Fold(plan, Week)).Values);
    }

    [Fact]
    public void A_filter_keeps_exactly_the_groups_that_it_allows()
    {
        var byQueue = Days.Fold(Plan(Grain.Total) with { Cuts = [CutBy(Dim.Queue)] }, Week);
        var filtered = Days.Fold(Plan(Grain.Total) with { Filters = [new(Dim.Queue, [false, false, true, false, true])] }, Week);
        Assert.Equal(
            byQueue.Where(row => row.Groups[0] is 2 or 4).Sum(row => row.Values[0]),
            Assert.Single(filtered).Values[0]);
    }

    [Fact]
    public void Sparse_and_dense_groups_give_the_same_rows()
    {
        var dense = Days.Fold(Plan(Grain.Interval) with { Cuts = [CutBy(Dim.Queue)] }, Week);
        var huge = new Cut(Dim.Queue, [0, 1, 2, 3, 4, 5], 1_000_000);
        var sparse = Days.Fold(Plan(Grain.Interval) with { Cuts = [huge] }, Week);
        Assert.Equal(dense.Select(row => (row.Period, row.Groups[0], row.Values[2])), sparse.Select(row => (row.Period, row.Groups[0], row.Values[2])));
    }

    [Fact]
    public void Customers_are_counted_once_however_often_they_come()
    {
        var plan = Plan(Grain.Total) with { Measures = [Measure.Customers] };
        var expected = Week.SelectMany(day => Enumerable.Range(0, day.Count)
            .Where(i => (day.Flags[i] & 1) == 0 && day.Customers[i] != 0).Select(i => day.Customers[i])).Distinct().Count();
        Assert.Equal(expected, Assert.Single(Days.Fold(plan, Week)).Values[0]);
    }

    [Fact]
    public void A_day_survives_its_bytes_and_equal_days_have_equal_bytes()
    {
        var bytes = DayCodec.Encode(Week[0]);
        var back = DayCodec.DecodeContacts(bytes);
        Assert.Equal(bytes, DayCodec.Encode(back));
        Assert.Equal(Week[0].Ids, back.Ids);
        Assert.Equal(Week[0].Wait, back.Wait);
        Assert.Equal(Week[0].Of(Dim.Agent), back.Of(Dim.Agent));
        Assert.Equal(Week[0].Customers, back.Customers);
    }

    [Fact]
    public void Where_a_queue_has_contacts_its_intervals_give_only_staffed_time()
    {
        var contacts = Days.Of(Monday, [(Outcome.Answered, 3)]);
        contacts.Of(Dim.Queue)[0] = 1;
        contacts.Talk[0] = 90;
        var intervals = new IntervalDay(Monday, 2);
        (intervals.Queues[0], intervals.Queues[1]) = (1, 2);
        foreach (var value in Enum.GetValues<IntervalValue>()) intervals.Of(value).AsSpan().Fill(10);
        intervals.Of(IntervalValue.StaffedSeconds).AsSpan().Fill(120);
        var fold = new Fold(Plan(Grain.Total) with { Cuts = [CutBy(Dim.Queue)], Measures = [Measure.Answered, Measure.OccupiedSeconds, Measure.StaffedSeconds] });
        fold.Add(Monday, contacts, intervals);
        Assert.Equal([[1, 90, 120], [10, 30, 120]], fold.Rows().Select(row => row.Values.Select(value => (int)value!.Value)));
    }

    [Fact]
    public void A_repeat_is_the_same_customers_next_contact_on_the_same_topic_within_the_window()
    {
        var first = Days.Of(Monday, [(Outcome.Answered, 1), (Outcome.Answered, 1), (Outcome.Answered, 1)]);
        var last = Days.Of(Monday.AddDays(6), [(Outcome.Answered, 1)]);
        first.Customers[0] = first.Customers[1] = last.Customers[0] = 7;
        first.Of(Dim.Topic)[0] = last.Of(Dim.Topic)[0] = 3;
        first.Of(Dim.Topic)[1] = 4;
        var links = new RepeatLinks();
        links.Fill(last);
        links.Fill(first);
        Assert.Equal([(6 * 86_400), -1, -1], first.NextSeconds);
        Assert.Equal((1L, 3L), Repeats(6));
        Assert.Equal((0L, 3L), Repeats(5));

        (long, long) Repeats(int days)
        {
            var plan = Plan(Grain.Total) with { Measures = [Measure.Repeats, Measure.RepeatBase], RepeatWindowSeconds = days * 86_400 };
            var values = Assert.Single(Days.Fold(plan, first, last)).Values;
            return (values[0]!.Value, values[1]!.Value);
        }
    }

    [Fact]
    public void Contributions_add_up_to_the_change()
    {
        var before = new Dictionary<int, (long, long)> { [1] = (80, 100), [2] = (45, 50), [3] = (1, 10) };
        var after = new Dictionary<int, (long, long)> { [1] = (70, 120), [2] = (50, 55), [4] = (5, 5) };
        var shares = Contributions.Of(before, after, isRatio: true)!;
        Assert.Equal((125d / 180) - (126d / 160), shares.Sum(share => share.Value), 12);
        Assert.Equal(1, shares.MinBy(share => share.Value)!.Group);
        Assert.All(shares, share => Assert.Equal(share.Value, share.Mix!.Value + share.Rate!.Value, 12));
    }

    [Fact]
    public void Where_only_the_shares_move_all_is_mix_and_where_only_the_rates_do_all_is_rate()
    {
        var before = new Dictionary<int, (long, long)> { [1] = (90, 100), [2] = (50, 100) };
        Assert.All(Contributions.Of(before, new Dictionary<int, (long, long)> { [1] = (45, 50), [2] = (75, 150) }, isRatio: true)!, share => Assert.Equal(0, share.Rate!.Value, 12));
        var rates = Contributions.Of(before, new Dictionary<int, (long, long)> { [1] = (80, 100), [2] = (50, 100) }, isRatio: true)!;
        Assert.All(rates, share => Assert.Equal(0, share.Mix!.Value, 12));
        Assert.Equal([-0.05, 0], rates.Select(share => Math.Round(share.Rate!.Value, 12)));

        // A group that was not there before brings its rate with it.
        Assert.Equal((0.02, 0.0), Contributions.Of(before, new Dictionary<int, (long, long)> { [1] = (90, 100), [2] = (50, 100), [3] = (40, 50) }, isRatio: true)!
            .Where(share => share.Group == 3).Select(share => (Math.Round(share.Mix!.Value, 12), share.Rate!.Value)).Single());
    }

    [Fact]
    public void Over_long_is_above_the_topics_own_limit_or_the_95th_percentile_of_the_quarter_before()
    {
        var quarter = Days.Of(Monday, [.. Enumerable.Repeat((Outcome.Answered, 1), 100)]);
        for (var i = 0; i < 100; i++) (quarter.Talk[i], quarter.Of(Dim.Topic)[i]) = (i + 1, 1);
        var limits = TalkLimits.From([quarter], new Dictionary<int, int> { [2] = 33 });
        Assert.Equal((95, 33, -1), (limits.Of(1), limits.Of(2), limits.Of(3)));
    }

    private static FoldPlan Plan(Grain grain) => new() { From = Monday, To = Monday.AddDays(6), Grain = grain, Measures = Additive };

    private static Cut CutBy(Dim dim) => new(dim, [0, 1, 2, 3, 4, 5], 6);
}
