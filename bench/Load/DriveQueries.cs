using System.CommandLine;
using System.Diagnostics;
using static Shouwen.Load.Table;

namespace Shouwen.Load;

/// <summary>`queries`: so many requests a second of one kind for a minute, while one quarter of contacts after the other is imported beside it.</summary>
internal static class DriveQueries
{
    /// <summary>What is compiled while the first requests run is a matter of the first minute, not of every day.</summary>
    private const int WarmUps = 50;

    private static readonly string[] Header = ["", "p50 ms", "p95 ms", "max ms", "p95 / scan", "failed", "processor ms each"];
    private static readonly Option<int> Rate = new("--rate") { Description = "Requests a second", DefaultValueFactory = _ => 20 };
    private static readonly Option<int> Seconds = new("--seconds") { Description = "How long each kind is asked", DefaultValueFactory = _ => 60 };
    private static readonly Option<bool> Alone = new("--alone") { Description = "Without an import beside it" };

    public static Command Command()
    {
        var command = new Command("queries", "Today and year x two cuts at a steady rate beside a running import") { Options.Contacts, Rate, Seconds, Alone, Options.Postgres, Options.Shouwen };
        command.SetAction(parsed => RunAsync(
            parsed.GetRequiredValue(Options.Contacts), parsed.GetRequiredValue(Rate), parsed.GetRequiredValue(Seconds), !parsed.GetValue(Alone),
            parsed.GetValue(Options.Postgres), Path.GetFullPath(parsed.GetRequiredValue(Options.Shouwen))));
        return command;
    }

    private static async Task RunAsync(int contacts, int rate, int seconds, bool importing, string? postgres, string shouwen)
    {
        using var at = new Workplace(postgres);
        var store = at.NewStore("store");
        CompareImports.MakeCentre(shouwen, store);
        CompareImports.Import(shouwen, store, ContactsFile.Write(at.File("year.csv"), contacts, "C", ContactsFile.Year, TimeSpan.FromDays(365)));
        var scan = Median(Enumerable.Range(0, 5).Select(_ => Reference.Scan(at, store).Seconds)) * 1000;
        using var server = await RunningServer.StartAsync(shouwen, store);
        Console.WriteLine($"first year of a fresh server: {Text(await OnceAsync(server, Questions.YearByTwoCuts), "0")} ms; {(at.IsPostgres ? "psql" : "sqlite3")}, full scan with GROUP BY: {Text(scan, "0")} ms");

        using var beside = new ImportBeside(at, shouwen, store, contacts / 4);
        if (importing) beside.Start();
        var rows = new List<string[]> { Header };
        foreach (var questions in new[] { Questions.Today, Questions.YearByTwoCuts, Questions.MonthsByTwoCuts, Questions.Health })
            rows.Add(await DriveAsync(server, questions, rate, seconds, scan));
        var imported = beside.Stop();
        Console.WriteLine($"{contacts:N0} contacts, {rate} requests a second for {seconds} s each, {(importing ? $"{imported} imports of {contacts / 4:N0} more beside it" : "alone")}; server's peak {Text(server.PeakMegabytes, "0")} MB:");
        Print(rows);
    }

    private static async Task<string[]> DriveAsync(RunningServer server, Questions questions, int rate, int seconds, double scan)
    {
        for (var i = 0; i < WarmUps; i++) await OnceAsync(server, questions);
        var (random, before) = (new Random(1), server.ProcessorSeconds);
        var asked = await SteadyRate.AskAsync(server, rate, Enumerable.Range(0, rate * seconds).Select(_ => questions.Path(random)), CancellationToken.None);
        var times = asked.OfType<double>().ToList();
        return
        [
            questions.Name, Text(Median(times), "0"), Text(Percentile(times, 0.95), "0"), Text(times.Max(), "0"), Text(Percentile(times, 0.95) / scan),
            $"{asked.Length - times.Count}", Text((server.ProcessorSeconds - before) * 1000 / asked.Length, "0.0"),
        ];
    }

    private static async Task<double> OnceAsync(RunningServer server, Questions questions) =>
        await SteadyRate.AskAsync(server, questions.Path(new Random(1)), Stopwatch.StartNew(), TimeSpan.Zero) ?? throw new InvalidOperationException("The server refused.");
}
