namespace Shouwen.App.Voice.Published;

/// <summary>A round of asking that is over, with all of its answers.</summary>
/// <param name="Template">Of which the survey is made, unless a survey has its code already.</param>
/// <param name="Opened">Local date of the centre, as `Closed`.</param>
/// <param name="Population">How many people could have been asked; null where nobody knows.</param>
/// <param name="Asked">How many of them were.</param>
public sealed record KeptWave(
    string Template, string Survey, string SurveyName, string Code, string Name, DateOnly Opened, DateOnly Closed, int? Population, int? Asked, IReadOnlyList<KeptSheet> Sheets);

/// <summary>One respondent's answers by field, free texts among them; cuts as codes of the centre's members.</summary>
public sealed record KeptSheet(
    DateOnly Day, bool IsComplete, IReadOnlyDictionary<string, string> Answers, string? Region = null, string? Product = null, string? Channel = null, string? Team = null)
{
    public string Language { get; init; } = "zh-CN";

    /// <summary>What the answer's free texts are about.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}
