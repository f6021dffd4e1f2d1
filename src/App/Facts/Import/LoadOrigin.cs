using Shouwen.App.Access.Published;
using Shouwen.App.Audit.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;

namespace Shouwen.App.Facts.Import;

/// <summary>Where the rows of one import come from, and who sent them.</summary>
internal sealed record LoadOrigin(int CentreId, string Source, string File, Acting By, Guid? JobId = null, string? RejectFile = null)
{
    private const int LongestName = 200;

    /// <summary>Counted and then given up, so that nothing is kept.</summary>
    public bool DryRun { get; init; }

    /// <summary>What is to be saved in the same transaction, once all rows have landed.</summary>
    public Action<Db, LoadReport>? Landed { get; init; }

    public async Task<ImportRun> BeginAsync(Db db, string kind, TimeProvider time, CancellationToken cancel)
    {
        var run = db.Add(new ImportRun
        {
            CentreId = CentreId,
            Kind = kind,
            File = Short(File),
            By = Short(By.Name),
            JobId = JobId,
            StartedAt = time.GetUtcNow(),
        }).Entity;
        await db.SaveChangesAsync(cancel);
        return run;
    }

    public async Task EndAsync(Db db, ImportRun run, LoadReport report, TimeProvider time, CancellationToken cancel)
    {
        run.Ended(report, time.GetUtcNow());
        run.RejectFile = report.Rejected > 0 ? RejectFile : null;
        if (!DryRun) report.ImportId = run.Id;
        // Bulk writing forgets what the context tracked.
        db.Update(run);
        AuditLog.Write(db, time, By, "import", run.File, "imported",
            new("kind", null, run.Kind), new("added", null, run.Added), new("changed", null, run.Changed), new("rejected", null, run.Rejected));
        Landed?.Invoke(db, report);
        await db.SaveChangesAsync(cancel);
    }

    private static string Short(string text) => text.Length <= LongestName ? text : text[..LongestName];
}
