using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Tests.Fixtures;
using Shouwen.App.Voice.Answers;

namespace Shouwen.App.Tests.Voice;

public sealed class ClosingTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    [Fact]
    public async Task While_people_hand_in_a_wave_can_be_closed_and_no_answer_comes_after()
    {
        var voice = await VoiceOf.NewAsync(server);
        var link = (await voice.OpenWaveAsync("contact")).GetProperty("link").GetString()!;
        var confirmed = 0;
        var people = Enumerable.Range(0, 12).Select(_ => Task.Run(async () =>
        {
            while (await HandsInAsync(link)) Interlocked.Increment(ref confirmed);
        })).ToList();
        while (Volatile.Read(ref confirmed) < 60) await Task.Delay(5, TestContext.Current.CancellationToken);
        var closed = (await voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/close")).Body.GetProperty("answers").GetInt32();
        await Task.WhenAll(people);
        var kept = await AnswersOf.ReadAsync(server, voice);
        Assert.Equal((closed, closed, closed), (confirmed, kept.Sheets.Count(sheet => sheet.Complete), kept.Waves.Single().Answers));
    }

    [Fact]
    public async Task A_page_that_a_second_tab_saved_after_the_form_was_handed_in_is_no_second_answer_and_the_wave_closes()
    {
        var voice = await VoiceOf.NewAsync(server);
        var link = (await voice.OpenWaveAsync("contact")).GetProperty("link").GetString()!;
        var (token, key) = ((await voice.TokensAsync(1)).Single(), OpaqueToken.Create());
        foreach (var address in new[] { $"{link}?f={key}", token })
        {
            using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = server.Address };
            using var answer = await browser.PostAsync($"/s/{address}", new FormUrlEncodedContent([new("-page", "card"), new("-form", key), new("CSAT", "5"), new("RESOLVED", "yes")]), TestContext.Current.CancellationToken);
            Assert.Equal(303, (int)answer.StatusCode);
        }

        var wave = (await AnswersOf.ReadAsync(server, voice)).Waves.Single();
        await server.AddAsync([.. new[] { FormKey.HashOfLinked(key), OpaqueToken.HashOf(token) }.Select(hash => new AnswerDraft
        {
            Id = NewId.Random(), CentreId = wave.CentreId, WaveId = wave.Id, KeyHash = hash, Language = "zh-CN", Answers = AnswerJson.Text(new Dictionary<string, string> { ["CSAT"] = "5" }), ChangedOn = new(2026, 1, 5),
        })]);
        Assert.Equal(200, (await voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/close")).Status);
        var kept = await AnswersOf.ReadAsync(server, voice);
        Assert.Equal((2, 0), (kept.Sheets.Count(sheet => sheet.Complete), kept.Sheets.Count(sheet => !sheet.Complete)));
    }

    [Fact]
    public async Task A_wave_that_is_open_again_counts_on()
    {
        var voice = await VoiceOf.NewAsync(server);
        var link = (await voice.OpenWaveAsync("contact")).GetProperty("link").GetString()!;
        Assert.True(await HandsInAsync(link));
        await voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/close");
        Assert.False(await HandsInAsync(link));
        await voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/open");
        Assert.True(await HandsInAsync(link));
        Assert.Equal(2, await voice.CountedAsync());
    }

    private async Task<bool> HandsInAsync(string link)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = server.Address };
        using var answer = await browser.PostAsync($"/s/{link}", new FormUrlEncodedContent([new("-page", "card"), new("CSAT", "5"), new("RESOLVED", "yes")]), TestContext.Current.CancellationToken);
        return (int)answer.StatusCode == 303;
    }
}
