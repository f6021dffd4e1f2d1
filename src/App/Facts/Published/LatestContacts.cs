using Microsoft.EntityFrameworkCore;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Contacts;
using Shouwen.App.Facts.Days;
using Shouwen.App.Facts.Metrics;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Published;

/// <summary>A customer with the contact that was their latest; members 0 where they are not known.</summary>
internal readonly record struct LatestContact(long Customer, long Contact, int Region, int Product, int Channel, int Queue, int Team, int Agent, int Topic);

/// <param name="Unknown">Contacts of whom nobody knows whose they were.</param>
internal sealed record LatestContactList(List<LatestContact> Customers, int Unknown);

/// <summary>What a centre's own system knows a contact by.</summary>
internal sealed record ContactName(string Source, string ExternalId, DateOnly Date);

/// <summary>Each customer once, by the latest of their contacts that is asked for. A million contacts are one pass over days in columns.</summary>
internal sealed class LatestContacts(DayCache cache)
{
    /// <summary>Days held at a time, where there are too many to be kept in memory.</summary>
    private const int DaysTogether = 31;
    private const int IdsTogether = 2_000;

    /// <param name="filters">Codes by cut; of a tree, a code stands also for what is below it. A contact passes all cuts named.</param>
    public async Task<LatestContactList> ReadAsync(
        Db db, CentreFrame frame, DateOnly from, DateOnly to, IReadOnlyDictionary<Dim, IReadOnlySet<string>> filters, CancellationToken cancel)
    {
        var passes = filters.Select(filter => (filter.Key, Ids: Ancestors.WithChildren(frame.Members[filter.Key], filter.Value))).ToList();
        var (seen, customers, unknown) = (new HashSet<long>(), new List<LatestContact>(), 0);
        // From the last day back, so that a customer not seen before is seen at their latest.
        for (var last = to; last >= from; last = last.AddDays(-DaysTogether))
        {
            var first = last.DayNumber - from.DayNumber < DaysTogether ? from : last.AddDays(1 - DaysTogether);
            foreach (var day in (await cache.LoadAsync(db, frame.CentreId, first, last, cancel)).Reverse())
            {
                cancel.ThrowIfCancellationRequested();
                if (day.Contacts is not { } contacts) continue;
                for (var at = contacts.Count - 1; at >= 0; at--)
                {
                    if (!passes.TrueForAll(pass => pass.Ids.Contains(contacts.Of(pass.Key)[at]))) continue;
                    if (contacts.Customers[at] == 0) unknown++;
                    else if (seen.Add(contacts.Customers[at])) customers.Add(Of(contacts, at));
                }
            }

            if (first == from) break;
        }

        return new(customers, unknown);
    }

    /// <summary>By id; contacts that are gone are not among them.</summary>
    public static async Task<Dictionary<long, ContactName>> NamesAsync(Db db, int centreId, IReadOnlyCollection<long> contacts, CancellationToken cancel)
    {
        var sources = await db.Set<FactSource>().AsNoTracking().Where(row => row.CentreId == centreId).ToDictionaryAsync(row => row.Id, row => row.Name, cancel);
        var names = new Dictionary<long, ContactName>(contacts.Count);
        foreach (var ids in contacts.Chunk(IdsTogether))
        {
            // The centre is looked at afterwards: named in the query, it is what SQLite searches by, through all of its contacts.
            var rows = await db.Set<Contact>().AsNoTracking().Where(row => ids.Contains(row.Id))
                .Select(row => new { row.Id, row.CentreId, row.SourceId, row.ExternalId, row.LocalDate }).ToListAsync(cancel);
            foreach (var row in rows.Where(row => row.CentreId == centreId)) names[row.Id] = new(sources[row.SourceId], row.ExternalId, row.LocalDate);
        }

        return names;
    }

    private static LatestContact Of(ContactDay day, int at) => new(
        day.Customers[at], day.Ids[at], day.Of(Dim.Region)[at], day.Of(Dim.Product)[at], day.Of(Dim.Channel)[at], day.Of(Dim.Queue)[at], day.Of(Dim.Team)[at], day.Of(Dim.Agent)[at], day.Of(Dim.Topic)[at]);
}
