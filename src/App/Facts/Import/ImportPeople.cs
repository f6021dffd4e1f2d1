using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;

namespace Shouwen.App.Facts.Import;

/// <summary>A personnel list, recorded as an import like the others.</summary>
internal static class ImportPeople
{
    public static async Task RunAsync(IServiceProvider services, LoadOrigin origin, IEnumerable<PersonDraft> people, LoadReport report, CancellationToken cancel)
    {
        var (db, time) = (services.GetRequiredService<Db>(), services.GetRequiredService<TimeProvider>());
        await using var transaction = await FactTransaction.BeginAsync(db, origin.CentreId, cancel);
        var run = await origin.BeginAsync(db, "people", time, cancel);
        var loaded = await LoadPeople.RunAsync(db, origin.CentreId, people, cancel);
        (report.Taken, report.Added, report.Changed, report.Unchanged) = (loaded.Read, loaded.Added, loaded.Changed, loaded.Unchanged);
        if (loaded.NewTeams.Count > 0) report.SawNew("team", loaded.NewTeams);
        foreach (var reject in loaded.Rejects.DistinctBy(reject => reject.Line)) report.Refuse(new(reject.Line, reject.Reason, reject.Field, reject.Value));
        await origin.EndAsync(db, run, report, time, cancel);
        if (!origin.DryRun) await transaction.CommitAsync(cancel);
    }
}
