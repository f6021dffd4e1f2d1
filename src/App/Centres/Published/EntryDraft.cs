namespace Shouwen.App.Centres.Published;

/// <summary>One row of a list of queues, topics, channels, ... What the list does not say (null) stays as it is.</summary>
public sealed record EntryDraft
{
    /// <summary>Where in the source it stands, from 1.</summary>
    public int Line { get; init; }

    /// <summary>Null in a tree that is told by levels: then the names from the top, joined by spaces, are the code.</summary>
    public string? Code { get; init; }
    public string? Name { get; init; }

    /// <summary>Names from the top of a tree. The last is the entry's own, unless it has another name: then it hangs below the last.</summary>
    public IReadOnlyList<string> Levels { get; init; } = [];

    /// <summary>Code of the entry above, if the list tells what is above; null then means the top.</summary>
    public string? Parent { get; init; }
    public bool SaysParent { get; init; }
    public int? TalkLimitSeconds { get; init; }
    public string? Channel { get; init; }
    public double? AnswerShare { get; init; }
    public int? AnswerWithinSeconds { get; init; }
    public int? ShortAbandonSeconds { get; init; }
    public int? ServiceLevelVariant { get; init; }
    public string? Calendar { get; init; }
    public string? Kind { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public string? Leader { get; init; }
}
