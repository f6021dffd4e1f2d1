using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Import;
using Shouwen.App.Facts.Intervals;

namespace Shouwen.App.Facts.Published;

/// <summary>The door for intervals: one queue at one time is one row, whoever reports it last.</summary>
public static class LoadIntervals
{
    public static Task<LoadReport> RunAsync(
        IServiceProvider services, int centreId, string source, IEnumerable<IntervalDraft> intervals, Action<long>? progress, CancellationToken cancel) =>
        RunAsync(services, new(centreId, source, source, Acting.Console(centreId, "")), intervals, new(), ImportSteps.Untold with { Read = progress ?? (_ => { }) }, cancel);

    internal static async Task<LoadReport> RunAsync(
        IServiceProvider services, LoadOrigin origin, IEnumerable<IntervalDraft> intervals, LoadReport report, ImportSteps steps, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var (db, time) = (scope.ServiceProvider.GetRequiredService<Db>(), services.GetRequiredService<TimeProvider>());
        // Codes that the rows bring are written down as whoever sent the rows.
        scope.ServiceProvider.GetRequiredService<CurrentActing>().Acting = origin.By;
        await using var transaction = await FactTransaction.BeginAsync(db, origin.CentreId, cancel);
        var frame = await CentreFrame.LoadAsync(db, origin.CentreId, cancel) ?? throw new InvalidOperationException("The centre is gone.");
        var run = await origin.BeginAsync(db, "intervals", time, cancel);
        await WriteIntervals.RunAsync(db, frame, run.Id, intervals, report, steps, cancel);
        await origin.EndAsync(db, run, report, time, cancel);
        if (!origin.DryRun) await transaction.CommitAsync(cancel);
        return report;
    }
}
