using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres;
using Shouwen.App.Tests.Desk;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Knowledge;

/// <summary>A centre with a desk and those who write, approve and read articles. It is Thursday, 5 March 2026, nine in the morning in Shanghai.</summary>
internal sealed class KnowledgeOf
{
    private KnowledgeOf(DeskOf desk, HttpClient editor, HttpClient other, HttpClient agent) => (Desk, Editor, Other, Agent) = (desk, editor, other, agent);

    public DeskOf Desk { get; }
    public ShouwenServer Server => Desk.Server;
    public Centre Centre => Desk.Centre;
    public HttpClient Editor { get; }

    /// <summary>Another editor, who approves.</summary>
    public HttpClient Other { get; }
    public HttpClient Agent { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<KnowledgeOf> NewAsync(ShouwenServer server)
    {
        var desk = await DeskOf.NewAsync(server);
        return new(desk, await server.AsAsync(desk.Centre, Role.KnowledgeEditor), await server.AsAsync(desk.Centre, Role.KnowledgeEditor), await server.AsAsync(desk.Centre, Role.Agent));
    }

    public Task<HttpClient> AsAsync(params Role[] roles) => Server.AsAsync(Centre, roles);

    public static async Task<(int Status, JsonElement Body, string? ETag)> SendAsync(HttpClient browser, HttpMethod method, string path, object? body = null, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, $"/api/knowledge{path}") { Content = body is null ? null : JsonContent.Create(body) };
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        using var answer = await browser.SendAsync(request, Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        return ((int)answer.StatusCode, text.Length == 0 || text[0] is not ('{' or '[') ? default : JsonElement.Parse(text), answer.Headers.ETag?.Tag);
    }

    public static object Draft(string title = "网速慢先查五步", string body = "## 步骤\n\n1. 换网线\n2. 重启光猫", string audience = "firstLine", string? topic = null, string[]? tags = null, string? reviewOn = null) =>
        new { title, body, audience, topic, tags = tags ?? [], reviewOn };

    public async Task<int> WriteAsync(object? draft = null, HttpClient? by = null)
    {
        var made = await SendAsync(by ?? Editor, HttpMethod.Post, "/articles", draft ?? Draft());
        Assert.True(made.Status == 201, made.Body.ToString());
        return made.Body.GetProperty("number").GetInt32();
    }

    public async Task<JsonElement> MoveAsync(int number, string way, HttpClient? by = null, string? reason = null)
    {
        var moved = await SendAsync(by ?? Editor, HttpMethod.Post, $"/articles/{number}/move", new { way, reason });
        Assert.True(moved.Status == 200, moved.Body.ToString());
        return moved.Body;
    }

    public async Task<int> PublishAsync(object? draft = null)
    {
        var number = await WriteAsync(draft);
        await PublishAsync(number);
        return number;
    }

    public async Task PublishAsync(int number)
    {
        await MoveAsync(number, "submit");
        await MoveAsync(number, "approve", Other);
        await MoveAsync(number, "publish");
    }

    public static async Task<JsonElement> ReadAsync(HttpClient browser, int number, string more = "")
    {
        var read = await SendAsync(browser, HttpMethod.Get, $"/articles/{number}{more}");
        Assert.True(read.Status == 200, read.Body.ToString());
        return read.Body;
    }

    public static async Task<int> StatusAsync(HttpClient browser, string path) => (await SendAsync(browser, HttpMethod.Get, path)).Status;

    public static async Task<IReadOnlyList<string>> FindAsync(HttpClient browser, string words) => await TitlesAsync(browser, $"?q={Uri.EscapeDataString(words)}");

    public static async Task<IReadOnlyList<string>> TitlesAsync(HttpClient browser, string query) =>
        [.. (await SendAsync(browser, HttpMethod.Get, $"/articles{query}")).Body.GetProperty("items").EnumerateArray().Select(card => card.GetProperty("title").GetString()!)];
}
