using System.Text.Json.Serialization;
using Shouwen.Engines.Scoring;

namespace Shouwen.App.Quality.Forms;

/// <summary>Everything that is judged, and what it counts. An evaluation keeps the version that it was begun with.</summary>
public sealed record ScorecardDefinition([property: JsonRequired] IReadOnlyList<ScorecardSection> Sections)
{
    /// <summary>What evaluators should know before they begin.</summary>
    public string? Introduction { get; init; }

    internal IEnumerable<ScorecardItem> Items => Sections.SelectMany(section => section.Items);
}

public sealed record ScorecardSection(
    [property: JsonRequired] string Code, [property: JsonRequired] string Title, [property: JsonRequired] double Weight, [property: JsonRequired] IReadOnlyList<ScorecardItem> Items);

/// <summary>When a level must be explained.</summary>
public enum CommentRule { Never, WhenPointsAreLost, Always }

/// <param name="Levels">From the best to the worst, as the form shows them.</param>
public sealed record ScorecardItem(
    [property: JsonRequired] string Code, [property: JsonRequired] string Text, [property: JsonRequired] double Weight, [property: JsonRequired] IReadOnlyList<ItemLevel> Levels)
{
    public Gravity Gravity { get; init; }

    /// <summary>Whether it may be said not to apply; its weight then goes to the rest of the section.</summary>
    public bool MayNotApply { get; init; }
    public CommentRule Comment { get; init; }

    /// <summary>Asked only where an earlier item was judged so; else it does not apply.</summary>
    public ItemCondition? ShowIf { get; init; }

    /// <summary>What is meant, for evaluators.</summary>
    public string? Help { get; init; }

    /// <summary>What deserves the points, and what does not.</summary>
    public string? GoodExample { get; init; }
    public string? PoorExample { get; init; }

    internal double MostPoints => Levels.Max(level => level.Points);
}

public sealed record ItemLevel([property: JsonRequired] string Code, [property: JsonRequired] string Text, [property: JsonRequired] double Points);

public sealed record ItemCondition([property: JsonRequired] string Item, [property: JsonRequired] IReadOnlyList<string> Levels);
