using System.Text.Json;
using Shouwen.App.Centres;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Voice;

public sealed class ResponseMetricTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    [Fact]
    public async Task Response_rate_is_of_the_people_asked_and_of_no_group_that_is_too_small()
    {
        var voice = await VoiceOf.NewAsync(server);
        await server.AddAsync(new Region { CentreId = voice.Centre.Id, Code = "north", Name = "北区" }, new Region { CentreId = voice.Centre.Id, Code = "south", Name = "南区" }, new Region { CentreId = voice.Centre.Id, Code = "east", Name = "东区" });
        await voice.OpenWaveAsync("contact");
        var north = await voice.TokensAsync(10, region: "north");
        var south = await voice.TokensAsync(8, region: "south");
        await voice.TokensAsync(5, region: "east");
        foreach (var token in north.Take(4).Concat(south.Take(2)))
        {
            using var person = await new Respondent(server, token).OpenAsync();
            await person.NextAsync(("CSAT", "5"), ("RESOLVED", "yes"));
        }

        Assert.Equal([(null, 6.0, 23.0)], await RowsAsync(voice, ""));
        Assert.Equal([("east", 0.0, 5.0), ("north", 4, 10), ("south", 2, 8)], await RowsAsync(voice, "&by=region"));
        Assert.Empty(await RowsAsync(voice, "&by=team"));
    }

    [Fact]
    public async Task A_link_that_anybody_may_have_has_no_response_rate_until_the_wave_says_how_many_were_asked()
    {
        var voice = await VoiceOf.NewAsync(server);
        await voice.OpenWaveAsync("contact");
        await voice.AnswerAsync(server, 5);
        Assert.Equal([(null, null, null)], await RowsAsync(voice, "", "2026-01-01", "2026-01-31"));
        var wave = (await voice.SendAsync(HttpMethod.Get, "/api/voice/waves/w1")).Body;
        Assert.Equal(200, (await voice.SendAsync(HttpMethod.Put, "/api/voice/waves/w1", new { name = wave.GetProperty("name").GetString(), asked = 50 })).Status);
        Assert.Equal([(null, 5.0, 50.0)], await RowsAsync(voice, "", "2026-01-01", "2026-01-31"));
    }

    private async Task<List<(string? Cut, double? Answered, double? Asked)>> RowsAsync(VoiceOf voice, string more, string? from = null, string? to = null)
    {
        var today = server.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd", null);
        var answer = (await voice.SendAsync(HttpMethod.Get, $"/api/facts/metrics?metric=response_rate&from={from ?? today}&to={to ?? today}{more}")).Body;
        return [.. answer.GetProperty("metrics")[0].GetProperty("rows").EnumerateArray().Select(row => (Cut(row), Number(row, "numerator"), Number(row, "denominator")))];
    }

    private static string? Cut(JsonElement row) => row.GetProperty("cuts").EnumerateObject().Select(cut => cut.Value.GetProperty("code").GetString()).SingleOrDefault();

    private static double? Number(JsonElement row, string name) => row.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? Math.Round(number.GetDouble(), 9) : null;
}
