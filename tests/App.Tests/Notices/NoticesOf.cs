using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres;
using Shouwen.App.Notices.Published;
using Shouwen.App.Notices.Sending;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Notices;

/// <summary>A centre with an agent who is told things and an administrator who sets up channels. It is Thursday, 5 March 2026, nine in the morning in Shanghai.</summary>
internal sealed class NoticesOf(ShouwenServer server, Centre centre, Guid agentId, HttpClient agent, HttpClient admin)
{
    private static int keys;

    public Centre Centre => centre;
    public Guid AgentId => agentId;
    public HttpClient Agent => agent;
    public HttpClient Admin => admin;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<NoticesOf> NewAsync(ShouwenServer server)
    {
        server.Clock.GoTo(new(2026, 3, 5, 1, 0, 0, TimeSpan.Zero));
        var centre = await server.CentreAsync();
        var agent = await server.PersonAsync(centre, null, Role.Agent);
        return new(server, centre, agent, await server.AsAsync(agent), await server.AsAsync(centre, Role.Administrator));
    }

    public NewNotice Of(NoticeKind kind, string title = "账单多扣了钱", string? key = null, bool urgent = false, params Guid[] to) =>
        new(centre.Id, kind, to.Length == 0 ? [agentId] : to, "desk/cases/7", key ?? $"k{Interlocked.Increment(ref keys)}", new Dictionary<string, string> { ["number"] = "7", ["title"] = title, ["by"] = "王经理", ["promise"] = "办结", ["due"] = "2026-03-05T04:00:00Z" })
        {
            IsUrgent = urgent,
        };

    /// <summary>Told to channels alone.</summary>
    public NewNotice ToGroup(NoticeKind kind, string title = "账单多扣了钱", bool urgent = false) => Of(kind, title, urgent: urgent) with { To = [] };

    public Task TellAsync(params NewNotice[] notices) => server.InDbAsync(async db =>
    {
        await TellPeople.AddAsync(db, server.Clock, notices, Cancel);
        return await db.SaveChangesAsync(Cancel);
    });

    public static async Task<(int Status, JsonElement Body, string? ETag)> SendAsync(HttpClient browser, HttpMethod method, string path, object? body = null, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, $"/api/notices{path}") { Content = body is null ? null : JsonContent.Create(body) };
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        using var answer = await browser.SendAsync(request, Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        return ((int)answer.StatusCode, text.Length == 0 || text[0] is not ('{' or '[') ? default : JsonElement.Parse(text), answer.Headers.ETag?.Tag);
    }

    public async Task<IReadOnlyList<JsonElement>> InboxAsync(string query = "") => [.. (await SendAsync(agent, HttpMethod.Get, $"?{query}")).Body.GetProperty("items").EnumerateArray()];

    public async Task<int> UnreadAsync() => (await SendAsync(agent, HttpMethod.Get, "/unread")).Body.GetProperty("count").GetInt32();

    public async Task<Guid> ChannelAsync(string address, string kind, string? secret = null, string[]? kinds = null, string language = "zh-CN")
    {
        var made = await SendAsync(admin, HttpMethod.Post, "/channels", Channel(address, kind, secret, kinds, language));
        Assert.True(made.Status == 200, made.Body.ToString());
        return made.Body.GetProperty("id").GetGuid();
    }

    public static object Channel(string? address, string kind, string? secret = null, string[]? kinds = null, string language = "zh-CN", string name = "投诉群") =>
        new { name, kind, address, secret, language, kinds = kinds ?? ["promiseBroken"], isOn = true };

    public async Task<JsonElement> SettingsAsync() => (await SendAsync(agent, HttpMethod.Get, "/settings")).Body;

    public async Task WishAsync(object? kinds = null, string? quietFrom = null, string? quietTo = null, bool urgentAlways = false, string? digestAt = null)
    {
        var saved = await SendAsync(agent, HttpMethod.Put, "/settings", new { kinds = kinds ?? Array.Empty<object>(), quietFrom, quietTo, urgentAlways, digestAt });
        Assert.True(saved.Status == 200, saved.Body.ToString());
    }

    public Task<int> RoundAsync() => server.Services.GetRequiredService<SendNotices>().RunAsync(Cancel);
}
