using System.Text;
using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Facts.Published;
using Shouwen.App.Tests.Facts;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Voice;

/// <summary>A centre with customers who called, and an analyst who draws some of them.</summary>
internal sealed class SamplingOf(ShouwenServer server, VoiceOf voice, HttpClient analyst)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public VoiceOf Voice => voice;

    public static async Task<SamplingOf> NewAsync(ShouwenServer server)
    {
        var centre = await server.CentreAsync();
        var analyst = await server.AsAsync(centre, Role.QualityAnalyst);
        return new(server, new(centre, analyst), analyst);
    }

    /// <summary>The same centre so much later; sessions do not live that long.</summary>
    public async Task<SamplingOf> LaterAsync(int days)
    {
        server.Clock.Advance(TimeSpan.FromDays(days));
        var again = await server.AsAsync(voice.Centre, Role.QualityAnalyst);
        return new(server, new(voice.Centre, again), again);
    }

    /// <summary>One contact a customer, on Monday 5 January 2026 or so many days later.</summary>
    public Task CalledAsync(string queue, int first, int count, int day = 0, string? customer = null) => LoadContacts.RunAsync(
        server.Services, voice.Centre.Id, "acd", Enumerable.Range(first, count).Select(number => new ContactDraft
        {
            ExternalId = $"{queue}-{number}-{day}",
            Started = FactsOf.Monday.AddDays(day).AddSeconds(number),
            Queue = queue,
            Customer = customer ?? $"1380000{number:0000}",
        }), null, Cancel);

    /// <summary>A plan over January 2026.</summary>
    public static Dictionary<string, object?> Plan(int? size, string? by = "queue", params (string Name, object? Value)[] more)
    {
        var plan = new Dictionary<string, object?> { ["source"] = "contacts", ["from"] = "2026-01-01", ["to"] = "2026-01-31", ["by"] = by, ["size"] = size };
        foreach (var (name, value) in more) plan[name] = value;
        return plan;
    }

    public async Task<(int Status, JsonElement Body)> PreviewAsync(object plan, string code = "w1", string? list = null)
    {
        using var answer = await SendAsync($"/api/voice/waves/{code}/draws/preview", plan, list);
        return ((int)answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).RootElement);
    }

    /// <summary>The file of those drawn without its header; what stood against it, where something did.</summary>
    public async Task<(int Status, string[][] Rows)> DrawAsync(object plan, int draw = 1, string code = "w1", string? list = null)
    {
        using var answer = await SendAsync($"/api/voice/waves/{code}/draws/{draw}", plan, list);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        return ((int)answer.StatusCode, answer.IsSuccessStatusCode ? [.. text.Trim().Split('\n').Skip(1).Select(line => line.Trim().Split(','))] : [[text]]);
    }

    public async Task<JsonElement> DrawsAsync(string code = "w1") => (await voice.SendAsync(HttpMethod.Get, $"/api/voice/waves/{code}/draws")).Body;

    private async Task<HttpResponseMessage> SendAsync(string path, object plan, string? list)
    {
        using var form = new MultipartFormDataContent { { new StringContent(JsonSerializer.Serialize(plan)), "plan" } };
        if (list is not null) form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(list)), "file", "customers.csv");
        return await analyst.PostAsync(path, form, Cancel);
    }
}
