using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Voice.Answers.Import;
using Shouwen.App.Voice.Published;
using Spectre.Console;

namespace Shouwen;

/// <summary>`shouwen survey import FILE`: answers that were asked elsewhere, into a wave; `shouwen survey draw`: who is asked.</summary>
internal static class SurveyVerbs
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly Argument<string> File = new("FILE") { Description = "CSV, XLSX or NDJSON with one row an answer; .gz is read directly" };
    private static readonly Option<string> Wave = new("--wave") { Description = "Code of the wave", Required = true };
    private static readonly Option<string?> Survey = new("--survey") { Description = "Published survey: makes the wave, closed, if it is not there" };
    private static readonly Option<string?> Name = new("--name") { Description = "What people call the new wave (default: its code)" };
    private static readonly Option<string?> ConductedBy = new("--conducted-by") { Description = "Third party that asked, of a new wave" };
    private static readonly Option<string[]> Column = new("--column") { Description = "HEADER=FIELD, once for each column: a question's code, or @id, @date, @weight, @region, @product, @channel, @queue, @team. Without any, columns are recognised" };
    private static readonly Option<DateOnly?> Day = new("--day") { Description = "Day of answers that have none in the file" };
    private static readonly Option<DateOrder?> Dates = new("--dates") { Description = "How the file writes its dates, where they could be read in two ways" };
    private static readonly Option<bool> WithoutRows = new("--without-bad-rows") { Description = "Leave out rows that are wrong" };
    private static readonly Option<bool> WithoutColumns = new("--without-missing-columns") { Description = "Go on although the model needs columns that the file does not have" };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Say what would happen, and change nothing" };

    public static Command Command()
    {
        var import = new Command("import", "Import answers from a file into a wave")
        {
            File, CommonOptions.Centre, Wave, Survey, Name, ConductedBy, Column, Day, Dates, WithoutRows, WithoutColumns, DryRun, CommonOptions.Data, CommonOptions.Json,
        };
        import.SetAction((parsed, cancel) => Verb.WithStoreAsync(parsed.GetRequiredValue(CommonOptions.Data), async (services, token) =>
        {
            var code = parsed.GetRequiredValue(CommonOptions.Centre);
            if (await CentreCard.FindAsync(services.GetRequiredService<Db>(), code, token) is not { } centre) return Verb.Refuse($"There is no centre {code} in this store.");
            if (Columns(parsed.GetValue(Column) ?? []) is not { } columns) return Verb.Refuse("--column: write HEADER=FIELD, each header once.");
            var plan = new AnswerPlan
            {
                Columns = columns.Count == 0 ? null : columns,
                Day = parsed.GetValue(Day),
                DateOrder = parsed.GetValue(Dates),
                WithoutRows = parsed.GetValue(WithoutRows),
                WithoutColumns = parsed.GetValue(WithoutColumns),
            };
            var command = new AnswerCommand(
                parsed.GetRequiredValue(File), parsed.GetRequiredValue(Wave), parsed.GetValue(Survey), parsed.GetValue(Name), parsed.GetValue(ConductedBy), plan, parsed.GetValue(DryRun));
            var (answer, refused, errors) = await ImportAnswerFile.RunAsync(services, Acting.Console(centre.Id, centre.Code), command, token);
            return answer is null ? Verb.Refuse([.. refused, .. FieldWords.Say(errors)]) : Tell(answer, command, parsed.GetValue(CommonOptions.Json));
        }, cancel));
        return new("survey", "Surveys: people drawn to be asked, answers in") { DrawVerb.Command(), import };
    }

    private static Dictionary<string, string>? Columns(string[] given)
    {
        var columns = new Dictionary<string, string>();
        foreach (var column in given)
        {
            var at = column.LastIndexOf('=');
            if (at <= 0 || at == column.Length - 1 || !columns.TryAdd(column[..at], column[(at + 1)..])) return null;
        }

        return columns;
    }

    private static int Tell(AnswerImport answer, AnswerCommand command, bool json)
    {
        foreach (var fault in answer.Faults) Console.Error.WriteLine(AnswerFaultWords.Say(fault));
        if (answer.FaultCount > answer.Faults.Count) Console.Error.WriteLine($"… and {answer.FaultCount - answer.Faults.Count} more.");
        if (json) Console.WriteLine(JsonSerializer.Serialize(answer, Json));
        else Print(answer, command);
        return answer.Stops.Count == 0 ? Verb.Done : Verb.Refuse(answer.Stops.Select(stop => SayStop(stop, answer)).Append("Nothing was written."));
    }

    private static string SayStop(string stop, AnswerImport answer) => stop switch
    {
        AnswerImport.BadRows => $"{(answer.Refused == 1 ? "1 row is wrong: mend it, or leave it" : $"{answer.Refused} rows are wrong: mend them, or leave them")} out with --without-bad-rows.",
        AnswerImport.AbsentColumns => $"There is no column for {string.Join(", ", answer.Absent.Where(field => field.Needed).Select(field => field.Code))}: name it with --column, or go on with --without-missing-columns.",
        AnswerImport.AmbiguousDates => "The dates can be read with the day first or with the month first: say which with --dates.",
        _ => "No row has an answer that can be taken.",
    };

    private static void Print(AnswerImport answer, AnswerCommand command)
    {
        var table = new Table { Title = new(answer.Written ? "Imported" : command.DryRun ? "Dry run: nothing was changed" : "Not imported") };
        table.AddColumns("rows", "count");
        var counts = new[] { ("read", answer.Read), (answer.Written ? "added" : "to add", answer.Added), ("there already", answer.Unchanged), ("wrong", answer.Refused), ("without answers", answer.Empty) };
        foreach (var (name, count) in counts) table.AddRow(name, count.ToString("N0", CultureInfo.InvariantCulture));
        AnsiConsole.Write(table);
        var unused = answer.Columns.Where(column => column.Target is null).Select(column => column.Header).ToList();
        if (unused.Count > 0) Console.WriteLine($"Not used: {string.Join(", ", unused)}");
    }
}
