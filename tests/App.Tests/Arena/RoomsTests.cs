using Shouwen.App.Tests.Access;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Arena;

public sealed class RoomsTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    [Fact(Timeout = 300_000)]
    public async Task People_join_by_code_take_the_seats_they_want_and_play_one_round_with_bots_in_the_rest()
    {
        using var @class = await Class.OpenAsync(server, speed: 400);
        var (director, customer) = (await @class.JoinAsync("小王", "director"), await @class.JoinAsync("Ann", "customer"));
        await using var trainer = await @class.LeadAsync();
        await using var first = await @class.PlayAsync(director);
        await using var second = await @class.PlayAsync(customer);
        Assert.Equal("director", first["me"].GetProperty("role").GetString());
        Assert.Equal(("customer", 0), (second["me"].GetProperty("role").GetString(), second["me"].GetProperty("place").GetInt32()));
        Assert.Equal("ready", second["game"].GetProperty("phase").GetString());
        Assert.Equal("none", await first.DoAsync("sign"));
        Assert.Equal("none", await trainer.DoAsync("begin"));
        await second.UntilAsync("game", game => game.GetProperty("phase").GetString() == "running");
        await second.UntilAsync("game", game => game is var now && now.GetProperty("round").GetInt32() == 1 && now.GetProperty("phase").GetString() == "ready");
        await trainer.UntilAsync("results", results => results.GetArrayLength() == 1);
        Assert.Equal(96, trainer["results"][0].GetProperty("moved").GetInt32() + trainer["results"][0].GetProperty("cancelled").GetInt32());
        // A player's slow line waits for its next change; trainers see the same together, and one whose line is slow finds a gap and asks.
        Assert.Equal(0, first.Gaps + second.Gaps);
        Assert.Equal((1, "playing"), ((await @class.ReadAsync()).GetProperty("card").GetProperty("round").GetInt32(), (await @class.ReadAsync()).GetProperty("card").GetProperty("state").GetString()));
    }

    [Fact(Timeout = 300_000)]
    public async Task A_screen_sees_what_hangs_on_the_wall_who_is_here_and_how_the_rounds_went_and_nothing_else()
    {
        using var @class = await Class.OpenAsync(server);
        await using var screen = await Line.OpenAsync(server);
        Assert.Equal("unknownGame", await screen.WatchAsync("ZZZZZZ"));
        Assert.Equal("ok", await screen.WatchAsync(@class.Code.ToLowerInvariant()));
        await screen.UntilAsync(one => one.Has("game"));
        Assert.Equal(["clock", "game", "outages", "place:t1", "place:t2", "place:t3", "place:t4", "players", "results", "scenario", "score"], screen.Keys);
        Assert.Equal("notSeated", await screen.DoAsync("begin"));
        await @class.JoinAsync("小王", "director");
        await @class.JoinAsync("Ann");
        await screen.UntilAsync("players", players => players.GetArrayLength() == 2);
        Assert.Equal(["小王 director", "Ann "], screen["players"].EnumerateArray().Select(one => $"{one.GetProperty("name").GetString()} {one.GetProperty("role").GetString()}"));
    }

    [Fact]
    public async Task The_wall_draws_the_code_to_join_by_for_whoever_knows_the_game_s_code()
    {
        using var @class = await Class.OpenAsync(server);
        using var visitor = server.Visitor();
        using var drawn = await visitor.GetIt($"/api/public/arena/{@class.Code}/qr.svg");
        Assert.Equal("image/svg+xml", drawn.Content.Headers.ContentType!.MediaType);
        using var own = await @class.Trainer.GetIt($"{@class.Path}/qr.svg");
        Assert.Equal(await own.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), await drawn.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("404 arena.noGame", await visitor.GetIt("/api/public/arena/ZZZZZZ/qr.svg").SaysAsync());
    }

    [Fact(Timeout = 300_000)]
    public async Task Whoever_joins_is_told_what_is_wrong_and_a_strange_code_is_nobodys()
    {
        using var @class = await Class.OpenAsync(server);
        using var visitor = server.Visitor();
        var path = $"/api/public/arena/{@class.Code}";
        Assert.Equal("404 arena.noGame", await visitor.GetIt("/api/public/arena/ZZZZZZ").SaysAsync());
        Assert.Equal("400 invalid", await visitor.PostIt($"{path}/players", new { name = " " }).SaysAsync());
        Assert.Equal("400 invalid", await visitor.PostIt($"{path}/players", new { name = "A", wants = "trainer" }).SaysAsync());
        Assert.Equal("404 arena.noPlayer", await visitor.GetIt($"{path}/me").SaysAsync());
        var me = await @class.JoinAsync("A", "supplier");
        visitor.DefaultRequestHeaders.Add("X-Arena-Token", me.Token);
        Assert.Equal("supplier", (await visitor.GetIt($"{path}/me").JsonAsync()).GetProperty("role").GetString());
        var roles = (await visitor.GetIt(path).JsonAsync()).GetProperty("roles").EnumerateArray().ToDictionary(role => role.GetProperty("role").GetString()!, role => role.GetProperty("free").GetInt32());
        Assert.Equal((0, 4, 3), (roles["supplier"], roles["customer"], roles["expert"]));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await JoinAgainAsync(visitor, path)).ValueKind);
    }

    [Fact(Timeout = 300_000)]
    public async Task Seats_are_dealt_changed_and_taken_back_and_two_trainers_do_not_overwrite_each_other()
    {
        using var @class = await Class.OpenAsync(server, seatsDealt: true);
        for (var i = 0; i < 6; i++) await @class.JoinAsync($"P{i}", "expert");
        Assert.All((await @class.ReadAsync()).GetProperty("players").EnumerateArray(), player => Assert.Equal(System.Text.Json.JsonValueKind.Null, player.GetProperty("seat").ValueKind));
        var dealt = await @class.Trainer.PostIt($"{@class.Path}/deal").JsonAsync();
        var seats = dealt.GetProperty("players").EnumerateArray().Select(player => player.GetProperty("seat").GetInt32()).Order().ToList();
        Assert.Equal([0, 1, 2, 5, 7, 13], seats);
        var (one, other) = (dealt.GetProperty("players")[0].GetProperty("id").GetGuid(), dealt.GetProperty("players")[1]);
        Assert.Equal("428 noVersion", await @class.Trainer.PutIt($"{@class.Path}/seats", new { player = one, seat = 4 }).SaysAsync());
        @class.Trainer.DefaultRequestHeaders.Add("If-Match", "\"1\"");
        Assert.Equal("412 changed", await @class.Trainer.PutIt($"{@class.Path}/seats", new { player = one, seat = 4 }).SaysAsync());
        @class.Trainer.DefaultRequestHeaders.Remove("If-Match");
        @class.Trainer.DefaultRequestHeaders.Add("If-Match", "*");
        var changed = await @class.Trainer.PutIt($"{@class.Path}/seats", new { player = one, seat = other.GetProperty("seat").GetInt32() }).JsonAsync();
        Assert.Equal(System.Text.Json.JsonValueKind.Null, changed.GetProperty("players").EnumerateArray().Single(player => player.GetProperty("id").GetGuid() == other.GetProperty("id").GetGuid()).GetProperty("seat").ValueKind);
        Assert.Equal("400 invalid", await @class.Trainer.PutIt($"{@class.Path}/seats", new { player = one, seat = 15 }).SaysAsync());
        Assert.Equal("204", await @class.Trainer.DeleteIt($"{@class.Path}/players/{one}").SaysAsync());
        Assert.Equal(5, (await @class.ReadAsync()).GetProperty("players").GetArrayLength());
    }

    private static async Task<System.Text.Json.JsonElement> JoinAgainAsync(HttpClient visitor, string path)
    {
        var second = await visitor.PostIt($"{path}/players", new { name = "B", wants = "supplier" }).JsonAsync();
        visitor.DefaultRequestHeaders.Remove("X-Arena-Token");
        visitor.DefaultRequestHeaders.Add("X-Arena-Token", second.GetProperty("token").GetString());
        return (await visitor.GetIt($"{path}/me").JsonAsync()).GetProperty("seat");
    }
}
