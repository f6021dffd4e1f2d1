namespace Shouwen.Engines.Tiers;

/// <summary>Where a case is solved, counted from the customer.</summary>
public enum Tier
{
    /// <summary>By whoever was asked first, alone.</summary>
    FirstOwner,

    /// <summary>With the help of somebody else of the same team.</summary>
    AnotherPerson,

    /// <summary>By another team.</summary>
    AnotherTeam,
}

/// <summary>At which tier a case was solved, told from what a desk knows of it; the one place to change once a centre's tiers are data.</summary>
public static class SolvedAt
{
    /// <summary>Of a solved case: how often its work or its ownership changed hands, the first owner's team, and the team the work lay with at the end. Where a team is not known, another person is all that can be said.</summary>
    public static Tier Of(int handOvers, int? firstTeam, int? lastTeam) =>
        handOvers <= 0 ? Tier.FirstOwner : firstTeam is { } first && lastTeam is { } last && first != last ? Tier.AnotherTeam : Tier.AnotherPerson;
}
