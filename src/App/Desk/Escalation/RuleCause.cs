using Shouwen.App.Desk.Cases;

namespace Shouwen.App.Desk.Escalation;

/// <summary>Something that rules look at: what it is, and a key by which the same is known again.</summary>
/// <param name="Promise">Of levels and breaches.</param>
internal sealed record RuleCause(RuleTrigger Trigger, string Key, string? Promise = null, string? Level = null)
{
    public static RuleCause Repeat { get; } = new(RuleTrigger.Repeat, "repeat");

    public static RuleCause PriorityOf(DeskCase row) => new(RuleTrigger.Priority, $"priority {row.Priority}");

    public static RuleCause Idle(DateTimeOffset since) => new(RuleTrigger.Idle, $"idle {since.ToUnixTimeMilliseconds()}");

    /// <summary>A line that the clock wrote: `about` is the promise, and for warnings its level.</summary>
    public static RuleCause Of(CaseEntry entry)
    {
        var (promise, level) = (entry.About ?? "").Split(' ', 2) is [var first, .. var rest] ? (first, rest.FirstOrDefault()) : ("", null);
        return new(entry.Kind == CaseEntryKind.Warned ? RuleTrigger.Level : RuleTrigger.Breach, $"{entry.Kind} {entry.About} {entry.At.ToUnixTimeMilliseconds()}", promise, level);
    }

    /// <summary>Whether a rule that is on for this trigger and kind of case is for this very case.</summary>
    public bool Meets(EscalationRule rule, int priority, int repeats) => (rule.Priority is not { } least || priority <= least) && Trigger switch
    {
        RuleTrigger.Level => (rule.Promise is null || rule.Promise == Promise) && (rule.Level is null || rule.Level == Level),
        RuleTrigger.Breach => rule.Promise is null || rule.Promise == Promise,
        RuleTrigger.Repeat => repeats >= (rule.Times ?? 1),
        _ => true,
    };
}
