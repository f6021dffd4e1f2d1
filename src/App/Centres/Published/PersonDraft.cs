namespace Shouwen.App.Centres.Published;

/// <summary>One person of a personnel list. What the list does not say (null) stays as it is.</summary>
public sealed class PersonDraft
{
    /// <summary>Where in the source it stands, from 1.</summary>
    public int Line { get; init; }
    public string? Code { get; init; }
    public string? Name { get; init; }

    /// <summary>Code or name of the team; one not known yet is created.</summary>
    public string? Team { get; init; }

    /// <summary>Code of the person who leads that team.</summary>
    public string? TeamLeader { get; init; }

    /// <summary>This person leads their team.</summary>
    public bool LeadsTeam { get; init; }
    public string? Role { get; init; }
    public DateOnly? Joined { get; init; }
    public DateOnly? Left { get; init; }
    public bool? LeftVoluntarily { get; init; }
}
