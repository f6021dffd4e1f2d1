using Shouwen.App.Audit.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Files.Published;
using Shouwen.App.Http;

namespace Shouwen.App.Desk.CaseImport;

/// <summary>A table of cases into the desk: all rows that are right or, while something stands against it, none.</summary>
internal static class RunCaseImport
{
    private const int MostRows = 500_000;
    private const int SamplesShown = 3;
    private static readonly IReadOnlyList<string> Needed = [CaseColumns.Number, CaseColumns.Opened];
    private static readonly Dictionary<string, TimeOrder> Orders = new() { ["ymd"] = TimeOrder.YearMonthDay, ["dmy"] = TimeOrder.DayMonthYear, ["mdy"] = TimeOrder.MonthDayYear };

    /// <summary>What a plan says must be possible, whatever the file.</summary>
    public static FieldErrors WrongIn(CasePlan plan)
    {
        var errors = new FieldErrors();
        foreach (var (header, target) in plan.Columns ?? new Dictionary<string, string>()) errors.AddIf(!CaseColumns.All.Contains(target), $"columns.{header}", FieldErrors.UnknownCode);
        errors.AddIf(plan.Columns is { } columns && columns.Values.Distinct().Count() < columns.Count, "columns", "targetTwice");
        errors.AddIf(plan.DateOrder is { } order && !Orders.ContainsKey(order), "dateOrder", FieldErrors.UnknownCode);
        errors.AddIf(plan.Encoding is not null && !TextEncodings.All.Contains(plan.Encoding), "encoding", "unknownEncoding");
        errors.OptionalText("source", plan.Source, 60);
        return errors;
    }

    /// <exception cref="FileRefused">The file cannot be read as a table of cases at all.</exception>
    public static async Task<CaseImportAnswer> HandleAsync(DeskStore desk, Store store, CaseWorld world, string path, string fileName, CasePlan plan, bool dryRun, Action<int, int>? progress, CancellationToken cancel)
    {
        var (spec, sheets, columns) = Look(path, plan);
        var targets = columns.Where(column => column.Target is not null).ToDictionary(column => column.Header, column => column.Target!);
        var absent = Needed.Where(target => !targets.ContainsValue(target)).Concat(targets.ContainsValue(CaseColumns.Title) || targets.ContainsValue(CaseColumns.Text) ? [] : [CaseColumns.Title])
            .Concat(targets.ContainsValue(CaseColumns.Type) || !string.IsNullOrEmpty(plan.Type) ? [] : [CaseColumns.Type]).ToList();
        var order = plan.DateOrder is { } asked ? Orders[asked] : OrderOf(path, spec, targets);
        var rejectFile = $"{NewId.Random():n}.csv";
        using var file = TableFile.Open(path, spec);
        using var rejected = new RejectedRows(RejectedRows.PathOf(store, $"{desk.Acting.CentreId}-{rejectFile}"), file.Rows.Headers);
        var reading = new ReadCases(file.Rows, world, plan, targets, order ?? TimeOrder.DayMonthYear, StoredCases.Now(desk.Time), absent.Count > 0 ? null : rejected);
        var drafts = absent.Count > 0 ? [] : ReadAll(reading, cancel);
        var there = await WriteCases.ThereAsync(desk.Db, drafts.Select(draft => draft.Id), cancel);
        drafts.RemoveAll(draft => there.Contains(draft.Id));
        var stops = Stops(plan, absent, order, reading, drafts.Count + there.Count).ToList();
        var writes = !dryRun && stops.Count == 0;
        if (writes && drafts.Count > 0)
        {
            await new WriteCases(desk, store, world, fileName, plan, targets.ContainsValue(CaseColumns.FirstReply)).RunAsync(drafts, done => progress?.Invoke(done, drafts.Count), cancel);
            AuditLog.Write(desk.Db, desk.Time, desk.Acting, nameof(DeskCase), fileName, "casesImported", new Change("cases", null, drafts.Count));
            await desk.Db.SaveChangesAsync(cancel);
        }

        return new(
            writes, stops, sheets, spec.Sheet, columns, absent, order is { } known ? Orders.First(one => one.Value == known).Key : null, reading.Read, drafts.Count, there.Count, reading.Refused,
            drafts.Count(draft => draft.DoneAt is null), drafts.Count == 0 ? null : drafts[0].OpenedAt, drafts.Count == 0 ? null : drafts[^1].OpenedAt,
            drafts.GroupBy(draft => draft.Type.Name).ToDictionary(type => type.Key, type => type.Count()), reading.Faults, reading.FaultCount, reading.Refused > 0 && absent.Count == 0 ? rejectFile : null);
    }

    private static List<CaseDraft> ReadAll(ReadCases reading, CancellationToken cancel)
    {
        var drafts = new List<CaseDraft>();
        foreach (var draft in reading.All(cancel))
        {
            drafts.Add(draft);
            if (drafts.Count > MostRows) throw new FileRefused("tooManyCases", $"The file has more than {MostRows:N0} cases: send it in parts.");
        }

        if (reading.Read == 0) throw new FileRefused("headerOnly", "The file has a header and no rows.");
        drafts.Sort((one, other) => one.OpenedAt.CompareTo(other.OpenedAt));
        return drafts;
    }

    private static IEnumerable<string> Stops(CasePlan plan, List<string> absent, TimeOrder? order, ReadCases reading, int cases)
    {
        if (absent.Count > 0) yield return CaseImportAnswer.AbsentColumns;
        else if (cases == 0) yield return CaseImportAnswer.NoCases;
        if (order is null) yield return CaseImportAnswer.AmbiguousDates;
        if (!plan.WithoutRows && reading.FaultCount > 0) yield return CaseImportAnswer.BadRows;
    }

    private static (FileSpec Spec, IReadOnlyList<string> Sheets, List<CaseColumn> Columns) Look(string path, CasePlan plan)
    {
        using var file = TableFile.Open(path, new() { Sheet = plan.Sheet, Encoding = plan.Encoding });
        var rows = file.Rows;
        var absent = (plan.Columns?.Keys ?? []).FirstOrDefault(header => !rows.Headers.Contains(header));
        if (absent is not null) throw new FileRefused("noSuchColumn", $"The file has no column “{absent}”; it has {string.Join(", ", rows.Headers)}.");
        var targets = plan.Columns ?? CaseColumns.Recognised(rows.Headers);
        var samples = rows.Headers.Select(_ => new List<string>()).ToList();
        for (var row = 0; row < SamplesShown && rows.Read(); row++)
            for (var at = 0; at < samples.Count && at < rows.Count; at++) samples[at].Add(rows[at].Trim() is var cell && cell.Length > 80 ? $"{cell[..80]}…" : cell.ToString());
        return (file.Spec, file.Sheets, [.. rows.Headers.Select((header, at) => new CaseColumn(header, targets.GetValueOrDefault(header), samples[at]))]);
    }

    /// <summary>How the file writes its dates, told by all of them together; null where two orders fit and somebody must say which.</summary>
    private static TimeOrder? OrderOf(string path, FileSpec spec, Dictionary<string, string> targets)
    {
        using var file = TableFile.Open(path, spec);
        var rows = file.Rows;
        int[] places = [.. rows.Headers.Index().Where(header => targets.TryGetValue(header.Item, out var target) && CaseColumns.Times.Contains(target)).Select(header => header.Index)];
        var fits = Orders.Values.ToDictionary(order => order, _ => 0);
        while (rows.Read())
        {
            foreach (var place in places.Where(place => place < rows.Count))
                foreach (var order in Orders.Values) if (TimeText.TryRead(rows[place], order, out _)) fits[order]++;
        }

        var best = fits.Values.Max();
        if (fits[TimeOrder.YearMonthDay] == best) return TimeOrder.YearMonthDay;
        return fits[TimeOrder.DayMonthYear] == fits[TimeOrder.MonthDayYear] ? null : fits[TimeOrder.DayMonthYear] == best ? TimeOrder.DayMonthYear : TimeOrder.MonthDayYear;
    }
}
