using System.Text.Json.Serialization;

namespace Shouwen.App.Quality.Forms;

/// <summary>A scorecard as people work on it, with what still keeps it from being published.</summary>
public sealed record ScorecardForm(
    string Code, string Name, int Published, DateTimeOffset ChangedAt, ScorecardDefinition Definition, IReadOnlyDictionary<string, string[]> Wrong)
{
    internal static ScorecardForm Of(Scorecard row)
    {
        var definition = row.Definition;
        return new(row.Code, row.Name, row.Published, row.ChangedAt, definition, ScorecardCheck.Of(definition).Found);
    }
}

/// <summary>A scorecard in a list.</summary>
public sealed record ScorecardCard(string Code, string Name, int Published, DateTimeOffset ChangedAt);

/// <summary>Begins with a template (in a language), with another scorecard, or with one empty section.</summary>
public sealed record NewScorecard([property: JsonRequired] string Code, [property: JsonRequired] string Name)
{
    public string? Template { get; init; }
    public string? CopyOf { get; init; }
}

public sealed record ScorecardChange([property: JsonRequired] string Name, [property: JsonRequired] ScorecardDefinition Definition);
