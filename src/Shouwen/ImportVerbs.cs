using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;
using Spectre.Console;

namespace Shouwen;

/// <summary>`shouwen import KIND FILE`: a file into the store, all its good rows or none.</summary>
internal static class ImportVerbs
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly Argument<string> File = new("FILE") { Description = "CSV, XLSX or NDJSON; .gz is read directly" };
    private static readonly Option<string?> Map = new("--map") { Description = "How columns become fields (YAML); without it the file must speak for itself" };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Count what would change, and change nothing" };

    public static Command Command()
    {
        var import = new Command("import", "Files in: contacts, intervals, people, what contacts are cut by, and cases");
        foreach (var kind in ImportFile.Kinds) import.Add(Kind(kind));
        import.Add(ImportCasesVerb.Command());
        return import;
    }

    private static Command Kind(string kind)
    {
        var command = new Command(kind, $"Import {kind} from a file") { File, CommonOptions.Centre, Map, DryRun, CommonOptions.Data, CommonOptions.Json };
        command.SetAction(async (parsed, cancel) =>
        {
            Verb.GiveWay();
            var map = parsed.GetValue(Map) is { } path ? await System.IO.File.ReadAllTextAsync(path, cancel) : null;
            var asked = new ImportCommand(kind, parsed.GetRequiredValue(File), map, parsed.GetValue(DryRun));
            // The file is looked at while the store opens: each takes most of a second until its code is compiled.
            var look = Task.Run(() => ImportFile.Look(asked), cancel);
            return await Verb.WithStoreAsync(parsed.GetRequiredValue(CommonOptions.Data), (services, token) => RunAsync(services, asked, look, parsed, token), cancel);
        });
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, ImportCommand asked, Task<FileMapping> look, ParseResult parsed, CancellationToken cancel)
    {
        var code = parsed.GetRequiredValue(CommonOptions.Centre);
        if (await CentreCard.FindAsync(services.GetRequiredService<Db>(), code, cancel) is not { } centre) return Verb.Refuse($"There is no centre {code} in this store.");
        var (by, mapping) = (Acting.Console(centre.Id, centre.Code), await look);
        var end = await Progress.RunStepsAsync(asked.Path, tell => ImportFile.RunAsync(services, by, asked, mapping, at => tell(Step(at)), cancel));
        if (end.Answer is not null && mapping.Unused.Count > 0) Console.Error.WriteLine($"Columns that were not imported: {string.Join(", ", mapping.Unused)}. A mapping (--map) can say what they are.");
        return end.Answer is { } answer ? Tell(answer, services.GetRequiredService<Store>(), parsed.GetValue(CommonOptions.Json)) : Refuse(asked.Path, end);
    }

    private static Step Step(ImportProgress at) => at.Stage switch
    {
        ImportProgress.Days => new(at.Done, at.Total, "rolling up", "days"),
        ImportProgress.Records => new(at.Done, at.Total, "writing", "records"),
        _ => new(at.Done, at.Total, "reading"),
    };

    private static int Refuse(string path, ImportEnd end)
    {
        var refused = Verb.Refuse($"{path}: {end.Refusal!.Detail}");
        if (end.ProposedYaml is not { } yaml) return refused;
        Console.WriteLine(yaml);
        return Verb.Refuse("Mend the mapping on standard output, save it and give it with --map.");
    }

    private static int Tell(ImportAnswer answer, Store store, bool json)
    {
        foreach (var reject in answer.Rejects) Console.Error.WriteLine($"line {reject.Line}: {reject.Reason} {reject.Field} {reject.Value}".TrimEnd());
        if (answer.RejectFile is { } file) Console.Error.WriteLine($"Refused rows: {Path.Combine(store.Folder, "files", "rejects", file)}");
        if (json) Console.WriteLine(JsonSerializer.Serialize(answer, Json));
        else Print(answer);
        return Verb.Done;
    }

    private static void Print(ImportAnswer answer)
    {
        var table = new Table { Title = new(answer.DryRun ? "Dry run: nothing was changed" : "Imported") };
        table.AddColumns("rows", "count");
        var counts = new[] { ("read", answer.Read), ("added", answer.Added), ("changed", answer.Changed), ("unchanged", answer.Unchanged), ("refused", answer.Rejected), ("empty", answer.Skipped) };
        foreach (var (name, count) in counts) table.AddRow(name, count.ToString("N0", CultureInfo.InvariantCulture));
        foreach (var (kind, count) in answer.NewCodes) table.AddRow($"new {kind}", count.ToString("N0", CultureInfo.InvariantCulture));
        AnsiConsole.Write(table);
        if (answer.From is { } from) Console.WriteLine($"{from:yyyy-MM-dd} to {answer.To:yyyy-MM-dd}");
    }
}
