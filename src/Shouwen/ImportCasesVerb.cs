using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.CaseImport;
using Shouwen.App.Desk.Published;

namespace Shouwen;

/// <summary>`shouwen import cases FILE`: cases of another system into the desk; the same file once more changes nothing.</summary>
internal static class ImportCasesVerb
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly Argument<string> File = new("FILE") { Description = "CSV, XLSX or NDJSON with one row a case; .gz is read directly" };
    private static readonly Option<string[]> Column = new("--column") { Description = $"HEADER=WHAT, once for each column: {string.Join(", ", CaseColumns.All)}. Without any, columns are recognised" };
    private static readonly Option<string?> Source = new("--source") { Description = "The system that the numbers are of; the same number of two systems is two cases" };
    private static readonly Option<string?> Kind = new("--kind") { Description = "Code of the kind of case, of rows that name none" };
    private static readonly Option<string?> Owner = new("--owner") { Description = "Employee who answers for cases of rows that name nobody" };
    private static readonly Option<string?> Dates = new("--dates") { Description = "ymd, dmy or mdy, where dates could be read in two ways" };
    private static readonly Option<bool> WithoutRows = new("--without-bad-rows") { Description = "Leave out rows that are wrong" };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Say what would happen, and change nothing" };

    public static Command Command()
    {
        var command = new Command("cases", "Import cases of another system into the desk") { File, CommonOptions.Centre, Column, Source, Kind, Owner, Dates, WithoutRows, DryRun, CommonOptions.Data, CommonOptions.Json };
        command.SetAction((parsed, cancel) => Verb.WithStoreAsync(parsed.GetRequiredValue(CommonOptions.Data), (services, token) => RunAsync(services, parsed, token), cancel));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, ParseResult parsed, CancellationToken cancel)
    {
        var code = parsed.GetRequiredValue(CommonOptions.Centre);
        if (await CentreCard.FindAsync(services.GetRequiredService<Db>(), code, cancel) is not { } centre) return Verb.Refuse($"There is no centre {code} in this store.");
        var columns = (parsed.GetValue(Column) ?? []).Select(one => (At: one.LastIndexOf('='), Text: one)).ToList();
        if (columns.Exists(one => one.At <= 0) || columns.DistinctBy(one => one.Text[..one.At]).Count() < columns.Count) return Verb.Refuse("--column: write HEADER=WHAT, each header once.");
        var plan = new CasePlan
        {
            Columns = columns.Count == 0 ? null : columns.ToDictionary(one => one.Text[..one.At], one => one.Text[(one.At + 1)..]),
            Source = parsed.GetValue(Source),
            Type = parsed.GetValue(Kind),
            DateOrder = parsed.GetValue(Dates),
            WithoutRows = parsed.GetValue(WithoutRows),
            Language = "en",
        };
        var (answer, refused, errors) = await Progress.RunStepsAsync(parsed.GetRequiredValue(File), tell => ImportCaseFile.RunAsync(
            services, Acting.Console(centre.Id, centre.Code), parsed.GetRequiredValue(File), plan, parsed.GetValue(Owner), parsed.GetValue(DryRun), (done, total) => tell(new(done, total, "writing", "records")), cancel));
        return answer is null ? Verb.Refuse([.. refused, .. FieldWords.Say(errors)]) : Tell(answer, services.GetRequiredService<Store>(), centre.Id, parsed.GetValue(DryRun), parsed.GetValue(CommonOptions.Json));
    }

    private static int Tell(CaseImportAnswer answer, Store store, int centre, bool dryRun, bool json)
    {
        foreach (var fault in answer.Faults) Console.Error.WriteLine($"line {fault.Line}, {fault.Column}: {(fault.Value.Length == 0 ? "" : $"“{fault.Value}” ")}{fault.Said}.");
        if (answer.FaultCount > answer.Faults.Count) Console.Error.WriteLine($"… and {answer.FaultCount - answer.Faults.Count} more.");
        if (answer.RejectFile is { } file) Console.Error.WriteLine($"Refused rows: {Path.Combine(store.Folder, "files", "rejects", $"{centre}-{file}")}");
        if (json) Console.WriteLine(JsonSerializer.Serialize(answer, Json));
        else Output.Write(dryRun ? "Trial: nothing was changed" : answer.Written ? "Imported" : "Nothing was written", ["rows", "count"], [["read", $"{answer.Read}"], ["added", $"{answer.Added}"], ["of them open", $"{answer.Open}"], ["there already", $"{answer.Unchanged}"], ["refused", $"{answer.Refused}"]]);
        return answer.Stops.Count == 0 ? Verb.Done : Verb.Refuse(answer.Stops.Select(stop => SayStop(stop, answer)).Append("Nothing was written."));
    }

    private static string SayStop(string stop, CaseImportAnswer answer) => stop switch
    {
        CaseImportAnswer.BadRows => $"{(answer.Refused == 1 ? "1 row is wrong: mend it, or leave it" : $"{answer.Refused} rows are wrong: mend them, or leave them")} out with --without-bad-rows.",
        CaseImportAnswer.AbsentColumns => $"There is no column for {string.Join(", ", answer.Absent)}: name it with --column{(answer.Absent.Contains(CaseColumns.Type) ? ", or the kind of all with --kind" : "")}.",
        CaseImportAnswer.AmbiguousDates => "The dates can be read with the day first or with the month first: say which with --dates.",
        _ => "No row is a case that can be taken.",
    };
}
