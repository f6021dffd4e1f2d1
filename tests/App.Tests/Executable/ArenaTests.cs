using System.Text.Json;
using Shouwen.App.Arena.Published;
using Shouwen.Engines.Arena;

namespace Shouwen.App.Tests.Executable;

public sealed class ArenaTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("shouwen-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Bots_play_and_the_log_of_their_first_session_is_played_again_to_the_same_result()
    {
        var log = Path.Combine(folder, "game.ndjson");
        var bots = Json(await Program.RunAsync("arena", "bots", "--scenario", "contact-centre", "--runs", "20", "--seed", "7", "--without", "form", "--log", log, "--json"));
        Assert.Equal((72, 62), (bots.GetProperty("movements").GetInt32(), bots.GetProperty("target").GetInt32()));
        Assert.Equal([null, "form"], bots.GetProperty("results").EnumerateArray().Select(one => one.GetProperty("without").GetString()));
        Assert.True(bots.GetProperty("results")[1].GetProperty("rounds")[1].GetProperty("worth").GetDouble() > 0);
        var events = Path.Combine(folder, "events.csv");
        var replay = Json(await Program.RunAsync("arena", "replay", log, "--review", "--events", events, "--json"));
        Assert.Equal(3, replay.GetProperty("rounds").GetArrayLength());
        Assert.Matches("^[0-9a-f]{16}$", replay.GetProperty("state").GetString());
        Assert.Equal(3, replay.GetProperty("reviews").GetArrayLength());
        var map = Json(await Program.RunAsync("mine", "--file", events, "--case", "case", "--activity", "activity", "--time", "time", "--resource", "resource", "--json"));
        Assert.True(map.GetProperty("activities").GetProperty("reported").GetInt32() > 30);
    }

    [Fact]
    public async Task A_game_with_rounds_of_another_length_is_played_again_by_what_its_log_says_or_by_what_one_is_told()
    {
        var board = Board.Of(StretchScenario.To(ShippedScenarios.Get("contact-centre"), 600_000));
        var entries = new List<LogEntry>();
        var played = RunSession.Of(board, ShippedScenarios.DesignOf(board.Scenario), 7, entries);
        var (whole, silent) = (Path.Combine(folder, "ten.ndjson"), Path.Combine(folder, "old.ndjson"));
        await File.WriteAllTextAsync(whole, LogFile.Write(board, 7, entries, 10), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(silent, LogFile.Write(board, 7, entries), TestContext.Current.CancellationToken);
        var replay = Json(await Program.RunAsync("arena", "replay", whole, "--json"));
        Assert.Equal((played.Digest(), 10d), (replay.GetProperty("state").GetString(), replay.GetProperty("minutes").GetDouble()));
        Assert.Equal(played.Digest(), Json(await Program.RunAsync("arena", "replay", silent, "--minutes", "10", "--json")).GetProperty("state").GetString());
        var (code, _, error) = await Program.RunAsync("arena", "replay", silent);
        Assert.Equal(1, code);
        Assert.Contains("or --minutes", error, StringComparison.Ordinal);
        Assert.Equal(2, (await Program.RunAsync("arena", "replay", silent, "--minutes", "0")).Code);
    }

    [Fact]
    public async Task A_log_of_another_edition_is_refused()
    {
        var (log, edition) = (Path.Combine(folder, "game.ndjson"), Path.Combine(folder, "mine.yaml"));
        await Program.RunAsync("arena", "bots", "--scenario", "contact-centre", "--runs", "2", "--log", log);
        await File.WriteAllTextAsync(edition, ShippedScenarios.Text("contact-centre")!.Replace("hold: 90", "hold: 91", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var (code, _, error) = await Program.RunAsync("arena", "replay", log, "--scenario", edition);
        Assert.Equal(1, code);
        Assert.Contains("it was played with another edition of contact-centre", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scenario_is_checked()
    {
        var (code, output, _) = await Program.RunAsync("arena", "check", "airport");
        Assert.Equal(0, code);
        Assert.Contains("96 a round, the agreement 82", output, StringComparison.Ordinal);
        var path = Path.Combine(folder, "broken.yaml");
        await File.WriteAllTextAsync(path, ShippedScenarios.Text("airport")!.Replace("reach: 4", "reach: 5", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var (refused, _, error) = await Program.RunAsync("arena", "check", path);
        Assert.Equal(1, refused);
        Assert.Contains($"{path}: services[0].reach: it is from 1 to 4.", error, StringComparison.Ordinal);
    }

    private static JsonElement Json((int Code, string Output, string Error) ran)
    {
        Assert.True(ran.Code == 0, ran.Error);
        return JsonDocument.Parse(ran.Output).RootElement;
    }
}
