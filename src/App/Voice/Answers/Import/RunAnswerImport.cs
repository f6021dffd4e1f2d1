using Shouwen.App.Access.Published;
using Shouwen.App.Audit.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;
using Shouwen.App.Files.Published;
using Shouwen.App.Http;
using Shouwen.App.Voice.Definitions;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.Answers.Import;

/// <summary>A file to import into a wave, by whom, and whether in earnest.</summary>
internal sealed record AnswerOrder(Acting By, Wave Wave, SurveyDefinition Survey, string Path, string FileName, AnswerPlan Plan, bool DryRun)
{
    /// <summary>Whether the wave comes with the file, and is not there yet.</summary>
    public bool WaveIsNew { get; init; }
}

/// <summary>
/// Answers from a table file into a wave, in one transaction: all rows, or none while something stands against it. The same file once more changes nothing.
/// </summary>
internal static class RunAnswerImport
{
    public const string AlreadyOther = "alreadyOther";

    /// <summary>What a plan says must be possible, whatever the file.</summary>
    public static FieldErrors WrongIn(AnswerPlan plan, SurveyDefinition survey)
    {
        var errors = new FieldErrors();
        var columns = plan.Columns ?? new Dictionary<string, string>();
        var known = SurveyFields.Of(survey).Select(field => field.Code)
            .Concat(ChoiceColumns.Of(survey).Select(one => ChoiceColumns.TargetOf(one.Field, one.Choice))).Concat(MatchColumns.Extras).ToHashSet();
        errors.AddIf(plan.Encoding is not null && !TextEncodings.All.Contains(plan.Encoding), "encoding", "unknownEncoding");
        foreach (var (header, target) in columns) errors.AddIf(!known.Contains(target), $"columns.{header}", FieldErrors.UnknownCode);
        errors.AddIf(columns.Values.Distinct().Count() < columns.Count, "columns", "targetTwice");
        errors.AddIf(columns.Values.Any(target => ChoiceColumns.FieldOf(target) is var field && field != target && columns.Values.Contains(field)), "columns", "wholeAndParts");
        return errors;
    }

    /// <exception cref="FileRefused">The file cannot be read as a table at all.</exception>
    public static async Task<AnswerImport> HandleAsync(Db db, Store store, TimeProvider time, AnswerOrder order, CancellationToken cancel)
    {
        var look = FileLook.Of(order.Path, order.Plan, order.Survey);
        var frame = (await CentreFrame.LoadAsync(db, order.Wave.CentreId, cancel, SheetCuts.Dims.ToHashSet()))!;
        var today = WaveDays.Today(frame.Zone, time);
        var day = order.Plan.Day ?? (order.Wave.ClosesOn < today ? order.Wave.ClosesOn.Value : today);
        using var file = TableFile.Open(order.Path, look.Spec);
        var reading = new ReadAnswers(file.Rows, order.Survey, look.Targets, frame, look.Dates.ToRead, day);
        var answers = Keyed(store, reading.All(cancel));
        if (reading.Read == 0) throw new FileRefused("headerOnly", "The file has a header and no rows.");

        await using var transaction = order.DryRun ? null : await db.Database.BeginTransactionAsync(cancel);
        if (!order.DryRun) await WaveHold.AloneAsync(db, order.Wave.Id, cancel);
        var there = await WriteAnswers.ThereAsync(db, order.Wave.Id, cancel);
        var known = answers.Where(answer => there.ContainsKey(answer.Once)).ToList();
        var others = known.FindAll(answer => there[answer.Once] != answer.Answers);
        foreach (var other in others) reading.Faults.Add(new(other.Line, null, "", AlreadyOther, null));

        var absent = AbsentIn(order.Survey, look.Targets.Values.Select(ChoiceColumns.FieldOf).ToHashSet());
        var stops = StopsOf(order.Plan, look, reading, absent, answers.Count).ToList();
        var fresh = answers.FindAll(answer => !there.ContainsKey(answer.Once));
        var writes = transaction is not null && stops.Count == 0;
        if (writes && fresh.Count > 0) await WriteAsync(db, time, order, fresh, cancel);
        if (writes) await transaction!.CommitAsync(cancel);
        return new(
            writes, stops, look.Spec.Encoding, look.Spec.Delimiter, look.Spec.Sheet, look.Sheets, look.Columns, absent, look.Dates.Order, day,
            reading.Read, fresh.Count, known.Count - others.Count, reading.Faults.Rows, reading.Empty, reading.Faults.Told, reading.Faults.Count);
    }

    /// <summary>Under the installation's key: whoever knows somebody's id cannot compute where their answer lies.</summary>
    private static List<ImportedAnswer> Keyed(Store store, IEnumerable<ImportedAnswer> answers)
    {
        using var hash = CustomerHash.Of(store);
        return [.. answers.Select(answer => answer with { Once = OpaqueToken.HashOf($"import {hash.Hash(answer.Once):x16}") })];
    }

    private static List<AbsentField> AbsentIn(SurveyDefinition survey, HashSet<string> targets) =>
        [.. SurveyFields.Of(survey).Where(field => !targets.Contains(field.Code))
            .Select(field => new AbsentField(field.Code, field.Question.Required || field.Construct is not null || field.Question.Measures is not null))];

    private static IEnumerable<string> StopsOf(AnswerPlan plan, FileLook look, ReadAnswers reading, List<AbsentField> absent, int answers)
    {
        if (answers == 0) yield return AnswerImport.NoAnswers;
        if (look.Dates.IsAmbiguous) yield return AnswerImport.AmbiguousDates;
        if (!plan.WithoutColumns && absent.Exists(field => field.Needed)) yield return AnswerImport.AbsentColumns;
        if (!plan.WithoutRows && reading.Faults.Count > 0) yield return AnswerImport.BadRows;
    }

    private static async Task WriteAsync(Db db, TimeProvider time, AnswerOrder order, List<ImportedAnswer> fresh, CancellationToken cancel)
    {
        if (order.WaveIsNew)
        {
            db.Add(order.Wave);
            await db.SaveChangesAsync(cancel);
        }

        await WriteAnswers.HandleAsync(db, order.Wave, fresh, cancel);
        var wave = await StoredWaves.FindAsync(db, order.Wave.CentreId, order.Wave.Code, cancel) ?? throw new InvalidOperationException("The wave is gone.");
        wave.Answers = await StoredWaves.CountAsync(db, wave.Id, cancel);
        wave.Version++;
        AuditLog.Write(db, time, order.By, nameof(Wave), $"{wave.Code} {wave.Name}", "answersImported", new Change("file", null, order.FileName), new Change("answers", null, fresh.Count));
        await db.SaveChangesAsync(cancel);
    }
}
