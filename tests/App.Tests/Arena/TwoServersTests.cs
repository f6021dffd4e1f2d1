using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Arena.Rooms;
using Shouwen.App.Data;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Arena;

/// <summary>Two servers on one PostgreSQL database. SQLite has one server.</summary>
public sealed class TwoServersTests
{
    [Fact(Timeout = 300_000)]
    public async Task Who_comes_by_the_other_server_plays_the_same_game_and_goes_on_when_its_writer_stops()
    {
        Assert.SkipUnless(TestStore.Kind == StoreKind.Postgres, "SQLite has one server.");
        await using var first = new ShouwenServer();
        await first.InitializeAsync();
        await using var second = await first.BesideAsync();
        using var @class = await Class.OpenAsync(first, speed: 20);
        await using var trainer = await @class.LeadAsync();
        var player = await @class.JoinAsync("A", "director");
        await using var line = await Line.OpenAsync(second);
        Assert.Equal("ok", await line.EnterAsync(@class.Code, player.Token));
        await line.UntilAsync(one => one.Has("me"));
        Assert.IsType<FollowingRoom>(second.Services.GetRequiredService<OpenRooms>().IfOpen(@class.Id));
        await trainer.UntilAsync("people", people => people[0].GetProperty("isHere").GetBoolean());
        Assert.Equal("wrongRole", await line.DoAsync("begin"));
        Assert.Equal("none", await line.DoAsync("setLimit", 1, 30_000));
        await trainer.UntilAsync("agreement", one => one.GetProperty("limits")[0].GetInt32() == 30_000);
        Assert.Equal("none", await trainer.DoAsync("begin"));
        await line.UntilAsync("game", game => game.GetProperty("phase").GetString() == "running");
        await line.UntilAsync("score", score => score.GetProperty("due").GetInt32() > 2);

        var before = await @class.LogAsync();
        var now = line["clock"].GetProperty("now").GetInt32();
        await first.StopAsync();
        await line.UntilAsync("score", score => score.GetProperty("due").GetInt32() > 8);
        Assert.IsType<WritingRoom>(second.Services.GetRequiredService<OpenRooms>().IfOpen(@class.Id));
        Assert.True(line.IsOpen);
        Assert.Equal(0, line.Gaps);
        Assert.Equal("none", await line.DoAsync("setLimit", 1, 40_000));
        var after = await second.InDbAsync(db => Class.LogAsync(db, @class.Id));
        Assert.Equal(before.Select(one => one.Entry), after.Take(before.Count).Select(one => one.Entry));
        Assert.True(line["clock"].GetProperty("now").GetInt32() >= now);
        Assert.Equal(Enumerable.Range(1, after.Count), after.Select(one => one.Number));
    }

    [Fact(Timeout = 300_000)]
    public async Task A_game_whose_writer_has_died_is_taken_over_once_its_claim_has_lapsed()
    {
        Assert.SkipUnless(TestStore.Kind == StoreKind.Postgres, "SQLite has one server.");
        await using var server = new ShouwenServer();
        await server.InitializeAsync();
        using var @class = await Class.OpenAsync(server, speed: 20);
        var player = await @class.JoinAsync("A", "director");
        await using (var trainer = await @class.LeadAsync())
        {
            Assert.Equal("none", await trainer.DoAsync("begin"));
            await trainer.UntilAsync("score", score => score.GetProperty("due").GetInt32() > 2);
            // Another server has the game, and dies with it: nobody renews its claim.
            var dead = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
            await server.InDbAsync(db => db.Database.ExecuteSqlAsync($"UPDATE arena_games SET owner = {dead}, owned_until = (extract(epoch FROM clock_timestamp()) * 1000)::bigint + 3000 WHERE id = {@class.Id}"));
            await trainer.UntilAsync(one => !one.IsOpen);
        }

        var before = await @class.LogAsync();
        await using var line = await Line.OpenAsync(server);
        Assert.Equal("ok", await line.EnterAsync(@class.Code, player.Token));
        await line.UntilAsync("score", score => score.GetProperty("due").GetInt32() > 8);
        Assert.IsType<WritingRoom>(server.Services.GetRequiredService<OpenRooms>().IfOpen(@class.Id));
        Assert.Equal("none", await line.DoAsync("setLimit", 1, 40_000));
        var after = await @class.LogAsync();
        Assert.Equal(before.Select(one => one.Entry), after.Take(before.Count).Select(one => one.Entry));
        Assert.Equal(Enumerable.Range(1, after.Count), after.Select(one => one.Number));
    }

    [Fact(Timeout = 300_000)]
    public async Task A_game_whose_process_is_killed_goes_on_by_the_other_server_and_has_lost_nothing_that_was_shown()
    {
        Assert.SkipUnless(TestStore.Kind == StoreKind.Postgres, "SQLite has one server.");
        await using var server = new ShouwenServer();
        await server.InitializeAsync();
        using var @class = await Class.OpenAsync(server, speed: 10);
        var (director, clerk) = (await @class.JoinAsync("A", "director"), await @class.JoinAsync("B", "clerk"));
        var (process, address) = await Executable.Program.ServeAsync(server.Store.ConnectionString, Directory.CreateDirectory(Path.Combine(server.Store.Folder, "process")).FullName);
        await using var killed = process;
        // Who comes first has the game written where they are: in the process.
        await using var there = await Line.OpenAsync(address);
        Assert.Equal("ok", await there.EnterAsync(@class.Code, director.Token));
        await there.UntilAsync(one => one.Has("me"));
        await using var here = await @class.PlayAsync(clerk);
        await using var trainer = await @class.LeadAsync();
        Assert.IsType<FollowingRoom>(server.Services.GetRequiredService<OpenRooms>().IfOpen(@class.Id));
        Assert.Equal("none", await trainer.DoAsync("begin"));
        Assert.Equal("none", await there.DoAsync("setLimit", 1, 30_000));
        await here.UntilAsync("score", score => score.GetProperty("due").GetInt32() > 2);

        var (before, now) = (await @class.LogAsync(), here["clock"].GetProperty("now").GetInt32());
        await killed.DisposeAsync();
        var watch = Stopwatch.StartNew();
        await here.UntilAsync(_ => server.Services.GetRequiredService<OpenRooms>().IfOpen(@class.Id) is WritingRoom);
        TestContext.Current.TestOutputHelper?.WriteLine($"Taken over {watch.ElapsedMilliseconds} ms after the process was killed.");
        await here.UntilAsync("score", score => score.GetProperty("due").GetInt32() > 8);
        Assert.True(here.IsOpen);
        Assert.True(here["clock"].GetProperty("now").GetInt32() >= now);
        // Whose server is gone comes by the other one, and finds what they did.
        await using var again = await Line.OpenAsync(server);
        Assert.Equal("ok", await again.EnterAsync(@class.Code, director.Token));
        await again.UntilAsync("agreement", one => one.GetProperty("limits")[0].GetInt32() == 30_000);
        Assert.Equal("none", await again.DoAsync("setLimit", 1, 40_000));
        var after = await @class.LogAsync();
        Assert.Equal(before.Select(one => one.Entry), after.Take(before.Count).Select(one => one.Entry));
        Assert.Equal(Enumerable.Range(1, after.Count), after.Select(one => one.Number));
    }
}
