using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Shouwen.EndToEnd;

/// <summary>A person who speaks to the API, for what a journey needs before it begins.</summary>
internal sealed class Caller : IDisposable
{
    public const string Email = "zhao.min@example.com";
    public const string Password = "先听客户怎么说 1999";

    private readonly HttpClient http;

    private Caller(Installation installation) => http = new() { BaseAddress = new(installation.Address, "/api/") };

    /// <summary>Sets up the first centre and is its director and administrator.</summary>
    public static Task<Caller> SetUpAsync(Installation installation) => InAsync(installation, "access/setup", new
    {
        token = installation.SetUpToken,
        centre = new { code = "MAIN", name = "客户服务中心", zone = "Asia/Shanghai" },
        person = new { name = "赵敏", email = Email, password = Password },
    });

    public static Task<Caller> ByLinkAsync(Installation installation, string link) =>
        InAsync(installation, "access/link", new { token = link[(link.LastIndexOf('/') + 1)..] });

    public void Dispose() => http.Dispose();

    public Task<JsonElement> GetAsync(string path) => http.GetFromJsonAsync<JsonElement>(path, TestContext.Current.CancellationToken);

    public Task<JsonElement> PostAsync(string path, object? body = null) => SendAsync(path, JsonContent.Create(body));

    /// <summary>A file, as a form sends it.</summary>
    public Task<JsonElement> PostFileAsync(string path, string name, string text) =>
        SendAsync(path, new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "file", name } });

    private async Task<JsonElement> SendAsync(string path, HttpContent content)
    {
        // Nobody else is there: whatever version it has is the one that is meant.
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content, Headers = { { "If-Match", "*" } } };
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {text}");
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }

    private static async Task<Caller> InAsync(Installation installation, string way, object body)
    {
        var caller = new Caller(installation);
        await caller.PostAsync(way, body);
        caller.http.DefaultRequestHeaders.Add("X-Antiforgery", (await caller.GetAsync("access/me")).GetProperty("antiforgery").GetString());
        return caller;
    }
}
