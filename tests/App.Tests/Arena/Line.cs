using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;
using Shouwen.App.Arena;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Arena;

/// <summary>A browser's line to a room: keeps the pieces as the pages do, and everything that ever came over it.</summary>
internal sealed class Line : IAsyncDisposable
{
    private readonly HubConnection hub;
    private readonly Lock together = new();
    private readonly SemaphoreSlim news = new(0);
    private readonly Dictionary<string, JsonElement> pieces = [];

    private Line(HubConnection hub) => this.hub = hub;

    /// <summary>Every message as it came, with its name.</summary>
    public ConcurrentQueue<(string Name, string Text)> Heard { get; } = new();

    public long Number { get; private set; }

    public int Gaps { get; private set; }

    public bool IsOpen => hub.State == HubConnectionState.Connected;

    public static async Task<Line> OpenAsync(ShouwenServer server, string? cookie = null) => await OpenAsync(server.Address, cookie);

    public static async Task<Line> OpenAsync(Uri address, string? cookie = null)
    {
        var hub = new HubConnectionBuilder().WithUrl(new Uri(address, ArenaModule.HubPath), options =>
        {
            if (cookie is not null) options.Headers["Cookie"] = cookie;
        }).Build();
        var line = new Line(hub);
        line.Listen();
        await hub.StartAsync(TestContext.Current.CancellationToken);
        return line;
    }

    public async Task<string> EnterAsync(string code, string token, long last = 0) => Said(await hub.InvokeAsync<JsonElement>("Enter", new { code, token, last }, TestContext.Current.CancellationToken));

    public async Task<string> LeadAsync(Guid game, long last = 0) => Said(await hub.InvokeAsync<JsonElement>("EnterTrainer", new { game, last }, TestContext.Current.CancellationToken));

    public async Task<string> WatchAsync(string code) => Said(await hub.InvokeAsync<JsonElement>("EnterScreen", new { code, last = 0 }, TestContext.Current.CancellationToken));

    public async Task<string> DoAsync(string kind, int target = 0, int a = 0, int b = 0, string form = "0", Guid? id = null)
    {
        var sent = id ?? Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        var answer = await hub.InvokeAsync<JsonElement>("Do", new { id = sent, kind, target, a, b, form }, TestContext.Current.CancellationToken);
        Assert.Equal(sent, answer.GetProperty("id").GetGuid());
        return answer.GetProperty("refusal").GetString()!;
    }

    public JsonElement this[string key]
    {
        get
        {
            lock (together) return pieces[key];
        }
    }

    public bool Has(string key)
    {
        lock (together) return pieces.ContainsKey(key);
    }

    public IReadOnlyList<string> Keys
    {
        get
        {
            lock (together) return [.. pieces.Keys.Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>Waits for news until something holds; a test that waits in vain is stopped by its own deadline.</summary>
    public async Task UntilAsync(Func<Line, bool> holds)
    {
        while (!holds(this)) await news.WaitAsync(TestContext.Current.CancellationToken);
    }

    public Task UntilAsync(string key, Func<JsonElement, bool> holds) => UntilAsync(line => line.Has(key) && holds(line[key]));

    public async ValueTask DisposeAsync()
    {
        await hub.DisposeAsync();
        news.Dispose();
    }

    private static string Said(JsonElement entered) => entered.GetProperty("ok").GetBoolean() ? "ok" : entered.GetProperty("refusal").GetString()!;

    private void Listen()
    {
        On("Picture", picture =>
        {
            pieces.Clear();
            foreach (var piece in picture.GetProperty("pieces").EnumerateObject()) pieces[piece.Name] = piece.Value;
            pieces["scenario"] = picture.GetProperty("scenario");
            Number = picture.GetProperty("number").GetInt64();
        });
        On("Change", change =>
        {
            if (change.GetProperty("from").GetInt64() != Number) Gaps++;
            foreach (var piece in change.GetProperty("set").EnumerateObject()) pieces[piece.Name] = piece.Value;
            foreach (var key in change.GetProperty("gone").EnumerateArray()) pieces.Remove(key.GetString()!);
            Number = change.GetProperty("number").GetInt64();
        });
        On("Seated", _ => { });
        On("Elsewhere", _ => { });
        On("Removed", _ => { });
        hub.Closed += _ =>
        {
            Tell();
            return Task.CompletedTask;
        };
    }

    private void On(string name, Action<JsonElement> take) => hub.On<JsonElement>(name, message =>
    {
        lock (together)
        {
            Heard.Enqueue((name, message.GetRawText()));
            take(message);
        }

        Tell();
    });

    private void Tell()
    {
        try
        {
            news.Release();
        }
        catch (ObjectDisposedException)
        {
        }
    }
}
