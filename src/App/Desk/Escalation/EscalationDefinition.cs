using System.Text.Json.Serialization;

namespace Shouwen.App.Desk.Escalation;

/// <summary>What makes a rule look: a warning level or a breach of a promise, a repeat, a priority that is reached, nothing done for some working time.</summary>
public enum RuleTrigger { Level, Breach, Repeat, Priority, Idle }

/// <summary>What a rule does. The owner is told, never changed.</summary>
public enum RuleAct { NotifyOwner, NotifyWorker, NotifyContact, NextTier, Reassign, Raise, Review }

/// <summary>Who is the one to speak to, on some weekdays between two times of the day; over midnight where the first is later.</summary>
/// <param name="Days">1 is Monday.</param>
public sealed record RotaShift([property: JsonRequired] IReadOnlyList<int> Days, [property: JsonRequired] string From, [property: JsonRequired] string To, [property: JsonRequired] Guid Contact)
{
    /// <summary>Code of the team whose contact it is; null for the whole tier.</summary>
    public string? Team { get; init; }
}

/// <summary>A step of help: who is in it, and who is spoken to when.</summary>
public sealed record EscalationTier([property: JsonRequired] string Code, [property: JsonRequired] string Name)
{
    public IReadOnlyList<string> Teams { get; init; } = [];
    public IReadOnlyList<RotaShift> Shifts { get; init; } = [];
}

public sealed record EscalationRule([property: JsonRequired] string Code, [property: JsonRequired] string Name, [property: JsonRequired] RuleTrigger When, [property: JsonRequired] IReadOnlyList<RuleAct> Acts)
{
    public bool IsOn { get; init; } = true;

    /// <summary>Codes of the kinds of case that it is for; none: all.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Only this promise; null: any.</summary>
    public string? Promise { get; init; }

    /// <summary>Of levels: only this one, as 75 or PT30M; null: any.</summary>
    public string? Level { get; init; }

    /// <summary>Of repeats: from so many earlier ones on.</summary>
    public int? Times { get; init; }

    /// <summary>Only of this priority or more urgent, counted from 0; of the trigger itself, when it is reached.</summary>
    public int? Priority { get; init; }

    /// <summary>Working time without an entry of anybody: PT8H.</summary>
    public string? IdleFor { get; init; }
}

/// <summary>How a centre escalates: tiers in order, the nearest to the customer first, and rules.</summary>
public sealed record EscalationDefinition([property: JsonRequired] IReadOnlyList<EscalationTier> Tiers, [property: JsonRequired] IReadOnlyList<EscalationRule> Rules)
{
    public static EscalationDefinition None { get; } = new([], []);

    /// <summary>Code of the working calendar whose hours the rota is to cover, and idle time counts by; null for the centre's own.</summary>
    public string? Calendar { get; init; }

    /// <summary>Of a case: the first where it was never escalated, or its tier is gone; null where there are none.</summary>
    internal EscalationTier? TierOf(string? code) => Tiers.FirstOrDefault(tier => tier.Code == code) ?? (Tiers.Count > 0 ? Tiers[0] : null);

    internal EscalationTier? After(EscalationTier? tier) => tier is null ? null : Tiers.SkipWhile(one => one.Code != tier.Code).Skip(1).FirstOrDefault();

    internal IEnumerable<EscalationRule> On(RuleTrigger trigger, string type) => Rules.Where(rule => rule.IsOn && rule.When == trigger && (rule.Types.Count == 0 || rule.Types.Contains(type)));
}
