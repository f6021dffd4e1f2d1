using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Centres;
using Shouwen.App.Data;
using Shouwen.App.Tests.Fixtures;
using Shouwen.App.Voice.Answers;
using Shouwen.App.Voice.Definitions;
using Shouwen.App.Voice.Templates;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Tests.Voice;

public sealed class ResultsApiTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_index_of_a_wave_has_its_drivers_and_says_how_sure_it_is()
    {
        var voice = await VoiceOf.NewAsync(server);
        await voice.OpenWaveAsync("index");
        await AnswerAsync(voice, 80);
        var result = (await ResultsAsync(voice)).GetProperty("result");
        Assert.Equal(80, result.GetProperty("answers").GetInt32());
        var satisfaction = result.GetProperty("model").GetProperty("constructs").EnumerateArray().Single(one => one.GetProperty("code").GetString() == "Satisfaction");
        var index = satisfaction.GetProperty("index");
        Assert.InRange(index.GetProperty("value").GetDouble(), index.GetProperty("low").GetDouble(), index.GetProperty("high").GetDouble());
        Assert.Equal(12, result.GetProperty("model").GetProperty("paths").GetArrayLength());
        var drivers = result.GetProperty("model").GetProperty("drivers").EnumerateArray().Where(driver => driver.GetProperty("target").GetString() == "Satisfaction").Select(driver => driver.GetProperty("driver").GetString());
        Assert.Equal(["Image", "Expectation", "Quality", "Value"], drivers);
        var asked = result.GetProperty("measures").EnumerateArray().Single();
        Assert.Equal(("satisfaction", 80), (asked.GetProperty("measure").GetString(), asked.GetProperty("answers").GetInt32()));
    }

    [Fact]
    public async Task Four_answers_are_shown_to_nobody()
    {
        var voice = await VoiceOf.NewAsync(server);
        await voice.OpenWaveAsync("core");
        await AnswerAsync(voice, 4);
        await voice.EstimateAsync();
        var (status, body) = await voice.SendAsync(HttpMethod.Get, "/api/voice/waves/w1/results");
        Assert.Equal((404, "voice.noResults"), (status, body.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_region_with_three_answers_is_hidden_with_the_next_smallest_and_the_rest_are_shown()
    {
        var voice = await VoiceOf.NewAsync(server);
        await voice.OpenWaveAsync("core");
        var regions = new[] { "N", "E", "S" }.Select(code => new Region { CentreId = voice.Centre.Id, Code = code, Name = code }).ToArray();
        await server.AddAsync(regions);
        foreach (var (region, count) in regions.Zip([12, 6, 3])) await AnswerAsync(voice, count, region.Id);
        var results = await ResultsAsync(voice);
        Assert.Equal(["N"], results.GetProperty("groups").EnumerateArray().Select(group => group.GetProperty("code").GetString()));
        Assert.Equal(12, (await voice.SendAsync(HttpMethod.Get, "/api/voice/waves/w1/results?cut=region&member=N")).Body.GetProperty("result").GetProperty("answers").GetInt32());
        Assert.Equal(404, (await voice.SendAsync(HttpMethod.Get, "/api/voice/waves/w1/results?cut=region&member=E")).Status);
    }

    [Fact]
    public async Task While_a_wave_runs_results_move_by_five_answers_or_not_at_all()
    {
        var voice = await VoiceOf.NewAsync(server);
        await voice.OpenWaveAsync("core");
        await AnswerAsync(voice, 10);
        Assert.Equal(10, (await ResultsAsync(voice)).GetProperty("result").GetProperty("answers").GetInt32());
        await AnswerAsync(voice, 4);
        Assert.Equal(10, (await ResultsAsync(voice)).GetProperty("result").GetProperty("answers").GetInt32());
        await AnswerAsync(voice, 1);
        Assert.Equal(15, (await ResultsAsync(voice)).GetProperty("result").GetProperty("answers").GetInt32());
    }

    private static async Task<JsonElement> ResultsAsync(VoiceOf voice)
    {
        await voice.EstimateAsync();
        return (await voice.SendAsync(HttpMethod.Get, "/api/voice/waves/w1/results")).Body;
    }

    /// <summary>Answers in which whoever thinks well of one thing thinks well of the others.</summary>
    private async Task AnswerAsync(VoiceOf voice, int count, int? region = null)
    {
        var wave = await server.InDbAsync(db => db.Set<Wave>().SingleAsync(row => row.CentreId == voice.Centre.Id, Cancel));
        var random = new Random(wave.Answers + count);
        var fields = SurveyFields.Of(SurveyTemplates.Find((await voice.SendAsync(HttpMethod.Get, "/api/voice/waves/w1")).Body.GetProperty("survey").GetString()!)!.Definition).Where(field => field.Kind == FieldKind.Points).ToList();
        await server.AddAsync([.. Enumerable.Range(0, count).Select(_ =>
        {
            var mood = random.Next(3, 9);
            return new AnswerSheet
            {
                Id = NewId.At(server.Clock),
                CentreId = wave.CentreId,
                WaveId = wave.Id,
                OnceHash = NewId.At(server.Clock).ToString("n"),
                Day = new(2026, 1, 5),
                Language = "zh-CN",
                By = AnsweredBy.Link,
                Complete = true,
                RegionId = region,
                Answers = AnswerJson.Text(fields.ToDictionary(field => field.Code, _ => (mood + random.Next(-2, 3)).ToString(CultureInfo.InvariantCulture))),
            };
        })]);
        await server.InDbAsync(db => db.Set<Wave>().Where(row => row.Id == wave.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.Answers, one => one.Answers + count), Cancel));
    }
}
