using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Arena.Games;
using Shouwen.App.Centres;
using Shouwen.App.Tests.Access;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Arena;

/// <summary>An agent with a game alone: short rounds of the contact centre, faster than the product allows, with the same faults each time.</summary>
internal sealed class Alone : IDisposable
{
    public const string Scenario = "contact-centre";
    public const int Minutes = 5;
    public const int Seed = 7;

    private Alone(ShouwenServer server, Centre centre, HttpClient person, JsonElement pass) => (Server, Centre, Person, Pass) = (server, centre, person, pass);

    public ShouwenServer Server { get; }
    public Centre Centre { get; }
    public HttpClient Person { get; }
    public JsonElement Pass { get; private set; }
    public Guid Id => Pass.GetProperty("id").GetGuid();
    public string Code => Pass.GetProperty("code").GetString()!;
    public string Token => Pass.GetProperty("token").GetString()!;

    public static async Task<Alone> BeginAsync(ShouwenServer server, string role = "clerk", int speed = 1)
    {
        var centre = await server.CentreAsync();
        var person = await server.AsAsync(centre, Role.Agent);
        var alone = new Alone(server, centre, person, await person.PostIt("/api/arena/solo", Form(role)).JsonAsync());
        await server.InDbAsync(db => db.Set<ArenaGame>().Where(row => row.Id == alone.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Speed, speed).SetProperty(row => row.Seed, Seed)));
        return alone;
    }

    public static object Form(string role) => new { scenario = Scenario, role, minutes = Minutes, speed = 1 };

    /// <summary>From another device of the same person.</summary>
    public async Task AgainAsync() => Pass = await Person.PostIt($"/api/arena/solo/{Id}/enter").JsonAsync();

    public async Task<Line> PlayAsync()
    {
        var line = await Line.OpenAsync(Server);
        Assert.Equal("ok", await line.EnterAsync(Code, Token));
        await line.UntilAsync(one => one.Has("me"));
        return line;
    }

    /// <summary>What the player's own page says.</summary>
    public async Task<JsonElement> MineAsync()
    {
        using var visitor = Server.Visitor();
        visitor.DefaultRequestHeaders.Add("X-Arena-Token", Token);
        return await visitor.GetIt($"/api/public/arena/{Code}/mine").JsonAsync();
    }

    public void Dispose() => Person.Dispose();
}
