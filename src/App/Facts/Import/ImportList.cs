using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Import.Mappings;
using Shouwen.App.Facts.Published;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Import;

/// <summary>Lists of a centre's people and of its other entries, each recorded as an import like the others.</summary>
internal static class ImportList
{
    /// <summary>How often reading tells how far it has come.</summary>
    private const int Told = 1_000;

    private static readonly Dictionary<ImportKind, Dim> Dims = new()
    {
        [ImportKind.Queues] = Dim.Queue,
        [ImportKind.Topics] = Dim.Topic,
        [ImportKind.Channels] = Dim.Channel,
        [ImportKind.Regions] = Dim.Region,
        [ImportKind.Products] = Dim.Product,
        [ImportKind.Campaigns] = Dim.Campaign,
        [ImportKind.Teams] = Dim.Team,
    };

    public static Task PeopleAsync(IServiceProvider services, LoadOrigin origin, IEnumerable<PersonDraft> people, LoadReport report, ImportSteps steps, CancellationToken cancel) =>
        RunAsync(services, origin, ImportKind.People, "team", db => LoadPeople.RunAsync(db, origin.CentreId, Counted(people, steps), cancel), report, cancel);

    public static Task EntriesAsync(
        IServiceProvider services, LoadOrigin origin, ImportKind kind, IEnumerable<EntryDraft> entries, LoadReport report, ImportSteps steps, CancellationToken cancel) =>
        RunAsync(services, origin, kind, Dims[kind].ToString().ToLowerInvariant(),
            db => LoadDirectory.RunAsync(db, origin.By, Dims[kind], [.. Counted(entries, steps)], steps.Records, cancel), report, cancel);

    private static async Task RunAsync(
        IServiceProvider services, LoadOrigin origin, ImportKind kind, string newCodesOf, Func<Db, Task<ListLoaded>> load, LoadReport report, CancellationToken cancel)
    {
        var (db, time) = (services.GetRequiredService<Db>(), services.GetRequiredService<TimeProvider>());
        await using var transaction = await FactTransaction.BeginAsync(db, origin.CentreId, cancel);
        var run = await origin.BeginAsync(db, kind.ToString().ToLowerInvariant(), time, cancel);
        var loaded = await load(db);
        (report.Taken, report.Added, report.Changed, report.Unchanged) = (loaded.Read, loaded.Added, loaded.Changed, loaded.Unchanged);
        if (loaded.NewCodes.Count > 0) report.SawNew(newCodesOf, loaded.NewCodes);
        foreach (var reject in loaded.Rejects.DistinctBy(reject => reject.Line)) report.Refuse(new(reject.Line, reject.Reason, reject.Field, reject.Value));
        await origin.EndAsync(db, run, report, time, cancel);
        if (!origin.DryRun) await transaction.CommitAsync(cancel);
    }

    private static IEnumerable<T> Counted<T>(IEnumerable<T> rows, ImportSteps steps)
    {
        var read = 0L;
        foreach (var row in rows)
        {
            if (++read % Told == 0) steps.Read(read);
            yield return row;
        }

        steps.Read(read);
    }
}
