using NodaTime;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Promises;
using Shouwen.App.Desk.Recovery;
using Shouwen.App.Desk.Types;
using Shouwen.Engines.Clock;
using Shouwen.Engines.Tiers;

namespace Shouwen.App.Desk.Figures;

/// <summary>Where a case's people belong: the employee who answers for it, and their team.</summary>
internal readonly record struct CasePlace(int? AgentId, int? TeamId);

/// <summary>Tells the facts of a case from its timeline and its clocks, in a centre's zone and hours.</summary>
/// <param name="calendar">The centre's; null where it has none, and then all hours count.</param>
internal sealed class TellFacts(DateTimeZone zone, WorkingCalendar? calendar, DateTimeOffset now)
{
    /// <param name="looksForRepeats">Whether its kind does.</param>
    /// <param name="supplyCents">What was paid for accepted help from suppliers.</param>
    /// <param name="entries">Its timeline, oldest first.</param>
    /// <param name="recovery">Null where there is none.</param>
    public CaseFact Of(DeskCase row, bool looksForRepeats, CasePlace place, long supplyCents, IReadOnlyList<CaseEntry> entries, IReadOnlyList<CasePromise> promises, ClockHours hours, CaseRecovery? recovery)
    {
        var isImported = entries.Any(entry => entry.Kind == CaseEntryKind.Imported);
        var passed = entries.Count(entry => entry.Kind is CaseEntryKind.HandedOver or CaseEntryKind.OwnershipTaken);
        var reopened = promises.Select(promise => promise.Lines.Count(line => line.Event == ClockEventKind.Reopen)).DefaultIfEmpty(0).Max();
        var isDone = row.StateKind == CaseStateKind.Done && row.DoneAt is not null;
        var closedBy = entries.LastOrDefault(entry => entry.Kind == CaseEntryKind.Moved && entry.At == row.DoneAt)?.ById;
        var isOwnersStill = entries.All(entry => entry.Kind != CaseEntryKind.OwnershipTaken);
        var reply = entries.FirstOrDefault(entry => entry.Kind == CaseEntryKind.Reply && (entry.ById is not null || isImported))?.At;
        var (first, next, resolution) = (Decided(promises, PromiseKind.FirstResponse), Decided(promises, PromiseKind.NextReply), Decided(promises, PromiseKind.Resolution));
        var wasAsked = recovery is { ClosedAt: not null, Outcome: RecoveryOutcome.Satisfied or RecoveryOutcome.Dissatisfied };
        return new()
        {
            CaseId = row.Id,
            CentreId = row.CentreId,
            TypeId = row.TypeId,
            Priority = row.Priority,
            AgentId = place.AgentId,
            TeamId = place.TeamId,
            TopicId = row.TopicId,
            ChannelId = row.ChannelId,
            RegionId = row.RegionId,
            ProductId = row.ProductId,
            QueueId = row.QueueId,
            OpenedOn = DateOf(row.OpenedAt),
            DoneOn = isDone ? DateOf(row.DoneAt!.Value) : null,
            IsRepeat = looksForRepeats && row.Customer is not null ? row.Repeats > 0 : null,
            HandOvers = isImported ? CaseFact.NotKnown : passed,
            Reopened = reopened,
            ByFirstOwner = isDone && isOwnersStill && closedBy == row.OwnerId,
            AtFirstLine = isDone && SolvedAt.Of(passed, place.TeamId, row.TeamId) != Tier.AnotherTeam,
            AtOnce = isDone && passed == 0 && reopened == 0 && entries.All(entry => entry.Kind != CaseEntryKind.Message),
            ReplyWorking = reply is null ? null : Used(promises, PromiseKind.FirstResponse, hours),
            ReplyElapsed = reply is { } at ? Seconds(at - row.OpenedAt) : null,
            ResolveWorking = isDone ? Used(promises, PromiseKind.Resolution, hours) : null,
            ResolveElapsed = isDone ? Seconds(row.DoneAt!.Value - row.OpenedAt) : null,
            Unattended = isImported ? 0 : Unattended(row, entries),
            FirstResponseOn = first?.On,
            FirstResponseKept = first?.IsKept,
            NextReplyOn = next?.On,
            NextReplyKept = next?.IsKept,
            ResolutionOn = resolution?.On,
            ResolutionKept = resolution?.IsKept,
            RecoveredOn = wasAsked ? DateOf(recovery!.ClosedAt!.Value) : null,
            IsRecovered = wasAsked ? recovery!.Outcome == RecoveryOutcome.Satisfied : null,
            SupplyCents = supplyCents,
        };
    }

    private DateOnly DateOf(DateTimeOffset at) => Instant.FromDateTimeOffset(at).InZone(zone).Date.ToDateOnly();

    private static int Seconds(TimeSpan time) => (int)Math.Min(int.MaxValue, Math.Max(0, Math.Round(time.TotalSeconds)));

    private int? Used(IReadOnlyList<CasePromise> promises, PromiseKind kind, ClockHours hours) =>
        promises.FirstOrDefault(promise => promise.Kind == kind && promise.EndedAt is not null) is { } ended ? Seconds(hours.Read(ended, now).Used.ToTimeSpan()) : null;

    /// <summary>Broken at the moment it breaks, kept when it is done: an excuse changes neither. A promise that still counts is not decided.</summary>
    private (DateOnly On, bool IsKept)? Decided(IReadOnlyList<CasePromise> promises, PromiseKind kind)
    {
        var ofKind = promises.Where(promise => promise.Kind == kind).ToList();
        if (ofKind.Where(promise => promise.BreachedAt is not null).Select(promise => promise.BreachedAt).Min() is { } broken) return (DateOf(broken), false);
        return ofKind.Count > 0 && ofKind.TrueForAll(promise => promise.EndedAt is not null) && ofKind.Max(promise => promise.EndedAt) is { } ended ? (DateOf(ended), true) : null;
    }

    /// <summary>From when somebody was given it until anybody but whoever gave it does something about it.</summary>
    private int Unattended(DeskCase row, IReadOnlyList<CaseEntry> entries)
    {
        var sum = Duration.Zero;
        (DateTimeOffset At, Guid? By)? since = null;
        foreach (var entry in entries)
        {
            if (since is { } waiting && IsWork(entry.Kind) && entry.ById is not null && entry.ById != waiting.By)
            {
                sum += Between(waiting.At, entry.At);
                since = null;
            }

            // What comes in without a person, by a form or a program, waits from its beginning.
            if (entry.Kind == CaseEntryKind.HandedOver || (entry.Kind == CaseEntryKind.Opened && entry.ById is null)) since ??= (entry.At, entry.ById);
        }

        if (since is { } still) sum += Between(still.At, row.DoneAt ?? now);
        return Seconds(sum.ToTimeSpan());
    }

    private static bool IsWork(CaseEntryKind kind) => kind is CaseEntryKind.Reply or CaseEntryKind.Note or CaseEntryKind.Moved or CaseEntryKind.Changed or CaseEntryKind.HandedOver or CaseEntryKind.ArticleUsed or CaseEntryKind.SupplyAsked;

    private Duration Between(DateTimeOffset from, DateTimeOffset to) =>
        to <= from ? Duration.Zero : calendar?.WorkingTimeBetween(Instant.FromDateTimeOffset(from), Instant.FromDateTimeOffset(to)) ?? Duration.FromTimeSpan(to - from);
}
