using System.Text.Json;
using Shouwen.App.Centres;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Voice;

/// <summary>Enough answers of a group: who is turned away, who is not, and in which words.</summary>
public sealed class QuotaTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static readonly (string, string)[] Contact = [("CSAT", "5"), ("RESOLVED", "yes")];

    [Fact]
    public async Task Who_comes_after_their_group_has_enough_is_thanked_before_they_begin()
    {
        var (voice, north) = await WithQuotaAsync("contact");
        var south = await voice.TokensAsync(1, region: "south");
        foreach (var token in north[..5])
        {
            using var person = await new Respondent(server, token).OpenAsync();
            await person.NextAsync(Contact);
        }

        server.Clock.Advance(TimeSpan.FromSeconds(6));
        using var late = await new Respondent(server, north[5]).OpenAsync();
        Assert.Equal(200, late.Status);
        Assert.Contains("感谢您愿意参与", late.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", late.Page, StringComparison.Ordinal);
        using var english = await new Respondent(server, north[6], "en").OpenAsync();
        Assert.Contains("heard enough from people in your group", english.Text, StringComparison.Ordinal);
        using var other = await new Respondent(server, south[0]).OpenAsync();
        Assert.Contains("<form", other.Page, StringComparison.Ordinal);
        // Who has answered is thanked for that.
        using var again = await new Respondent(server, north[0]).OpenAsync();
        Assert.Contains("提交成功", again.Text, StringComparison.Ordinal);
        var line = (await voice.SendAsync(HttpMethod.Get, "/api/voice/waves/w1/quotas")).Body.GetProperty("lines")[0];
        Assert.Equal(("north", 5, true), (line.GetProperty("code").GetString(), line.GetProperty("limit").GetInt32(), line.GetProperty("full").GetBoolean()));
    }

    [Fact]
    public async Task Who_has_begun_may_finish()
    {
        var (voice, north) = await WithQuotaAsync("index");
        using var slow = await new Respondent(server, north[6]).OpenAsync();
        await slow.NextAsync(("IMAG1", "8"));
        var region = await server.InDbAsync(db => Task.FromResult(db.Set<Region>().Single(row => row.CentreId == voice.Centre.Id && row.Code == "north").Id));
        await voice.AnswerAsync(server, 5, region);
        server.Clock.Advance(TimeSpan.FromSeconds(6));
        using var late = await new Respondent(server, north[5]).OpenAsync();
        Assert.Contains("感谢您愿意参与", late.Text, StringComparison.Ordinal);
        Assert.Contains("<form", (await slow.OpenAsync()).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quota_lifted_lets_people_in_again()
    {
        var (voice, north) = await WithQuotaAsync("contact");
        foreach (var token in north[..5])
        {
            using var person = await new Respondent(server, token).OpenAsync();
            await person.NextAsync(Contact);
        }

        server.Clock.Advance(TimeSpan.FromSeconds(6));
        using var late = await new Respondent(server, north[5]).OpenAsync();
        Assert.DoesNotContain("<form", late.Page, StringComparison.Ordinal);
        Assert.Equal(200, (await KeepAsync(voice, "region", ("north", 6))).Status);
        Assert.Contains("<form", (await late.OpenAsync()).Page, StringComparison.Ordinal);
        Assert.Equal(200, (await KeepAsync(voice, null)).Status);
        Assert.Equal(0, (await voice.SendAsync(HttpMethod.Get, "/api/voice/waves/w1/quotas")).Body.GetProperty("lines").GetArrayLength());
    }

    [Fact]
    public async Task A_quota_that_would_tell_of_single_people_is_none()
    {
        var (voice, _) = await WithQuotaAsync("contact");
        Assert.True((await KeepAsync(voice, "region", ("north", 4))).Body.GetProperty("errors").TryGetProperty("limits.north", out _));
        Assert.True((await KeepAsync(voice, "region", ("west", 40))).Body.GetProperty("errors").TryGetProperty("limits.west", out _));
        Assert.True((await KeepAsync(voice, "agent", ("north", 40))).Body.GetProperty("errors").TryGetProperty("by", out _));
    }

    private static Task<(int Status, JsonElement Body)> KeepAsync(VoiceOf voice, string? by, params (string Code, int Limit)[] limits) =>
        voice.SendAsync(HttpMethod.Put, "/api/voice/waves/w1/quotas", new { by, limits = limits.ToDictionary(one => one.Code, one => one.Limit) });

    private async Task<(VoiceOf Voice, string[] North)> WithQuotaAsync(string template)
    {
        var voice = await VoiceOf.NewAsync(server);
        await server.AddAsync(new Region { CentreId = voice.Centre.Id, Code = "north", Name = "北" }, new Region { CentreId = voice.Centre.Id, Code = "south", Name = "南" });
        await voice.OpenWaveAsync(template);
        Assert.Equal(200, (await KeepAsync(voice, "region", ("north", 5))).Status);
        return (voice, await voice.TokensAsync(7, region: "north"));
    }
}
