using System.Text;
using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Voice;

/// <summary>A centre, and an analyst who makes surveys in it.</summary>
internal sealed class VoiceOf(Centre centre, HttpClient analyst)
{
    public Centre Centre => centre;

    public static async Task<VoiceOf> NewAsync(ShouwenServer server)
    {
        var centre = await server.CentreAsync();
        return new(centre, await server.AsAsync(centre, Role.QualityAnalyst));
    }

    /// <summary>A wave of a published template, open for answers.</summary>
    public async Task<JsonElement> OpenWaveAsync(string template, string code = "w1")
    {
        await SendAsync(HttpMethod.Post, "/api/voice/surveys", new { code = template, name = template, template });
        await SendAsync(HttpMethod.Post, $"/api/voice/surveys/{template}/publish");
        Assert.Equal(201, (await SendAsync(HttpMethod.Post, "/api/voice/waves", new { code, name = "第一期", survey = template })).Status);
        return (await SendAsync(HttpMethod.Post, $"/api/voice/waves/{code}/open")).Body;
    }

    /// <summary>A wave of a survey of one's own, open for answers; its link.</summary>
    public async Task<string> OpenWaveOfAsync(object definition, string code = "w1", object? wave = null)
    {
        await SendAsync(HttpMethod.Post, "/api/voice/surveys", new { code, name = code, audience = "customers" });
        var saved = await SendAsync(HttpMethod.Put, $"/api/voice/surveys/{code}", new { name = code, definition });
        Assert.True(saved.Status == 200 && saved.Body.GetProperty("wrong").EnumerateObject().Any() is false, saved.Body.ToString());
        await SendAsync(HttpMethod.Post, $"/api/voice/surveys/{code}/publish");
        Assert.Equal(201, (await SendAsync(HttpMethod.Post, "/api/voice/waves", wave ?? new { code, name = code, survey = code })).Status);
        return (await SendAsync(HttpMethod.Post, $"/api/voice/waves/{code}/open")).Body.GetProperty("link").GetString()!;
    }

    public async Task<string[]> TokensAsync(int count, string code = "w1", string? region = null) =>
        [.. (await TextAsync(HttpMethod.Post, $"/api/voice/waves/{code}/tokens", new { count, region })).Trim().Split('\n').Skip(1).Select(line => line.Split(',')[0])];

    /// <param name="ifMatch">Surveys are changed over whatever is there, unless this says which version was seen; empty says nothing.</param>
    public async Task<(int Status, JsonElement Body)> SendAsync(HttpMethod method, string path, object? body = null, string? ifMatch = null)
    {
        if (method != HttpMethod.Get && path.StartsWith("/api/voice/surveys/", StringComparison.Ordinal)) ifMatch ??= "*";
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        if (!string.IsNullOrEmpty(ifMatch)) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        using var answer = await analyst.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, text.Length == 0 || text[0] is not ('{' or '[') ? default : JsonDocument.Parse(text).RootElement);
    }

    /// <summary>The wave's complete answers, as people are told.</summary>
    public async Task<int> CountedAsync(string code = "w1") => (await SendAsync(HttpMethod.Get, $"/api/voice/waves/{code}")).Body.GetProperty("answers").GetInt32();

    /// <summary>A file of answers, with what is said about it.</summary>
    public async Task<(int Status, JsonElement Body)> ImportAsync(string text, object? plan = null, bool dryRun = false, string code = "w1") =>
        await ImportAsync(Encoding.UTF8.GetBytes(text), plan, dryRun, code);

    public async Task<(int Status, JsonElement Body)> ImportAsync(byte[] file, object? plan = null, bool dryRun = false, string code = "w1")
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file), "file", "answers.csv" } };
        if (plan is not null) form.Add(new StringContent(JsonSerializer.Serialize(plan)), "plan");
        using var answer = await analyst.PostAsync($"/api/voice/waves/{code}/answers?dryRun={dryRun}", form, TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement);
    }

    /// <summary>Computes a wave's results and waits for them.</summary>
    public async Task EstimateAsync(string code = "w1")
    {
        var job = (await SendAsync(HttpMethod.Post, $"/api/voice/waves/{code}/estimate")).Body.GetProperty("id").GetString();
        for (var tries = 0; tries < 600; tries++)
        {
            var state = (await SendAsync(HttpMethod.Get, $"/api/voice/waves/{code}/estimate/{job}")).Body.GetProperty("state").GetString();
            Assert.DoesNotContain(state, new[] { "failed", "refused" });
            if (state == "done") return;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Fail("The estimate did not end.");
    }

    public async Task<IReadOnlyList<JsonElement>> ListAsync(string path) => [.. (await SendAsync(HttpMethod.Get, path)).Body.EnumerateArray()];

    public async Task<string> TextAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var answer = await analyst.SendAsync(request, TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
