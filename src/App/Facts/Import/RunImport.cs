using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Contacts;
using Shouwen.App.Facts.Import.Mappings;
using Shouwen.App.Facts.Import.Reading;
using Shouwen.App.Facts.Import.Values;
using Shouwen.App.Facts.Published;
using Shouwen.App.Files.Published;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Import;

/// <summary>What is to be imported, by whom, and whether in earnest.</summary>
internal sealed record ImportOrder(Acting By, string FileName, Mapping Mapping, bool DryRun, Guid? JobId = null)
{
    public Action<Db, ImportAnswer>? Landed { get; init; }
}

/// <summary>Rows of a table into the store: read, mapped, and loaded by the door of their kind.</summary>
internal static class RunImport
{
    public static async Task<ImportAnswer> OfFileAsync(
        IServiceProvider services, string path, ImportOrder order, Action<ImportProgress>? progress, CancellationToken cancel)
    {
        using var file = TableFile.Open(path, order.Mapping.File);
        var steps = progress is null ? ImportSteps.Untold : ImportSteps.Of(() => (file.BytesRead, file.Bytes), progress);
        return await OfRowsAsync(services, file.Rows, order, steps, cancel);
    }

    public static async Task<ImportAnswer> OfRowsAsync(IServiceProvider services, Rows rows, ImportOrder order, ImportSteps steps, CancellationToken cancel)
    {
        var errors = MappingCheck.Of(order.Mapping, rows.Headers);
        if (errors.Any) throw new MappingNotValid(errors);
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActing>().Acting = order.By;
        var (db, store) = (scope.ServiceProvider.GetRequiredService<Db>(), services.GetRequiredService<Store>());
        var frame = await CentreFrame.LoadAsync(db, order.By.CentreId, cancel) ?? throw new InvalidOperationException("The centre is gone.");
        var rejectFile = $"{NewId.At(services.GetRequiredService<TimeProvider>()):n}.csv";
        using var log = new RejectedRows(RejectedRows.PathOf(store, rejectFile), rows.Headers);
        var report = new LoadReport { Log = log };
        var origin = new LoadOrigin(frame.CentreId, order.Mapping.Source, order.FileName, order.By, order.JobId, rejectFile)
        {
            DryRun = order.DryRun,
            Landed = (inside, landed) => order.Landed?.Invoke(inside, ImportAnswer.Of(landed, order.DryRun, rejectFile)),
        };
        var times = new LocalTimes(order.Mapping.Time.Zone ?? frame.Zone);
        var row = new RowReader(rows, order.Mapping, times);
        await LoadAsync(scope.ServiceProvider, frame, origin, order.Mapping, row, report, steps, cancel);
        (report.Skipped, report.SkippedTimes, report.RepeatedTimes) = (row.Skipped, times.Skipped, times.Repeated);
        return ImportAnswer.Of(report, order.DryRun, rejectFile);
    }

    private static Task LoadAsync(
        IServiceProvider services, CentreFrame frame, LoadOrigin origin, Mapping mapping, RowReader row, LoadReport report, ImportSteps steps, CancellationToken cancel)
    {
        var channels = frame.Members[Dim.Channel].Select(channel => channel.Code).ToHashSet();
        switch (mapping.Kind)
        {
            case ImportKind.Contacts:
                var contacts = Read(row, new ContactReading(row, channels).Read, report, cancel);
                return origin.DryRun
                    ? CountAsync(services, frame, origin, contacts, report, steps, cancel)
                    : LoadContacts.RunAsync(services, origin, contacts, report, steps, cancel);
            case ImportKind.Intervals:
                return LoadIntervals.RunAsync(services, origin, Read(row, new IntervalReading(row, mapping).Read, report, cancel), report, steps, cancel);
            case ImportKind.People:
                return ImportList.PeopleAsync(services, origin, Read(row, new PersonReading(row).Read, report, cancel), report, steps, cancel);
            default:
                return ImportList.EntriesAsync(services, origin, mapping.Kind, Read(row, new EntryReading(row, channels).Read, report, cancel), report, steps, cancel);
        }
    }

    private static async Task CountAsync(
        IServiceProvider services, CentreFrame frame, LoadOrigin origin, IEnumerable<ContactDraft> contacts, LoadReport report, ImportSteps steps, CancellationToken cancel)
    {
        using var hash = CustomerHash.Of(services.GetRequiredService<Store>());
        await CountContacts.RunAsync(services.GetRequiredService<Db>(), frame, hash, origin.Source, contacts, report, steps.Read, cancel);
    }

    /// <summary>The rows that are right; the others are refused as they are met.</summary>
    private static IEnumerable<T> Read<T>(RowReader row, Func<T?> read, LoadReport report, CancellationToken cancel) where T : class
    {
        var any = false;
        while (row.Next())
        {
            any = true;
            cancel.ThrowIfCancellationRequested();
            if (row.Fault is null && read() is { } draft) yield return draft;
            else report.RefuseRow(row.Fault!, row.Rows.Texts());
        }

        if (!any) throw SampleTable.HeaderOnly();
    }
}
