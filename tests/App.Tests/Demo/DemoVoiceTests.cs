using System.Text.Json;
using Shouwen.App.Demo;

namespace Shouwen.App.Tests.Demo;

/// <summary>The planted stories of what customers and agents say, found in the results that the product shows.</summary>
public sealed class DemoVoiceTests(DemoServer demo) : IClassFixture<DemoServer>
{
    private const double Sampling = 0.05;

    [Fact]
    public async Task The_estimated_paths_are_those_that_the_answers_were_made_with()
    {
        var waves = await ResultsAsync(DemoCustomerVoice.Survey);
        Assert.Equal(4, waves.Count);
        var outside = 0;
        foreach (var truth in DemoCustomerVoice.Paths)
        {
            var estimates = waves.Select(wave => Path(wave, truth)).ToList();
            Assert.InRange(estimates.Average(estimate => Value(estimate)), truth.Coefficient - Sampling, truth.Coefficient + Sampling);
            outside += estimates.Count(estimate => truth.Coefficient < estimate.GetProperty("low").GetDouble() || truth.Coefficient > estimate.GetProperty("high").GetDouble());
        }

        // One of twenty such intervals misses: of 48, two or three.
        Assert.True(outside <= 6, $"{outside} of 48 intervals miss the coefficient that was put in.");
    }

    [Fact]
    public async Task Complaint_handling_moves_loyalty_and_stands_lowest_in_every_wave()
    {
        foreach (var wave in await ResultsAsync(DemoCustomerVoice.Survey))
        {
            Assert.Equal("Complaints", Constructs(wave).MinBy(construct => construct.Value).Key);
            var drivers = wave.GetProperty("model").GetProperty("drivers").EnumerateArray().Where(driver => driver.GetProperty("target").GetString() == "Loyalty")
                .OrderByDescending(driver => Value(driver.GetProperty("importance"))).Select(driver => driver.GetProperty("driver").GetString()).ToList();
            Assert.Contains("Complaints", drivers.Take(2));
        }
    }

    [Fact]
    public async Task In_one_province_expectation_outran_what_was_perceived_after_the_campaign()
    {
        var codes = await WavesAsync(DemoCustomerVoice.Survey);
        async Task<double> Gap(string wave, string region)
        {
            var index = Constructs(await ResultAsync(wave, $"&cut=region&member={region}"));
            return index["Quality"] - index["Expectation"];
        }

        foreach (var region in new[] { "JS", "ZJ", "SH" }) Assert.InRange(await Gap(codes[^1], region), -14, 0);
        Assert.True(await Gap(codes[^1], DemoCustomerVoice.DisappointedRegion) < -20);
        Assert.InRange(await Gap(codes[^2], DemoCustomerVoice.DisappointedRegion), -14, 5);
    }

    [Fact]
    public async Task Expectation_outruns_perception_over_time_and_most_where_the_campaign_promised()
    {
        foreach (var (survey, pair, most) in new[] { (DemoCustomerVoice.Survey, "Quality", -18.0), (DemoQualityVoice.Survey, "", -1.3) })
        {
            var codes = await WavesAsync(survey);
            async Task<List<JsonElement>> Gaps(string group) => [.. from wave in (await GetAsync($"waves/{codes[^1]}/history?centre=demo{group}")).EnumerateArray()
                                                                    select wave.GetProperty("pairs").EnumerateArray().Single(one => one.GetProperty("code").GetString() == pair).GetProperty("gap")];
            var all = await Gaps("");
            Assert.Equal(codes.Count, all.Count);
            Assert.True(Value(all[^1]) < Value(all[0]) - (survey == DemoQualityVoice.Survey ? 0.3 : 2));
            var disappointed = await Gaps($"&cut=region&member={DemoCustomerVoice.DisappointedRegion}");
            Assert.True(disappointed[^1].GetProperty("high").GetDouble() < most);
            Assert.True(disappointed[^2].GetProperty("low").GetDouble() > most);
            var groups = (await GetAsync($"waves/{codes[^1]}/pairs?centre=demo")).EnumerateArray().Where(group => group.GetProperty("cut").GetString() == "region").ToList();
            var widest = groups.MinBy(group => Value(group.GetProperty("pairs").EnumerateArray().Single(one => one.GetProperty("code").GetString() == pair).GetProperty("gap")));
            Assert.Equal((4, DemoCustomerVoice.DisappointedRegion), (groups.Count, widest.GetProperty("code").GetString()));
        }
    }

    [Fact]
    public async Task Who_is_angry_answers_and_in_one_province_hardly_anybody_does()
    {
        var wave = await ResultAsync((await WavesAsync(DemoCustomerVoice.Survey))[^1], "");
        var cuts = wave.GetProperty("nonResponse").EnumerateArray().ToDictionary(cut => cut.GetProperty("cut").GetString()!);
        Assert.True(cuts["region"].GetProperty("p").GetDouble() < 0.001);
        Assert.True(cuts["product"].GetProperty("p").GetDouble() > 0.01);
        var rates = cuts["region"].GetProperty("groups").EnumerateArray().ToDictionary(group => group.GetProperty("member").GetString()!, group => Value(group.GetProperty("rate")));
        Assert.Equal((DemoCustomerVoice.DisappointedRegion, DemoCustomerVoice.SilentRegion), (rates.MaxBy(rate => rate.Value).Key, rates.MinBy(rate => rate.Value).Key));
        var satisfaction = cuts["region"].GetProperty("weighted").EnumerateArray().Single(figure => figure.GetProperty("code").GetString() == "Satisfaction");
        Assert.True(Value(satisfaction.GetProperty("weighted")) > Value(satisfaction.GetProperty("plain")));
        Assert.Empty(cuts["product"].GetProperty("weighted").EnumerateArray());
    }

    [Fact]
    public async Task Benchmarks_say_that_they_are_made_up_and_fewer_recommend_the_centre_after_the_campaign()
    {
        var benchmarks = (await GetAsync("benchmarks?centre=demo")).EnumerateArray().ToList();
        Assert.Equal(["competitor", "industry", "national"], benchmarks.Select(one => one.GetProperty("kind").GetString()).Distinct().Order());
        Assert.All(benchmarks, one => Assert.Contains("虚构", one.GetProperty("name").GetString()));
        var waves = await ResultsAsync(DemoPromoterVoice.Survey);
        var scores = waves.ConvertAll(wave => Value(wave.GetProperty("measures")[0].GetProperty("net")));
        Assert.True(scores[1] < scores[0]);
    }

    [Fact]
    public async Task What_people_said_is_among_the_metrics_by_month_and_by_one_cut()
    {
        var (from, to) = (demo.Made.To.AddMonths(-13), demo.Made.To);
        var codes = await WavesAsync(DemoCustomerVoice.Survey);
        var months = await demo.AskAsync("satisfaction_index", from, to, "grain=month");
        Assert.Equal(4, months.Count);
        Assert.Equal(Constructs(await ResultAsync(codes[^1], ""))["Satisfaction"], months[^1].Value!.Value, 9);
        var answers = months.Sum(month => month.Denominator);
        Assert.Equal(months.Sum(month => month.Value!.Value * month.Denominator) / answers, Assert.Single(await demo.AskAsync("satisfaction_index", from, to, "")).Value!.Value, 9);

        var regions = await demo.AskAsync("satisfaction_index", to.AddMonths(-2), to, "by=region");
        Assert.Equal(DemoCustomerVoice.DisappointedRegion, regions.MinBy(region => region.Value)!.Cut);
        Assert.Equal(regions.Single(region => region.Cut == "AH").Value, Assert.Single(await demo.AskAsync("satisfaction_index", to.AddMonths(-2), to, "filter=region=AH")).Value);
        using var refused = await demo.Director.GetAsync($"/api/facts/metrics?centre=demo&metric=csat&from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}&by=region&filter=team=VIP", TestContext.Current.CancellationToken);
        Assert.Equal(400, (int)refused.StatusCode);
    }

    [Fact]
    public async Task Teams_that_many_left_see_little_reward()
    {
        var wave = Assert.Single(await WavesAsync(DemoStaffVoice.Survey));
        var leavers = (await demo.AskAsync("turnover", demo.Made.To.AddMonths(-14), demo.Made.To.AddMonths(-2), "by=team")).ToDictionary(team => team.Cut, team => team.Value!.Value);
        var reward = new List<(double Left, double Reward)>();
        foreach (var team in DemoStaff.Teams)
        {
            using var answer = await demo.Director.GetAsync($"/api/voice/waves/{wave}/results?centre=demo&cut=team&member={team.Code}", TestContext.Current.CancellationToken);
            if (!answer.IsSuccessStatusCode) continue;
            var result = (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("result");
            reward.Add((leavers[team.Code], Constructs(result)["Reward"]));
        }

        Assert.True(reward.Count >= 7);
        Assert.True(Correlation(reward) < -0.5, $"{Correlation(reward):0.00}");
    }

    [Fact]
    public async Task Low_marks_are_followed_up_mostly_in_time_and_least_by_the_team_that_writes_longest()
    {
        var to = demo.Made.To;
        var waves = await WavesAsync(DemoCustomerVoice.Survey);
        var raised = 0;
        foreach (var wave in waves)
        {
            var figures = (await demo.Director.GetFromJsonAsync<JsonElement>($"/api/voice/waves/{wave}/followups?centre=demo", TestContext.Current.CancellationToken)).GetProperty("figures");
            raised += figures.GetProperty("raised").GetInt32();
            Assert.True(figures.GetProperty("second").GetProperty("change").GetProperty("low").GetDouble() > 1);
        }

        Assert.InRange(raised, 200, 500);
        Assert.InRange(Assert.Single(await demo.AskAsync("follow_ups_kept", to.AddMonths(-13), to, "")).Value!.Value, 0.85, 0.97);
        var teams = await demo.AskAsync("follow_ups_kept", to.AddDays(-20), to, "by=team");
        var (drifting, others) = (teams.Single(team => team.Cut == DemoStories.DriftingTeam), teams.Where(team => team.Cut != DemoStories.DriftingTeam).ToList());
        Assert.True(drifting.Value < (others.Sum(team => team.Value * team.Denominator) / others.Sum(team => team.Denominator)) - 0.2);
        var open = await demo.Director.GetFromJsonAsync<JsonElement>("/api/voice/followups?centre=demo", TestContext.Current.CancellationToken);
        Assert.InRange(open.GetProperty("count").GetInt32(), 1, 30);
    }

    private Task<JsonElement> GetAsync(string path) => demo.Director.GetFromJsonAsync<JsonElement>($"/api/voice/{path}", TestContext.Current.CancellationToken);

    private static double Correlation(List<(double X, double Y)> pairs)
    {
        var (x, y) = (pairs.Average(pair => pair.X), pairs.Average(pair => pair.Y));
        var together = pairs.Sum(pair => (pair.X - x) * (pair.Y - y));
        return together / Math.Sqrt(pairs.Sum(pair => (pair.X - x) * (pair.X - x)) * pairs.Sum(pair => (pair.Y - y) * (pair.Y - y)));
    }

    private static double Value(JsonElement estimated) => estimated.GetProperty("value").GetDouble();

    private static Dictionary<string, double> Constructs(JsonElement result) => result.GetProperty("model").GetProperty("constructs").EnumerateArray()
        .ToDictionary(construct => construct.GetProperty("code").GetString()!, construct => Value(construct.GetProperty("index")));

    private static JsonElement Path(JsonElement result, DemoPath path) => result.GetProperty("model").GetProperty("paths").EnumerateArray()
        .Single(one => one.GetProperty("from").GetString() == path.From && one.GetProperty("to").GetString() == path.To).GetProperty("coefficient");

    /// <summary>Codes of a survey's waves, in the order in which they were asked.</summary>
    private async Task<List<string>> WavesAsync(string survey)
    {
        var waves = await demo.Director.GetFromJsonAsync<JsonElement>("/api/voice/waves?centre=demo", TestContext.Current.CancellationToken);
        return [.. waves.GetProperty("items").EnumerateArray().Where(wave => wave.GetProperty("survey").GetString() == survey).Select(wave => wave.GetProperty("code").GetString()!).Order()];
    }

    private async Task<List<JsonElement>> ResultsAsync(string survey)
    {
        var results = new List<JsonElement>();
        foreach (var wave in await WavesAsync(survey)) results.Add(await ResultAsync(wave, ""));
        return results;
    }

    private async Task<JsonElement> ResultAsync(string wave, string group) =>
        (await demo.Director.GetFromJsonAsync<JsonElement>($"/api/voice/waves/{wave}/results?centre=demo{group}", TestContext.Current.CancellationToken)).GetProperty("result");
}
