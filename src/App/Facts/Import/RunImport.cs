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
        IServiceProvider services, string path, ImportOrder order, Action<long, long>? progress, CancellationToken cancel)
    {
        using var file = TableFile.Open(path, order.Mapping.File);
        return await OfRowsAsync(services, file.Rows, order, () => progress?.Invoke(file.BytesRead, file.Bytes), cancel);
    }

    public static async Task<ImportAnswer> OfRowsAsync(IServiceProvider services, Rows rows, ImportOrder order, Action progress, CancellationToken cancel)
    {
        var errors = MappingCheck.Of(order.Mapping, rows.Headers);
        if (errors.Any) throw new MappingNotValid(errors);
        await using var scope = services.CreateAsyncScope();
        var (db, store) = (scope.ServiceProvider.GetRequiredService<Db>(), services.GetRequiredService<Store>());
        var frame = await CentreFrame.LoadAsync(db, order.By.CentreId, cancel) ?? throw new InvalidOperationException("The centre is gone.");
        var rejectFile = $"{NewId.At(services.GetRequiredService<TimeProvider>()):n}.csv";
        using var log = new RejectLog(RejectLog.PathOf(store, rejectFile), rows.Headers);
        var report = new LoadReport { Log = log };
        var origin = new LoadOrigin(frame.CentreId, order.Mapping.Source, order.FileName, order.By, order.JobId, rejectFile)
        {
            DryRun = order.DryRun,
            Landed = (inside, landed) => order.Landed?.Invoke(inside, ImportAnswer.Of(landed, order.DryRun, rejectFile)),
        };
        var times = new LocalTimes(order.Mapping.Time.Zone ?? frame.Zone);
        var row = new RowReader(rows, order.Mapping, times);
        await LoadAsync(scope.ServiceProvider, frame, origin, order.Mapping, row, report, progress, cancel);
        (report.Skipped, report.SkippedTimes, report.RepeatedTimes) = (row.Skipped, times.Skipped, times.Repeated);
        return ImportAnswer.Of(report, order.DryRun, rejectFile);
    }

    private static Task LoadAsync(
        IServiceProvider services, CentreFrame frame, LoadOrigin origin, Mapping mapping, RowReader row, LoadReport report, Action progress, CancellationToken cancel)
    {
        switch (mapping.Kind)
        {
            case ImportKind.Contacts:
                var contacts = Read(row, new ContactReading(row, frame.Members[Dim.Channel].Select(channel => channel.Code).ToHashSet()).Read, report, cancel);
                return origin.DryRun
                    ? CountAsync(services, frame, origin, contacts, report, progress, cancel)
                    : LoadContacts.RunAsync(services, origin, contacts, report, _ => progress(), cancel);
            case ImportKind.Intervals:
                return LoadIntervals.RunAsync(services, origin, Read(row, new IntervalReading(row, mapping).Read, report, cancel), report, _ => progress(), cancel);
            default:
                return ImportPeople.RunAsync(services, origin, Read(row, new PersonReading(row).Read, report, cancel), report, cancel);
        }
    }

    private static async Task CountAsync(
        IServiceProvider services, CentreFrame frame, LoadOrigin origin, IEnumerable<ContactDraft> contacts, LoadReport report, Action progress, CancellationToken cancel)
    {
        using var hash = CustomerHash.Of(services.GetRequiredService<Store>());
        await CountContacts.RunAsync(services.GetRequiredService<Db>(), frame, hash, origin.Source, contacts, report, _ => progress(), cancel);
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
