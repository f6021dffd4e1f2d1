using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Centres;
using Shouwen.App.Desk.Promises;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Desk;

/// <summary>A centre with a kind of case, and a manager. It is Thursday, 5 March 2026, nine in the morning in Shanghai, and the desk is open Monday to Friday from nine to six.</summary>
internal sealed class DeskOf
{
    private static readonly DateTimeOffset Nine = new(2026, 3, 5, 1, 0, 0, TimeSpan.Zero);

    private DeskOf(ShouwenServer server, Centre centre, HttpClient manager) => (Server, Centre, Manager) = (server, centre, manager);

    public ShouwenServer Server { get; }
    public Centre Centre { get; }
    public HttpClient Manager { get; private set; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<DeskOf> NewAsync(ShouwenServer server, bool hasTypes = true)
    {
        server.Clock.GoTo(Nine);
        var centre = await server.CentreAsync();
        await server.InDbAsync(async db =>
        {
            DefaultCalendar.Add(db, server.Clock, centre.Id, centre.Zone, "en");
            return await db.SaveChangesAsync(Cancel);
        });
        var desk = new DeskOf(server, centre, await server.AsAsync(centre, Role.Manager));
        if (!hasTypes) return desk;
        var made = await SendAsync(desk.Manager, HttpMethod.Post, "/types", new { code = "complaint", name = "投诉", definition = Definition() });
        Assert.True(made.Status == 201, made.Body.ToString());
        return desk;
    }

    public static object Definition(string target = "PT8H", string cause = "cause") => new
    {
        fields = new object[]
        {
            new { code = "order", label = "订单号", kind = "text", mandatory = true, help = "短信里有", example = "A-1001" },
            new { code = "kind", label = "类别", kind = "choice", choices = new[] { "账单", "故障" } },
            new { code = "since", label = "何时开始", kind = "date", shownIf = new { field = "kind", values = new[] { "故障" } } },
            new { code = cause, label = "原因", kind = "text" },
        },
        priorities = new[] { "紧急", "普通" },
        impacts = new[] { "多人", "一人" },
        urgencies = new[] { "高", "低" },
        matrix = new[] { new[] { 0, 0 }, new[] { 0, 1 } },
        states = new object[]
        {
            new { code = "open", name = "待处理", kind = "open" }, new { code = "work", name = "处理中", kind = "working" }, new { code = "wait", name = "等客户", kind = "waiting" }, new { code = "done", name = "已办结", kind = "done" },
        },
        transitions = new object[]
        {
            new { code = "begin", name = "开始处理", from = new[] { "open" }, to = "work" },
            new { code = "ask", name = "等客户", from = new[] { "open", "work" }, to = "wait" },
            new { code = "go", name = "继续", from = new[] { "wait" }, to = "work" },
            new { code = "solve", name = "办结", from = new[] { "open", "work", "wait" }, to = "done", fields = new[] { cause } },
            new { code = "reopen", name = "重开", from = new[] { "done" }, to = "work", needsReason = true },
        },
        promises = new object[]
        {
            new { code = "first", name = "首次响应", kind = "firstResponse", targets = new[] { "PT30M", "PT1H" } },
            new { code = "next", name = "后续回复", kind = "nextReply", targets = new[] { "PT1H", "PT2H" } },
            new { code = "solve", name = "办结", kind = "resolution", targets = new[] { "PT4H", target }, levels = new[] { "50", "PT30M" } },
        },
    };

    public static async Task<(int Status, JsonElement Body, string? ETag)> SendAsync(HttpClient browser, HttpMethod method, string path, object? body = null, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, $"/api/desk{path}") { Content = body is null ? null : JsonContent.Create(body) };
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        using var answer = await browser.SendAsync(request, Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        return ((int)answer.StatusCode, text.Length == 0 || text[0] is not ('{' or '[') ? default : JsonElement.Parse(text), answer.Headers.ETag?.Tag);
    }

    public static object Case(string title = "账单多扣了钱", int impact = 1, int urgency = 1, object? fields = null) => new { type = "complaint", title, impact, urgency, fields = fields ?? new { order = "A-1" }, text = "多扣了 30 元", customer = "13800001234" };

    public async Task TopicAsync(string code, string name, string? parent = null)
    {
        using var made = await Manager.PostAsJsonAsync("/api/centres/topics", new { code, name, parent }, Cancel);
        Assert.True(made.IsSuccessStatusCode, await made.Content.ReadAsStringAsync(Cancel));
    }

    public async Task<int> OpenAsync(HttpClient? by = null, object? given = null)
    {
        var opened = await SendAsync(by ?? Manager, HttpMethod.Post, "/cases", given ?? Case());
        Assert.True(opened.Status == 201, opened.Body.ToString());
        return opened.Body.GetProperty("number").GetInt32();
    }

    public async Task<JsonElement> DoAsync(int number, string act, object given, HttpClient? by = null)
    {
        var answer = await SendAsync(by ?? Manager, HttpMethod.Post, $"/cases/{number}/{act}", given);
        Assert.True(answer.Status == 200, answer.Body.ToString());
        return answer.Body;
    }

    public async Task<JsonElement> ReadAsync(int number, HttpClient? by = null) => (await SendAsync(by ?? Manager, HttpMethod.Get, $"/cases/{number}")).Body;

    public async Task<IReadOnlyList<JsonElement>> TimelineAsync(int number) => [.. (await SendAsync(Manager, HttpMethod.Get, $"/cases/{number}/timeline?limit=200")).Body.GetProperty("items").EnumerateArray()];

    public async Task<IReadOnlyList<string>> KindsAsync(int number) => [.. (await TimelineAsync(number)).Select(entry => entry.GetProperty("kind").GetString()!)];

    public static JsonElement Promise(JsonElement form, string code) => form.GetProperty("promises").EnumerateArray().Single(promise => promise.GetProperty("code").GetString() == code);

    public static string StateOf(JsonElement form, string code) => Promise(form, code).GetProperty("state").GetString()!;

    /// <summary>The deadline on Shanghai's wall clock, to the minute.</summary>
    public static string? DueOf(JsonElement form, string code) =>
        Promise(form, code).GetProperty("dueAt") is { ValueKind: JsonValueKind.String } due ? due.GetDateTimeOffset().ToOffset(TimeSpan.FromHours(8)).ToString("MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture) : null;

    public static byte[] Png { get; } = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0];

    /// <param name="kind">What the file goes with: a reply, a note, a message.</param>
    public static async Task<(int Status, JsonElement Body)> UploadAsync(HttpClient browser, int number, string name, byte[] file, string kind = "note")
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new("application/octet-stream");
        // So that what is too large is refused before it is sent.
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/desk/cases/{number}/files?name={Uri.EscapeDataString(name)}&kind={kind}") { Content = content, Headers = { ExpectContinue = file.Length > 1_000_000 } };
        using var answer = await browser.SendAsync(request, Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        return ((int)answer.StatusCode, text.Length == 0 ? default : JsonElement.Parse(text));
    }

    public static Task<HttpResponseMessage> GetAsync(HttpClient browser, int number, Guid id) => browser.GetAsync($"/api/desk/cases/{number}/files/{id}", Cancel);

    /// <summary>Opens the kind's door, and tells its form's address.</summary>
    public async Task<string> DoorAsync(object? rule = null, params Guid[] owners)
    {
        if (owners.Length == 0) owners = [await Server.PersonAsync(Centre, null, Role.Agent)];
        var given = JsonSerializer.SerializeToNode(rule ?? new { hasForm = true })!.AsObject();
        foreach (var (name, value) in new (string, object)[] { ("owners", owners), ("impact", 1), ("urgency", 1) })
            if (!given.ContainsKey(name)) given[name] = JsonSerializer.SerializeToNode(value);
        var saved = await SendAsync(Manager, HttpMethod.Put, "/types/complaint/door", given);
        Assert.True(saved.Status == 200, saved.Body.ToString());
        return saved.Body.GetProperty("address").GetString()!;
    }

    /// <summary>After days: whoever was signed in is not any more, another manager comes.</summary>
    public async Task PassDaysAsync(int days)
    {
        Pass(24 * days);
        Manager = await Server.AsAsync(Centre, Role.Manager);
    }

    public void Pass(double hours) => Server.Clock.Advance(TimeSpan.FromHours(hours));

    public Task<int> LookAsync() => Server.Services.GetRequiredService<KeepPromises>().RunAsync(Cancel);
}
