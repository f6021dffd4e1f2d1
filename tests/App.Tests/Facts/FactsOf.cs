using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres;
using Shouwen.App.Facts.Published;
using Shouwen.App.Tests.Fixtures;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Tests.Facts;

/// <summary>A centre with facts, and a director who looks at it.</summary>
internal sealed class FactsOf(ShouwenServer server, Centre centre, HttpClient director)
{
    public static readonly DateTimeOffset Monday = new(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(8));

    public Centre Centre => centre;

    public static async Task<FactsOf> NewAsync(ShouwenServer server)
    {
        var centre = await server.CentreAsync();
        return new(server, centre, await server.AsAsync(centre, Role.Director));
    }

    public Task<LoadReport> LoadAsync(params IEnumerable<ContactDraft> contacts) =>
        LoadContacts.RunAsync(server.Services, centre.Id, "test", contacts, null, TestContext.Current.CancellationToken);

    public Task<LoadReport> LoadAsync(params IEnumerable<IntervalDraft> intervals) =>
        LoadIntervals.RunAsync(server.Services, centre.Id, "test", intervals, null, TestContext.Current.CancellationToken);

    public static ContactDraft Contact(string id, DateTimeOffset started, Outcome outcome = Outcome.Answered, int wait = 10, int talk = 100, string queue = "hot", string? topic = "bill", string? agent = null, string? customer = null, string? team = null) => new()
    {
        ExternalId = id,
        Started = started,
        Outcome = outcome,
        Wait = wait,
        Talk = outcome == Outcome.Answered ? talk : null,
        Queue = queue,
        Topic = topic,
        Agent = agent,
        Team = team,
        Customer = customer,
        Channel = "phone",
    };

    public Task<JsonElement> GetAsync(string path) => director.GetFromJsonAsync<JsonElement>(path, TestContext.Current.CancellationToken);

    public async Task<(int Status, JsonElement Body)> SendAsync(HttpMethod method, string path, object? body = null, bool reads = true)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var answer = await director.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, text.Length == 0 || !reads ? default : JsonDocument.Parse(text).RootElement);
    }

    /// <summary>Rows of the one metric asked for.</summary>
    public async Task<List<JsonElement>> RowsAsync(string query)
    {
        var answer = await GetAsync($"/api/facts/metrics?{query}");
        return [.. answer.GetProperty("metrics")[0].GetProperty("rows").EnumerateArray()];
    }

    public async Task<double?> ValueAsync(string metric, string more = "")
    {
        var rows = await RowsAsync($"metric={metric}&from=2026-01-01&to=2026-01-31{more}");
        return rows.Count == 0 ? null : ValueOf(rows[0]);
    }

    public static double? ValueOf(JsonElement row) => row.GetProperty("value").ValueKind == JsonValueKind.Null ? null : row.GetProperty("value").GetDouble();
}
