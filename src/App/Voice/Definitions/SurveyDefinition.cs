using System.Text.Json.Serialization;

namespace Shouwen.App.Voice.Definitions;

public sealed record SurveyPage([property: JsonRequired] string Code, [property: JsonRequired] IReadOnlyList<Question> Questions)
{
    public LocalText? Title { get; init; }
    public Condition? ShowIf { get; init; }

    /// <summary>Questions in an order drawn anew for each respondent.</summary>
    public bool Shuffle { get; init; }
}

/// <summary>A latent variable that several fields indicate together.</summary>
public sealed record SurveyConstruct([property: JsonRequired] string Code, [property: JsonRequired] LocalText Name)
{
    /// <summary>Formative: the indicators make the construct (mode B) instead of mirroring it (mode A).</summary>
    public bool Formative { get; init; }
}

public sealed record ConstructPath([property: JsonRequired] string From, [property: JsonRequired] string To);

/// <summary>Everything that a survey asks, in every language, and the path model behind it. A running wave keeps the version it began with.</summary>
public sealed record SurveyDefinition(
    [property: JsonRequired] IReadOnlyList<string> Languages, [property: JsonRequired] LocalText Title, [property: JsonRequired] IReadOnlyList<SurveyPage> Pages)
{
    public LocalText? Introduction { get; init; }
    public LocalText? Thanks { get; init; }
    public IReadOnlyList<SurveyConstruct> Constructs { get; init; } = [];
    public IReadOnlyList<ConstructPath> Paths { get; init; } = [];

    /// <summary>Null where nobody is asked for more than answers.</summary>
    public FollowUpRule? FollowUp { get; init; }
}
