using System.Text.Json;

namespace Shouwen.App.Tests.Access;

/// <summary>Questions and answers, short enough to read a test by.</summary>
internal static class Answers
{
    public static Task<HttpResponseMessage> GetIt(this HttpClient browser, string path) => browser.SendIt(HttpMethod.Get, path, null);

    public static Task<HttpResponseMessage> PostIt(this HttpClient browser, string path, object? body = null) => browser.SendIt(HttpMethod.Post, path, body);

    public static Task<HttpResponseMessage> PutIt(this HttpClient browser, string path, object body) => browser.SendIt(HttpMethod.Put, path, body);

    public static Task<HttpResponseMessage> DeleteIt(this HttpClient browser, string path) => browser.SendIt(HttpMethod.Delete, path, null);

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage answer) =>
        await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

    public static async Task<JsonElement> JsonAsync(this Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} {text}");
        return JsonElement.Parse(text);
    }

    /// <summary>Status and problem code, such as `401 access.wrong`; the status alone when all is well.</summary>
    public static async Task<string> SaysAsync(this Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        return answer.IsSuccessStatusCode ? $"{(int)answer.StatusCode}" : $"{(int)answer.StatusCode} {(await answer.JsonAsync()).GetProperty("code").GetString()}";
    }

    /// <summary>The cookie that an answer sets, as a browser would send it back.</summary>
    public static string CookieOf(HttpResponseMessage answer) => answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];

    private static async Task<HttpResponseMessage> SendIt(this HttpClient browser, HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        return await browser.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
