using System.Text.Json;
using Shouwen.App.Arena.Published;
using Shouwen.App.Tests.Access;
using Shouwen.App.Tests.Fixtures;
using Shouwen.Engines.Arena;

namespace Shouwen.App.Tests.Arena;

public sealed class DebriefTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    [Fact(Timeout = 300_000)]
    public async Task A_whole_game_is_reviewed_noted_and_taken_away_and_plays_again_to_the_same_result()
    {
        using var @class = await Class.OpenAsync(server, scenario: "contact-centre", speed: 1500);
        var path = @class.Path;
        await using var trainer = await @class.LeadAsync();
        Assert.Equal(0, (await @class.Trainer.GetIt($"{path}/review").JsonAsync()).GetProperty("rounds").GetArrayLength());
        for (var round = 0; round < 3; round++)
        {
            Assert.Equal("none", await trainer.DoAsync("begin"));
            if (round == 1) Assert.Equal((1, "谁也不看优先级"), await NoteAsync(@class, " 谁也不看优先级 "));
            await trainer.UntilAsync("results", results => results.GetArrayLength() == round + 1);
            if (round == 0) Assert.Equal((0, "都在等专家"), await NoteAsync(@class, "都在等专家"));
        }

        await trainer.UntilAsync("game", game => game.GetProperty("phase").GetString() == "over");
        Assert.Equal((2, "约定要写下来"), await NoteAsync(@class, "约定要写下来"));
        Assert.Equal("over", (await @class.ReadAsync()).GetProperty("card").GetProperty("state").GetString());
        var shown = trainer["results"].GetRawText();
        var review = await @class.Trainer.GetIt($"{path}/review").JsonAsync();
        Assert.Equal(shown, $"[{string.Join(',', review.GetProperty("rounds").EnumerateArray().Select(one => one.GetProperty("review").GetProperty("result").GetRawText()))}]");
        Assert.True(review.GetProperty("scenario").GetProperty("services")[0].TryGetProperty("causes", out _));

        var ndjson = await TextAsync(@class, $"{path}/log");
        var log = LogFile.Read(ndjson).Log!;
        var (game, refused) = Play.Replay(Board.Of(ShippedScenarios.Get("contact-centre")), log.Seed, log.Entries);
        Assert.Null(refused);
        Assert.Equal(shown, JsonSerializer.Serialize(game.RoundsOver.ToArray(), JsonSerializerOptions.Web));
        var csv = await TextAsync(@class, $"{path}/log?format=csv");
        Assert.Equal(log.Entries.Count, csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1);
        Assert.Equal(log.Entries.Count, (await @class.Trainer.GetIt($"{path}/log?format=json").JsonAsync()).GetProperty("commands").GetArrayLength());
        Assert.StartsWith("case,activity,time,resource,service,priority\n1-1,reported,", await TextAsync(@class, $"{path}/events.csv"), StringComparison.Ordinal);
        Assert.Equal("400 invalid", await @class.Trainer.GetIt($"{path}/log?format=xls").SaysAsync());
        Assert.Equal([0, 1, 2], (await @class.Trainer.GetIt($"{path}/notes").JsonAsync()).EnumerateArray().Select(note => note.GetProperty("round").GetInt32()));
    }

    [Fact(Timeout = 300_000)]
    public async Task A_rounds_sheet_is_kept_and_a_stale_one_overwrites_nothing()
    {
        using var @class = await Class.OpenAsync(server);
        var path = $"{@class.Path}/pdca";
        var sheet = new { plan = "先分级", @do = "", check = "慢在转派", act = "", questions = "谁决定优先级？" };
        Assert.Equal("428 noVersion", await @class.Trainer.PutIt($"{path}/0", sheet).SaysAsync());
        @class.Trainer.DefaultRequestHeaders.Add("If-Match", "\"0\"");
        var kept = await @class.Trainer.PutIt($"{path}/0", sheet).JsonAsync();
        Assert.Equal(("慢在转派", "\"1\""), (kept.GetProperty("check").GetString(), kept.GetProperty("etag").GetString()));
        using (var late = await @class.Trainer.PutIt($"{path}/0", sheet))
        {
            Assert.Equal(412, (int)late.StatusCode);
            Assert.Equal("先分级", (await late.JsonAsync()).GetProperty("current").GetProperty("plan").GetString());
        }

        Assert.Equal("404 arena.noRound", await @class.Trainer.PutIt($"{path}/5", sheet).SaysAsync());
        Assert.Equal("400 invalid", await @class.Trainer.PutIt($"{path}/1", new { plan = new string('长', 4001) }).SaysAsync());
    }

    [Fact]
    public async Task Rounds_can_have_another_length_and_what_cannot_be_played_is_refused()
    {
        using var @class = await Class.OpenAsync(server, minutes: 10);
        await using var trainer = await @class.LeadAsync();
        Assert.Equal(600_000, trainer["clock"].GetProperty("end").GetInt32());
        async Task<string> MakeAsync(object form) => await @class.Trainer.PostIt("/api/arena/games", form).SaysAsync();
        Assert.Equal("400 invalid", await MakeAsync(new { scenario = "moon", name = "x", speed = 1, seatsDealt = false }));
        Assert.Equal("400 invalid", await MakeAsync(new { scenario = "airport", name = "x", speed = 11, seatsDealt = false }));
        Assert.Equal("400 invalid", await MakeAsync(new { scenario = "airport", name = "x", speed = 1, minutes = 4, seatsDealt = false }));
        Assert.Equal("400 invalid", await MakeAsync(new { scenario = "airport", name = "x", speed = 1, seed = "-1", seatsDealt = false }));
        Assert.Equal("201", await MakeAsync(new { scenario = "airport", name = "x", speed = 1, seed = "18446744073709551615", seatsDealt = false }));
        Assert.Equal(["x", "周五演练"], (await @class.Trainer.GetIt("/api/arena/games").JsonAsync()).GetProperty("items").EnumerateArray().Select(game => game.GetProperty("name").GetString()));
        Assert.Equal(["airport", "contact-centre"], (await @class.Trainer.GetIt("/api/arena/scenarios").JsonAsync()).EnumerateArray().Select(one => one.GetProperty("code").GetString()));
        Assert.Contains("<svg", await TextAsync(@class, $"{@class.Path}/qr.svg"), StringComparison.Ordinal);
    }

    private static async Task<(int Round, string Text)> NoteAsync(Class @class, string text)
    {
        var note = await @class.Trainer.PostIt($"{@class.Path}/notes", new { text }).JsonAsync();
        return (note.GetProperty("round").GetInt32(), note.GetProperty("text").GetString()!);
    }

    private static async Task<string> TextAsync(Class @class, string path)
    {
        using var answer = await @class.Trainer.GetIt(path);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
