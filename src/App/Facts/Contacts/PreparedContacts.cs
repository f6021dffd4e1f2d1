using System.Threading.Channels;
using Shouwen.App.Facts.Published;

namespace Shouwen.App.Facts.Contacts;

/// <summary>So many contacts at a time, as they came and as they will be written.</summary>
internal sealed class ContactBatch
{
    public const int Size = 5_000;

    public ContactDraft[] Drafts { get; } = new ContactDraft[Size];
    public ContactRow[] Rows { get; } = new ContactRow[Size];
    public int Count { get; set; }
}

/// <summary>Reads and prepares contacts on a thread of its own, some batches ahead. The batches go round: what was written is filled again.</summary>
internal sealed class PreparedContacts : IAsyncDisposable
{
    private const int Batches = 4;
    private readonly Channel<ContactBatch> empty = Channel.CreateBounded<ContactBatch>(Batches);
    private readonly Channel<ContactBatch> full = Channel.CreateBounded<ContactBatch>(Batches);
    private readonly CancellationTokenSource stop;
    private readonly Task reading;

    public PreparedContacts(IEnumerable<ContactDraft> contacts, ContactPreparer preparer, CancellationToken cancel)
    {
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        for (var i = 0; i < Batches; i++) empty.Writer.TryWrite(new());
        reading = Task.Run(() => FillAllAsync(contacts, preparer), CancellationToken.None);
    }

    public async IAsyncEnumerable<ContactBatch> ReadAsync()
    {
        await foreach (var batch in full.Reader.ReadAllAsync(stop.Token))
        {
            yield return batch;
            await empty.Writer.WriteAsync(batch, stop.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await reading;
        stop.Dispose();
    }

    /// <summary>What goes wrong here is thrown where the batches are read.</summary>
    private async Task FillAllAsync(IEnumerable<ContactDraft> contacts, ContactPreparer preparer)
    {
        try
        {
            using var rest = contacts.GetEnumerator();
            while (true)
            {
                var batch = await empty.Reader.ReadAsync(stop.Token);
                Fill(batch, rest, preparer);
                if (batch.Count == 0) break;
                await full.Writer.WriteAsync(batch, stop.Token);
            }

            full.Writer.Complete();
        }
        catch (Exception failure)
        {
            full.Writer.Complete(failure);
        }
    }

    private static void Fill(ContactBatch batch, IEnumerator<ContactDraft> rest, ContactPreparer preparer)
    {
        for (batch.Count = 0; batch.Count < ContactBatch.Size && rest.MoveNext(); batch.Count++)
        {
            batch.Drafts[batch.Count] = rest.Current;
            batch.Rows[batch.Count] = preparer.Prepare(rest.Current);
        }
    }
}
