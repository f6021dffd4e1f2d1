using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Promises;
using Shouwen.App.Desk.Published;

namespace Shouwen.App.Desk.Recovery;

/// <summary>Recoveries of the past, as what was done with kept cases tells them.</summary>
internal sealed class KeepRecovery(KeptRecoveryRules rules, string currency, IReadOnlyDictionary<Guid, KeptWorker> workers)
{
    private readonly Dictionary<string, KeptCompensation> catalogue = rules.Catalogue.ToDictionary(one => one.Code);

    public static RecoveryRules RulesOf(int centreId, KeptRecoveryRules rules) => new()
    {
        CentreId = centreId,
        Definition = DeskJson.Text(new RecoveryDocument(
            rules.Every, rules.Broken, rules.CallDays, rules.ReturnDays, [.. rules.Catalogue.Select(one => new Compensation(one.Code, one.Name, one.Cents))],
            [.. rules.Limits.Select(limit => new CompensationLimit(limit.Key, limit.Value))])),
    };

    public bool OpensNew(string type, DateTimeOffset opened) => opened >= rules.Since && rules.Every.Contains(type);

    public static CaseRecovery Open(DeskCase row, RecoveryReason reason, int? followUp, DateTimeOffset at) => new() { Id = Guid.CreateVersion7(at), CentreId = row.CentreId, CaseId = row.Id, CaseNumber = row.Number, Reason = reason, FollowUp = followUp, OpenedAt = at };

    /// <summary>Of a case without one, whose promise broke while the rules held.</summary>
    public DateTimeOffset? OpensBroken(string type, IEnumerable<CasePromise> promises) =>
        rules.Broken.Contains(type) && promises.Select(promise => promise.BreachedAt).OfType<DateTimeOffset>().Where(at => at >= rules.Since).Order().FirstOrDefault() is var first && first != default ? first : null;

    /// <summary>The line of the timeline that an act leaves.</summary>
    public (CaseEntryKind Kind, string? Text, string? About) Do(CaseRecovery recovery, KeptAct act, DateTimeOffset at)
    {
        var by = workers[act.By].Name;
        recovery.Version++;
        switch (act.Kind)
        {
            case KeptActKind.Apologise:
                (recovery.ApologisedAt, recovery.ApologisedBy, recovery.CallDueAt) = (at, by, at.AddDays(rules.CallDays));
                return (CaseEntryKind.Reply, act.Text, RecoveryLines.Apology);
            case KeptActKind.PutRight:
                (recovery.FixedAt, recovery.FixedBy, recovery.Fix) = (at, by, act.Text);
                if (recovery.ApologisedAt is not null) recovery.CallDueAt = at.AddDays(rules.CallDays);
                return (CaseEntryKind.RecoveryFixed, act.Text, null);
            case KeptActKind.Compensate:
                var chosen = catalogue[act.What!];
                (recovery.CompensationCode, recovery.CompensationName, recovery.CompensationCents, recovery.AskedById, recovery.AskedBy) = (chosen.Code, chosen.Name, chosen.Cents, act.By, by);
                (recovery.Compensation, recovery.DecidedBy, recovery.DecidedAt) = act.To is null ? (CompensationState.Given, by, (DateTimeOffset?)at) : (CompensationState.Asked, (string?)null, (DateTimeOffset?)null);
                return (act.To is null ? CaseEntryKind.CompensationGiven : CaseEntryKind.CompensationAsked, act.Text, About(recovery));
            case KeptActKind.Decide:
                (recovery.Compensation, recovery.DecidedBy, recovery.DecidedAt) = (act.What == "refuse" ? CompensationState.Refused : CompensationState.Given, by, at);
                return (act.What == "refuse" ? CaseEntryKind.CompensationRefused : CaseEntryKind.CompensationGiven, act.Text, About(recovery));
            default:
                (recovery.Outcome, recovery.Note, recovery.Score, recovery.ClosedAt, recovery.ClosedBy) = (Enum.Parse<RecoveryOutcome>(act.What!, ignoreCase: true), act.Text, act.Score, at, by);
                return (CaseEntryKind.RecoveryClosed, act.Text, act.What);
        }
    }

    private string About(CaseRecovery recovery) => RecoveryLines.Of(recovery.CompensationCents, currency, recovery.CompensationName!);
}
