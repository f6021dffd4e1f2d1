using System.Text.Json;
using System.Text.RegularExpressions;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Tests.Fixtures;
using Shouwen.App.Voice.FollowUps;
using Microsoft.EntityFrameworkCore;
using static Shouwen.App.Tests.Voice.FormSurveys;

namespace Shouwen.App.Tests.Voice;

/// <summary>People who give low marks, and what comes of it.</summary>
internal static class FollowUpsOf
{
    /// <summary>A Monday, half past nine in Shanghai: eight working hours later it is half past five.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 1, 5, 1, 30, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A centre that works from nine to six on weekdays.</summary>
    public static async Task<VoiceOf> CentreAsync(ShouwenServer server)
    {
        server.Clock.GoTo(Monday);
        var voice = await VoiceOf.NewAsync(server);
        await server.InDbAsync(db =>
        {
            DefaultCalendar.Add(db, server.Clock, voice.Centre.Id, voice.Centre.Zone, "en");
            return db.SaveChangesAsync(Cancel);
        });
        return voice;
    }

    public static object Card(int atOrBelow = 2, int hours = 8, string question = "CSAT") => new
    {
        languages = new[] { "zh-CN", "en" },
        title = Both("刚才的服务", "The service you just had"),
        pages = new[] { new { code = "card", questions = new object[] { new { code = "CSAT", kind = "rating", required = true, text = Both("满意吗？", "Satisfied?"), scale = new { least = 1, most = 5 } }, new { code = "WHY", kind = "text", text = Both("为什么？", "Why?") } } } },
        followUp = new { question, atOrBelow, hours },
    };

    /// <summary>Hands a mark in and is at the thanks.</summary>
    public static async Task<Respondent> MarkAsync(ShouwenServer server, string key, int mark, string language = "zh-CN", string why = "")
    {
        var person = await new Respondent(server, key, language).OpenAsync();
        await person.NextAsync(("CSAT", $"{mark}"), ("WHY", why));
        Assert.Equal(303, person.Status);
        return person;
    }

    public static string OfferOn(Respondent person) => Regex.Match(person.Page, "name=\"-offer\" value=\"([^\"]*)\"").Groups[1].Value;

    public static Task<Respondent> AskBackAsync(this Respondent person, string reach = "13812345678", string name = "王女士", string wish = "", string? offer = null) =>
        person.RawAsync(HttpMethod.Post, "/back", new FormUrlEncodedContent([new("-offer", offer ?? OfferOn(person)), new("-reach", reach), new("-name", name), new("-wish", wish)]));

    /// <summary>Names who owns a wave's follow-ups.</summary>
    public static async Task OwnedByAsync(this VoiceOf voice, params object[] owners) =>
        Assert.Equal(200, (await voice.SendAsync(HttpMethod.Put, "/api/voice/waves/w1", new { name = "w1", owners })).Status);

    public static async Task<(int Status, JsonElement Body)> AskAsync(HttpClient browser, HttpMethod method, string path, object? body = null, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, $"/api/voice/followups{path}") { Content = body is null ? null : JsonContent.Create(body) };
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        using var answer = await browser.SendAsync(request, Cancel);
        return ((int)answer.StatusCode, JsonElement.Parse(await answer.Content.ReadAsStringAsync(Cancel)));
    }

    public static async Task<IReadOnlyList<int>> NumbersAsync(HttpClient browser, string query = "") =>
        [.. (await AskAsync(browser, HttpMethod.Get, $"/{query}")).Body.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("number").GetInt32())];

    public static Task<List<FollowUp>> StoredAsync(ShouwenServer server, VoiceOf voice) =>
        server.InDbAsync(db => db.Set<FollowUp>().AsNoTracking().Where(row => row.CentreId == voice.Centre.Id).OrderBy(row => row.Number).ToListAsync(Cancel));

    /// <summary>Numerator and denominator of promises kept that fell due in the month.</summary>
    public static async Task<(double? Kept, double? Due, double? Value)> KeptAsync(VoiceOf voice, string more = "")
    {
        var answer = await voice.SendAsync(HttpMethod.Get, $"/api/facts/metrics?metric=follow_ups_kept&from=2026-01-01&to=2026-01-31{more}");
        Assert.True(answer.Status == 200, answer.Body.ToString());
        var row = answer.Body.GetProperty("metrics")[0].GetProperty("rows")[0];
        double? Of(string name) => row.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;
        return (Of("numerator"), Of("denominator"), Of("value"));
    }
}
