using System.Text.Json.Serialization;

namespace Shouwen.App.Voice.Waves;

/// <summary>A round of asking as people see it, with how far it has come.</summary>
public sealed record WaveForm(
    string Code, string Name, string Survey, string SurveyName, int SurveyNumber, WaveState State, DateOnly? OpensOn, DateOnly? ClosesOn, WaveDue Due,
    string? ConductedBy, int? Population, int? Asked, string? Link, int Answers, int Begun, int Partial, InvitationCounts Invitations, double? ResponseRate,
    IReadOnlyList<WaveOwner> Owners);

/// <summary>How many were invited, and what became of it.</summary>
public sealed record InvitationCounts(int Made, int Answered, int OptedOut)
{
    internal static readonly InvitationCounts None = new(0, 0, 0);
}

/// <summary>A wave in a list.</summary>
public sealed record WaveCard(
    string Code, string Name, string Survey, string SurveyName, int SurveyNumber, WaveState State, DateOnly? OpensOn, DateOnly? ClosesOn, WaveDue Due,
    string? ConductedBy, int Answers, double? ResponseRate);

/// <summary>A new wave, of the newest version unless another is named.</summary>
public sealed record NewWave(
    [property: JsonRequired] string Code, [property: JsonRequired] string Name, [property: JsonRequired] string Survey, int? SurveyNumber,
    DateOnly? OpensOn, DateOnly? ClosesOn, string? ConductedBy, int? Population, int? Asked, IReadOnlyList<WaveOwner>? Owners = null);

public sealed record WaveChange(
    [property: JsonRequired] string Name, DateOnly? OpensOn, DateOnly? ClosesOn, string? ConductedBy, int? Population, int? Asked, IReadOnlyList<WaveOwner>? Owners = null);
