using System.Net;
using System.Text.RegularExpressions;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Desk;

/// <summary>Somebody without an account, with a browser and an address: sees public pages, fills them in, and is led on.</summary>
internal sealed partial class Customer(ShouwenServer server, string language = "zh-CN") : IDisposable
{
    private readonly HttpClient browser = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };

    public string Page { get; private set; } = "";
    public int Status { get; private set; }

    /// <summary>Where the browser is: after a redirect, where that led.</summary>
    public string At { get; private set; } = "";

    public string Policy { get; private set; } = "";

    /// <summary>As people see it.</summary>
    public string Text => WebUtility.HtmlDecode(Tags().Replace(Page, ""));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => browser.Dispose();

    public async Task<Customer> OpenAsync(string address)
    {
        At = address;
        using var request = Request(HttpMethod.Get, address);
        using var answer = await browser.SendAsync(request, Cancel);
        await ReadAsync(answer);
        return this;
    }

    /// <summary>Opens a form as people do who then take their time.</summary>
    public async Task<Customer> OpenSlowlyAsync(string address)
    {
        await OpenAsync(address);
        server.Clock.Advance(TimeSpan.FromSeconds(20));
        return this;
    }

    /// <summary>Sends the page that is open; what becomes of it is the new page. `Status` is that of the answer to the page sent.</summary>
    public async Task<Customer> SendAsync(IEnumerable<(string Name, string Value)> fields, params (string Name, byte[] Content)[] files)
    {
        using var answer = await PostAsync(fields, files);
        var status = (int)answer.StatusCode;
        if (status == 303) await OpenAsync(answer.Headers.Location!.ToString());
        else await ReadAsync(answer);
        Status = status;
        return this;
    }

    public Task<HttpResponseMessage> PostAsync(IEnumerable<(string Name, string Value)> fields, params (string Name, byte[] Content)[] files)
    {
        var content = new MultipartFormDataContent();
        var given = fields.ToList();
        foreach (var (name, value) in Hidden().Matches(Page).Select(field => (Name: field.Groups[1].Value, Value: WebUtility.HtmlDecode(field.Groups[2].Value))).Where(field => given.All(one => one.Name != field.Name)).Concat(given))
            content.Add(new StringContent(value), name);
        foreach (var (name, bytes) in files) content.Add(new ByteArrayContent(bytes), "files", name);
        var request = Request(HttpMethod.Post, At.Split('?')[0]);
        request.Content = content;
        return browser.SendAsync(request, Cancel);
    }

    public Task<HttpResponseMessage> GetAsync(string address) => browser.GetAsync(address, Cancel);

    private HttpRequestMessage Request(HttpMethod method, string address)
    {
        var request = new HttpRequestMessage(method, address);
        request.Headers.TryAddWithoutValidation("Accept-Language", language);
        return request;
    }

    private async Task ReadAsync(HttpResponseMessage answer)
    {
        Status = (int)answer.StatusCode;
        Policy = answer.Headers.TryGetValues("Content-Security-Policy", out var policy) ? policy.Single() : "";
        Page = await answer.Content.ReadAsStringAsync(Cancel);
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">")]
    private static partial Regex Hidden();

    [GeneratedRegex("<style>.*?</style>|<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Tags();
}
