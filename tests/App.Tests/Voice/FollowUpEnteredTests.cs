using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres;
using Shouwen.App.Tests.Fixtures;
using Shouwen.App.Voice.Answers;
using Shouwen.App.Voice.FollowUps;
using static Shouwen.App.Tests.Voice.FollowUpsOf;

namespace Shouwen.App.Tests.Voice;

/// <summary>Low marks given where no page of ours thanks anybody: at a kiosk, on paper, by telephone.</summary>
public sealed class FollowUpEnteredTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_gave_a_low_mark_at_a_kiosk_is_got_back_to_by_the_halls_owner_counted_from_when_they_asked()
    {
        var (voice, link, device) = await KioskAsync();
        var agent = await server.PersonAsync(voice.Centre, null, Role.Agent);
        await voice.OwnedByAsync(new { owner = agent, cut = "region", member = "north" });
        var form = JsonElement.Parse(await device.GetStringAsync(new Uri($"/api/kiosks/{link}", UriKind.Relative), Cancel));
        Assert.Equal(("region", 30, 180), (form.GetProperty("cuts")[0].GetString(), form.GetProperty("keptDays").GetInt32(), form.GetProperty("longestKeptDays").GetInt32()));

        server.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(204, (await BackAsync(device, link, Back(waited: 3600))).Status);
        var row = Assert.Single(await StoredAsync(server, voice));
        Assert.Equal((2, "13812345678", "王女士", "灯太暗\n谢谢", (Guid?)agent), (row.Score, row.Reach, row.Name, row.Words, row.OwnerId));
        // Half past nine and eight working hours: half past five, although it arrived at half past ten.
        Assert.Equal((Monday, Monday.AddHours(8)), (HalfHour(row.RaisedAt), HalfHour(row.DueAt)));
    }

    [Fact]
    public async Task Sent_again_it_is_one_and_comes_also_after_the_waves_end()
    {
        var (voice, link, device) = await KioskAsync();
        var back = Back();
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => BackAsync(device, link, back))), sent => Assert.Equal(204, sent.Status));
        await voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/close");
        Assert.Equal(204, (await BackAsync(device, link, back)).Status);
        Assert.Single(await StoredAsync(server, voice));
        Assert.Equal(204, (await BackAsync(device, link, Back())).Status);
        Assert.Equal([1, 2], (await StoredAsync(server, voice)).Select(row => row.Number));
        Assert.Equal(404, (await BackAsync(device, OpaqueToken.Create(), Back())).Status);
    }

    [Theory]
    [InlineData(3, "13812345678", "zh-CN", "score")]
    [InlineData(0, "13812345678", "zh-CN", "score")]
    [InlineData(2, " ", "zh-CN", "reach")]
    [InlineData(2, "13812345678", "fr", "language")]
    public async Task What_is_no_low_mark_or_leads_to_nobody_is_refused_by_name(int score, string reach, string language, string wrong)
    {
        var (voice, link, device) = await KioskAsync();
        var refused = await BackAsync(device, link, Back(score, reach, language));
        Assert.Equal((400, wrong), (refused.Status, Assert.Single(JsonElement.Parse(refused.Text).GetProperty("errors").EnumerateObject()).Name));
        Assert.Empty(await StoredAsync(server, voice));
    }

    [Theory]
    [InlineData(-100, 0)]
    [InlineData(int.MaxValue, -30)]
    public async Task A_device_whose_clock_jumped_waited_between_nothing_and_thirty_days(int waited, int days)
    {
        var (voice, link, device) = await KioskAsync();
        Assert.Equal(204, (await BackAsync(device, link, Back(waited: waited))).Status);
        Assert.Equal(Monday.AddDays(days), HalfHour(Assert.Single(await StoredAsync(server, voice)).RaisedAt));
    }

    [Fact]
    public async Task Nothing_of_it_leads_to_the_answer_that_was_given_at_the_kiosk()
    {
        var (voice, link, device) = await KioskAsync();
        var once = OpaqueToken.Create();
        using var answer = await device.PostAsJsonAsync($"/api/kiosks/{link}/answers", new { once, language = "zh-CN", answers = new Dictionary<string, string> { ["CSAT"] = "2", ["WHY"] = "灯太暗" } }, Cancel);
        Assert.Equal(204, (int)answer.StatusCode);
        Assert.Equal(204, (await BackAsync(device, link, Back())).Status);
        var sheet = await server.InDbAsync(db => db.Set<AnswerSheet>().AsNoTracking().SingleAsync(row => row.CentreId == voice.Centre.Id, Cancel));
        var row = Assert.Single(await StoredAsync(server, voice));
        var values = typeof(FollowUp).GetProperties().Select(property => property.GetValue(row)).ToList();
        Assert.DoesNotContain(values, value => value is Guid id && id == sheet.Id);
        Assert.DoesNotContain(values, value => value is string text && (text == sheet.OnceHash || text.Contains(once, StringComparison.Ordinal)));
        Assert.Equal(4, row.Id.Version);
    }

    [Fact]
    public async Task An_interviewer_enters_whom_it_concerns_beside_the_answer_and_is_told_by_when()
    {
        var (voice, _, _) = await KioskAsync();
        var raised = await voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/followups", new { followUp = Entered(), cuts = new { region = "north" } });
        Assert.Equal((200, 1, Monday.AddHours(8)), (raised.Status, raised.Body.GetProperty("number").GetInt32(), HalfHour(raised.Body.GetProperty("dueAt").GetDateTimeOffset())));
        Assert.NotNull(Assert.Single(await StoredAsync(server, voice)).RegionId);
        Assert.Equal(0, await voice.CountedAsync());

        var refused = await voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/followups", new { followUp = Entered(), cuts = new { region = "nowhere" } });
        Assert.Equal("region", Assert.Single(refused.Body.GetProperty("errors").EnumerateObject()).Name);
        await voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/close");
        Assert.Equal(409, (await voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/followups", new { followUp = Entered() })).Status);
    }

    [Fact]
    public async Task Of_a_survey_without_a_rule_there_is_nothing_to_follow_up()
    {
        var voice = await CentreAsync(server);
        await voice.OpenWaveOfAsync(FormSurveys.Kinds());
        var refused = await voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/followups", new { followUp = Entered() });
        Assert.Equal((409, "voice.noFollowUpRule"), (refused.Status, refused.Body.GetProperty("code").GetString()));
    }

    private static DateTimeOffset HalfHour(DateTimeOffset instant) => instant.AddTicks(-(instant.Ticks % TimeSpan.FromMinutes(30).Ticks));

    private static object Entered(int score = 2, string reach = "13812345678", string language = "zh-CN") =>
        new { once = OpaqueToken.Create(), score, language, reach, name = "王女士", words = "灯太暗\n谢谢" };

    private static object Back(int score = 2, string reach = "13812345678", string language = "zh-CN", int waited = 0) => new { followUp = Entered(score, reach, language), waitedSeconds = waited };

    private async Task<(VoiceOf Voice, string Link, HttpClient Device)> KioskAsync()
    {
        var voice = await CentreAsync(server);
        await server.AddAsync(new Region { CentreId = voice.Centre.Id, Code = "north", Name = "北" });
        await voice.OpenWaveOfAsync(Card());
        var kiosk = await voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/kiosks", new { name = "一号厅", cuts = new { region = "north" } });
        return (voice, kiosk.Body.GetProperty("link").GetString()!, server.Visitor());
    }

    private static async Task<(int Status, string Text)> BackAsync(HttpClient device, string link, object back)
    {
        using var answer = await device.PostAsJsonAsync($"/api/kiosks/{link}/back", back, Cancel);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }
}
