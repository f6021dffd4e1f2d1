using System.CommandLine;
using Shouwen.App;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;
using Shouwen.Engines.Metrics;
using static Shouwen.Load.Table;

namespace Shouwen.Load;

/// <summary>`watches`: so many watches over a year of contacts, of many metrics and the members of each cut, looked at as after an import.</summary>
internal static class LookAtWatches
{
    private static readonly Option<int> Watches = new("--watches") { Description = "How many", DefaultValueFactory = _ => 10_000 };

    public static Command Command()
    {
        var command = new Command("watches", "Everything that a centre watches, looked at after an import") { Options.Contacts, Watches, Options.Postgres, Options.Shouwen };
        command.SetAction(parsed => RunAsync(
            parsed.GetRequiredValue(Options.Contacts), parsed.GetRequiredValue(Watches), parsed.GetValue(Options.Postgres), Path.GetFullPath(parsed.GetRequiredValue(Options.Shouwen))));
        return command;
    }

    private static async Task RunAsync(int contacts, int most, string? postgres, string shouwen)
    {
        using var at = new Workplace(postgres);
        var store = at.NewStore("store");
        CompareImports.MakeCentre(shouwen, store);
        CompareImports.Import(shouwen, store, ContactsFile.Write(at.File("year.csv"), contacts, "C", ContactsFile.Year, TimeSpan.FromDays(365)));
        var scan = Median(Enumerable.Range(0, 5).Select(_ => Reference.Scan(at, store).Seconds));
        var watches = await KeepAsync(Store.From(store), most);
        var first = Look(shouwen, store);
        var again = Look(shouwen, store);
        Console.WriteLine($"{contacts:N0} contacts, {watches:N0} watches ({(at.IsPostgres ? "PostgreSQL" : "SQLite")}); a full scan with GROUP BY: {Text(scan * 1000, "0")} ms");
        Print(
        [
            ["", "s", "/ scan", "processor s", "peak MB"],
            Row("the first look, which raises what there is", first, scan),
            Row("a look that raises nothing", again, scan),
        ]);
    }

    private static string[] Row(string name, Taken taken, double scan) =>
        [$"  {name}", Text(taken.Seconds, "0.0"), Text(taken.Seconds / scan, "0.0"), Text(taken.ProcessorSeconds, "0.0"), Text(taken.PeakMegabytes, "0")];

    private static Taken Look(string shouwen, string store) => Programs.Measure(shouwen, "signals", "--look", "--centre", CompareImports.Centre, "--data", store, "--json");

    private static async Task<int> KeepAsync(Store store, int most)
    {
        await using var services = new ServiceCollection().AddLogging().AddShouwen(store).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var centre = (await CentreCard.FindAsync(db, CompareImports.Centre, CancellationToken.None))!;
        var frame = (await CentreFrame.LoadAsync(db, centre.Id, CancellationToken.None))!;
        List<WatchDraft> drafts =
        [
            .. from grain in new[] { Grain.Week, Grain.Day }
               from dim in new[] { Dim.Queue, Dim.Topic, Dim.Region, Dim.Product, Dim.Agent, Dim.Team, Dim.Channel }
               from member in frame.Members[dim]
               from metric in MetricCatalogue.All
               select new WatchDraft(metric.Code, $"{dim.ToString().ToLowerInvariant()}={member.Code}", grain),
        ];
        KeepWatches.Add(db, TimeProvider.System, centre.Id, drafts.Take(most), []);
        await db.SaveChangesAsync();
        return Math.Min(most, drafts.Count);
    }
}
