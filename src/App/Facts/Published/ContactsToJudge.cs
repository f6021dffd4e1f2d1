using Microsoft.EntityFrameworkCore;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Contacts;
using Shouwen.App.Facts.Days;
using Shouwen.App.Facts.Metrics;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Published;

/// <summary>A contact that an agent had, or a case, with what it can be drawn by; members 0 where they are not known.</summary>
/// <param name="IsOverlong">Longer than the limit of its topic, as the metric has it.</param>
/// <param name="CameBack">The customer contacted the centre on the same topic again, within the repeat window.</param>
internal readonly record struct JudgedContact(
    long Id, DateOnly Date, int Minute, DateTimeOffset Started, int Talk, int Agent, int Team, int Topic, int Region, int Product, int Channel, int Queue, bool IsOverlong, bool CameBack)
{
    public int Of(Dim dim) => dim switch
    {
        Dim.Agent => Agent,
        Dim.Team => Team,
        Dim.Topic => Topic,
        Dim.Region => Region,
        Dim.Product => Product,
        Dim.Channel => Channel,
        Dim.Queue => Queue,
        _ => 0,
    };
}

/// <summary>A contact as whoever judges it sees it.</summary>
internal sealed record ContactFacts(
    long Id, string ExternalId, DateTimeOffset Started, bool IsOutbound, bool Transferred, int? Wait, int? Talk, int? Hold, int? Wrap, string? Customer, string? Recording,
    IReadOnlyDictionary<Dim, int> Members);

/// <summary>Contacts for words that judge them one by one.</summary>
internal sealed class ContactsToJudge(DayCache cache)
{
    /// <summary>Answered contacts of known agents, by time. A contact passes all cuts named; of a tree, a code stands also for what is below it.</summary>
    public async Task<List<JudgedContact>> ReadAsync(
        Db db, CentreFrame frame, DateOnly from, DateOnly to, IReadOnlyDictionary<Dim, IReadOnlySet<string>> filters, int shortestTalk, CancellationToken cancel)
    {
        var passes = Passes(frame, filters);
        var (found, limits) = (new List<JudgedContact>(), new Dictionary<DateOnly, TalkLimits>());
        foreach (var day in await cache.LoadAsync(db, frame.CentreId, from, to, cancel))
        {
            if (day.Contacts is not { } contacts) continue;
            var quarter = new DateOnly(day.Date.Year, ((day.Date.Month - 1) / 3 * 3) + 1, 1);
            if (!limits.TryGetValue(quarter, out var limit))
                limits[quarter] = limit = TalkLimits.From((await cache.LoadAsync(db, frame.CentreId, quarter.AddMonths(-3), quarter.AddDays(-1), cancel)).Select(before => before.Contacts).OfType<ContactDay>(), frame.TalkLimits);
            for (var at = 0; at < contacts.Count; at++)
            {
                if (contacts.Outcomes[at] != (byte)Outcome.Answered || contacts.Of(Dim.Agent)[at] == 0 || contacts.Talk[at] < shortestTalk) continue;
                if (passes.TrueForAll(pass => pass.Ids.Contains(contacts.Of(pass.Dim)[at]))) found.Add(Of(contacts, at, limit.Of(contacts.Of(Dim.Topic)[at]), frame.RepeatWindowDays));
            }
        }

        return found;
    }

    /// <summary>The members that cuts let through; of a tree, a code stands also for what is below it.</summary>
    public static List<(Dim Dim, HashSet<int> Ids)> Passes(CentreFrame frame, IReadOnlyDictionary<Dim, IReadOnlySet<string>> filters) =>
        [.. filters.Select(filter => (filter.Key, Ancestors.WithChildren(frame.Members[filter.Key], filter.Value)))];

    /// <summary>By id; contacts that are gone are not among them.</summary>
    public static async Task<Dictionary<long, ContactFacts>> FactsAsync(Db db, int centreId, IReadOnlyCollection<long> ids, CancellationToken cancel)
    {
        // The centre is looked at afterwards: named in the query, it is what SQLite searches by, through all of its contacts.
        var rows = await db.Set<Contact>().AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancel);
        return rows.Where(row => row.CentreId == centreId).ToDictionary(row => row.Id, row => new ContactFacts(
            row.Id, row.ExternalId, row.Started, (row.Flags & (byte)ContactFlags.Outbound) != 0, (row.Flags & (byte)ContactFlags.Transferred) != 0,
            row.Wait, row.Talk, row.Hold, row.Wrap, row.CustomerLabel, row.Recording, MembersOf(row)));
    }

    /// <summary>Contacts of a period whose import gave the address of their recording; a number in another system is nothing that can be heard from here.</summary>
    public static async Task<HashSet<long>> RecordedAsync(Db db, int centreId, DateOnly from, DateOnly to, CancellationToken cancel) =>
        [.. await db.Set<Contact>().Where(row => row.CentreId == centreId && row.LocalDate >= from && row.LocalDate <= to && row.Recording != null && (row.Recording.StartsWith("http://") || row.Recording.StartsWith("https://"))).Select(row => row.Id).ToListAsync(cancel)];

    /// <summary>Contacts with this name in the systems they come from, or in the one that is named; names are unique within a system only.</summary>
    public static async Task<IReadOnlyList<(long Id, string Source)>> NamedAsync(Db db, int centreId, string externalId, string? source, CancellationToken cancel)
    {
        var rows = await (from system in db.Set<FactSource>()
                          where system.CentreId == centreId && (source == null || system.Name == source)
                          join contact in db.Set<Contact>() on system.Id equals contact.SourceId
                          where contact.ExternalId == externalId
                          select new { contact.Id, system.Name }).ToListAsync(cancel);
        return [.. rows.Select(row => (row.Id, row.Name))];
    }

    internal static Dictionary<Dim, int> MembersOf(Contact row) => new (Dim Dim, int? Id)[]
    {
        (Dim.Queue, row.QueueId), (Dim.Topic, row.TopicId), (Dim.Channel, row.ChannelId), (Dim.Region, row.RegionId), (Dim.Product, row.ProductId), (Dim.Campaign, row.CampaignId),
        (Dim.Team, row.TeamId), (Dim.Agent, row.AgentId),
    }.Where(member => member.Id is not null).ToDictionary(member => member.Dim, member => member.Id!.Value);

    private static JudgedContact Of(ContactDay day, int at, int limit, int windowDays) => new(
        day.Ids[at], day.Date, day.LocalMinutes[at], DateTimeOffset.FromUnixTimeSeconds(day.StartedSeconds[at]), day.Talk[at],
        day.Of(Dim.Agent)[at], day.Of(Dim.Team)[at], day.Of(Dim.Topic)[at], day.Of(Dim.Region)[at], day.Of(Dim.Product)[at], day.Of(Dim.Channel)[at], day.Of(Dim.Queue)[at],
        limit >= 0 && day.Talk[at] > limit, day.NextSeconds[at] >= 0 && day.NextSeconds[at] <= windowDays * 86_400L);
}
