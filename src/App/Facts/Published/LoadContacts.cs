using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Contacts;
using Shouwen.App.Facts.Import;

namespace Shouwen.App.Facts.Published;

/// <summary>The door for contacts: all that are right land together with their rollups, or none.</summary>
public static class LoadContacts
{
    /// <summary>A source's contacts; one whose id is known changes nothing, or corrects what is stored.</summary>
    public static Task<LoadReport> RunAsync(
        IServiceProvider services, int centreId, string source, IEnumerable<ContactDraft> contacts, Action<long>? progress, CancellationToken cancel) =>
        RunAsync(services, new(centreId, source, source, Acting.Console(centreId, "")), contacts, new(), ImportSteps.Untold with { Read = progress ?? (_ => { }) }, cancel);

    internal static async Task<LoadReport> RunAsync(
        IServiceProvider services, LoadOrigin origin, IEnumerable<ContactDraft> contacts, LoadReport report, ImportSteps steps, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var (db, time) = (scope.ServiceProvider.GetRequiredService<Db>(), services.GetRequiredService<TimeProvider>());
        // Codes that the rows bring are written down as whoever sent the rows.
        scope.ServiceProvider.GetRequiredService<CurrentActing>().Acting = origin.By;
        await using var transaction = await FactTransaction.BeginAsync(db, origin.CentreId, cancel);
        var frame = await CentreFrame.LoadAsync(db, origin.CentreId, cancel) ?? throw new InvalidOperationException("The centre is gone.");
        var sourceId = await FactSource.IdOfAsync(db, origin.CentreId, origin.Source, cancel);
        var run = await origin.BeginAsync(db, "contacts", time, cancel);
        using var hash = CustomerHash.Of(services.GetRequiredService<Store>());
        await WriteContacts.RunAsync(db, frame, hash, sourceId, run.Id, contacts, report, steps, cancel);
        await origin.EndAsync(db, run, report, time, cancel);
        if (!origin.DryRun) await transaction.CommitAsync(cancel);
        return report;
    }
}
