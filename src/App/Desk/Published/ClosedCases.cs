using Microsoft.EntityFrameworkCore;
using NodaTime;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Figures;
using Shouwen.App.Desk.Types;
using Shouwen.App.Facts.Published;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Desk.Published;

/// <summary>A customer with the case of theirs that was done last; members 0 where they are not known.</summary>
internal readonly record struct ClosedCase(long Customer, int Number, int Region, int Product, int Channel, int Queue, int Team, int Agent, int Topic);

/// <param name="Unknown">Cases of which nobody knows whose they were.</param>
internal sealed record ClosedCaseList(List<ClosedCase> Customers, int Unknown);

/// <summary>Each customer once, by the latest of their cases that were done on local dates and are asked for.</summary>
internal static class ClosedCases
{
    /// <param name="types">Codes of kinds of case; none: all.</param>
    /// <param name="filters">Codes by cut; of a tree, a code stands also for what is below it. A case passes all cuts named.</param>
    public static async Task<ClosedCaseList> ReadAsync(Db db, CentreFrame frame, DateOnly from, DateOnly to, IReadOnlyCollection<string> types, IReadOnlyDictionary<Dim, IReadOnlySet<string>> filters, CancellationToken cancel)
    {
        var zone = DateTimeZoneProviders.Tzdb[frame.Zone];
        DateTimeOffset Midnight(DateOnly date) => zone.AtStartOfDay(LocalDate.FromDateOnly(date)).ToInstant().ToDateTimeOffset();
        var (begin, end) = (Midnight(from), Midnight(to.AddDays(1)));
        var rows = db.Set<DeskCase>().AsNoTracking().Where(row => row.CentreId == frame.CentreId && row.DoneAt >= begin && row.DoneAt < end && row.StateKind == CaseStateKind.Done);
        if (types.Count > 0) rows = rows.Where(row => db.Set<CaseType>().Any(type => type.Id == row.TypeId && types.Contains(type.Code)));
        var passes = ContactsToJudge.Passes(frame, filters);
        var (seen, customers, unknown) = (new HashSet<long>(), new List<ClosedCase>(), 0);
        var found = rows.OrderByDescending(row => row.DoneAt).ThenByDescending(row => row.Number)
            .Select(row => new { row.Number, row.Customer, row.TopicId, row.RegionId, row.ProductId, row.ChannelId, row.QueueId, row.TeamId, Agent = db.Set<CaseFact>().Where(fact => fact.CaseId == row.Id).Select(fact => fact.AgentId).FirstOrDefault() });
        await foreach (var row in found.AsAsyncEnumerable().WithCancellation(cancel))
        {
            int Of(Dim dim) => dim switch { Dim.Topic => row.TopicId, Dim.Region => row.RegionId, Dim.Product => row.ProductId, Dim.Channel => row.ChannelId, Dim.Queue => row.QueueId, _ => row.TeamId } ?? 0;
            if (!passes.TrueForAll(pass => pass.Ids.Contains(Of(pass.Dim)))) continue;
            if (row.Customer is not { } customer) unknown++;
            else if (seen.Add(customer)) customers.Add(new(customer, row.Number, Of(Dim.Region), Of(Dim.Product), Of(Dim.Channel), Of(Dim.Queue), Of(Dim.Team), row.Agent ?? 0, Of(Dim.Topic)));
        }

        return new(customers, unknown);
    }

    /// <summary>Local dates on which these cases were done, by number.</summary>
    public static async Task<Dictionary<int, DateOnly>> DatesAsync(Db db, CentreFrame frame, IReadOnlyCollection<int> numbers, CancellationToken cancel)
    {
        var zone = DateTimeZoneProviders.Tzdb[frame.Zone];
        var dates = new Dictionary<int, DateOnly>(numbers.Count);
        foreach (var some in numbers.Chunk(2_000))
            foreach (var row in await db.Set<DeskCase>().Where(row => row.CentreId == frame.CentreId && some.Contains(row.Number) && row.DoneAt != null).Select(row => new { row.Number, row.DoneAt }).ToListAsync(cancel))
                dates[row.Number] = Instant.FromDateTimeOffset(row.DoneAt!.Value).InZone(zone).Date.ToDateOnly();
        return dates;
    }

    /// <summary>Whether the centre has all of these kinds of case.</summary>
    public static async Task<bool> KnowsAsync(Db db, int centreId, IReadOnlyCollection<string> types, CancellationToken cancel) =>
        await db.Set<CaseType>().CountAsync(row => row.CentreId == centreId && types.Contains(row.Code), cancel) == types.Distinct().Count();
}
