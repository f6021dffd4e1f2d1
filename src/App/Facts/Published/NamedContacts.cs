using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Facts.Contacts;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Published;

/// <summary>A contact found by what its own system calls it.</summary>
/// <param name="Customer">As cases keep it; null where nobody knows whose it was.</param>
/// <param name="Talk">Seconds; null where the system does not say.</param>
internal sealed record NamedContact(string Name, string Source, DateTimeOffset Started, bool IsOutbound, int? Talk, CustomerKey? Customer, IReadOnlyDictionary<Dim, int> Members)
{
    public int? Of(Dim dim) => Members.TryGetValue(dim, out var id) ? id : null;
}

/// <summary>Contacts by name, for words to which somebody tells a name. What has not been imported yet is not found.</summary>
internal static class NamedContacts
{
    /// <summary>Names are unique within a system only: two systems may both have one, and then both are found, the newest first.</summary>
    public static async Task<IReadOnlyList<NamedContact>> OfAsync(Db db, int centreId, IReadOnlyCollection<string> names, CancellationToken cancel)
    {
        if (names.Count == 0) return [];
        var sources = await db.Set<FactSource>().AsNoTracking().Where(row => row.CentreId == centreId).ToDictionaryAsync(row => row.Id, row => row.Name, cancel);
        var ids = sources.Keys.ToList();
        var rows = await db.Set<Contact>().AsNoTracking().Where(row => ids.Contains(row.SourceId) && names.Contains(row.ExternalId)).ToListAsync(cancel);
        return [.. rows.OrderByDescending(row => row.Started).Select(row => new NamedContact(
            row.ExternalId, sources[row.SourceId], row.Started, (row.Flags & (byte)ContactFlags.Outbound) != 0, row.Talk,
            row.Customer is { } customer ? new(customer, row.CustomerLabel ?? "") : null, ContactsToJudge.MembersOf(row)))];
    }
}
