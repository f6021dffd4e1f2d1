namespace Shouwen.App.Desk.Published;

/// <summary>Something that customers may be given.</summary>
public sealed record KeptCompensation(string Code, string Name, long Cents);

/// <summary>Rules of recovery of a centre that is kept, and since when they open recoveries by themselves.</summary>
/// <param name="Limits">In cents, by role as rights call it.</param>
public sealed record KeptRecoveryRules(
    DateTimeOffset Since, IReadOnlyList<string> Every, IReadOnlyList<string> Broken, int CallDays, int ReturnDays, IReadOnlyList<KeptCompensation> Catalogue, IReadOnlyDictionary<Access.Published.Role, long> Limits);
