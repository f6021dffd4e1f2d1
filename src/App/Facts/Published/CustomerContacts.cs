using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Days;

namespace Shouwen.App.Facts.Published;

/// <summary>Contacts of one customer. Found in days in columns, so that no index of all customers has to be kept up by every import.</summary>
internal sealed class CustomerContacts(DayCache cache)
{
    /// <summary>Days held at a time, where there are too many to be kept in memory.</summary>
    private const int DaysTogether = 31;

    /// <summary>The newest first, at most so many, of the days from `from` to `to`.</summary>
    public async Task<IReadOnlyList<ContactFacts>> ReadAsync(Db db, CentreFrame frame, long customer, DateOnly from, DateOnly to, int most, CancellationToken cancel)
    {
        var found = new List<long>();
        for (var last = to; last >= from && found.Count < most; last = last.AddDays(-DaysTogether))
        {
            var first = last.DayNumber - from.DayNumber < DaysTogether ? from : last.AddDays(1 - DaysTogether);
            foreach (var day in (await cache.LoadAsync(db, frame.CentreId, first, last, cancel)).Reverse())
            {
                if (day.Contacts is not { } contacts) continue;
                for (var at = contacts.Count - 1; at >= 0; at--)
                    if (contacts.Customers[at] == customer) found.Add(contacts.Ids[at]);
            }
        }

        var facts = await ContactsToJudge.FactsAsync(db, frame.CentreId, [.. found.Take(most)], cancel);
        return [.. facts.Values.OrderByDescending(contact => contact.Started)];
    }
}
