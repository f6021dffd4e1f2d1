namespace Shouwen.App.Desk.Published;

/// <summary>Something that a supplier offers.</summary>
/// <param name="LeadTime">PT8H, or 3 workdays.</param>
public sealed record KeptSupplyItem(string Code, string Name, long Cents, string LeadTime);

/// <param name="Contract">What the contract is called.</param>
public sealed record KeptSupplier(string Code, string Name, string Contract, DateOnly? Until, IReadOnlyList<KeptSupplyItem> Items);

/// <summary>Suppliers of a centre that is kept, what a month may cost, and by kind of case and priority how many percent of the time to resolve have to be used up first.</summary>
public sealed record KeptSupplyRules(long Budget, IReadOnlyDictionary<string, IReadOnlyList<int>> Limits, IReadOnlyList<KeptSupplier> Suppliers);
