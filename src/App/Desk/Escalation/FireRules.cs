using Microsoft.EntityFrameworkCore;
using NodaTime;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Promises;
using Shouwen.App.Desk.Types;
using Shouwen.App.Notices.Published;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Desk.Escalation;

/// <summary>A case that something happened to.</summary>
internal sealed record RuledCase(DeskCase Row, CaseType Type, IReadOnlyList<CasePromise> Promises, IReadOnlyList<RuleCause> Causes)
{
    /// <summary>Where the cause is not the same for every rule, those for which it is there.</summary>
    public IReadOnlySet<string>? Rules { get; init; }
}

/// <summary>
/// Lets the rules of a centre act on cases, beside what caused it and saved with it. A rule acts once for a cause; that it did stands in the store under a key that is there once, so
/// that of two who look at the same moment one is refused with all that it did.
/// </summary>
internal sealed class FireRules(Db db, WorkingCalendars calendars, TimeProvider time)
{
    /// <summary>What a rule does may be the cause of another, at most so often.</summary>
    private const int MostRounds = 5;

    private readonly Dictionary<int, Centre> centres = [];

    private sealed record Centre(EscalationDefinition Plan, DateTimeZone Zone, IReadOnlyDictionary<int, string> Teams);

    public async Task RunAsync(IReadOnlyCollection<RuledCase> cases, CancellationToken cancel)
    {
        foreach (var one in cases.Where(one => one.Row.StateKind != CaseStateKind.Done))
        {
            var centre = await OfAsync(one.Row.CentreId, cancel);
            if (centre.Plan.Rules.Count == 0) continue;
            var causes = one.Causes;
            for (var round = 0; causes.Count > 0 && round < MostRounds; round++) causes = await ActAsync(centre, one, causes, cancel);
        }
    }

    private async Task<Centre> OfAsync(int centreId, CancellationToken cancel)
    {
        if (centres.TryGetValue(centreId, out var known)) return known;
        var plan = await EscalationPlan.OfAsync(db, centreId, cancel);
        if (plan.Rules.Count == 0) return centres[centreId] = new(plan, DateTimeZone.Utc, new Dictionary<int, string>());
        var frame = (await CentreFrame.LoadAsync(db, centreId, cancel, new HashSet<Dim> { Dim.Team }))!;
        return centres[centreId] = new(plan, DateTimeZoneProviders.Tzdb[frame.Zone], frame.Members[Dim.Team].ToDictionary(team => team.Id, team => team.Code));
    }

    /// <returns>What that caused in turn.</returns>
    private async Task<IReadOnlyList<RuleCause>> ActAsync(Centre centre, RuledCase one, IReadOnlyList<RuleCause> causes, CancellationToken cancel)
    {
        var meets = causes.SelectMany(cause => centre.Plan.On(cause.Trigger, one.Type.Code).Where(rule => cause.Meets(rule, one.Row.Priority, one.Row.Repeats) && (cause.Trigger != RuleTrigger.Idle || one.Rules?.Contains(rule.Code) == true)).Select(rule => (Rule: rule, Cause: cause))).ToList();
        if (meets.Count == 0) return [];
        var id = one.Row.Id;
        var fired = (await db.Set<RuleFiring>().Where(row => row.CaseId == id).Select(row => new { row.Rule, row.Cause }).ToListAsync(cancel)).Select(row => (row.Rule, row.Cause)).ToHashSet();
        fired.UnionWith(db.Set<RuleFiring>().Local.Where(row => row.CaseId == id).Select(row => (row.Rule, row.Cause)));
        var more = new List<RuleCause>();
        foreach (var (rule, cause) in meets.Where(meet => fired.Add((meet.Rule.Code, meet.Cause.Key))))
        {
            db.Add(new RuleFiring { Id = NewId.At(time), CentreId = one.Row.CentreId, CaseId = id, Rule = rule.Code, Cause = cause.Key, At = StoredCases.Now(time) });
            more.AddRange(await ActAsync(centre, one, rule, cause, cancel));
        }

        return more;
    }

    private async Task<IReadOnlyList<RuleCause>> ActAsync(Centre centre, RuledCase one, EscalationRule rule, RuleCause cause, CancellationToken cancel)
    {
        var (row, more) = (one.Row, new List<RuleCause>());
        row.FactsDue++;
        Write(row, CaseEntryKind.RuleFired, rule.Name);
        if (rule.Acts.Contains(RuleAct.NextTier) && centre.Plan.After(centre.Plan.TierOf(row.Tier)) is { } next)
        {
            Write(row, CaseEntryKind.Escalated, $"{centre.Plan.TierOf(row.Tier)!.Name} → {next.Name}");
            (row.Tier, row.Version) = (next.Code, row.Version + 1);
        }

        var tier = centre.Plan.TierOf(row.Tier);
        var contact = Rota.At(tier, row.TeamId is { } team ? centre.Teams.GetValueOrDefault(team) : null, centre.Zone, Instant.FromDateTimeOffset(time.GetUtcNow()))?.Contact;
        if (rule.Acts.Contains(RuleAct.Reassign) && contact is { } to && to != row.WorkerId) await HandOverAsync(row, to, cancel);
        if (rule.Acts.Contains(RuleAct.Raise) && row.Priority > 0) more.AddRange(await RaiseAsync(one, cancel));
        var isReview = rule.Acts.Contains(RuleAct.Review);
        if (isReview)
        {
            db.Add(new CaseReview { Id = NewId.At(time), CentreId = row.CentreId, CaseId = row.Id, Rule = rule.Name, AskedAt = StoredCases.Now(time) });
            Write(row, CaseEntryKind.ReviewAsked, rule.Name);
        }

        await TellAsync(row, rule, cause, tier, contact, isReview, cancel);
        return more;
    }

    private async Task HandOverAsync(DeskCase row, Guid to, CancellationToken cancel)
    {
        var name = (await Members.NamesAsync(db, [to], cancel)).GetValueOrDefault(to) ?? "";
        (row.WorkerId, row.Version) = (to, row.Version + 1);
        row.TeamId = await OpenCase.TeamOfAsync(db, row.CentreId, to, cancel) ?? row.TeamId;
        Write(row, CaseEntryKind.HandedOver, name);
    }

    /// <summary>One step more urgent, with the targets of that.</summary>
    private async Task<IReadOnlyList<RuleCause>> RaiseAsync(RuledCase one, CancellationToken cancel)
    {
        var (row, definition, now, before) = (one.Row, one.Type.Document, StoredCases.Now(time), one.Row.Priority);
        (row.Priority, row.Raised, row.Version) = (before - 1, row.Raised + 1, row.Version + 1);
        Write(row, CaseEntryKind.Changed, $"{StoredCases.NameOf(definition, before)} → {StoredCases.NameOf(definition, row.Priority)}");
        var hours = await ClockHours.OfAsync(db, calendars, one.Promises, cancel);
        var told = new List<CaseEntry>();
        foreach (var promise in one.Promises)
        {
            if (ClockLines.OfPriority(promise, definition, row.Priority, now) is not { Count: > 0 } lines) continue;
            hours.CatchUp(promise, now);
            promise.Append(lines);
            told.AddRange(WindClocks.Read(promise, hours, now).Told);
        }

        db.AddRange(told);
        WindClocks.Sum(row, one.Promises);
        await CaseNews.PassedAsync(db, time, [row], [.. told.Select(entry => (one.Promises.First(promise => entry.About!.Split(' ')[0] == promise.Code), entry))], cancel);
        return [RuleCause.PriorityOf(row), .. told.Select(RuleCause.Of)];
    }

    private async Task TellAsync(DeskCase row, EscalationRule rule, RuleCause cause, EscalationTier? tier, Guid? contact, bool isReview, CancellationToken cancel)
    {
        var to = new List<Guid?>();
        if (rule.Acts.Contains(RuleAct.NotifyOwner)) to.Add(row.OwnerId);
        if (rule.Acts.Contains(RuleAct.NotifyWorker)) to.Add(row.WorkerId);
        if (rule.Acts.Contains(RuleAct.NotifyContact)) to.Add(contact);
        var key = $"rule {rule.Code} {cause.Key}";
        var notices = new List<NewNotice> { CaseNews.Of(row, isReview ? NoticeKind.ReviewRequired : NoticeKind.RuleFired, to, key, ("rule", rule.Name)) };
        if (rule.Acts.Contains(RuleAct.NextTier) || rule.Acts.Contains(RuleAct.Reassign))
            notices.Add(CaseNews.Of(row, NoticeKind.CaseEscalated, [contact], $"{key} tier", ("tier", tier?.Name), ("reason", rule.Name)) with { IsUrgent = true });
        await TellPeople.AddAsync(db, time, notices, cancel);
    }

    private void Write(DeskCase row, CaseEntryKind kind, string about) =>
        db.Add(new CaseEntry { CentreId = row.CentreId, CaseId = row.Id, At = StoredCases.Now(time), Kind = kind, About = about.Length <= CaseEntry.MaxAbout ? about : about[..CaseEntry.MaxAbout] });
}
