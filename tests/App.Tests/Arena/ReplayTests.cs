using System.Text.Json;
using Shouwen.App.Arena.Games;
using Shouwen.App.Arena.Published;
using Shouwen.App.Tests.Access;
using Shouwen.App.Tests.Fixtures;
using Shouwen.Engines.Arena;
using Role = Shouwen.App.Access.Published.Role;

namespace Shouwen.App.Tests.Arena;

/// <summary>A round is gone through again second by second, and bots go on from one of its seconds.</summary>
public sealed class ReplayTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    [Fact(Timeout = 300_000)]
    public async Task A_round_is_told_in_its_course_and_each_second_of_it_is_shown_as_the_trainers_desk_had_it()
    {
        using var @class = await PlayedAsync();
        var latest = await @class.Trainer.GetIt($"{@class.Path}/replay").JsonAsync();
        Assert.Equal([(0, true, 1_200_000), (1, true, 1_200_000), (2, true, 1_200_000)], latest.GetProperty("rounds").EnumerateArray().Select(one => (one.GetProperty("round").GetInt32(), one.GetProperty("isOver").GetBoolean(), one.GetProperty("length").GetInt32())));
        Assert.Equal((2, 2_000), (latest.GetProperty("shown").GetProperty("round").GetInt32(), latest.GetProperty("step").GetInt32()));
        var review = await @class.Trainer.GetIt($"{@class.Path}/review").JsonAsync();
        Assert.Equal(review.GetProperty("scenario").GetRawText(), latest.GetProperty("scenario").GetRawText());
        for (var round = 0; round < 3; round++)
        {
            var shown = (await @class.Trainer.GetIt($"{@class.Path}/replay?round={round}").JsonAsync()).GetProperty("shown");
            var (rows, result) = (shown.GetProperty("rows"), review.GetProperty("rounds")[round].GetProperty("review").GetProperty("result"));
            Assert.Equal(601, rows.GetArrayLength());
            foreach (var same in new[] { "moved", "cancelled", "satisfaction", "spent", "earned" }) Assert.Equal(result.GetProperty(same).GetInt64(), rows[600].GetProperty(same).GetInt64());
            Assert.Equal("roundEnded", shown.GetProperty("marks").EnumerateArray().Last().GetProperty("kind").GetString());
        }

        var second = await @class.Trainer.GetIt($"{@class.Path}/replay/1/600").JsonAsync();
        var pieces = second.GetProperty("pieces");
        var course = (await @class.Trainer.GetIt($"{@class.Path}/replay?round=1").JsonAsync()).GetProperty("shown").GetProperty("rows");
        Assert.Equal(course[300].GetRawText(), second.GetProperty("row").GetRawText());
        Assert.Equal((600_000, 1_200_000, false), (pieces.GetProperty("clock").GetProperty("now").GetInt32(), pieces.GetProperty("clock").GetProperty("end").GetInt32(), pieces.GetProperty("clock").GetProperty("isRunning").GetBoolean()));
        Assert.Equal(("running", 1), (pieces.GetProperty("game").GetProperty("phase").GetString(), pieces.GetProperty("game").GetProperty("round").GetInt32()));
        Assert.True(pieces.EnumerateObject().Where(one => one.Name.StartsWith("fault:", StringComparison.Ordinal)).All(one => one.Value.GetProperty("cause").ValueKind == JsonValueKind.String));
        Assert.Equal(1_199_999, (await @class.Trainer.GetIt($"{@class.Path}/replay/1/1200").JsonAsync()).GetProperty("pieces").GetProperty("clock").GetProperty("now").GetInt32());
    }

    [Fact(Timeout = 300_000)]
    public async Task Bots_go_on_from_a_second_and_the_game_stays_as_it_is()
    {
        using var @class = await PlayedAsync();
        var before = await @class.LogAsync();
        var really = (await @class.Trainer.GetIt($"{@class.Path}/review").JsonAsync()).GetProperty("rounds");
        Task<HttpResponseMessage> AskAsync(object form) => @class.Trainer.PostIt($"{@class.Path}/what-if", form);
        var asItWas = await AskAsync(new { round = 1, second = 60, runs = 50 }).JsonAsync();
        Assert.Equal((50, false, 1), (asItWas.GetProperty("runs").GetInt32(), asItWas.GetProperty("hasChange").GetBoolean(), asItWas.GetProperty("rounds").GetArrayLength()));
        var moved = asItWas.GetProperty("rounds")[0].GetProperty("figures")[0];
        Assert.Equal(("moved", JsonValueKind.Null, really[1].GetProperty("review").GetProperty("result").GetProperty("moved").GetDouble()), (moved.GetProperty("measure").GetString(), moved.GetProperty("changed").ValueKind, moved.GetProperty("really").GetDouble()));

        var nothing = new { round = 1, second = 60, parts = Array.Empty<string>(), buys = false, toTheEnd = true, runs = 100 };
        var without = await AskAsync(nothing).JsonAsync();
        Assert.Equal([1, 2], without.GetProperty("rounds").EnumerateArray().Select(one => one.GetProperty("round").GetInt32()));
        var difference = without.GetProperty("rounds")[0].GetProperty("figures")[0].GetProperty("difference");
        Assert.True(difference.GetProperty("isClear").GetBoolean() && difference.GetProperty("high").GetDouble() < 0);
        Assert.Equal(without.GetRawText(), (await AskAsync(nothing).JsonAsync()).GetRawText());
        var last = (await AskAsync(new { round = 2, second = 1200, runs = 50 }).JsonAsync()).GetProperty("rounds")[0].GetProperty("figures")[0];
        Assert.Equal(last.GetProperty("really").GetDouble(), last.GetProperty("asItWas").GetProperty("mean").GetDouble());

        Assert.Equal(before.Select(one => one.Entry), (await @class.LogAsync()).Select(one => one.Entry));
        foreach (var (wrong, field) in new (object, string)[]
                 {
                     (new { round = 1, second = 1201 }, "second"), (new { round = 1, second = -1 }, "second"), (new { round = 1, second = 0, runs = 501 }, "runs"), (new { round = 1, second = 0, runs = 1 }, "runs"),
                     (new { round = 1, second = 0, parts = new[] { "magic" } }, "parts"), (new { round = 1, second = 0, limits = new[] { 1, 2 } }, "limits"), (new { round = 1, second = 0, shares = new[] { 1, 2, 101 } }, "shares"),
                     (new { round = 1, second = 0, decay = 99 }, "decay"),
                 })
        {
            using var answer = await AskAsync(wrong);
            Assert.Equal((400, true), ((int)answer.StatusCode, (await answer.JsonAsync()).GetProperty("errors").TryGetProperty(field, out _)));
        }

        Assert.Equal("404 arena.noRound", await AskAsync(new { round = 3, second = 0 }).SaysAsync());
    }

    [Fact(Timeout = 300_000)]
    public async Task A_round_that_runs_is_told_up_to_now_and_what_has_not_come_is_out_of_range()
    {
        using var @class = await Class.OpenAsync(server, speed: 10);
        Assert.Equal((0, JsonValueKind.Null), ((await @class.Trainer.GetIt($"{@class.Path}/replay").JsonAsync()).GetProperty("rounds").GetArrayLength(), (await @class.Trainer.GetIt($"{@class.Path}/replay").JsonAsync()).GetProperty("shown").ValueKind));
        Assert.Equal("400 invalid", await @class.Trainer.GetIt($"{@class.Path}/replay/0/0").SaysAsync());
        var director = await @class.JoinAsync("小王", "director");
        await using var line = await @class.PlayAsync(director);
        await using var trainer = await @class.LeadAsync();
        Assert.Equal("none", await line.DoAsync("sign"));
        Assert.Equal("none", await trainer.DoAsync("begin"));
        await Task.Delay(1500, TestContext.Current.CancellationToken);
        Assert.Equal("none", await trainer.DoAsync("pause"));
        var replay = await @class.Trainer.GetIt($"{@class.Path}/replay").JsonAsync();
        var (so, shown) = (Assert.Single(replay.GetProperty("rounds").EnumerateArray()), replay.GetProperty("shown"));
        var length = so.GetProperty("length").GetInt32();
        Assert.False(so.GetProperty("isOver").GetBoolean());
        Assert.InRange(length, 10_000, 200_000);
        Assert.Equal(length, shown.GetProperty("rows").EnumerateArray().Last().GetProperty("at").GetInt32());
        var people = (await @class.Trainer.GetIt($"{@class.Path}/replay/0/5").JsonAsync()).GetProperty("pieces").GetProperty("people");
        Assert.Equal(("小王", true), (people[0].GetProperty("name").GetString(), people[0].GetProperty("isHere").GetBoolean()));
        Assert.Equal("400 invalid", await @class.Trainer.GetIt($"{@class.Path}/replay/0/{(length / 1000) + 1}").SaysAsync());
        Assert.Equal("404 arena.noRound", await @class.Trainer.GetIt($"{@class.Path}/replay?round=1").SaysAsync());
        Assert.Equal("404 arena.noRound", await @class.Trainer.GetIt($"{@class.Path}/replay/5/0").SaysAsync());
        var figures = (await @class.Trainer.PostIt($"{@class.Path}/what-if", new { round = 0, second = 5, runs = 50, newFaults = true }).JsonAsync()).GetProperty("rounds")[0].GetProperty("figures");
        Assert.Equal(JsonValueKind.Null, figures[0].GetProperty("really").ValueKind);
        Assert.True(figures[0].GetProperty("asItWas").GetProperty("mean").GetDouble() > 0);
    }

    [Fact]
    public async Task Who_may_not_lead_is_refused_and_another_centres_game_is_not_found()
    {
        using var @class = await Class.OpenAsync(server);
        using var agent = await server.AsAsync(@class.Centre, Role.Agent);
        using var other = await server.AsAsync(await server.CentreAsync(), Role.Trainer);
        foreach (var path in new[] { "replay", "replay/0/0" })
        {
            Assert.Equal("403 access.forbidden", await agent.GetIt($"{@class.Path}/{path}").SaysAsync());
            Assert.Equal("404 arena.noGame", await other.GetIt($"{@class.Path}/{path}").SaysAsync());
        }

        Assert.Equal("403 access.forbidden", await agent.PostIt($"{@class.Path}/what-if", new { round = 0, second = 0 }).SaysAsync());
        Assert.Equal("404 arena.noGame", await other.PostIt($"{@class.Path}/what-if", new { round = 0, second = 0 }).SaysAsync());
    }

    /// <summary>A game of the contact centre that is over, as bots played it.</summary>
    private async Task<Class> PlayedAsync()
    {
        var @class = await Class.OpenAsync(server, scenario: "contact-centre");
        var board = Board.Of(ShippedScenarios.Get("contact-centre"));
        var log = new List<LogEntry>();
        var over = RunSession.Of(board, ShippedScenarios.DesignOf(board.Scenario), 7, log);
        var game = Play.Start(board, 7);
        var rows = new List<LoggedCommand>();
        foreach (var entry in log)
        {
            Play.Advance(game, entry.At);
            rows.Add(LoggedCommand.Of(@class.Id, rows.Count + 1, game.Round, entry, null, null));
            Play.Apply(game, entry.Command);
            game.Forget();
        }

        await server.InDbAsync(async db =>
        {
            db.AddRange(rows);
            var row = (await db.Set<ArenaGame>().FindAsync(@class.Id))!;
            (row.State, row.Phase, row.Round, row.Now, row.LogCount) = (GameState.Over, over.Phase, over.Round, over.Now, rows.Count);
            await db.SaveChangesAsync();
            return 0;
        });
        return @class;
    }
}
