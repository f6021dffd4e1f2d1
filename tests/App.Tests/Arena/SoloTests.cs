using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Arena.Games;
using Shouwen.App.Arena.Rooms;
using Shouwen.App.Tests.Access;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Arena;

/// <summary>One person alone with bots and a coach.</summary>
public sealed class SoloTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    /// <summary>The game moves on between a hint and what is done about it.</summary>
    private static readonly string[] TooLate = ["wrongStage", "notYours", "already", "busy", "unknownId", "notRunning", "noMoney", "notProven"];

    [Theory(Timeout = 300_000)]
    [InlineData("customer")]
    [InlineData("clerk")]
    [InlineData("expert")]
    [InlineData("delivery")]
    [InlineData("supplier")]
    public async Task Whoever_does_what_the_coach_says_plays_a_round_and_neither_hints_nor_pieces_tell_a_cause_too_early(string role)
    {
        using var alone = await Alone.BeginAsync(server, role, speed: 40);
        await using var line = await alone.PlayAsync();
        var seat = line["me"].GetProperty("seat").GetInt32();
        Assert.All(line["people"].EnumerateArray(), one => Assert.Equal(one.GetProperty("seat").GetInt32() != seat, one.GetProperty("isBot").GetBoolean()));
        Assert.True(line["game"].GetProperty("isSolo").GetBoolean());
        await line.UntilAsync("game", game => game.GetProperty("isSigned").GetBoolean());
        // Without a process there is nothing to assign: the delivery manager's part begins with the second round.
        if (role == "delivery") await SkipAsync(line);
        Assert.Equal("none", await line.DoAsync("begin"));
        var done = await FollowAsync(line, until: role == "delivery" ? 2 : 1);
        Assert.True(done > 0, $"Nothing to do for {role}.");

        var mine = await alone.MineAsync();
        var round = mine.GetProperty("rounds").EnumerateArray().Last();
        var review = round.GetProperty("review");
        Assert.NotEmpty(review.GetProperty("own").EnumerateArray());
        Assert.Equal(line["results"].EnumerateArray().Last().GetProperty("moved").GetInt32(), round.GetProperty("result").GetProperty("moved").GetInt32());
        Assert.DoesNotContain(round.GetProperty("did").EnumerateArray(), one => one.GetProperty("kind").GetString() == "begin");

        var known = new Known(new GameBoards().Of(Alone.Scenario, Alone.Minutes)!.Value.Board, Alone.Seed, await server.InDbAsync(db => Class.LogAsync(db, alone.Id)));
        var shown = new Shown();
        known.Read(line, shown);
        Assert.True(shown.Conclusions > 0 || role is not "expert", "Nothing was concluded: too little to say anything.");
        Assert.Contains(line.Heard, message => message.Text.Contains("\"hint\":", StringComparison.Ordinal));
        var told = mine.GetRawText();
        Assert.DoesNotContain(known.Secrets, secret => told.Contains(secret, StringComparison.Ordinal));
    }

    [Fact(Timeout = 300_000)]
    public async Task A_director_is_told_to_sign_and_to_add_one_part_after_a_round()
    {
        using var alone = await Alone.BeginAsync(server, "director", speed: 400);
        await using var line = await alone.PlayAsync();
        Assert.Equal(("sign", "notSigned"), HintOf(line));
        Assert.Equal("none", await line.DoAsync("sign"));
        await line.UntilAsync(one => !one.Has("hint"));
        Assert.Equal("none", await line.DoAsync("begin"));
        Assert.Equal("none", await line.DoAsync("pause", a: 3));
        await line.UntilAsync("game", game => game.GetProperty("phase").GetString() == "paused");
        Assert.Equal("none", await line.DoAsync("resume"));
        Assert.Equal("none", await line.DoAsync("end"));
        await line.UntilAsync(one => one.Has("hint"));
        Assert.Equal(("adopt", "oneMorePart"), HintOf(line));
        Assert.Empty(line["game"].GetProperty("parts").EnumerateArray());
        // To lead is all that is theirs beyond the seat.
        Assert.Equal("wrongRole", await line.DoAsync("inject"));
        Assert.Equal("wrongRole", await line.DoAsync("bot", target: 1));
    }

    [Fact(Timeout = 300_000)]
    public async Task A_bot_that_directs_announces_the_process_of_the_next_round_before_it_begins_and_once()
    {
        using var alone = await Alone.BeginAsync(server, "expert", speed: 400);
        await using var line = await alone.PlayAsync();
        await SkipAsync(line);
        await SkipAsync(line);
        await line.UntilAsync("game", game => game.GetProperty("round").GetInt32() == 2 && game.GetProperty("parts").GetArrayLength() > 0);
        var log = await server.InDbAsync(db => Class.LogAsync(db, alone.Id));
        Assert.Equal([0, 1, 2], log.Where(one => one.Kind == Engines.Arena.CommandKind.Adopt).Select(one => one.Round));
    }

    [Fact(Timeout = 300_000)]
    public async Task The_clock_stands_while_the_only_player_is_gone_and_they_go_on_from_another_device()
    {
        using var alone = await Alone.BeginAsync(server);
        var before = alone.Token;
        await using (var first = await alone.PlayAsync())
        {
            Assert.Equal("none", await first.DoAsync("begin"));
            await first.UntilAsync("game", game => game.GetProperty("phase").GetString() == "running");
        }

        await alone.AgainAsync();
        await using var old = await Line.OpenAsync(server);
        Assert.Equal("unknownToken", await old.EnterAsync(alone.Code, before));
        server.Clock.Advance(Seating.Wait);
        await WaitForAsync(alone, Engines.Arena.GamePhase.Paused);
        await using var second = await alone.PlayAsync();
        Assert.Equal("paused", second["game"].GetProperty("phase").GetString());
        var seat = second["me"].GetProperty("seat").GetInt32();
        Assert.False(second["people"].EnumerateArray().Single(one => one.GetProperty("seat").GetInt32() == seat).GetProperty("isBot").GetBoolean());
        Assert.Equal("none", await second.DoAsync("resume"));
        await second.UntilAsync("game", game => game.GetProperty("phase").GetString() == "running");
    }

    [Fact(Timeout = 300_000)]
    public async Task Nobody_else_joins_leads_reseats_or_goes_on_with_it_and_it_is_not_compared()
    {
        using var alone = await Alone.BeginAsync(server);
        using var visitor = server.Visitor();
        Assert.Equal("409 arena.soloTaken", await visitor.PostIt($"/api/public/arena/{alone.Code}/players", new { name = "B" }).SaysAsync());
        Assert.True((await visitor.GetIt($"/api/public/arena/{alone.Code}").JsonAsync()).GetProperty("isSolo").GetBoolean());
        using var trainer = await server.AsAsync(alone.Centre, Role.Trainer);
        await using var line = await Line.OpenAsync(server, SignedInPeople.CookieOf(server, trainer));
        Assert.Equal("solo", await line.LeadAsync(alone.Id));
        trainer.DefaultRequestHeaders.Add("If-Match", "*");
        Assert.Equal("409 arena.soloSeats", await trainer.PostIt($"/api/arena/games/{alone.Id}/deal").SaysAsync());
        Assert.Equal("409 arena.soloSeats", await trainer.PutIt($"/api/arena/games/{alone.Id}/seats", new { player = alone.Pass.GetProperty("player").GetGuid(), seat = 0 }).SaysAsync());
        Assert.Equal("409 arena.soloSeats", await trainer.DeleteIt($"/api/arena/games/{alone.Id}/players/{alone.Pass.GetProperty("player").GetGuid()}").SaysAsync());
        Assert.Equal(0, (await trainer.GetIt("/api/arena/solo").JsonAsync()).GetProperty("games").GetArrayLength());
        foreach (var stranger in new[] { trainer, await server.AsAsync(await server.CentreAsync(), Role.Agent) })
        {
            Assert.Equal("404 arena.noGame", await stranger.PostIt($"/api/arena/solo/{alone.Id}/enter").SaysAsync());
            Assert.Equal("404 arena.noGame", await stranger.DeleteIt($"/api/arena/solo/{alone.Id}").SaysAsync());
        }

        Assert.True(Assert.Single((await trainer.GetIt("/api/arena/games").JsonAsync()).GetProperty("items").EnumerateArray()).GetProperty("isSolo").GetBoolean());
        Assert.Equal(0, (await trainer.GetIt("/api/arena/games?solo=false").JsonAsync()).GetProperty("items").GetArrayLength());
        Assert.Equal(1, (await trainer.GetIt("/api/arena/games?solo=true").JsonAsync()).GetProperty("items").GetArrayLength());
        await server.InDbAsync(db => db.Set<ArenaGame>().Where(row => row.Id == alone.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, GameState.Over)));
        Assert.Equal(0, (await trainer.GetIt($"/api/arena/compare?scenario={Alone.Scenario}&minutes={Alone.Minutes}").JsonAsync()).GetProperty("games").GetArrayLength());
    }

    [Fact(Timeout = 300_000)]
    public async Task A_customer_manager_sits_where_they_chose_and_nowhere_that_the_scenario_does_not_have()
    {
        using var alone = await Alone.BeginAsync(server);
        var places = (await alone.Person.GetIt("/api/arena/scenarios").JsonAsync()).EnumerateArray().Single(one => one.GetProperty("code").GetString() == Alone.Scenario).GetProperty("places").EnumerateArray().ToList();
        var last = places[^1].GetProperty("code").GetString();
        var pass = await alone.Person.PostIt("/api/arena/solo", new { scenario = Alone.Scenario, role = "customer", minutes = Alone.Minutes, speed = 1, place = last }).JsonAsync();
        await using var line = await Line.OpenAsync(server);
        Assert.Equal("ok", await line.EnterAsync(pass.GetProperty("code").GetString()!, pass.GetProperty("token").GetString()!));
        await line.UntilAsync(one => one.Has("me"));
        Assert.Equal(places.Count - 1, line["me"].GetProperty("place").GetInt32());
        var games = (await alone.Person.GetIt("/api/arena/solo").JsonAsync()).GetProperty("games").EnumerateArray().ToDictionary(one => one.GetProperty("role").GetString()!, one => one.GetProperty("place"));
        Assert.Equal(places[^1].GetProperty("name").GetProperty("en").GetString(), games["customer"].GetProperty("en").GetString());
        Assert.Equal(JsonValueKind.Null, games["clerk"].ValueKind);
        Assert.Equal("400 invalid", await alone.Person.PostIt("/api/arena/solo", new { scenario = Alone.Scenario, role = "customer", minutes = Alone.Minutes, speed = 1, place = "t9" }).SaysAsync());
    }

    [Fact(Timeout = 300_000)]
    public async Task A_few_games_are_open_at_a_time_however_fast_one_asks_and_one_that_is_dropped_makes_room()
    {
        using var alone = await Alone.BeginAsync(server);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => alone.Person.PostIt("/api/arena/solo", Alone.Form("expert")).SaysAsync()));
        Assert.All(answers, answer => Assert.True(answer is "201" or "409 arena.soloTooMany", answer));
        while ((await MineAsync()).GetProperty("open").GetInt32() < 3) Assert.Equal("201", await alone.Person.PostIt("/api/arena/solo", Alone.Form("expert")).SaysAsync());
        Assert.Equal((3, 3), ((await MineAsync()).GetProperty("open").GetInt32(), (await MineAsync()).GetProperty("games").GetArrayLength()));
        Assert.Equal("409 arena.soloTooMany", await alone.Person.PostIt("/api/arena/solo", Alone.Form("expert")).SaysAsync());
        await using var line = await alone.PlayAsync();
        Assert.Equal("none", await line.DoAsync("begin"));
        Assert.Equal("204", await alone.Person.DeleteIt($"/api/arena/solo/{alone.Id}").SaysAsync());
        await line.UntilAsync(one => !one.IsOpen);
        Assert.Equal("201", await alone.Person.PostIt("/api/arena/solo", Alone.Form("expert")).SaysAsync());

        Task<JsonElement> MineAsync() => alone.Person.GetIt("/api/arena/solo").JsonAsync();
    }

    [Fact]
    public async Task What_cannot_be_played_is_said_by_its_field()
    {
        using var person = await server.AsAsync(await server.CentreAsync(), Role.Agent);
        foreach (var (form, field) in new (object, string)[] { (new { scenario = "moon", role = "clerk", speed = 1 }, "scenario"), (new { scenario = "airport", role = "trainer", speed = 1 }, "role"), (new { scenario = "airport", role = "clerk", speed = 11 }, "speed"), (new { scenario = "airport", role = "clerk", speed = 1, minutes = 4 }, "minutes") })
        {
            using var answer = await person.PostIt("/api/arena/solo", form);
            Assert.Equal(400, (int)answer.StatusCode);
            Assert.Equal(field, Assert.Single(JsonElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).GetProperty("errors").EnumerateObject()).Name);
        }
    }

    private static async Task SkipAsync(Line line)
    {
        Assert.Equal("none", await line.DoAsync("begin"));
        Assert.Equal("none", await line.DoAsync("end"));
    }

    private static (string?, string?) HintOf(Line line) => (line["hint"].GetProperty("kind").GetString(), line["hint"].GetProperty("why").GetString());

    /// <summary>Does each hint as it comes, until the round is over; how many were done.</summary>
    private static async Task<int> FollowAsync(Line line, int until)
    {
        var (done, tried) = (0, "");
        while (true)
        {
            await line.UntilAsync(one => IsOver(one) || (one.Has("hint") && one["hint"].GetRawText() != tried));
            if (IsOver(line)) return done;
            if (!line.Has("hint")) continue;
            var hint = line["hint"];
            var answer = await line.DoAsync(hint.GetProperty("kind").GetString()!, hint.GetProperty("target").GetInt32(), hint.GetProperty("a").GetInt32(), hint.GetProperty("b").GetInt32(), hint.GetProperty("form").GetString()!);
            if (answer == "none") done++;
            else Assert.Contains(answer, TooLate);
            tried = hint.GetRawText();
        }

        bool IsOver(Line line) => line["game"].GetProperty("round").GetInt32() == until;
    }

    private async Task WaitForAsync(Alone alone, Engines.Arena.GamePhase phase)
    {
        while (await server.InDbAsync(db => db.Set<ArenaGame>().Where(row => row.Id == alone.Id).Select(row => row.Phase).SingleAsync()) != phase)
            await Task.Delay(50, TestContext.Current.CancellationToken);
    }
}
