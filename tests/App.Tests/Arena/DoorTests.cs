using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Arena.Games;
using Shouwen.App.Tests.Access;
using Shouwen.App.Tests.Fixtures;
using Shouwen.Engines.Arena;
using Role = Shouwen.Engines.Arena.Role;

namespace Shouwen.App.Tests.Arena;

/// <summary>What stands on the door of a game, and that whoever comes in comes in once.</summary>
public sealed class DoorTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private const int AtOnce = 6;

    [Fact(Timeout = 300_000)]
    public async Task A_join_whose_answer_was_lost_is_answered_again_with_the_same_seat_and_nobody_comes_in_twice()
    {
        using var @class = await Class.OpenAsync(server);
        var key = OpaqueToken.Create();
        var first = await JoinAsync(@class, "小王", "expert", key);
        var again = await JoinAsync(@class, " 小王 ", "clerk", key);
        Assert.Equal((PlayerOf(first), TokenOf(first)), (PlayerOf(again), TokenOf(again)));
        var player = Assert.Single(await PlayersAsync(@class));
        Assert.Equal(Role.Expert, player.Wants);
        await using var line = await @class.PlayAsync(new(PlayerOf(again), TokenOf(again)));
        Assert.Equal(("expert", player.Seat), (line["me"].GetProperty("role").GetString(), line["me"].GetProperty("seat").GetInt32()));
    }

    [Fact(Timeout = 300_000)]
    public async Task A_key_sent_several_times_at_one_moment_lets_one_person_in()
    {
        using var @class = await Class.OpenAsync(server);
        var key = OpaqueToken.Create();
        var joined = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => JoinAsync(@class, "小王", "expert", key)));
        Assert.Single(joined.Select(TokenOf).Distinct());
        Assert.Single(await PlayersAsync(@class));
    }

    [Fact(Timeout = 300_000)]
    public async Task A_key_gives_nobody_else_s_seat_and_opens_no_other_game()
    {
        using var @class = await Class.OpenAsync(server);
        using var other = await Class.OpenAsync(server);
        var key = OpaqueToken.Create();
        var (first, copied, elsewhere, stranger) = (await JoinAsync(@class, "小王", "clerk", key), await JoinAsync(@class, "小李", "clerk", key), await JoinAsync(other, "小王", "clerk", key), await JoinAsync(@class, "小王", "clerk", OpaqueToken.Create()));
        Assert.Equal(4, new[] { first, copied, elsewhere, stranger }.Select(TokenOf).Distinct().Count());
        Assert.Equal((3, 1), ((await PlayersAsync(@class)).Count, (await PlayersAsync(other)).Count));
        await using var line = await Line.OpenAsync(server);
        Assert.Equal("unknownToken", await line.EnterAsync(other.Code, TokenOf(first)));
        Assert.Equal("unknownToken", await line.EnterAsync(@class.Code, key));
        Assert.Equal("400 invalid", await SaysAsync(@class, "小王", "1234"));
        Assert.Equal("400 invalid", await SaysAsync(@class, "小王", new string('k', 101)));
    }

    [Fact(Timeout = 300_000)]
    public async Task Neither_key_nor_token_lies_in_the_store()
    {
        using var @class = await Class.OpenAsync(server);
        var key = OpaqueToken.Create();
        var joined = await JoinAsync(@class, "小王", "clerk", key);
        var player = Assert.Single(await PlayersAsync(@class));
        Assert.Equal(OpaqueToken.HashOf(TokenOf(joined)), player.TokenHash);
        Assert.DoesNotContain(player.TokenHash, new[] { key, TokenOf(joined), OpaqueToken.HashOf(key) });
    }

    [Fact(Timeout = 300_000)]
    public async Task Whoever_was_let_in_is_answered_after_the_last_round_too_and_whoever_was_removed_comes_in_anew()
    {
        using var @class = await Class.OpenAsync(server);
        var (key, second) = (OpaqueToken.Create(), OpaqueToken.Create());
        var (first, removed) = (await JoinAsync(@class, "小王", "clerk", key), await JoinAsync(@class, "小李", "clerk", second));
        Assert.Equal("204", await @class.Trainer.DeleteIt($"{@class.Path}/players/{PlayerOf(removed)}").SaysAsync());
        Assert.NotEqual(PlayerOf(removed), PlayerOf(await JoinAsync(@class, "小李", "clerk", second)));
        await server.InDbAsync(db => db.Set<ArenaGame>().Where(row => row.Id == @class.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, GameState.Over)));
        Assert.Equal(TokenOf(first), TokenOf(await JoinAsync(@class, "小王", "clerk", key)));
        Assert.Equal("409 arena.over", await SaysAsync(@class, "小王", OpaqueToken.Create()));
    }

    [Fact(Timeout = 300_000)]
    public async Task The_door_calls_roles_what_the_scenario_calls_them_and_counts_the_seats_that_are_there_now()
    {
        using var @class = await Class.OpenAsync(server, scenario: "contact-centre");
        using var visitor = server.Visitor();
        async Task<Dictionary<string, JsonElement>> RolesAsync() =>
            (await visitor.GetIt($"/api/public/arena/{@class.Code}").JsonAsync()).GetProperty("roles").EnumerateArray().ToDictionary(role => role.GetProperty("role").GetString()!);
        async Task<(int, int)> ExpertsAsync() => (await RolesAsync())["expert"] is var role ? (role.GetProperty("free").GetInt32(), role.GetProperty("later").GetInt32()) : default;
        var customer = (await RolesAsync())["customer"];
        Assert.Equal(("现场经理", "Site manager", 0), (customer.GetProperty("name").GetProperty("zh").GetString(), customer.GetProperty("name").GetProperty("en").GetString(), customer.GetProperty("later").GetInt32()));
        Assert.Equal((2, 2), await ExpertsAsync());
        await @class.JoinAsync("小李", "expert");
        Assert.Equal((1, 2), await ExpertsAsync());
        await using var director = await @class.PlayAsync(await @class.JoinAsync("小王", "director"));
        Assert.Equal("none", await director.DoAsync("adopt", a: (int)Parts.Experts));
        Assert.Equal((3, 0), await ExpertsAsync());
        Assert.Equal("none", await director.DoAsync("adopt", a: (int)Parts.Form));
        Assert.Equal((1, 2), await ExpertsAsync());
    }

    [Fact(Timeout = 300_000)]
    public async Task A_scenario_to_choose_says_what_it_calls_its_roles()
    {
        using var @class = await Class.OpenAsync(server);
        var scenarios = await @class.Trainer.GetIt("/api/arena/scenarios").JsonAsync();
        Assert.Equal(["airport 客户经理", "contact-centre 现场经理"], scenarios.EnumerateArray().Select(one => $"{one.GetProperty("code").GetString()} {one.GetProperty("roles").GetProperty("customer").GetProperty("zh").GetString()}"));
    }

    private static async Task<JsonElement> JoinAsync(Class @class, string name, string wants, string key)
    {
        using var visitor = @class.Server.Visitor();
        return await visitor.PostIt($"/api/public/arena/{@class.Code}/players", new { name, wants, key }).JsonAsync();
    }

    private static async Task<string> SaysAsync(Class @class, string name, string key)
    {
        using var visitor = @class.Server.Visitor();
        return await visitor.PostIt($"/api/public/arena/{@class.Code}/players", new { name, key }).SaysAsync();
    }

    private static Guid PlayerOf(JsonElement joined) => joined.GetProperty("player").GetGuid();

    private static string TokenOf(JsonElement joined) => joined.GetProperty("token").GetString()!;

    private static Task<List<ArenaPlayer>> PlayersAsync(Class @class) => @class.Server.InDbAsync(db => db.Set<ArenaPlayer>().AsNoTracking().Where(one => one.GameId == @class.Id).ToListAsync());
}
