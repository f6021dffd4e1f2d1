using Shouwen.App.Centres;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Voice;

public sealed class ResultsApiTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    [Fact]
    public async Task The_index_of_a_wave_has_its_drivers_and_says_how_sure_it_is()
    {
        var voice = await VoiceOf.NewAsync(server);
        await voice.OpenWaveAsync("index");
        await voice.AnswerAsync(server, 80);
        var result = (await voice.ResultsAsync()).GetProperty("result");
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
        await voice.AnswerAsync(server, 4);
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
        foreach (var (region, count) in regions.Zip([12, 6, 3])) await voice.AnswerAsync(server, count, region.Id);
        var results = await voice.ResultsAsync();
        Assert.Equal(["N"], results.GetProperty("groups").EnumerateArray().Select(group => group.GetProperty("code").GetString()));
        Assert.Equal(12, (await voice.SendAsync(HttpMethod.Get, "/api/voice/waves/w1/results?cut=region&member=N")).Body.GetProperty("result").GetProperty("answers").GetInt32());
        Assert.Equal(404, (await voice.SendAsync(HttpMethod.Get, "/api/voice/waves/w1/results?cut=region&member=E")).Status);
    }

    [Fact]
    public async Task While_a_wave_runs_results_move_by_five_answers_or_not_at_all()
    {
        var voice = await VoiceOf.NewAsync(server);
        await voice.OpenWaveAsync("core");
        await voice.AnswerAsync(server, 10);
        Assert.Equal(10, (await voice.ResultsAsync()).GetProperty("result").GetProperty("answers").GetInt32());
        await voice.AnswerAsync(server, 4);
        Assert.Equal(10, (await voice.ResultsAsync()).GetProperty("result").GetProperty("answers").GetInt32());
        await voice.AnswerAsync(server, 1);
        Assert.Equal(15, (await voice.ResultsAsync()).GetProperty("result").GetProperty("answers").GetInt32());
    }
}
