using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Arena.Games;
using Shouwen.App.Centres;
using Shouwen.App.Data;
using Shouwen.App.Tests.Access;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Arena;

/// <summary>A trainer with a game, and people who join it.</summary>
internal sealed class Class : IDisposable
{
    private Class(ShouwenServer server, Centre centre, HttpClient trainer, Guid id, string code) => (Server, Centre, Trainer, Id, Code) = (server, centre, trainer, id, code);

    public ShouwenServer Server { get; }
    public Centre Centre { get; }
    public HttpClient Trainer { get; }
    public Guid Id { get; }
    public string Code { get; }
    public string Path => $"/api/arena/games/{Id}";

    /// <param name="speed">Faster than the product allows: a round of minutes takes seconds.</param>
    public static async Task<Class> OpenAsync(ShouwenServer server, string scenario = "airport", bool seatsDealt = false, int speed = 1, string? seed = "7", int? minutes = null, string? cohort = null)
    {
        var centre = await server.CentreAsync();
        var trainer = await server.AsAsync(centre, Role.Trainer);
        return await MakeAsync(server, centre, trainer, new { scenario, name = "周五演练", minutes, speed = Math.Min(speed, 10), seatsDealt, seed, cohort }, speed);
    }

    /// <summary>One more game of the same trainer.</summary>
    public async Task<Class> AnotherAsync(string seed, string? cohort, int speed)
    {
        return await MakeAsync(Server, Centre, await Server.AsAsync(Centre, Role.Trainer), new { scenario = "contact-centre", name = $"第 {seed} 场", speed = 1, seatsDealt = false, seed, cohort }, speed);
    }

    private static async Task<Class> MakeAsync(ShouwenServer server, Centre centre, HttpClient trainer, object form, int speed)
    {
        var made = await trainer.PostIt("/api/arena/games", form).JsonAsync();
        var id = made.GetProperty("id").GetGuid();
        if (speed > 10) await server.InDbAsync(db => db.Set<ArenaGame>().Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Speed, speed)));
        return new(server, centre, trainer, id, made.GetProperty("code").GetString()!);
    }

    public async Task<Player> JoinAsync(string name, string? wants = null)
    {
        using var visitor = Server.Visitor();
        var joined = await visitor.PostIt($"/api/public/arena/{Code}/players", new { name, wants }).JsonAsync();
        return new(joined.GetProperty("player").GetGuid(), joined.GetProperty("token").GetString()!);
    }

    /// <summary>A player on a line, with the first picture there.</summary>
    public async Task<Line> PlayAsync(Player player)
    {
        var line = await Line.OpenAsync(Server);
        Assert.Equal("ok", await line.EnterAsync(Code, player.Token));
        await line.UntilAsync(one => one.Has("me"));
        return line;
    }

    public async Task<Line> LeadAsync()
    {
        var line = await Line.OpenAsync(Server, SignedInPeople.CookieOf(Server, Trainer));
        Assert.Equal("ok", await line.LeadAsync(Id));
        await line.UntilAsync(one => one.Has("tray"));
        return line;
    }

    public Task<JsonElement> ReadAsync() => Trainer.GetIt(Path).JsonAsync();

    public Task<List<LoggedCommand>> LogAsync() => Server.InDbAsync(db => LogAsync(db, Id));

    public static Task<List<LoggedCommand>> LogAsync(Db db, Guid game) => db.Set<LoggedCommand>().AsNoTracking().Where(row => row.GameId == game).OrderBy(row => row.Number).ToListAsync();

    public void Dispose() => Trainer.Dispose();

    public sealed record Player(Guid Id, string Token);
}
