using System.Text.Json;
using Shouwen.App.Demo;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Demo;

/// <summary>A server with the demonstration centre, and its director signed in by the link that creating it gave.</summary>
public sealed class DemoServer : IAsyncLifetime
{
    private readonly ShouwenServer server = new();

    public HttpClient Director { get; private set; } = null!;
    public CreateDemo.Response Made { get; private set; } = null!;
    public DemoStories Stories => Made.Stories!;

    public async ValueTask InitializeAsync()
    {
        await server.InitializeAsync();
        server.Clock.GoTo(new(DemoPast.Until, TimeSpan.FromHours(8)));
        Made = await CreateDemo.Handle(server.Services, new(Seed: 20261122, Contacts: 150_000), (_, _) => { }, CancellationToken.None);
        Director = server.Visitor();
        using var answer = await Director.PostAsJsonAsync("/api/access/link", new { token = Made.Link!["/link/".Length..] });
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        Director.Dispose();
        await server.DisposeAsync();
    }

    /// <summary>Rows of one metric, by period and the code of the one cut.</summary>
    public async Task<IReadOnlyList<DemoFigure>> AskAsync(string metric, DateOnly from, DateOnly to, string rest)
    {
        var answer = await Director.GetFromJsonAsync<JsonElement>($"/api/facts/metrics?centre=demo&metric={metric}&from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}&{rest}");
        return [.. answer.GetProperty("metrics")[0].GetProperty("rows").EnumerateArray().Select(row => new DemoFigure(
            row.GetProperty("period").GetString()!,
            row.GetProperty("cuts").EnumerateObject().Select(cut => cut.Value.GetProperty("code").GetString()).SingleOrDefault() ?? "",
            row.GetProperty("value") is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : null,
            row.GetProperty("denominator") is { ValueKind: JsonValueKind.Number } denominator ? denominator.GetDouble() : 0,
            row.GetProperty("immature").GetBoolean()))];
    }
}

public sealed record DemoFigure(string Period, string Cut, double? Value, double Denominator, bool Immature);
