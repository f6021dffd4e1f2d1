using System.Text.Json.Serialization;

namespace Shouwen.App.Voice.Definitions;

/// <summary>One thing asked on a page. What a kind does not use stays empty.</summary>
public sealed record Question([property: JsonRequired] string Code, [property: JsonRequired] QuestionKind Kind, [property: JsonRequired] LocalText Text)
{
    public LocalText? Help { get; init; }
    public bool Required { get; init; }
    public Condition? ShowIf { get; init; }

    /// <summary>Of single and multiple choice.</summary>
    public IReadOnlyList<Choice>? Choices { get; init; }

    /// <summary>Of a matrix and of pairs of expectation and perception: each is a field of its own, pairs are two.</summary>
    public IReadOnlyList<Row>? Rows { get; init; }

    /// <summary>Of a rating, a matrix and pairs; the other scales are fixed by their kind.</summary>
    public Scale? Scale { get; init; }

    /// <summary>Choices or rows in an order drawn anew for each respondent.</summary>
    public bool Shuffle { get; init; }

    /// <summary>The construct that the answer is an indicator of.</summary>
    public string? Construct { get; init; }

    public Measures? Measures { get; init; }

    /// <summary>Of a number.</summary>
    public double? Least { get; init; }
    public double? Most { get; init; }
}

public sealed record Choice([property: JsonRequired] string Code, [property: JsonRequired] LocalText Text)
{
    /// <summary>Excludes all other choices: "none of these".</summary>
    public bool Alone { get; init; }
}

public sealed record Row([property: JsonRequired] string Code, [property: JsonRequired] LocalText Text)
{
    public string? Construct { get; init; }
}

/// <summary>Whole points from least to most, both included.</summary>
public sealed record Scale([property: JsonRequired] int Least, [property: JsonRequired] int Most)
{
    public LocalText? LeastLabel { get; init; }
    public LocalText? MostLabel { get; init; }

    /// <summary>Whether "don't know" may be said; it counts as missing, not as a point.</summary>
    public bool DontKnow { get; init; }
}
