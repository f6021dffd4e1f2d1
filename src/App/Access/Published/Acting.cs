namespace Shouwen.App.Access.Published;

/// <summary>A customer has no account: what they do, they do on a page or by a letter, with a right to nothing else.</summary>
public enum ActingKind { Person, Token, Console, Customer }

/// <summary>Who acts, in which centre, and how far each right reaches for them there.</summary>
public sealed record Acting(
    ActingKind Kind,
    Guid? UserId,
    string Name,
    int CentreId,
    string CentreCode,
    int? EmployeeId,
    IReadOnlyList<int> TeamIds,
    IReadOnlyDictionary<string, Scope> Rights)
{
    public Scope ScopeOf(string act) =>
        Kind == ActingKind.Console ? Scope.Centre : Rights.GetValueOrDefault(act, Scope.None);

    /// <summary>Whoever holds the machine and its files may do everything.</summary>
    public static Acting Console(int centreId, string centreCode) =>
        new(ActingKind.Console, null, "console", centreId, centreCode, null, [], new Dictionary<string, Scope>());

    /// <summary>Somebody who wrote to the centre, by whatever name they are shown.</summary>
    public static Acting Customer(int centreId, string centreCode) =>
        new(ActingKind.Customer, null, "", centreId, centreCode, null, [], new Dictionary<string, Scope>());

    /// <summary>Endpoints take `Acting` as an argument; the access check has put it there.</summary>
    public static ValueTask<Acting?> BindAsync(HttpContext http) => ValueTask.FromResult(http.Features.Get<Acting>());
}
