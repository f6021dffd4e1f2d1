using System.Threading.Channels;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Days;
using Shouwen.App.Facts.Published;

namespace Shouwen.App.Facts.Contacts;

/// <summary>Contacts from a source into the store: prepared on one thread, written on another, all in the caller's transaction.</summary>
internal static class WriteContacts
{
    private const int BatchSize = 10_000;

    public static async Task RunAsync(
        Db db, CentreFrame frame, CustomerHash hash, int sourceId, int importId, IEnumerable<ContactDraft> contacts,
        LoadReport report, Action<long>? progress, CancellationToken cancel)
    {
        var resolver = new MemberResolver(frame);
        using var writer = ContactWriter.For(db, frame.CentreId, sourceId, importId, report);
        await foreach (var batch in PreparedAsync(contacts, new(frame.Zone, hash, frame.KeepsPhoneNumbers), cancel))
        {
            foreach (var draft in batch.Drafts) resolver.Meet(draft);
            await resolver.AddMetAsync(db, report, cancel);
            for (var i = 0; i < batch.Rows.Length; i++) batch.Rows[i].Members = resolver.Resolve(batch.Drafts[i]);
            await writer.WriteAsync(batch.Rows, cancel);
            report.Taken += batch.Rows.Length;
            progress?.Invoke(report.Read);
        }

        foreach (var day in writer.Touched) report.Saw(DateOnly.FromDayNumber(day));
        await RebuildDays.ContactsAsync(db, frame.CentreId, writer.Touched, null, cancel);
    }

    private static async IAsyncEnumerable<Batch> PreparedAsync(
        IEnumerable<ContactDraft> contacts, ContactPreparer preparer, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var batches = Channel.CreateBounded<Batch>(new BoundedChannelOptions(3) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var producer = Task.Run(async () =>
        {
            try
            {
                foreach (var drafts in contacts.Chunk(BatchSize))
                {
                    var rows = new ContactRow[drafts.Length];
                    for (var i = 0; i < rows.Length; i++) rows[i] = preparer.Prepare(drafts[i]);
                    await batches.Writer.WriteAsync(new(drafts, rows), stop.Token);
                }

                batches.Writer.Complete();
            }
            catch (Exception failure)
            {
                batches.Writer.Complete(failure);
            }
        }, CancellationToken.None);

        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(cancel)) yield return batch;
        }
        finally
        {
            await stop.CancelAsync();
            await producer;
        }
    }

    private sealed record Batch(ContactDraft[] Drafts, ContactRow[] Rows);
}
