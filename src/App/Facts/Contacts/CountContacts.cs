using Microsoft.EntityFrameworkCore;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;

namespace Shouwen.App.Facts.Contacts;

/// <summary>What an import of contacts would do, found out by reading alone.</summary>
internal static class CountContacts
{
    private const int BatchSize = 2_000;

    public static async Task RunAsync(
        Db db, CentreFrame frame, CustomerHash hash, string source, IEnumerable<ContactDraft> contacts, LoadReport report, Action<long>? progress, CancellationToken cancel)
    {
        var sourceId = await db.Set<FactSource>().Where(row => row.CentreId == frame.CentreId && row.Name == source).Select(row => row.Id).SingleOrDefaultAsync(cancel);
        var (resolver, preparer, known) = (new MemberResolver(frame), new ContactPreparer(frame.Zone, hash, frame.KeepsPhoneNumbers), new Dictionary<long, Known>());
        foreach (var drafts in contacts.Chunk(BatchSize))
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var draft in drafts) resolver.Meet(draft);
            await resolver.AddMetAsync(null, report, cancel);
            var rows = Array.ConvertAll(drafts, preparer.Prepare);
            await LookUpAsync(db, sourceId, rows, known, cancel);
            foreach (var row in rows) Count(row, known, report);
            report.Taken += rows.Length;
            progress?.Invoke(report.Read);
        }
    }

    private static async Task LookUpAsync(Db db, int sourceId, ContactRow[] rows, Dictionary<long, Known> known, CancellationToken cancel)
    {
        var ids = rows.Select(row => row.ExternalId).Where(id => !known.ContainsKey(KeyOf(id))).ToArray();
        var stored = await db.Set<Contact>().AsNoTracking().Where(row => row.SourceId == sourceId && ids.Contains(row.ExternalId))
            .Select(row => new { row.ExternalId, row.ContentHash }).ToListAsync(cancel);
        foreach (var row in stored) known[KeyOf(row.ExternalId)] = new(row.ContentHash, IsFromHere: false);
    }

    private static void Count(in ContactRow row, Dictionary<long, Known> known, LoadReport report)
    {
        var key = KeyOf(row.ExternalId);
        if (!known.TryGetValue(key, out var before)) report.Added++;
        else if (before.ContentHash == row.ContentHash) report.Unchanged++;
        else if (before.IsFromHere) report.Refuse(new(row.Line, "duplicateId", "externalId", row.ExternalId));
        else report.Changed++;
        if (before.ContentHash == row.ContentHash || before.IsFromHere) return;
        known[key] = new(row.ContentHash, IsFromHere: true);
        report.Saw(DateOnly.FromDayNumber(row.LocalDay));
    }

    /// <summary>64 bits in place of the id: a million ids are then 30 MB, and two of them are taken for one in a thousand billion files.</summary>
    private static long KeyOf(string externalId)
    {
        var hash = new StableHash();
        hash.Add(externalId);
        return hash.Value;
    }

    private readonly record struct Known(long ContentHash, bool IsFromHere);
}
