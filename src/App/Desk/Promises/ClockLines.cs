using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Types;
using Shouwen.Engines.Clock;

namespace Shouwen.App.Desk.Promises;

/// <summary>What an act on a case means to the clock of a promise.</summary>
internal static class ClockLines
{
    public static List<ClockLine> OfText(PromiseKind kind, CaseEntryKind text, DateTimeOffset now, bool isByPerson) => text switch
    {
        CaseEntryKind.Message when kind == PromiseKind.NextReply => [new(now, ClockEventKind.Message)],
        CaseEntryKind.Reply when kind is PromiseKind.NextReply or PromiseKind.FirstResponse && isByPerson => [new(now, ClockEventKind.Reply)],
        _ => [],
    };

    /// <summary>Another priority may be another target, counted from creation; what a customer was promised for their follow-up stays.</summary>
    public static List<ClockLine> OfPriority(CasePromise promise, CaseTypeDefinition definition, int priority, DateTimeOffset now) =>
        promise.Code != FollowUpType.Promise && definition.Promises.FirstOrDefault(rule => rule.Code == promise.Code) is { } rule && rule.Targets[priority] != (promise.Lines.LastOrDefault(line => line.Target is not null)?.Target ?? promise.Target)
            ? [new(now, ClockEventKind.Retarget, rule.Targets[priority])]
            : [];

    /// <summary>Waiting pauses what has to be settled; done ends it, and with it what is owed to messages. A first response knows nothing of states.</summary>
    public static List<ClockLine> OfMove(PromiseKind kind, CaseStateKind from, CaseStateKind to, DateTimeOffset now, string? reason)
    {
        if (kind == PromiseKind.FirstResponse || from == to) return [];
        var lines = new List<ClockLine>();
        var pauses = kind != PromiseKind.NextReply;
        if (from == CaseStateKind.Done) lines.Add(new(now, ClockEventKind.Reopen, Reason: reason));
        if (from == CaseStateKind.Waiting && pauses && to != CaseStateKind.Done) lines.Add(new(now, ClockEventKind.Resume));
        if (to == CaseStateKind.Waiting && pauses) lines.Add(new(now, ClockEventKind.Pause, Reason: reason));
        if (to == CaseStateKind.Done) lines.Add(new(now, ClockEventKind.Stop));
        return lines;
    }
}
