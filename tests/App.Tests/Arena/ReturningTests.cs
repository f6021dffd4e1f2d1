using Shouwen.App.Arena.Rooms;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Arena;

public sealed class ReturningTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    [Fact(Timeout = 300_000)]
    public async Task Whoever_comes_back_gets_what_they_missed_and_the_whole_picture_only_where_that_is_unknown()
    {
        using var @class = await Class.OpenAsync(server);
        var player = await @class.JoinAsync("A", "director");
        await using var trainer = await @class.LeadAsync();
        long last;
        await using (var first = await @class.PlayAsync(player))
        {
            await first.UntilAsync("people", people => people[0].GetProperty("isHere").GetBoolean());
            last = first.Number;
        }

        await trainer.UntilAsync("people", people => !people[0].GetProperty("isHere").GetBoolean());
        Assert.Equal("none", await trainer.DoAsync("begin"));
        await using var second = await Line.OpenAsync(server);
        Assert.Equal("ok", await second.EnterAsync(@class.Code, player.Token, last));
        await second.UntilAsync("game", game => game.GetProperty("phase").GetString() == "running");
        Assert.DoesNotContain(second.Heard, message => message.Name == "Picture");
        Assert.Contains(second.Heard, message => message.Name == "Change" && message.Text.Contains($"\"from\":{last},", StringComparison.Ordinal));
        await using var third = await Line.OpenAsync(server);
        Assert.Equal("ok", await third.EnterAsync(@class.Code, player.Token, 17));
        await third.UntilAsync(one => one.Has("scenario"));
        await second.UntilAsync(one => !one.IsOpen);
        Assert.Contains(second.Heard, message => message.Name == "Elsewhere");
    }

    [Fact(Timeout = 300_000)]
    public async Task A_bot_sits_in_for_whoever_is_gone_and_gives_the_seat_back()
    {
        using var @class = await Class.OpenAsync(server);
        var player = await @class.JoinAsync("A", "clerk");
        await using var trainer = await @class.LeadAsync();
        int seat;
        await using (var line = await @class.PlayAsync(player)) seat = line["me"].GetProperty("seat").GetInt32();
        await trainer.UntilAsync($"seat:{seat}", one => !one.GetProperty("isHere").GetBoolean());
        Assert.False(trainer[$"seat:{seat}"].GetProperty("isBot").GetBoolean());
        server.Clock.Advance(Seating.Wait);
        await trainer.UntilAsync($"seat:{seat}", one => one.GetProperty("isBot").GetBoolean());
        Assert.Equal("A", trainer[$"seat:{seat}"].GetProperty("name").GetString());
        await using var back = await @class.PlayAsync(player);
        await trainer.UntilAsync($"seat:{seat}", one => !one.GetProperty("isBot").GetBoolean());
        Assert.Equal(seat, back["me"].GetProperty("seat").GetInt32());
    }

    [Fact(Timeout = 300_000)]
    public async Task Somebody_who_comes_late_takes_a_seat_from_a_bot_in_the_middle_of_a_round()
    {
        using var @class = await Class.OpenAsync(server);
        await using var trainer = await @class.LeadAsync();
        Assert.Equal("none", await trainer.DoAsync("begin"));
        await using var late = await @class.PlayAsync(await @class.JoinAsync("迟到的", "expert"));
        Assert.Equal("running", late["game"].GetProperty("phase").GetString());
        var seat = late["me"].GetProperty("seat").GetInt32();
        await trainer.UntilAsync($"seat:{seat}", one => !one.GetProperty("isBot").GetBoolean());
        Assert.Contains("test", late["me"].GetProperty("allowed").EnumerateArray().Select(kind => kind.GetString()));
    }

    [Fact(Timeout = 90_000)]
    public async Task A_server_that_restarts_in_the_middle_of_a_round_goes_on_from_its_log()
    {
        await using var own = new ShouwenServer();
        await own.InitializeAsync();
        using var @class = await Class.OpenAsync(own, speed: 100);
        var player = await @class.JoinAsync("A", "director");
        int now, commands;
        await using (var trainer = await @class.LeadAsync())
        {
            Assert.Equal("none", await trainer.DoAsync("begin"));
            await trainer.UntilAsync(one => one.Has("case:3"));
            (now, commands) = (trainer["clock"].GetProperty("now").GetInt32(), (await @class.LogAsync()).Count);
            Assert.Equal("none", await trainer.DoAsync("pause"));
        }

        var before = await @class.LogAsync();
        await own.RestartAsync();
        await using var again = await Line.OpenAsync(own);
        Assert.Equal("ok", await again.EnterAsync(@class.Code, player.Token));
        await again.UntilAsync("game", game => game.GetProperty("phase").GetString() == "paused");
        Assert.True(again["clock"].GetProperty("now").GetInt32() >= now);
        Assert.True(again.Has("case:3"));
        var after = await @class.LogAsync();
        Assert.Equal(before.Select(one => one.Entry), after.Take(before.Count).Select(one => one.Entry));
        Assert.True(before.Count >= commands);
        await using var leader = await Line.OpenAsync(own, SignedInPeople.CookieOf(own, @class.Trainer));
        Assert.Equal("ok", await leader.LeadAsync(@class.Id));
        Assert.Equal("none", await leader.DoAsync("resume"));
        await own.RestartAsync();
        await using var last = await Line.OpenAsync(own);
        Assert.Equal("ok", await last.EnterAsync(@class.Code, player.Token));
        await last.UntilAsync("results", results => results.GetArrayLength() == 1);
    }
}
