using System.CommandLine;
using static Shouwen.Load.Table;

namespace Shouwen.Load;

/// <summary>`import`: one file by `shouwen import contacts` into an empty centre and by the database's own program into a bare table, in turns.</summary>
internal static class CompareImports
{
    public const string Centre = "LOAD";

    private static readonly Option<int> Rounds = new("--rounds") { Description = "How often each is measured", DefaultValueFactory = _ => 5 };

    public static Command Command()
    {
        var command = new Command("import", "Import of a year's contacts against the database's own import") { Options.Contacts, Rounds, Options.Postgres, Options.Shouwen };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(Options.Contacts), parsed.GetRequiredValue(Rounds), parsed.GetValue(Options.Postgres), Path.GetFullPath(parsed.GetRequiredValue(Options.Shouwen))));
        return command;
    }

    /// <summary>An empty centre, and the file in it.</summary>
    public static Taken Import(string shouwen, string store, string file) =>
        Programs.Measure(shouwen, "import", "contacts", file, "--centre", Centre, "--data", store, "--json");

    public static void MakeCentre(string shouwen, string store) =>
        Programs.Measure(shouwen, "centre", "create", "--code", Centre, "--zone", "Asia/Shanghai", "--data", store);

    private static void Run(int contacts, int rounds, string? postgres, string shouwen)
    {
        using var at = new Workplace(postgres);
        var file = ContactsFile.Write(at.File("contacts.csv"), contacts, "C", ContactsFile.Year, TimeSpan.FromDays(365));
        var (bare, own) = (new List<Taken>(), new List<Taken>());
        for (var round = 0; round < rounds; round++)
        {
            bare.Add(Reference.Import(at, $"bare-{round}", file));
            var store = at.NewStore($"store-{round}");
            MakeCentre(shouwen, store);
            own.Add(Import(shouwen, store, file));
            Console.WriteLine($"round {round + 1}: {(at.IsPostgres ? "\\copy" : "sqlite3 .import")} {Text(bare[^1].Seconds)} s, shouwen {Text(own[^1].Seconds)} s");
        }

        Tell(at, contacts, bare, own);
    }

    private static void Tell(Workplace at, int contacts, List<Taken> bare, List<Taken> own)
    {
        Console.WriteLine($"{contacts:N0} contacts, medians of {own.Count}:");
        Print(
            ["", "wall s", "processor s", "peak MB"],
            Row(at.IsPostgres ? "psql \\copy" : "sqlite3 .import", bare),
            Row("shouwen import", own),
            ["ratio", Text(Ratio(own, bare, taken => taken.Seconds)), at.IsPostgres ? "(server's not seen)" : Text(Ratio(own, bare, taken => taken.ProcessorSeconds))]);
    }

    private static string[] Row(string name, List<Taken> runs) =>
        [name, Text(Median(runs.Select(run => run.Seconds))), Text(Median(runs.Select(run => run.ProcessorSeconds))), Text(runs.Max(run => run.PeakMegabytes), "0")];

    private static double Ratio(List<Taken> own, List<Taken> bare, Func<Taken, double> of) => Median(own.Select(of)) / Median(bare.Select(of));
}
