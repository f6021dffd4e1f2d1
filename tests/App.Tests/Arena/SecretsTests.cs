using Shouwen.App.Arena.Published;
using Shouwen.App.Tests.Fixtures;
using Shouwen.Engines.Arena;

namespace Shouwen.App.Tests.Arena;

/// <summary>Reads every message that every role receives while bots play in their seats until there are articles.</summary>
public sealed class SecretsTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static readonly string[] Roles = ["director", "customer", "customer", "clerk", "expert", "expert", "delivery", "supplier"];

    /// <summary>In the third the bots' process has a knowledge base.</summary>
    private const int Rounds = 3;

    [Fact(Timeout = 300_000)]
    public async Task No_cause_reaches_a_player_before_it_is_concluded_or_written_down()
    {
        using var @class = await Class.OpenAsync(server, speed: 150);
        await using var trainer = await @class.LeadAsync();
        var lines = new List<Line>();
        foreach (var role in Roles) lines.Add(await @class.PlayAsync(await @class.JoinAsync($"P{lines.Count}", role)));
        lines.Add(await @class.PlayAsync(await @class.JoinAsync("等座位的")));
        var screen = await Line.OpenAsync(server);
        Assert.Equal("ok", await screen.WatchAsync(@class.Code));
        lines.Add(screen);
        foreach (var line in lines.Take(Roles.Length)) Assert.Equal("none", await trainer.DoAsync("bot", line["me"].GetProperty("seat").GetInt32()));
        for (var round = 1; round <= Rounds; round++)
        {
            Assert.Equal("none", await trainer.DoAsync("begin"));
            foreach (var line in lines) await line.UntilAsync("game", game => game.GetProperty("round").GetInt32() == round);
        }

        var known = new Known(Board.Of(ShippedScenarios.Get("airport")), 7, await @class.LogAsync());
        var shown = new Shown();
        foreach (var line in lines) known.Read(line, shown);
        Assert.True(shown is { Conclusions: > 20, Articles: > 20 }, $"{shown} were shown: too few to say anything.");
        Assert.Contains(trainer.Heard, message => known.Secrets.Any(secret => message.Text.Contains(secret, StringComparison.Ordinal)));
        foreach (var line in lines) await line.DisposeAsync();
    }
}
