using System.Text.Json;
using Shouwen.App.Centres;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Voice;

public sealed class WavesApiTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    [Fact]
    public async Task A_wave_keeps_the_version_that_it_began_with()
    {
        var voice = await VoiceOf.NewAsync(server);
        Assert.Equal(1, (await voice.OpenWaveAsync("core")).GetProperty("surveyNumber").GetInt32());
        var survey = (await voice.SendAsync(HttpMethod.Get, "/api/voice/surveys/core")).Body;
        var shorter = new { languages = new[] { "en" }, title = new { en = "Short" }, pages = new[] { new { code = "p", questions = new[] { new { code = "Q", kind = "text", text = new { en = "?" } } } } } };
        await voice.SendAsync(HttpMethod.Put, "/api/voice/surveys/core", new { name = survey.GetProperty("name").GetString(), definition = shorter });
        Assert.Equal(2, (await voice.SendAsync(HttpMethod.Post, "/api/voice/surveys/core/publish")).Body.GetProperty("published").GetInt32());
        Assert.Equal(1, (await voice.SendAsync(HttpMethod.Get, "/api/voice/waves/w1")).Body.GetProperty("surveyNumber").GetInt32());
        Assert.Equal(2, (await voice.SendAsync(HttpMethod.Post, "/api/voice/waves", new { code = "w2", name = "二", survey = "core" })).Body.GetProperty("surveyNumber").GetInt32());
    }

    [Fact]
    public async Task A_wave_asks_with_a_published_survey_and_closes_after_it_opens()
    {
        var voice = await VoiceOf.NewAsync(server);
        await voice.SendAsync(HttpMethod.Post, "/api/voice/surveys", new { code = "s", name = "草稿", template = "core" });
        var refused = await voice.SendAsync(HttpMethod.Post, "/api/voice/waves", new { code = "w", name = "一", survey = "s", opensOn = "2026-03-01", closesOn = "2026-02-01" });
        Assert.Equal(400, refused.Status);
        Assert.Equal("notPublished", refused.Body.GetProperty("errors").GetProperty("survey")[0].GetString());
        Assert.Equal("beforeOpening", refused.Body.GetProperty("errors").GetProperty("closesOn")[0].GetString());
    }

    [Fact]
    public async Task An_open_wave_has_a_link_that_stays_when_it_is_closed_and_opened_again()
    {
        var voice = await VoiceOf.NewAsync(server);
        var link = (await voice.OpenWaveAsync("core")).GetProperty("link").GetString();
        Assert.Equal(43, link!.Length);
        Assert.Equal("closed", (await voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/close")).Body.GetProperty("state").GetString());
        var again = (await voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/open")).Body;
        Assert.Equal(("open", link), (again.GetProperty("state").GetString(), again.GetProperty("link").GetString()));
        Assert.Equal(409, (await voice.SendAsync(HttpMethod.Delete, "/api/voice/waves/w1")).Status);
    }

    [Fact]
    public async Task One_use_addresses_come_as_a_file_and_are_counted()
    {
        var voice = await VoiceOf.NewAsync(server);
        await voice.OpenWaveAsync("core");
        var lines = (await voice.TextAsync(HttpMethod.Post, "/api/voice/waves/w1/tokens", new { count = 3 })).Trim().Split('\n');
        Assert.Equal((4, 3), (lines.Length, lines.Skip(1).Distinct().Count()));
        Assert.Contains("/s/", lines[1], StringComparison.Ordinal);
        Assert.Equal(3, (await voice.SendAsync(HttpMethod.Get, "/api/voice/waves/w1")).Body.GetProperty("invitations").GetProperty("made").GetInt32());
        Assert.Equal(400, (await voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/tokens", new { count = 3, region = "nowhere" })).Status);
    }

    [Fact]
    public async Task Waves_are_listed_newest_first_and_by_survey()
    {
        var voice = await VoiceOf.NewAsync(server);
        await voice.OpenWaveAsync("core");
        await voice.OpenWaveAsync("recommend", "w2");
        var page = (await voice.SendAsync(HttpMethod.Get, "/api/voice/waves?limit=1")).Body;
        Assert.Equal("w2", page.GetProperty("items")[0].GetProperty("code").GetString());
        var next = (await voice.SendAsync(HttpMethod.Get, $"/api/voice/waves?limit=1&after={page.GetProperty("next").GetString()}")).Body;
        Assert.Equal("w1", next.GetProperty("items")[0].GetProperty("code").GetString());
        Assert.Equal(1, (await voice.SendAsync(HttpMethod.Get, "/api/voice/waves?survey=recommend")).Body.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Who_is_missing_is_told_by_group_and_nobody_can_be_told_by_subtraction()
    {
        var voice = await VoiceOf.NewAsync(server);
        await voice.OpenWaveAsync("contact");
        await server.AddAsync([.. new[] { "N", "E", "S" }.Select(code => new Region { CentreId = voice.Centre.Id, Code = code, Name = "区" + code })]);
        var tokens = await voice.TokensAsync(12, region: "N");
        await voice.TokensAsync(6, region: "E");
        await voice.TokensAsync(3, region: "S");
        using var person = await new Respondent(server, tokens[0]).OpenAsync();
        await person.NextAsync(("CSAT", "5"), ("RESOLVED", "yes"));
        using var other = await new Respondent(server, tokens[1]).RawAsync(HttpMethod.Post, "/out");
        var missing = (await voice.SendAsync(HttpMethod.Get, "/api/voice/waves/w1/missing?cut=region")).Body;
        Assert.Equal((21, 1, 1), Counts(missing.GetProperty("whole")));
        var north = Assert.Single(missing.GetProperty("groups").EnumerateArray());
        Assert.Equal(("区N", 12, 1, 1), (north.GetProperty("name").GetString(), Counts(north.GetProperty("count")).Item1, Counts(north.GetProperty("count")).Item2, Counts(north.GetProperty("count")).Item3));
        Assert.Equal(2, missing.GetProperty("hiddenGroups").GetInt32());
        Assert.Equal(400, (await voice.SendAsync(HttpMethod.Get, "/api/voice/waves/w1/missing?cut=agent")).Status);
    }

    [Fact]
    public async Task The_response_rate_is_of_those_asked_whatever_the_population_and_absent_where_nobody_knows_how_many_were()
    {
        var voice = await VoiceOf.NewAsync(server);
        await voice.OpenWaveAsync("contact");
        async Task<double?> RateAsync() => (await voice.SendAsync(HttpMethod.Get, "/api/voice/waves/w1")).Body.GetProperty("responseRate") is { ValueKind: JsonValueKind.Number } rate ? rate.GetDouble() : null;
        Assert.Null(await RateAsync());
        Assert.Equal(200, (await voice.SendAsync(HttpMethod.Put, "/api/voice/waves/w1", new { name = "一", population = 10 }, ifMatch: "*")).Status);
        Assert.Null(await RateAsync());
        var tokens = await voice.TokensAsync(4);
        using var person = await new Respondent(server, tokens[0]).OpenAsync();
        await person.NextAsync(("CSAT", "5"), ("RESOLVED", "yes"));
        Assert.Equal(0.25, await RateAsync());
        Assert.Equal(0.25, (await voice.SendAsync(HttpMethod.Get, "/api/voice/waves")).Body.GetProperty("items")[0].GetProperty("responseRate").GetDouble());
        Assert.Equal(200, (await voice.SendAsync(HttpMethod.Put, "/api/voice/waves/w1", new { name = "一", population = 10 }, ifMatch: "*")).Status);
        Assert.Equal(0.25, await RateAsync());
        // Six more were asked by telephone.
        Assert.Equal(200, (await voice.SendAsync(HttpMethod.Put, "/api/voice/waves/w1", new { name = "一", population = 10, asked = 6 }, ifMatch: "*")).Status);
        Assert.Equal(0.1, await RateAsync());
        Assert.Equal(400, (await voice.SendAsync(HttpMethod.Put, "/api/voice/waves/w1", new { name = "一", population = 10, asked = 11 }, ifMatch: "*")).Status);
    }

    [Fact]
    public async Task A_wave_says_when_opening_or_closing_it_is_due()
    {
        var voice = await VoiceOf.NewAsync(server);
        await voice.OpenWaveAsync("contact");
        var today = DateOnly.FromDateTime(server.Clock.GetUtcNow().AddHours(8).DateTime);
        async Task<string?> DueAsync(DateOnly? opensOn, DateOnly? closesOn)
        {
            await voice.SendAsync(HttpMethod.Put, "/api/voice/waves/w1", new { name = "一", opensOn, closesOn }, ifMatch: "*");
            return (await voice.SendAsync(HttpMethod.Get, "/api/voice/waves")).Body.GetProperty("items")[0].GetProperty("due").GetString();
        }

        Assert.Equal("nothing", await DueAsync(today.AddDays(-9), today));
        Assert.Equal("closing", await DueAsync(today.AddDays(-9), today.AddDays(-1)));
        await voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/close");
        Assert.Equal("nothing", await DueAsync(today.AddDays(-9), today.AddDays(-1)));
        await voice.SendAsync(HttpMethod.Post, "/api/voice/waves", new { code = "w2", name = "二", survey = "contact", opensOn = today });
        Assert.Equal("opening", (await voice.SendAsync(HttpMethod.Get, "/api/voice/waves/w2")).Body.GetProperty("due").GetString());
    }

    private static (int, int, int) Counts(JsonElement count) => (count.GetProperty("asked").GetInt32(), count.GetProperty("answered").GetInt32(), count.GetProperty("optedOut").GetInt32());
}
