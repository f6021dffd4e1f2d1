using Microsoft.EntityFrameworkCore;
using NodaTime;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Types;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Desk.Escalation;

/// <summary>A case that is about to break, and who of its tier is to be spoken to now.</summary>
public sealed record BoardCase(CaseCard Case, CasePerson? Contact);

/// <summary>A tier on the board.</summary>
/// <param name="Contact">Of the tier as a whole; null in a gap of the rota.</param>
/// <param name="Soon">What breaks next in it, nearest first.</param>
public sealed record BoardTier(string Code, string Name, BoardCounts Counts, CasePerson? Contact, DateTimeOffset? ContactUntil, IReadOnlyList<BoardCase> Soon);

/// <summary>What is about to break, tier by tier.</summary>
internal static class BoardTiers
{
    private const int MostSoon = 6;

    public static async Task<IReadOnlyList<BoardTier>> OfAsync(DeskStore desk, IQueryable<DueCase> open, IReadOnlyDictionary<Guid, CaseType> types, (DateTimeOffset Now, DateTimeOffset Hour, DateTimeOffset HalfDay) at, CancellationToken cancel)
    {
        var plan = await EscalationPlan.OfAsync(desk.Db, desk.Acting.CentreId, cancel);
        if (plan.Tiers.Count == 0) return [];
        var (now, hour, halfDay) = at;
        var counted = await open.GroupBy(row => row.Tier).Select(group => new
        {
            Tier = group.Key,
            Open = group.Count(),
            Overdue = group.Count(row => row.DueAt < now),
            Hour = group.Count(row => row.DueAt >= now && row.DueAt <= hour),
            HalfDay = group.Count(row => row.DueAt > hour && row.DueAt <= halfDay),
        }).ToListAsync(cancel);
        var soon = new List<Guid>();
        foreach (var tier in plan.Tiers)
        {
            var code = tier == plan.Tiers[0] ? null : tier.Code;
            soon.AddRange(await open.Where(row => row.Tier == code && row.DueAt >= now && row.DueAt < DueCase.Never).OrderBy(row => row.DueAt).ThenBy(row => row.Number).Select(row => row.Id).Take(MostSoon).ToListAsync(cancel));
        }

        var near = await StoredCases.InOrderAsync(desk.Db, soon, cancel);
        var card = await CaseCards.ForAsync(desk, near, types, cancel);
        var frame = (await CentreFrame.LoadAsync(desk.Db, desk.Acting.CentreId, cancel, new HashSet<Dim> { Dim.Team }))!;
        var teams = frame.Members[Dim.Team].ToDictionary(team => team.Id, team => team.Code);
        var (zone, instant) = (DateTimeZoneProviders.Tzdb[frame.Zone], Instant.FromDateTimeOffset(now));
        var names = await Members.NamesAsync(desk.Db, [.. plan.Tiers.SelectMany(tier => tier.Shifts).Select(shift => shift.Contact).Distinct()], cancel);
        CasePerson? Person(OnDuty? duty) => duty is null ? null : new(duty.Contact, names.GetValueOrDefault(duty.Contact) ?? "");
        return [.. plan.Tiers.Select(tier =>
        {
            var duty = Rota.At(tier, null, zone, instant);
            return new BoardTier(
                tier.Code, tier.Name, BoardCounts.Sum(counted.Where(row => plan.TierOf(row.Tier) == tier).Select(row => new BoardCounts(row.Open, row.Overdue, row.Hour, row.HalfDay))), Person(duty), duty?.Until.ToDateTimeOffset(),
                [.. near.Where(row => plan.TierOf(row.Tier) == tier).Select(row => new BoardCase(card(row), Person(Rota.At(tier, row.TeamId is { } id ? teams.GetValueOrDefault(id) : null, zone, instant))))]);
        })];
    }
}
