using System.Collections.Concurrent;
using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;
using static Shouwen.Load.Table;

namespace Shouwen.Load;

/// <summary>`arena`: games with sixteen clients each, played by bots at their pace, while a director of each changes a limit every second: how long until all sixteen know.</summary>
internal static class DriveArena
{
    private const int Players = 15;
    private static readonly Option<int> Games = new("--games") { Description = "Games at once, sixteen clients each", DefaultValueFactory = _ => 50 };
    private static readonly Option<int> Seconds = new("--seconds") { Description = "How long", DefaultValueFactory = _ => 60 };
    private static readonly Option<int> Flooding = new("--flood") { Description = "Lines that send a command of another role as fast as they can, to the first game", DefaultValueFactory = _ => 0 };
    private static readonly string[] Roles = ["director", "customer", "customer", "customer", "customer", "clerk", "clerk", "expert", "expert", "expert", "expert", "expert", "expert", "delivery", "supplier"];

    public static Command Command()
    {
        var command = new Command("arena", "Games that are played: how long until everybody knows of a change") { Games, Seconds, Flooding, Options.Postgres, Options.Shouwen };
        command.SetAction(parsed => RunAsync(parsed.GetRequiredValue(Games), parsed.GetRequiredValue(Seconds), parsed.GetRequiredValue(Flooding), parsed.GetValue(Options.Postgres), Path.GetFullPath(parsed.GetRequiredValue(Options.Shouwen))));
        return command;
    }

    private static async Task RunAsync(int games, int seconds, int flooding, string? postgres, string shouwen)
    {
        // All clients come from one address here.
        Environment.SetEnvironmentVariable("Shouwen__Arena__PublicRequestsPerMinute", "1000000");
        using var at = new Workplace(postgres);
        var store = at.NewStore("store");
        CompareImports.MakeCentre(shouwen, store);
        using var server = await RunningServer.StartAsync(shouwen, store);
        var tables = new List<GameTable>();
        for (var i = 0; i < games; i++) tables.Add(await GameTable.OpenAsync(server, Roles));
        Console.WriteLine($"{games} games, {tables.Sum(one => one.Lines)} clients, {(at.IsPostgres ? "PostgreSQL" : "SQLite")}");
        foreach (var table in tables) await table.BeginAsync();
        using var stop = new CancellationTokenSource();
        var floods = Enumerable.Range(0, flooding).Select(_ => tables[0].FloodAsync(server, stop.Token)).ToList();
        // The first faults come after some seconds.
        await Task.Delay(TimeSpan.FromSeconds(10));
        var heard = tables.Sum(one => one.Messages);
        var (busy, watch, took, late) = (server.ProcessorSeconds, Stopwatch.StartNew(), new ConcurrentBag<double>(), 0);
        await Task.WhenAll(tables.Select(async (table, i) =>
        {
            await Task.Delay(i * 1000 / games);
            while (watch.Elapsed < TimeSpan.FromSeconds(seconds))
            {
                var next = Task.Delay(1000);
                if (await table.ProbeAsync() is { } milliseconds) took.Add(milliseconds);
                else Interlocked.Increment(ref late);
                await next;
            }
        }));
        await stop.CancelAsync();
        if (flooding > 0) Console.WriteLine($"{flooding} lines sent {(await Task.WhenAll(floods)).Sum():N0} commands beside it, as fast as they were taken");
        var sorted = took.Order().ToList();
        Print([["changes", "p50 ms", "p95 ms", "max ms", "not in 5 s", "messages a second", "server's cores", "server's peak MB"],
            [$"{sorted.Count}", Text(At(sorted, 0.5), "0.0"), Text(At(sorted, 0.95), "0.0"), Text(sorted[^1], "0.0"), $"{late}", Text((tables.Sum(one => one.Messages) - heard) / watch.Elapsed.TotalSeconds, "0"), Text((server.ProcessorSeconds - busy) / watch.Elapsed.TotalSeconds, "0.00"), Text(server.PeakMegabytes, "0")]]);
        foreach (var table in tables) await table.DisposeAsync();
    }

    private static double At(List<double> sorted, double share) => sorted[(int)Math.Ceiling(share * (sorted.Count - 1))];

    /// <summary>A game with its sixteen lines.</summary>
    private sealed class GameTable : IAsyncDisposable
    {
        private readonly List<HubConnection> lines = [];
        private readonly ConcurrentDictionary<int, Probe> waiting = new();
        private HubConnection trainer = null!;
        private string code = "";
        private int limit;
        private long messages;

        public int Lines => lines.Count;

        public long Messages => Interlocked.Read(ref messages);

        public static async Task<GameTable> OpenAsync(RunningServer server, string[] roles)
        {
            var table = new GameTable();
            using var made = await server.Client.PostAsJsonAsync($"/api/arena/games?centre={CompareImports.Centre}", new { scenario = "airport", name = "bench", speed = 1, seatsDealt = false });
            made.EnsureSuccessStatusCode();
            var game = await made.Content.ReadFromJsonAsync<JsonElement>();
            var id = game.GetProperty("id").GetGuid();
            table.code = game.GetProperty("code").GetString()!;
            table.trainer = await table.LineAsync(server, server.Cookies.GetCookieHeader(server.Client.BaseAddress!));
            await table.trainer.InvokeAsync<JsonElement>("EnterTrainer", new { game = id, last = 0 });
            foreach (var role in roles)
            {
                var token = await table.JoinAsync(server, role);
                var line = await table.LineAsync(server, null);
                await line.InvokeAsync<JsonElement>("Enter", new { table.code, token, last = 0 });
            }

            return table;
        }

        /// <summary>Bots play in all seats but the director's, whose people look on.</summary>
        public async Task BeginAsync()
        {
            for (var seat = 1; seat < Players; seat++) await DoAsync(trainer, "bot", seat);
            await DoAsync(trainer, "begin", 0);
        }

        /// <summary>From before the command is sent until the last of the sixteen has it; null when that takes longer than five seconds.</summary>
        public async Task<double?> ProbeAsync()
        {
            var probe = waiting[++limit] = new(lines.Count);
            var watch = Stopwatch.GetTimestamp();
            _ = DoAsync(lines[1], "setLimit", 1, limit);
            await Task.WhenAny(probe.All.Task, Task.Delay(5000));
            waiting.TryRemove(limit, out _);
            return probe.All.Task.IsCompletedSuccessfully ? Stopwatch.GetElapsedTime(watch, await probe.All.Task).TotalMilliseconds : null;
        }

        /// <summary>Somebody more who sends what only the director may, without waiting for answers; how much of it was taken.</summary>
        public async Task<long> FloodAsync(RunningServer server, CancellationToken stop)
        {
            var token = await JoinAsync(server, "customer");
            await using var line = Line(server, null);
            await line.StartAsync(CancellationToken.None);
            await line.InvokeAsync<JsonElement>("Enter", new { code, token, last = 0 }, CancellationToken.None);
            var sent = 0L;
            try
            {
                for (; !stop.IsCancellationRequested; sent++) await line.SendAsync("Do", Sent("sign", 0, 0), stop);
            }
            catch (Exception error) when (error is OperationCanceledException or InvalidOperationException)
            {
                // Stopped, or cut off by the server.
            }

            return sent;
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var line in lines) await line.DisposeAsync();
        }

        private static Task<JsonElement> DoAsync(HubConnection line, string kind, int target, int a = 0) =>
            line.InvokeAsync<JsonElement>("Do", Sent(kind, target, a));

        private static object Sent(string kind, int target, int a) => new { id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), kind, target, a, b = 0, form = "0" };

        private async Task<string?> JoinAsync(RunningServer server, string role)
        {
            using var joined = await server.Client.PostAsJsonAsync($"/api/public/arena/{code}/players", new { name = role, wants = role });
            joined.EnsureSuccessStatusCode();
            return (await joined.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString();
        }

        private static HubConnection Line(RunningServer server, string? cookie) => new HubConnectionBuilder().WithUrl(new Uri(server.Client.BaseAddress!, "/hubs/arena"), options =>
        {
            if (cookie is not null) options.Headers["Cookie"] = cookie;
        }).Build();

        private async Task<HubConnection> LineAsync(RunningServer server, string? cookie)
        {
            var line = Line(server, cookie);
            line.On<JsonElement>("Change", Take);
            await line.StartAsync();
            lines.Add(line);
            return line;
        }

        private void Take(JsonElement change)
        {
            Interlocked.Increment(ref messages);
            if (change.GetProperty("set").TryGetProperty("agreement", out var agreement) && waiting.TryGetValue(agreement.GetProperty("limits")[0].GetInt32(), out var probe)) probe.Reached();
        }
    }

    private sealed class Probe(int clients)
    {
        private int left = clients;

        public TaskCompletionSource<long> All { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Reached()
        {
            if (Interlocked.Decrement(ref left) == 0) All.TrySetResult(Stopwatch.GetTimestamp());
        }
    }
}
