using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Quality;

/// <summary>A centre, and an analyst who judges in it.</summary>
internal sealed class QualityOf(ShouwenServer server, Centre centre, HttpClient analyst)
{
    public Centre Centre => centre;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<QualityOf> NewAsync(ShouwenServer server)
    {
        var centre = await server.CentreAsync();
        return new(server, centre, await server.AsAsync(centre, Role.QualityAnalyst));
    }

    public Task<(int Status, JsonElement Body, string? ETag)> SendAsync(HttpMethod method, string path, object? body = null, string? ifMatch = null) => SendAsync(analyst, method, path, body, ifMatch);

    public static async Task<(int Status, JsonElement Body, string? ETag)> SendAsync(HttpClient browser, HttpMethod method, string path, object? body = null, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, $"/api/quality{path}") { Content = body is null ? null : JsonContent.Create(body) };
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        using var answer = await browser.SendAsync(request, Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        return ((int)answer.StatusCode, text.Length == 0 || text[0] is not ('{' or '[') ? default : JsonElement.Parse(text), answer.Headers.ETag?.Tag);
    }

    public Task<HttpClient> AsAsync(params Role[] roles) => server.AsAsync(centre, roles);

    /// <summary>A published scorecard of two sections: one to be solved, one that must not be.</summary>
    public async Task<string> FormAsync(object? definition = null, string code = "card")
    {
        await SendAsync(HttpMethod.Post, "/forms", new { code, name = "评分表" });
        var saved = await SendAsync(HttpMethod.Put, $"/forms/{code}", new { name = "评分表", definition = definition ?? Card() });
        Assert.True(saved.Status == 200 && !saved.Body.GetProperty("wrong").EnumerateObject().Any(), saved.Body.ToString());
        Assert.Equal(200, (await SendAsync(HttpMethod.Post, $"/forms/{code}/publish")).Status);
        return code;
    }

    public static object Card() => new
    {
        sections = new object[]
        {
            new
            {
                code = "service", title = "服务", weight = 100, items = new object[]
                {
                    new { code = "greet", text = "规范问候", weight = 20, levels = YesNo },
                    new { code = "answer", text = "答复准确", weight = 80, gravity = "critical", comment = "whenPointsAreLost", levels = new object[] { new { code = "full", text = "做到", points = 2 }, new { code = "part", text = "部分", points = 1 }, new { code = "none", text = "未做到", points = 0 } } },
                    new { code = "hold", text = "保持前征得同意", weight = 100, mayNotApply = true, levels = YesNo, showIf = new { item = "greet", levels = new[] { "yes" } } },
                },
            },
            new { code = "red", title = "红线", weight = 0, items = new object[] { new { code = "abuse", text = "辱骂客户", weight = 1, gravity = "fatal", levels = YesNo } } },
        },
    };

    private static object[] YesNo => [new { code = "yes", text = "是", points = 1 }, new { code = "no", text = "否", points = 0 }];
}
