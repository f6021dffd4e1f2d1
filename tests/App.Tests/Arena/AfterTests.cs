using System.Text.Json;
using Shouwen.App.Tests.Access;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Arena;

/// <summary>What is left of a session: a page for each who played, what they say of it, their record, and teams side by side.</summary>
public sealed class AfterTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    [Fact(Timeout = 300_000)]
    public async Task Each_who_played_has_a_page_and_a_record_and_what_they_say_is_told_together()
    {
        using var @class = await Class.OpenAsync(server, scenario: "contact-centre", speed: 1500);
        var (director, idle) = (await @class.JoinAsync("=小王", "director"), await @class.JoinAsync("小李", "customer"));
        var (path, opinion) = ($"/api/public/arena/{@class.Code}", new { worth = 5, transfer = 4, pace = 3, learned = "先登记再处理", wish = " " });
        using (var early = Visitor(director)) Assert.Equal("409 arena.notYet", await early.PutIt($"{path}/opinion", opinion).SaysAsync());
        await PlayAsync(@class, director);

        using var visitor = Visitor(director);
        var mine = await visitor.GetIt($"{path}/mine").JsonAsync();
        Assert.Equal(("=小王", "director", "over", 3), (mine.GetProperty("name").GetString(), mine.GetProperty("role").GetString(), mine.GetProperty("state").GetString(), mine.GetProperty("rounds").GetArrayLength()));
        Assert.Equal("中心总监", mine.GetProperty("roleName").GetProperty("zh").GetString());
        Assert.Equal("sign 1", string.Join(", ", mine.GetProperty("rounds")[0].GetProperty("did").EnumerateArray().Select(one => $"{one.GetProperty("kind").GetString()} {one.GetProperty("count").GetInt32()}")));
        Assert.Equal("400 invalid", await visitor.PutIt($"{path}/opinion", new { worth = 6, transfer = 1, pace = 1 }).SaysAsync());
        Assert.Equal("204", await visitor.PutIt($"{path}/opinion", opinion).SaysAsync());
        Assert.Equal("204", await visitor.PutIt($"{path}/opinion", opinion with { worth = 3 }).SaysAsync());
        Assert.Equal(3, (await visitor.GetIt($"{path}/mine").JsonAsync()).GetProperty("given").GetProperty("worth").GetInt32());
        using var stranger = server.Visitor();
        Assert.Equal("404 arena.noPlayer", await stranger.GetIt($"{path}/mine").SaysAsync());
        Assert.Equal("404 arena.noPlayer", await stranger.PutIt($"{path}/opinion", opinion).SaysAsync());

        var records = await @class.Trainer.GetIt($"{@class.Path}/records").JsonAsync();
        Assert.Equal([("=小王", 1, 1200, true), ("小李", 0, 0, false)], records.GetProperty("people").EnumerateArray().Select(one =>
            (one.GetProperty("name").GetString(), one.GetProperty("rounds").GetInt32(), one.GetProperty("seconds").GetInt32(), one.GetProperty("hasOpinion").GetBoolean())));
        Assert.Equal("Site manager", records.GetProperty("roles").GetProperty("customer").GetProperty("en").GetString());
        var said = records.GetProperty("opinions");
        Assert.Equal((1, 3d, JsonValueKind.Null, "先登记再处理", 0), (said.GetProperty("count").GetInt32(), said.GetProperty("worth").GetProperty("value").GetDouble(), said.GetProperty("worth").GetProperty("low").ValueKind,
            Assert.Single(said.GetProperty("learned").EnumerateArray()).GetString(), said.GetProperty("wishes").GetArrayLength()));
        using var csv = await @class.Trainer.GetIt($"{@class.Path}/records.csv");
        Assert.Contains("'=小王", await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var other = await server.AsAsync(await server.CentreAsync(), App.Access.Published.Role.Trainer);
        Assert.Equal("404 arena.noGame", await other.GetIt($"{@class.Path}/records").SaysAsync());
        _ = idle;

        HttpClient Visitor(Class.Player player)
        {
            var one = server.Visitor();
            one.DefaultRequestHeaders.Add("X-Arena-Token", player.Token);
            return one;
        }
    }

    [Fact(Timeout = 300_000)]
    public async Task Cohorts_are_compared_with_intervals_and_one_game_alone_has_none()
    {
        using var @class = await Class.OpenAsync(server, scenario: "contact-centre", speed: 1500, cohort: "秋季班");
        await PlayAsync(@class, null);
        Assert.Equal(0, (await @class.Trainer.GetIt("/api/arena/compare?scenario=airport").JsonAsync()).GetProperty("games").GetArrayLength());
        var alone = await @class.Trainer.GetIt("/api/arena/compare?scenario=contact-centre").JsonAsync();
        Assert.Equal(("秋季班", JsonValueKind.Null), (alone.GetProperty("cohorts")[0].GetProperty("cohort").GetString(), alone.GetProperty("cohorts")[0].GetProperty("gain").GetProperty("low").ValueKind));
        foreach (var (seed, cohort) in new[] { ("8", "秋季班"), ("9", null), ("10", null) })
        {
            using var next = await @class.AnotherAsync(seed, cohort, 1500);
            await PlayAsync(next, null);
        }

        var all = await @class.Trainer.GetIt("/api/arena/compare?scenario=contact-centre").JsonAsync();
        Assert.Equal([("秋季班", 2), (null, 2)], all.GetProperty("cohorts").EnumerateArray().Select(one => (one.GetProperty("cohort").GetString(), one.GetProperty("games").GetInt32())));
        Assert.All(all.GetProperty("cohorts").EnumerateArray(), one => Assert.Equal(3, one.GetProperty("rounds").GetArrayLength()));
        var moved = all.GetProperty("games").EnumerateArray().ToLookup(game => game.GetProperty("cohort").GetString() is not null, game => (double)game.GetProperty("moved")[2].GetInt32());
        Assert.Equal(moved[true].Average() - moved[false].Average(), Assert.Single(all.GetProperty("differences").EnumerateArray()).GetProperty("difference").GetDouble(), 9);
        // Rounds of another length are another game; whoever asks for one hears where the games are.
        var shorter = await @class.Trainer.GetIt("/api/arena/compare?scenario=contact-centre&minutes=10").JsonAsync();
        Assert.Equal((0, "[{\"minutes\":null,\"games\":4}]"), (shorter.GetProperty("games").GetArrayLength(), shorter.GetProperty("lengths").GetRawText()));
        Assert.Equal("400 invalid", await @class.Trainer.GetIt("/api/arena/compare?scenario=moon").SaysAsync());
    }

    /// <summary>All three rounds; whoever directs signs first.</summary>
    private static async Task PlayAsync(Class @class, Class.Player? director)
    {
        await using var trainer = await @class.LeadAsync();
        if (director is not null)
        {
            await using var seat = await @class.PlayAsync(director);
            Assert.Equal("none", await seat.DoAsync("sign"));
        }

        for (var round = 0; round < 3; round++)
        {
            Assert.Equal("none", await trainer.DoAsync("begin"));
            await trainer.UntilAsync("results", results => results.GetArrayLength() == round + 1);
        }

        await trainer.UntilAsync("game", game => game.GetProperty("phase").GetString() == "over");
    }
}
