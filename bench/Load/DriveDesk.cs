using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouwen.App;
using Shouwen.App.Data;
using static Shouwen.Load.Table;

namespace Shouwen.Load;

/// <summary>`desk`: lists, searches and cases of a desk of a million, alone and while an edited calendar counts every open clock anew.</summary>
internal static class DriveDesk
{
    private const int WarmUps = 30;

    /// <summary>Questions a second while clocks are counted anew: as of the figures of a year beside an import.</summary>
    private const int Rate = 20;
    private static readonly string[] Header = ["", "p50 ms", "p95 ms", "max ms", "p95 / health", "p95 / scan", "failed"];
    private static readonly Option<int> Cases = new("--cases") { Description = "How many, a fifth of them open", DefaultValueFactory = _ => 1_000_000 };
    private static readonly Option<int> Rounds = new("--rounds") { Description = "How often each is asked", DefaultValueFactory = _ => 200 };

    /// <summary>What is asked, and how: each with other filters, words and numbers every time.</summary>
    private sealed record Asked(string Name, Func<Random, string> Path);

    public static Command Command()
    {
        var command = new Command("desk", "Lists, searches and cases of a full desk, and an edited calendar beside them") { Cases, Rounds, Options.Postgres, Options.Shouwen };
        command.SetAction(parsed => RunAsync(parsed.GetRequiredValue(Cases), parsed.GetRequiredValue(Rounds), parsed.GetValue(Options.Postgres), Path.GetFullPath(parsed.GetRequiredValue(Options.Shouwen))));
        return command;
    }

    private static async Task RunAsync(int cases, int rounds, string? postgres, string shouwen)
    {
        using var at = new Workplace(postgres);
        var store = at.NewStore("store");
        // Made once: the model of the store takes a second of a core, which whoever is measured beside it would miss.
        await using var services = new ServiceCollection().AddLogging().AddShouwen(Store.From(store)).BuildServiceProvider();
        CompareImports.MakeCentre(shouwen, store);
        var now = TimeProvider.System.GetUtcNow();
        using (var server = await RunningServer.StartAsync(shouwen, store))
        {
            await FullDesk.PrepareAsync(server.Client, now);
            while (!await InDbAsync(services, IsCountedAsync)) await Task.Delay(200);
        }

        var filling = Stopwatch.StartNew();
        await FullDesk.KeepAsync(Store.From(store), cases, now);
        if (at.IsPostgres) await InDbAsync(services, db => db.Database.ExecuteSqlRawAsync("VACUUM ANALYZE"));
        Console.WriteLine($"{cases:N0} cases kept in {Text(filling.Elapsed.TotalSeconds, "0")} s ({(at.IsPostgres ? "PostgreSQL" : "SQLite")})");
        var scan = Median(Enumerable.Range(0, 5).Select(_ => Reference.ScanCases(at, store).Seconds)) * 1000;
        using var serving = await RunningServer.StartAsync(shouwen, store);
        var asked = Asks(cases);
        Console.WriteLine($"alone; open cases by topic and priority, GROUP BY by {(at.IsPostgres ? "psql" : "sqlite3")}: {Text(scan, "0")} ms");
        var health = await TimesAsync(serving, new("/health", _ => "/health"), rounds);
        await TellAsync(serving, asked, rounds, health, scan);
        await EditAsync(serving, services, asked, Rate, ("10:00", "17:00"), health, scan);
        await EditAsync(serving, services, asked, null, ("09:30", "17:30"), health, scan);
        Console.WriteLine($"server's peak {Text(serving.PeakMegabytes, "0")} MB");
    }

    private static async Task TellAsync(RunningServer server, IReadOnlyList<Asked> asked, int rounds, List<double> health, double scan)
    {
        var rows = new List<string[]> { Header, Row("/health", health, rounds, health, scan) };
        foreach (var one in asked) rows.Add(Row(one.Name, await TimesAsync(server, one, rounds), rounds, health, scan));
        Print(rows);
    }

    /// <summary>Every hour of the week is another; meanwhile people go on asking, so many a second, or with no rate each as soon as the one before is answered.</summary>
    private static async Task EditAsync(RunningServer server, IServiceProvider services, IReadOnlyList<Asked> asked, int? rate, (string From, string To) hours, List<double> health, double scan)
    {
        var path = $"/api/calendars/default?centre={CompareImports.Centre}";
        var form = (await server.Client.GetFromJsonAsync<Dictionary<string, JsonElement>>(path))!;
        form["week"] = JsonSerializer.SerializeToElement(Enumerable.Range(1, 7).Select(weekday => new { weekday, from = hours.From, to = hours.To }));
        var preview = Stopwatch.StartNew();
        using (var told = await server.Client.PostAsJsonAsync($"/api/calendars/default/moves?centre={CompareImports.Centre}", form))
            Console.WriteLine($"what the edit would move, of the cases that are due first: {Text(preview.Elapsed.TotalMilliseconds, "0")} ms: {(await told.Content.ReadAsStringAsync()).Split(",\"examples\"")[0]}");
        var before = await RecountAsync(services);
        using (var saved = await server.Client.PutAsJsonAsync(path, form)) saved.EnsureSuccessStatusCode();
        using var ended = new CancellationTokenSource();
        var (watch, processor) = (Stopwatch.StartNew(), server.ProcessorSeconds);
        var asking = rate is { } many ? AskSteadilyAsync(server, asked, many, ended.Token) : AskWithoutPauseAsync(server, asked, ended.Token);
        var recount = before;
        while ((recount.Version == before.Version || recount.Ended == 0) && watch.Elapsed < TimeSpan.FromMinutes(10))
        {
            await Task.Delay(100);
            recount = await RecountAsync(services);
        }

        var (took, used) = (watch.Elapsed.TotalSeconds, server.ProcessorSeconds - processor);
        await ended.CancelAsync();
        var times = await asking;
        Console.WriteLine($"hours of the week edited: {recount.Looked:N0} clocks counted anew, {recount.Moved:N0} moved, in {Text(took, "0.0")} s ({Text(used, "0.0")} s of the server's processor time, what was asked included); meanwhile, {(rate is null ? "one question after the other" : $"{rate} questions a second")}:");
        Print([Header, .. asked.Select(one => Row(one.Name, times[one.Name], times[one.Name].Count, health, scan))]);
    }

    private static async Task<Dictionary<string, List<double>>> AskWithoutPauseAsync(RunningServer server, IReadOnlyList<Asked> asked, CancellationToken until)
    {
        var (random, times) = (new Random(2), asked.ToDictionary(one => one.Name, _ => new List<double>()));
        while (!until.IsCancellationRequested)
            foreach (var one in asked) if (await AskAsync(server, one.Path(random)) is { } took) times[one.Name].Add(took);
        return times;
    }

    private static async Task<Dictionary<string, List<double>>> AskSteadilyAsync(RunningServer server, IReadOnlyList<Asked> asked, int rate, CancellationToken until)
    {
        var random = new Random(2);
        var took = await SteadyRate.AskAsync(server, rate, Enumerable.Range(0, int.MaxValue).Select(i => asked[i % asked.Count].Path(random)), until);
        return asked.Index().ToDictionary(one => one.Item.Name, one => took.Where((_, i) => i % asked.Count == one.Index).OfType<double>().ToList());
    }

    /// <summary>Whether the server has noticed the calendar that was prepared: what it still had to count would be counted beside what is measured.</summary>
    private static Task<bool> IsCountedAsync(Db db) => db.Database.SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM clock_recounts WHERE ended_at IS NOT NULL").AnyAsync(count => count > 0);

    private static Task<Recount> RecountAsync(IServiceProvider services) => InDbAsync(services, db => db.Database.SqlQuery<Recount>(
        $"SELECT hours_version AS \"Version\", looked AS \"Looked\", moved AS \"Moved\", CASE WHEN ended_at IS NULL THEN 0 ELSE 1 END AS \"Ended\" FROM clock_recounts").SingleAsync());

    private sealed record Recount(int Version, int Looked, int Moved, int Ended);

    private static async Task<T> InDbAsync<T>(IServiceProvider services, Func<Db, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<Db>());
    }

    private static async Task<List<double>> TimesAsync(RunningServer server, Asked asked, int rounds)
    {
        for (var i = 0; i < WarmUps; i++) await AskAsync(server, asked.Path(new Random(i)));
        var (random, times) = (new Random(1), new List<double>());
        for (var i = 0; i < rounds; i++) if (await AskAsync(server, asked.Path(random)) is { } took) times.Add(took);
        return times;
    }

    private static Task<double?> AskAsync(RunningServer server, string path) => SteadyRate.AskAsync(server, path, Stopwatch.StartNew(), TimeSpan.Zero);

    private static string[] Row(string name, List<double> times, int asked, List<double> health, double scan) => times.Count == 0
        ? [name, "", "", "", "", "", $"{asked}"]
        : [name, Text(Median(times), "0"), Text(Percentile(times, 0.95), "0"), Text(times.Max(), "0"), Text(Percentile(times, 0.95) / Percentile(health, 0.95), "0.0"), Text(Percentile(times, 0.95) / scan), $"{asked - times.Count}"];

    private static IReadOnlyList<Asked> Asks(int cases)
    {
        static string List(string filter) => string.Create(CultureInfo.InvariantCulture, $"/api/desk/cases?centre={CompareImports.Centre}&{filter}");
        static string Topic(Random random) => string.Create(CultureInfo.InvariantCulture, $"topic=T{random.Next(FullDesk.Topics)}");
        return
        [
            new("list, what is due first", _ => List("")),
            new("list, by topic", random => List(Topic(random))),
            new("list, by topic and priority", random => List($"{Topic(random)}&priority={random.Next(3)}")),
            new("list, by team", random => List($"team=G{random.Next(FullDesk.Teams)}")),
            new("list, of one owner", random => List($"owner={FullDesk.Worker(random.Next(FullDesk.Workers))}")),
            new("list, repeats of any state", _ => List("repeats=true&state=all")),
            new("list, done, by kind", _ => List("state=done&type=complaint")),
            new("search, a word of every second case", _ => List($"q={Uri.EscapeDataString("电")}")),
            new("search, two of them, and topic", random => List($"q={Uri.EscapeDataString("停电 小区")}&{Topic(random)}")),
            new("search, a word of one in a thousand", random => List($"q={Uri.EscapeDataString(FullDesk.Street(random.Next(FullDesk.Streets)))}")),
            new("search, an order number", random => List($"q=D-{FullDesk.Order(random.Next(cases))}")),
            new("search, what nobody said", _ => List($"q={Uri.EscapeDataString("鲸鱼")}")),
            new("search, common words never together", _ => List($"q={Uri.EscapeDataString("停电 断网")}")),
            new("search, a common word among one owner's", random => List($"q={Uri.EscapeDataString("电")}&owner={FullDesk.Worker(random.Next(FullDesk.Workers))}")),
            new("a case", random => $"/api/desk/cases/{1 + random.Next(cases)}?centre={CompareImports.Centre}"),
            new("a case that is open", random => $"/api/desk/cases/{1 + random.Next(cases * 4 / 5, cases)}?centre={CompareImports.Centre}"),
            new("the timeline of a case", random => $"/api/desk/cases/{1 + random.Next(cases)}/timeline?centre={CompareImports.Centre}"),
        ];
    }
}
