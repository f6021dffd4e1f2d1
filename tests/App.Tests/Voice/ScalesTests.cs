using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Voice;

public sealed class ScalesTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    [Fact]
    public async Task Shares_on_different_scales_are_not_taken_together_and_what_is_left_out_is_told()
    {
        var voice = await VoiceOf.NewAsync(server);
        await voice.OpenWaveAsync("contact", "fives");
        await voice.OpenWaveAsync("core", "tens");
        await ImportAsync(voice, "fives", "CSAT,RESOLVED,EFFORT,WHY", Enumerable.Repeat("4,yes,5,", 6));
        await ImportAsync(voice, "tens", "SAT1,SAT2,SAT3,WHY", Enumerable.Repeat("4,4,4,\n10,9,8,", 5));
        await voice.EstimateAsync("fives");
        Assert.Equal(("scale 1-5", 1.0, 6.0, 0.0), await CsatAsync(voice));
        await voice.EstimateAsync("tens");
        Assert.Equal(("scale 1-10", 0.5, 10.0, 6.0), await CsatAsync(voice));
    }

    private static async Task ImportAsync(VoiceOf voice, string wave, string header, IEnumerable<string> rows)
    {
        var (_, said) = await voice.ImportAsync($"{header}\n{string.Join('\n', rows)}\n", code: wave);
        Assert.True(said.GetProperty("written").GetBoolean(), said.GetRawText());
    }

    private async Task<(string? Scale, double Value, double Answers, double LeftOut)> CsatAsync(VoiceOf voice)
    {
        var today = server.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd", null);
        var metric = (await voice.SendAsync(HttpMethod.Get, $"/api/facts/metrics?metric=csat&from=2025-01-01&to={today}")).Body.GetProperty("metrics")[0];
        var row = metric.GetProperty("rows")[0];
        return (metric.GetProperty("variant").GetString(), row.GetProperty("value").GetDouble(), row.GetProperty("denominator").GetDouble(), metric.GetProperty("leftOut").GetDouble());
    }
}
