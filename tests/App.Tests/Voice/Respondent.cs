using System.Net;
using System.Text.RegularExpressions;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Voice;

/// <summary>Somebody with a browser and an address: sees pages, fills them in, and is led on.</summary>
internal sealed partial class Respondent(ShouwenServer server, string key, string language = "zh-CN", bool keepsCookies = true) : IDisposable
{
    private readonly HttpClient browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = keepsCookies }) { BaseAddress = server.Address };

    public string Page { get; private set; } = "";
    public int Status { get; private set; }
    public HttpResponseMessage Last { get; private set; } = null!;

    /// <summary>As people see it.</summary>
    public string Text => WebUtility.HtmlDecode(Tags().Replace(Page, ""));

    public void Dispose() => browser.Dispose();

    public async Task<Respondent> OpenAsync(string query = "")
    {
        await ReadAsync(await AskAsync(new(HttpMethod.Get, $"/s/{key}{query}")));
        return this;
    }

    public Task<Respondent> NextAsync(params (string Name, string Value)[] answers) => SendAsync("next", answers);

    /// <summary>Sends the page that is open; what becomes of it is the new page. `Status` is that of the answer to the page sent.</summary>
    public async Task<Respondent> SendAsync(string pressed, params (string Name, string Value)[] answers)
    {
        using var answer = await PostAsync(pressed, answers);
        var status = (int)answer.StatusCode;
        if (status == 303) await ReadAsync(await AskAsync(new(HttpMethod.Get, answer.Headers.Location)));
        else await ReadAsync(answer);
        Status = status;
        return this;
    }

    public Task<HttpResponseMessage> PostAsync(string pressed, params (string Name, string Value)[] answers)
    {
        var own = Hidden().Matches(Page).Select(field => KeyValuePair.Create(field.Groups[1].Value, field.Groups[2].Value))
            .Where(field => answers.All(answer => answer.Name != field.Key));
        return AskAsync(new(HttpMethod.Post, $"/s/{key}")
        {
            Content = new FormUrlEncodedContent([.. own, new("-do", pressed), .. answers.Select(answer => KeyValuePair.Create(answer.Name, answer.Value))]),
        });
    }

    public async Task<Respondent> RawAsync(HttpMethod method, string end, HttpContent? content = null)
    {
        await ReadAsync(await AskAsync(new(method, $"/s/{key}{end}") { Content = content }));
        return this;
    }

    /// <summary>Whether this answer is the one ticked, or the text that stands in the field.</summary>
    public bool Holds(string name, string value) => Page.Contains(
        Inputs().Matches(Page).Select(input => input.Value).FirstOrDefault(input => input.Contains($"name=\"{name}\"", StringComparison.Ordinal) && input.Contains($"value=\"{value}\"", StringComparison.Ordinal)
            && (input.Contains(" checked", StringComparison.Ordinal) || input.Contains("type=\"text\"", StringComparison.Ordinal))) ?? "\0",
        StringComparison.Ordinal);

    private async Task<HttpResponseMessage> AskAsync(HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation("Accept-Language", language);
        return await browser.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task ReadAsync(HttpResponseMessage answer)
    {
        Last = answer;
        Status = (int)answer.StatusCode;
        Page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">")]
    private static partial Regex Hidden();

    [GeneratedRegex("<input [^>]*>")]
    private static partial Regex Inputs();

    [GeneratedRegex("<style>.*?</style>|<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Tags();
}
