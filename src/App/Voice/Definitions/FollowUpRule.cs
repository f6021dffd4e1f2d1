using System.Text.Json.Serialization;

namespace Shouwen.App.Voice.Definitions;

/// <summary>Who gives at most so many points is asked, after handing in, whether somebody may come back to them.</summary>
/// <param name="Question">A question on one scale.</param>
public sealed record FollowUpRule([property: JsonRequired] string Question, [property: JsonRequired] int AtOrBelow)
{
    public const int MostHours = 200;

    /// <summary>Working hours by the centre's calendar until somebody has come back: the promise.</summary>
    public int Hours { get; init; } = 8;
}
