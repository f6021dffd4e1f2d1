using Shouwen.App.Demo;
using Shouwen.App.Facts.Published;
using Shouwen.Engines.Mining;

namespace Shouwen.App.Tests.Demo;

/// <summary>What is planted in the demonstration's complaints is found by whoever looks.</summary>
public sealed class DemoComplaintsTests
{
    private static readonly KeptLog Kept = new DemoWorld(1, new(2026, 11, 22), new(2026, 11, 22, 15, 0, 0)).Complaints();
    private static readonly EventLog Log = LogOf(Kept);

    [Fact]
    public void There_are_some_thousand_complaints_the_same_each_time_and_none_from_the_future()
    {
        Assert.InRange(Log.Cases.Count, 1500, 4000);
        var again = new DemoWorld(1, new(2026, 11, 22), new(2026, 11, 22, 15, 0, 0)).Complaints();
        Assert.Equal(Kept.Events.Select(one => (one.Case, one.Activity, one.At, one.Who)), again.Events.Select(one => (one.Case, one.Activity, one.At, one.Who)));
        Assert.True(Kept.Events.Max(one => one.At) <= new DateTimeOffset(2026, 11, 22, 15, 0, 0, TimeSpan.FromHours(8)));
        Assert.NotEqual(Kept.Events.Count, new DemoWorld(2, new(2026, 11, 22), new(2026, 11, 22, 15, 0, 0)).Complaints().Events.Count);
    }

    [Fact]
    public void The_network_department_is_the_bottleneck_and_grows_slower()
    {
        var bottleneck = MineProcess.Of(Log).Bottlenecks.First();
        Assert.Equal((DemoComplaints.Before, DemoComplaints.Bottleneck), (Log.Activities.Names[bottleneck.From], Log.Activities.Names[bottleneck.To]));
        Assert.True(bottleneck.Later > 1.5 * bottleneck.Earlier, $"{bottleneck.Earlier}, then {bottleneck.Later}");
    }

    [Fact]
    public void Charges_go_to_and_fro_and_more_so_behind_the_campaign()
    {
        var rework = Rework.Of(Log, MineProcess.VariantsOf(Log));
        Assert.True(rework.PingPongCases > 100);
        var stories = new DemoWorld(1, new(2026, 11, 22), new(2026, 11, 22, 15, 0, 0)).Stories;
        var fro = FilterLog.Cases(Log, FilterLog.InTime(Log, At(stories.CampaignFrom.AddDays(3)), At(stories.CampaignFrom.AddDays(38)), CaseTime.Begins));
        Assert.True(SharesBack(fro) > 1.4 * SharesBack(Log), $"{SharesBack(fro)} of {SharesBack(Log)}");
    }

    [Fact]
    public void A_good_part_does_as_designed_and_the_rest_takes_longer()
    {
        var found = CheckConformance.Of(Log, MineProcess.VariantsOf(Log), Kept.Design!, TestContext.Current.CancellationToken)!;
        Assert.InRange((double)found.FitCases / found.Cases, 0.5, 0.8);
        Assert.True(found.Deviating.Median > 1.3 * found.Fitting.Median);
        var names = found.Deviations.Where(one => one.Cases > 50).Select(one => $"{one.Kind} {found.Names[one.Activity]}").ToHashSet();
        Assert.Superset(new HashSet<string> { "Skipped 回访", "Inserted 退回重派", "Inserted 客户催办" }, names);
    }

    private static double SharesBack(EventLog log) => FilterLog.WithAttribute(log, log.Activities, new HashSet<string> { "退回重派" }).Count() / (double)log.Cases.Count;

    private static long At(DateOnly day) => new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.FromHours(8)).ToUnixTimeMilliseconds();

    private static EventLog LogOf(KeptLog kept) => OrderEvents.Of(
        Coded([.. kept.Events.Select(one => one.Case)]), Coded([.. kept.Events.Select(one => one.Activity)]), [.. kept.Events.Select(one => one.At.ToUnixTimeMilliseconds())],
        resources: Coded([.. kept.Events.Select(one => one.Who)]));

    private static CodedColumn Coded(string[] texts)
    {
        string[] names = [.. texts.Distinct()];
        var places = names.Index().ToDictionary(name => name.Item, name => name.Index);
        return new(names, Array.ConvertAll(texts, text => places[text]));
    }
}
