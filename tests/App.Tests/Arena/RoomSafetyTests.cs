using Shouwen.App.Tests.Access;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Arena;

public sealed class RoomSafetyTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private const int Flood = 200;

    [Fact(Timeout = 300_000)]
    public async Task Commands_of_other_roles_and_of_the_trainer_are_refused_and_change_nothing()
    {
        using var @class = await Class.OpenAsync(server);
        await using var customer = await @class.PlayAsync(await @class.JoinAsync("A", "customer"));
        await using var waiting = await @class.PlayAsync(await @class.JoinAsync("B"));
        var before = (await @class.LogAsync()).Count;
        foreach (var kind in new[] { "begin", "inject", "end", "bot", "adopt", "sign", "accept", "take", "assign" }) Assert.Equal("wrongRole", await customer.DoAsync(kind));
        foreach (var kind in new[] { "begin", "report" }) Assert.Equal("notSeated", await waiting.DoAsync(kind));
        Assert.Equal("notRunning", await customer.DoAsync("report"));
        Assert.Equal("unknownCommand", await customer.DoAsync("report", form: "x"));
        Assert.Equal(before, (await @class.LogAsync()).Count);
    }

    [Fact(Timeout = 300_000)]
    public async Task A_token_opens_its_own_game_only_and_nothing_once_its_player_is_removed()
    {
        using var @class = await Class.OpenAsync(server);
        using var other = await Class.OpenAsync(server);
        var player = await @class.JoinAsync("A", "clerk");
        await using var stranger = await Line.OpenAsync(server);
        Assert.Equal("unknownToken", await stranger.EnterAsync(other.Code, player.Token));
        Assert.Equal("unknownToken", await stranger.EnterAsync(@class.Code, ""));
        Assert.Equal("unknownGame", await stranger.EnterAsync("ABC", player.Token));
        Assert.Equal("unknownGame", await stranger.LeadAsync(@class.Id));
        await using var line = await @class.PlayAsync(player);
        Assert.Equal("204", await @class.Trainer.DeleteIt($"{@class.Path}/players/{player.Id}").SaysAsync());
        await line.UntilAsync(one => !one.IsOpen);
        Assert.Contains(line.Heard, message => message.Name == "Removed");
        Assert.Equal("unknownToken", await stranger.EnterAsync(@class.Code, player.Token));
    }

    [Fact(Timeout = 300_000)]
    public async Task Only_trainers_of_the_centre_lead_its_games()
    {
        using var @class = await Class.OpenAsync(server);
        using var elsewhere = await Class.OpenAsync(server);
        await using var line = await Line.OpenAsync(server, SignedInPeople.CookieOf(server, elsewhere.Trainer));
        Assert.Equal("unknownGame", await line.LeadAsync(@class.Id));
        using var agent = await server.AsAsync(@class.Centre, App.Access.Published.Role.Agent);
        await using var other = await Line.OpenAsync(server, SignedInPeople.CookieOf(server, agent));
        Assert.Equal("unknownGame", await other.LeadAsync(@class.Id));
        Assert.Equal("404 arena.noGame", await elsewhere.Trainer.GetIt(@class.Path).SaysAsync());
        await using var trainer = await @class.LeadAsync();
        await using var second = await @class.LeadAsync();
        Assert.Equal("none", await second.DoAsync("begin"));
        await trainer.UntilAsync("game", game => game.GetProperty("phase").GetString() == "running");
    }

    [Fact(Timeout = 300_000)]
    public async Task A_flood_is_refused_and_slowed_and_nobody_else_waits()
    {
        using var @class = await Class.OpenAsync(server);
        await using var noisy = await @class.PlayAsync(await @class.JoinAsync("A", "customer"));
        await using var quiet = await @class.PlayAsync(await @class.JoinAsync("B", "director"));
        var flood = Enumerable.Range(0, Flood).Select(_ => noisy.DoAsync("sign")).ToList();
        Assert.Equal("none", await quiet.DoAsync("sign"));
        Assert.Contains(flood, one => !one.IsCompleted);
        var answers = await Task.WhenAll(flood);
        Assert.Contains("tooMany", answers);
        Assert.All(answers, answer => Assert.True(answer is "tooMany" or "wrongRole"));
        Assert.Single(await @class.LogAsync(), one => one.Kind == Engines.Arena.CommandKind.Sign);
    }

    [Fact(Timeout = 300_000)]
    public async Task A_command_sent_twice_is_done_once_and_answered_twice()
    {
        using var @class = await Class.OpenAsync(server);
        await using var director = await @class.PlayAsync(await @class.JoinAsync("A", "director"));
        var id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        Assert.Equal("none", await director.DoAsync("setLimit", 1, 30_000, id: id));
        Assert.Equal("none", await director.DoAsync("setLimit", 1, 30_000, id: id));
        Assert.Single(await @class.LogAsync(), one => one.Kind == Engines.Arena.CommandKind.SetLimit);
    }
}
