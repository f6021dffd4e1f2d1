using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Shouwen.App;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Voice.Published;
using static Shouwen.Load.Table;

namespace Shouwen.Load;

/// <summary>`results`: a wave of so many answers with groups and texts; how long its estimate takes, and what its results page asks for once it is there.</summary>
internal static class ReadResults
{
    private const string Wave = "w";
    private const string Survey = "s";
    private static readonly string[] Regions = ["R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8"];
    private static readonly string[] Products = ["P1", "P2", "P3", "P4"];
    private static readonly string[] Indicators =
    [
        "IMAG1", "IMAG2", "IMAG3", "IMAG4", "IMAG5", "CUEX1", "CUEX2", "CUEX3", "PERQ1", "PERQ2", "PERQ3", "PERQ4", "PERQ5", "PERQ6", "PERQ7",
        "PERV1", "PERV2", "CUSA1", "CUSA2", "CUSA3", "CUSCO", "CUSL1", "CUSL2", "CUSL3",
    ];

    private static readonly Option<int> Answers = new("--answers") { Description = "How many answers the wave has", DefaultValueFactory = _ => 50_000 };
    private static readonly Option<int> Rounds = new("--rounds") { Description = "How often each is asked", DefaultValueFactory = _ => 40 };

    public static Command Command()
    {
        var command = new Command("results", "The results of a large wave: its estimate, and what its page asks for") { Answers, Rounds, Options.Postgres, Options.Shouwen };
        command.SetAction(parsed => RunAsync(
            parsed.GetRequiredValue(Answers), parsed.GetRequiredValue(Rounds), parsed.GetValue(Options.Postgres), Path.GetFullPath(parsed.GetRequiredValue(Options.Shouwen))));
        return command;
    }

    private static async Task RunAsync(int answers, int rounds, string? postgres, string shouwen)
    {
        using var at = new Workplace(postgres);
        var store = at.NewStore("store");
        CompareImports.MakeCentre(shouwen, store);
        using var server = await RunningServer.StartAsync(shouwen, store);
        foreach (var code in Regions) await MakeAsync(server, "regions", code);
        foreach (var code in Products) await MakeAsync(server, "products", code);
        await KeepAsync(Store.From(store), answers);
        var watch = Stopwatch.StartNew();
        var before = server.ProcessorSeconds;
        await EstimateAsync(server);
        Console.WriteLine($"{answers:N0} answers, {Regions.Length + Products.Length} groups ({(at.IsPostgres ? "PostgreSQL" : "SQLite")}): estimated in {Text(watch.Elapsed.TotalSeconds, "0.0")} s, {Text(server.ProcessorSeconds - before, "0.0")} s of processor time, peak {Text(server.PeakMegabytes, "0")} MB");

        string[] first = ["/health", Of(""), Of("/estimate"), $"/api/voice/surveys/{Survey}/versions/1", Of("/results"), Of("/history")];
        string[] more = [Of("/results", "&cut=region&member=R1"), Of("/whatif", "&raise=Quality:5&raise=Image:3"), Of("/texts", "&limit=50"), Of("/texts", "&limit=50&search=慢"), Of("/texts/counts")];
        var times = first.Concat(more).ToDictionary(path => path, _ => new List<double>());
        var page = new List<double>();
        for (var round = 0; round < rounds + 2; round++)
        {
            foreach (var path in first.Concat(more))
            {
                var took = await AskAsync(server, path);
                // The first two rounds compile the program.
                if (round >= 2) times[path].Add(took);
            }

            if (round >= 2) page.Add(first.Skip(1).Sum(path => times[path][^1]));
        }

        var health = Median(times["/health"]);
        Print([["", "p50 ms", "p95 ms", "p50 / health"], Row("the page's first part, one after the other", page, health), .. times.Select(pair => Row(NameOf(pair.Key), pair.Value, health))]);
    }

    private static string Of(string part, string query = "") => $"/api/voice/waves/{Wave}{part}?centre={CompareImports.Centre}{query}";

    private static string NameOf(string path) => path.Replace($"centre={CompareImports.Centre}", "", StringComparison.Ordinal).Replace("?&", "?", StringComparison.Ordinal).TrimEnd('?');

    private static string[] Row(string name, List<double> times, double health) => [$"  {name}", Text(Median(times), "0.0"), Text(Percentile(times, 0.95), "0.0"), Text(Median(times) / health, "0.0")];

    private static async Task<double> AskAsync(RunningServer server, string path)
    {
        var watch = Stopwatch.StartNew();
        using var answer = await server.Client.GetAsync(path.Contains("centre=", StringComparison.Ordinal) || path == "/health" ? path : $"{path}?centre={CompareImports.Centre}");
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task MakeAsync(RunningServer server, string kind, string code)
    {
        using var answer = await server.Client.PostAsJsonAsync($"/api/centres/{kind}?centre={CompareImports.Centre}", new { code, name = code });
        answer.EnsureSuccessStatusCode();
    }

    private static async Task EstimateAsync(RunningServer server)
    {
        using var started = await server.Client.PostAsync(Of("/estimate"), null);
        started.EnsureSuccessStatusCode();
        var job = (await started.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString();
        while (true)
        {
            var state = (await server.Client.GetFromJsonAsync<JsonElement>(Of($"/estimate/{job}"))).GetProperty("state").GetString();
            if (state == "done") return;
            if (state is not ("queued" or "running")) throw new InvalidOperationException($"The estimate ended {state}.");
            await Task.Delay(100);
        }
    }

    private static async Task KeepAsync(Store store, int answers)
    {
        await using var services = new ServiceCollection().AddLogging().AddShouwen(store).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var centre = (await CentreCard.FindAsync(scope.ServiceProvider.GetRequiredService<Db>(), CompareImports.Centre, CancellationToken.None))!;
        var random = new Random(1);
        var opened = new DateOnly(2026, 1, 5);
        await KeepWave.RunAsync(services, centre.Id, new("index", Survey, "s", Wave, "w", opened, opened.AddDays(20), null, null, [.. Enumerable.Range(0, answers).Select(_ => Sheet(random, opened))]), CancellationToken.None);
    }

    /// <summary>Whoever thinks well of one thing thinks well of others, each page in a way of its own; one in three writes something.</summary>
    private static KeptSheet Sheet(Random random, DateOnly opened)
    {
        var (mood, page) = (random.NextDouble() * 6, new Dictionary<string, double>());
        var answers = new Dictionary<string, string>();
        foreach (var code in Indicators)
        {
            if (!page.TryGetValue(code[..4], out var own)) page[code[..4]] = own = mood + (random.NextDouble() * 3);
            answers[code] = Math.Clamp((int)Math.Round(own + (random.NextDouble() * 3)), 1, 10).ToString(CultureInfo.InvariantCulture);
        }

        if (random.Next(3) == 0) answers["WHY"] = random.Next(4) == 0 ? "办得太慢，等了一个星期才有人回话。" : "客服很耐心，问题当场解决。";
        return new(opened.AddDays(random.Next(20)), true, answers, Regions[random.Next(Regions.Length)], Products[random.Next(Products.Length)]);
    }
}
