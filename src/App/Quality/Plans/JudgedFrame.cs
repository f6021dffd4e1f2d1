using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Published;
using Shouwen.App.Facts.Published;
using Shouwen.App.Quality.Recordings;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Quality.Plans;

/// <summary>What can be drawn from a period: contacts, or cases.</summary>
internal static class JudgedFrame
{
    private const int ShortestTalk = 30;

    /// <param name="plan">Null for all contacts that are more than a few words.</param>
    /// <param name="at">The moment of the draw: recordings count as they were then.</param>
    public static async Task<List<JudgedContact>> ReadAsync(Db db, ContactsToJudge facts, CentreFrame frame, PlanDocument? plan, DateOnly from, DateOnly to, DateTimeOffset at, CancellationToken cancel)
    {
        var filters = plan is null ? new Dictionary<Dim, IReadOnlySet<string>>() : PlanCheck.FiltersOf(plan);
        if (plan?.Of == JudgedKind.Case) return await CasesToJudge.ReadAsync(db, frame, from, to, filters, cancel);
        var contacts = await facts.ReadAsync(db, frame, from, to, filters, plan?.ShortestTalk ?? ShortestTalk, cancel);
        if (plan?.OnlyRecorded == true)
        {
            var recorded = await RecordedContacts.OfAsync(db, frame.CentreId, from, to, at, cancel);
            contacts.RemoveAll(contact => !recorded.Contains(contact.Id));
        }

        return contacts;
    }

    /// <summary>What people call them; contacts that are gone are not among them.</summary>
    public static async Task<Dictionary<long, string>> NamesAsync(Db db, int centreId, JudgedKind kind, IReadOnlyCollection<long> ids, CancellationToken cancel) => kind == JudgedKind.Case
        ? ids.ToDictionary(id => id, id => $"#{id}")
        : (await ContactsToJudge.FactsAsync(db, centreId, ids, cancel)).ToDictionary(pair => pair.Key, pair => pair.Value.ExternalId);

    /// <summary>Which of a period's contacts can be heard; cases cannot.</summary>
    public static async Task<HashSet<long>> HeardAsync(Db db, Acting acting, JudgedKind kind, DateOnly from, DateOnly to, DateTimeOffset at, CancellationToken cancel) =>
        kind == JudgedKind.Case ? [] : await RecordedContacts.OfAsync(db, acting.CentreId, from, to, at, cancel);
}
