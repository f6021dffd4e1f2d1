namespace Shouwen.App.Access;

/// <summary>The person and session behind a cookie.</summary>
internal sealed record SignedIn(
    Guid SessionId, Guid PersonId, string Name, string Email, string Locale, bool TwoFactor, bool HasPassword, bool IsDemonstration,
    DateTimeOffset LastSeenAt, DateTimeOffset ExpiresAt, DateTimeOffset? PasswordGraceEndsAt)
{
    /// <summary>Endpoints take it as an argument; the access check has put it there.</summary>
    public static ValueTask<SignedIn?> BindAsync(HttpContext http) => ValueTask.FromResult(http.Features.Get<SignedIn>());
}
