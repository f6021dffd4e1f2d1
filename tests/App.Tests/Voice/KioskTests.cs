using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres;
using Shouwen.App.Tests.Fixtures;
using Shouwen.App.Voice.Answers;

namespace Shouwen.App.Tests.Voice;

public sealed class KioskTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_kiosk_asks_one_person_after_another_and_its_answers_are_cut_by_where_it_stands()
    {
        var voice = await VoiceOf.NewAsync(server);
        var hall = new Channel { CentreId = voice.Centre.Id, Code = "hall", Name = "营业厅", Kind = ChannelKind.Counter };
        await server.AddAsync(hall);
        await voice.OpenWaveOfAsync(FormSurveys.Kinds());
        var link = await KioskAsync(voice, new { name = "一号厅", cuts = new { channel = "hall" } });
        using var device = server.Visitor();
        var form = JsonDocument.Parse(await device.GetStringAsync(new Uri($"/api/kiosks/{link}", UriKind.Relative), Cancel)).RootElement;
        Assert.Equal(("一号厅", true, "Q10"), (form.GetProperty("name").GetString(), form.GetProperty("isOpen").GetBoolean(), form.GetProperty("survey").GetProperty("pages")[0].GetProperty("questions")[0].GetProperty("code").GetString()));
        Assert.Equal(204, await SendAsync(device, link, Whole(("Q10", "9"), ("ONE", "tel"), ("T", "灯太暗"))));
        Assert.Equal(204, await SendAsync(device, link, Whole(("Q10", "3"), ("ONE", "chat"))));
        Assert.Equal(2, await voice.CountedAsync());
        var sheets = await SheetsAsync(voice);
        Assert.All(sheets, sheet => Assert.Equal((AnsweredBy.Kiosk, hall.Id), (sheet.By, sheet.ChannelId)));
        Assert.DoesNotContain(sheets, sheet => sheet.Answers.Contains('灯', StringComparison.Ordinal));
        Assert.Equal("灯太暗", (await server.InDbAsync(db => db.Set<Verbatim>().SingleAsync(row => row.WaveId == sheets[0].WaveId, Cancel))).Text);
    }

    [Fact]
    public async Task A_kiosk_tells_how_much_it_holds_that_was_refused_and_why_and_nothing_of_what_it_says()
    {
        var (voice, link) = await OpenAsync();
        using var device = server.Visitor();
        var (one, other) = (OpaqueToken.Create(), OpaqueToken.Create());
        async Task<int> TellAsync(string key, params object[] reasons)
        {
            using var answer = await device.PostAsJsonAsync($"/api/kiosks/{link}/refused", new { device = key, reasons }, Cancel);
            return (int)answer.StatusCode;
        }

        async Task<JsonElement> CardAsync() => Assert.Single(await voice.ListAsync("/api/voice/waves/w1/kiosks"));
        Assert.Equal(0, (await CardAsync()).GetProperty("refused").GetArrayLength());
        object Reason(string code, int answers, int asked = 0, int waited = 0) => new { code, answers, asked, waitedSeconds = waited };
        Assert.Equal(204, await TellAsync(one, Reason("voice.waveClosed", 2, waited: 7200)));
        Assert.Equal(204, await TellAsync(other, Reason("voice.waveClosed", 1, asked: 1), Reason("invalid", 4)));
        // Told again it is what the device holds now, not more.
        Assert.Equal(204, await TellAsync(one, Reason("voice.waveClosed", 3, waited: 7200)));
        var refused = (await CardAsync()).GetProperty("refused").EnumerateArray().ToDictionary(reason => reason.GetProperty("code").GetString()!);
        Assert.Equal((4, 4, 1), (refused["invalid"].GetProperty("answers").GetInt32(), refused["voice.waveClosed"].GetProperty("answers").GetInt32(), refused["voice.waveClosed"].GetProperty("asked").GetInt32()));
        var since = refused["voice.waveClosed"].GetProperty("since").GetDateTimeOffset();
        Assert.Equal((0, 0), (since.Minute, since.Second));
        Assert.InRange(server.Clock.GetUtcNow() - since, TimeSpan.FromHours(2), TimeSpan.FromHours(3));

        // One that was taken away asks nobody, and still tells why it is refused.
        Assert.Equal(204, (await voice.SendAsync(HttpMethod.Delete, $"/api/voice/waves/w1/kiosks/{(await CardAsync()).GetProperty("id").GetString()}")).Status);
        Assert.Equal(404, await SendAsync(device, link, Whole(("Q10", "9"), ("ONE", "tel"))));
        Assert.Equal(204, await TellAsync(one, Reason("voice.noKiosk", 1)));
        Assert.True((await CardAsync()).GetProperty("isRemoved").GetBoolean());
        foreach (var key in new[] { one, other }) Assert.Equal(204, await TellAsync(key));
        Assert.Empty(await voice.ListAsync("/api/voice/waves/w1/kiosks"));
    }

    [Fact]
    public async Task What_a_stranger_tells_of_a_kiosk_is_bounded()
    {
        var (_, link) = await OpenAsync();
        using var device = server.Visitor();
        async Task<int> TellAsync(string to, string key, params object[] reasons)
        {
            using var answer = await device.PostAsJsonAsync($"/api/kiosks/{to}/refused", new { device = key, reasons }, Cancel);
            return (int)answer.StatusCode;
        }

        var key = OpaqueToken.Create();
        Assert.Equal(404, await TellAsync(OpaqueToken.Create(), key));
        Assert.Equal(400, await TellAsync(link, "x"));
        Assert.Equal(400, await TellAsync(link, key, new { code = "<script>", answers = 1, asked = 0, waitedSeconds = 0 }));
        Assert.Equal(400, await TellAsync(link, key, new { code = "invalid", answers = -1, asked = 0, waitedSeconds = 0 }));
        Assert.Equal(400, await TellAsync(link, key, [.. Enumerable.Range(0, 21).Select(at => new { code = $"c{at}", answers = 1, asked = 0, waitedSeconds = 0 })]));
    }

    [Fact]
    public async Task What_a_kiosk_sends_again_after_a_broken_connection_counts_once()
    {
        var (voice, link) = await OpenAsync();
        using var device = server.Visitor();
        var whole = Whole(("Q10", "9"), ("ONE", "tel"));
        var sent = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => SendAsync(device, link, whole)));
        Assert.All(sent, status => Assert.Equal(204, status));
        Assert.Equal(1, await voice.CountedAsync());

        await voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/close");
        Assert.Equal(204, await SendAsync(device, link, whole));
        Assert.Equal(1, await voice.CountedAsync());
    }

    [Theory]
    [InlineData("Q10", "11", "Q10")]
    [InlineData("Q10", "", "Q10")]
    [InlineData("ONE", "pigeon", "ONE")]
    [InlineData("NOTHING", "1", "NOTHING")]
    [InlineData("N", "-1", "N")]
    public async Task What_no_page_would_take_is_not_taken_from_a_kiosk(string field, string answer, string wrong)
    {
        var (voice, link) = await OpenAsync();
        using var device = server.Visitor();
        var answers = new Dictionary<string, string> { ["Q10"] = "9", ["ONE"] = "tel", [field] = answer };
        using var refused = await device.PostAsJsonAsync($"/api/kiosks/{link}/answers", new { once = OpaqueToken.Create(), language = "en", answers }, Cancel);
        Assert.Equal(400, (int)refused.StatusCode);
        Assert.Equal([wrong], JsonDocument.Parse(await refused.Content.ReadAsStringAsync(Cancel)).RootElement.GetProperty("errors").EnumerateObject().Select(error => error.Name));
        Assert.Equal(0, await voice.CountedAsync());
    }

    [Fact]
    public async Task A_kiosk_of_a_closed_wave_or_one_taken_away_takes_nothing()
    {
        var (voice, link) = await OpenAsync();
        using var device = server.Visitor();
        await voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/close");
        Assert.Equal(409, await SendAsync(device, link, Whole(("Q10", "9"), ("ONE", "tel"))));
        Assert.False(JsonDocument.Parse(await device.GetStringAsync(new Uri($"/api/kiosks/{link}", UriKind.Relative), Cancel)).RootElement.GetProperty("isOpen").GetBoolean());
        await voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/open");
        var id = (await voice.ListAsync("/api/voice/waves/w1/kiosks"))[0].GetProperty("id").GetString();
        Assert.Equal(204, (await voice.SendAsync(HttpMethod.Delete, $"/api/voice/waves/w1/kiosks/{id}")).Status);
        Assert.Equal(404, await SendAsync(device, link, Whole(("Q10", "9"), ("ONE", "tel"))));
        Assert.Equal(404, await SendAsync(device, OpaqueToken.Create(), Whole(("Q10", "9"), ("ONE", "tel"))));
        Assert.Equal(0, await voice.CountedAsync());
    }

    [Fact]
    public async Task An_interviewer_types_answers_in_with_their_day_and_cut_and_is_told_what_is_wrong()
    {
        var voice = await VoiceOf.NewAsync(server);
        var south = new Region { CentreId = voice.Centre.Id, Code = "south", Name = "南区" };
        await server.AddAsync(south);
        await voice.OpenWaveOfAsync(FormSurveys.Kinds());
        var answer = Whole(("Q10", "7"), ("ONE", "tel"));
        Assert.Equal(204, (await voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/answers/typed", new { answer, day = "2026-01-05", cuts = new { region = "south" } })).Status);
        var sheet = Assert.Single(await SheetsAsync(voice));
        Assert.Equal((AnsweredBy.Interviewer, (int?)south.Id, new DateOnly(2026, 1, 5)), (sheet.By, sheet.RegionId, sheet.Day));

        var refused = await voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/answers/typed", new { answer = Whole(("Q10", "7")), day = "2999-01-01", cuts = new { region = "nowhere" } });
        Assert.Equal(["day", "region"], refused.Body.GetProperty("errors").EnumerateObject().Select(error => error.Name).Order());
        refused = await voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/answers/typed", new { answer = Whole(("Q10", "7")) });
        Assert.Equal("required", refused.Body.GetProperty("errors").GetProperty("ONE")[0].GetString());
        Assert.Equal(1, await voice.CountedAsync());
    }

    private async Task<(VoiceOf Voice, string Link)> OpenAsync()
    {
        var voice = await VoiceOf.NewAsync(server);
        await voice.OpenWaveOfAsync(FormSurveys.Kinds());
        return (voice, await KioskAsync(voice, new { name = "一号厅" }));
    }

    private static async Task<string> KioskAsync(VoiceOf voice, object kiosk) =>
        (await voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/kiosks", kiosk)).Body.GetProperty("link").GetString()!;

    private static object Whole(params (string Field, string Answer)[] answers) =>
        new { once = OpaqueToken.Create(), language = "zh-CN", answers = answers.ToDictionary(one => one.Field, one => one.Answer) };

    private static async Task<int> SendAsync(HttpClient device, string link, object whole)
    {
        using var answer = await device.PostAsJsonAsync($"/api/kiosks/{link}/answers", whole, Cancel);
        return (int)answer.StatusCode;
    }

    private Task<List<AnswerSheet>> SheetsAsync(VoiceOf voice) =>
        server.InDbAsync(db => db.Set<AnswerSheet>().AsNoTracking().Where(row => row.CentreId == voice.Centre.Id).ToListAsync(Cancel));
}
