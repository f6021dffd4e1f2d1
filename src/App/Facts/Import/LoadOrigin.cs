using Shouwen.App.Data;
using Shouwen.App.Facts.Published;

namespace Shouwen.App.Facts.Import;

/// <summary>Where the rows of one import come from, and who sent them.</summary>
internal sealed record LoadOrigin(int CentreId, string Source, string File, string By, Guid? JobId = null, string? RejectFile = null)
{
    public async Task<ImportRun> BeginAsync(Db db, string kind, TimeProvider time, CancellationToken cancel)
    {
        var run = db.Add(new ImportRun
        {
            CentreId = CentreId,
            Kind = kind,
            File = File,
            By = By,
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
        // Bulk writing forgets what the context tracked.
        db.Update(run);
        await db.SaveChangesAsync(cancel);
    }
}
