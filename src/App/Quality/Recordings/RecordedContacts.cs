using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;

namespace Shouwen.App.Quality.Recordings;

/// <summary>Which contacts can be heard: there is a recording, here or at an address that somebody gave.</summary>
internal static class RecordedContacts
{
    /// <summary>Contacts of a period as it stood at a moment: what has been deleted since counts, or a draw could not be shown again.</summary>
    public static async Task<HashSet<long>> OfAsync(Db db, int centreId, DateOnly from, DateOnly to, DateTimeOffset at, CancellationToken cancel)
    {
        // No recording is older than its contact: the day before covers every zone.
        var begin = new DateTimeOffset(from.AddDays(-1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var found = await ContactsToJudge.RecordedAsync(db, centreId, from, to, cancel);
        found.UnionWith(await db.Set<Recording>().Where(row => row.CentreId == centreId && row.AddedAt >= begin && row.AddedAt <= at && (row.DeletedAt == null || row.DeletedAt > at))
            .Select(row => row.ContactId).ToListAsync(cancel));
        return found;
    }

    /// <summary>Of some contacts those that can be heard now.</summary>
    public static async Task<HashSet<long>> AmongAsync(Db db, int centreId, IReadOnlyCollection<long> contacts, CancellationToken cancel)
    {
        var found = (await ContactsToJudge.FactsAsync(db, centreId, contacts, cancel)).Values.Where(contact => contact.Recording is { } named && StoredRecordings.IsAddress(named)).Select(contact => contact.Id).ToHashSet();
        found.UnionWith(await db.Set<Recording>().Where(row => row.CentreId == centreId && contacts.Contains(row.ContactId) && row.DeletedAt == null).Select(row => row.ContactId).ToListAsync(cancel));
        return found;
    }
}
