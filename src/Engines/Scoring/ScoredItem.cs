namespace Shouwen.Engines.Scoring;

/// <summary>How much hangs on an item of a scorecard.</summary>
public enum Gravity
{
    /// <summary>Its weight and no more.</summary>
    Plain,

    /// <summary>Failed, its section has no points.</summary>
    Critical,

    /// <summary>Failed, the whole has no points.</summary>
    Fatal,
}

/// <summary>One item as it was judged.</summary>
/// <param name="Weight">Within its section, 0 or more.</param>
/// <param name="Share">Of the points that it can have, 0 to 1; null where it did not apply.</param>
/// <param name="Gravity">What a failure costs.</param>
public sealed record ScoredItem(double Weight, double? Share, Gravity Gravity = Gravity.Plain)
{
    /// <summary>A critical or fatal item fails where it has none of its points.</summary>
    public bool IsFailed => Gravity != Gravity.Plain && Share == 0;
}

/// <summary>Items that are weighed together.</summary>
/// <param name="Weight">Within the scorecard, 0 or more.</param>
/// <param name="Items">In the order of the form.</param>
public sealed record ScoredSection(double Weight, IReadOnlyList<ScoredItem> Items);
