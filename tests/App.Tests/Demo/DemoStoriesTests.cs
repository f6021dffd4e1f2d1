using System.Globalization;
using System.Text.Json;
using Shouwen.App.Demo;

namespace Shouwen.App.Tests.Demo;

/// <summary>Each planted story, found as the guide tells to look for it: by the metrics that the product shows.</summary>
public sealed class DemoStoriesTests(DemoServer demo) : IClassFixture<DemoServer>
{
    private DateOnly First => demo.Made.From;
    private DateOnly Last => demo.Made.To;

    [Fact]
    public async Task The_director_signs_in_by_the_link_and_sees_that_it_is_a_demonstration()
    {
        var me = await demo.Director.GetFromJsonAsync<JsonElement>("/api/access/me", TestContext.Current.CancellationToken);
        var centre = Assert.Single(me.GetProperty("centres").EnumerateArray());
        Assert.Equal("demo", centre.GetProperty("code").GetString());
        Assert.True(centre.GetProperty("isDemonstration").GetBoolean());
        Assert.Equal(["director"], centre.GetProperty("roles").EnumerateArray().Select(role => role.GetString()));
    }

    [Fact]
    public async Task Bill_payment_and_invoice_printing_are_most_of_the_halls_traffic()
    {
        var topics = (await demo.AskAsync("contacts", First, Last, "by=topic&filter=channel=counter")).OrderByDescending(topic => topic.Value).ToList();
        Assert.Equal(["PAY", "INVOICE"], topics.Take(2).Select(topic => topic.Cut));
        Assert.True(topics.Take(2).Sum(topic => topic.Value) > 0.6 * topics.Sum(topic => topic.Value));
    }

    [Fact]
    public async Task The_campaign_floods_the_hotline_for_ten_days()
    {
        var (from, to) = (demo.Stories.CampaignFrom, demo.Stories.CampaignTo);
        var campaign = Enumerable.Range(0, 10).Select(day => from.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ToList();
        async Task<IReadOnlyList<DemoFigure>> Days(string metric) => await demo.AskAsync(metric, from.AddDays(-28), to.AddDays(28), "grain=day&filter=queue=HOTLINE");
        async Task<IEnumerable<string>> Ten(string metric) => (await Days(metric)).OrderByDescending(day => day.Value).Take(10).Select(day => day.Period).Order();

        Assert.Equal(campaign, await Ten("offered"));
        Assert.Equal(campaign, await Ten("abandon_rate"));
        Assert.All((await Days("service_level")).Where(day => campaign.Contains(day.Period)), day => Assert.True(day.Value < 0.65));
        var topics = await demo.AskAsync("contacts", from, to, "by=topic&filter=campaign=" + DemoStories.CampaignCode);
        Assert.Equal(DemoStories.CampaignTopic, topics.MaxBy(topic => topic.Value)!.Cut);
    }

    [Fact]
    public async Task Repeats_of_one_topic_creep_up_from_one_month_on()
    {
        var creep = demo.Stories.CreepFrom.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var months = (await demo.AskAsync("repeat_rate", First, Last, "grain=month&filter=topic=" + DemoStories.CreepingTopic)).Where(month => !month.Immature).ToList();
        var before = months.Where(month => string.CompareOrdinal(month.Period, creep) < 0).Average(month => month.Value)!.Value;
        Assert.InRange(before, 0.1, 0.22);
        Assert.All(months.TakeLast(2), month => Assert.True(month.Value > before + 0.1));

        var lastMonth = await demo.AskAsync("repeat_rate", Last.AddMonths(-2), Last.AddDays(-14), "by=topic");
        Assert.Equal(DemoStories.CreepingTopic, lastMonth.Where(topic => topic.Denominator > 100).MaxBy(topic => topic.Value)!.Cut);
    }

    [Fact]
    public async Task One_teams_handling_time_drifts_because_it_writes_longer_after_each_call()
    {
        async Task<Dictionary<string, double>> Growth(string metric)
        {
            var before = (await demo.AskAsync(metric, First, demo.Stories.DriftFrom.AddDays(-1), "by=team")).ToDictionary(team => team.Cut, team => team.Value!.Value);
            var now = await demo.AskAsync(metric, Last.AddMonths(-1), Last, "by=team");
            return now.ToDictionary(team => team.Cut, team => team.Value!.Value / before[team.Cut]);
        }

        var handling = await Growth("aht");
        Assert.Equal(DemoStories.DriftingTeam, handling.MaxBy(team => team.Value).Key);
        Assert.InRange(handling[DemoStories.DriftingTeam], 1.15, 1.45);
        var wrap = await Growth("wrap_time");
        Assert.True(wrap[DemoStories.DriftingTeam] > 2);
        Assert.All(wrap.Where(team => team.Key != DemoStories.DriftingTeam), team => Assert.InRange(team.Value, 0.8, 1.2));
        Assert.InRange((await Growth("talk_time"))[DemoStories.DriftingTeam], 0.9, 1.1);
    }

    [Fact]
    public async Task One_queues_short_abandons_hide_its_bad_service_level()
    {
        var flattering = (await demo.AskAsync("service_level_5", First, Last, "by=queue")).ToDictionary(queue => queue.Cut, queue => queue.Value);
        var strict = (await demo.AskAsync("service_level_2", First, Last, "by=queue")).ToDictionary(queue => queue.Cut, queue => queue.Value);
        var promised = (await demo.AskAsync("service_level", First, Last, "by=queue")).Single(queue => queue.Cut == DemoStories.FlatteredQueue);
        Assert.Equal(flattering[DemoStories.FlatteredQueue], promised.Value);
        Assert.True(promised.Value > 0.8);
        Assert.True(strict[DemoStories.FlatteredQueue] < 0.68);
        Assert.All(strict.Where(queue => queue.Key != DemoStories.FlatteredQueue), queue => Assert.True(flattering[queue.Key] - queue.Value < 0.03));
    }

    [Fact]
    public async Task Occupancy_is_known_and_believable()
    {
        var queues = (await demo.AskAsync("occupancy", Last.AddMonths(-3), Last, "by=queue")).ToDictionary(queue => queue.Cut, queue => queue.Value);
        Assert.InRange(queues["HOTLINE"]!.Value, 0.58, 0.8);
        Assert.InRange(queues["HALL"]!.Value, 0.65, 0.9);
    }

    [Fact]
    public async Task Today_has_figures_of_this_morning()
    {
        var today = await demo.Director.GetFromJsonAsync<JsonElement>("/api/facts/today?centre=demo", TestContext.Current.CancellationToken);
        Assert.Equal("2026-11-22", today.GetProperty("date").GetString());
        Assert.True(today.GetProperty("isToday").GetBoolean());
        Assert.Contains(today.GetProperty("tiles").EnumerateArray(), tile => tile.GetProperty("metric").GetString() == "service_level" && tile.GetProperty("value").ValueKind == JsonValueKind.Number);
    }
}
