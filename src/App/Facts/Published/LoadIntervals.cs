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
        RunAsync(services, new(centreId, source, source, Acting.Console(centreId, "")), intervals, new(), progress, cancel);

    internal static async Task<LoadReport> RunAsync(
        IServiceProvider services, LoadOrigin origin, IEnumerable<IntervalDraft> intervals, LoadReport report, Action<long>? progress, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var (db, time) = (scope.ServiceProvider.GetRequiredService<Db>(), services.GetRequiredService<TimeProvider>());
        await using var transaction = await FactTransaction.BeginAsync(db, origin.CentreId, cancel);
        var frame = await CentreFrame.LoadAsync(db, origin.CentreId, cancel) ?? throw new InvalidOperationException("The centre is gone.");
        var run = await origin.BeginAsync(db, "intervals", time, cancel);
        await WriteIntervals.RunAsync(db, frame, run.Id, intervals, report, progress, cancel);
        await origin.EndAsync(db, run, report, time, cancel);
        if (!origin.DryRun) await transaction.CommitAsync(cancel);
        return report;
    }
}
