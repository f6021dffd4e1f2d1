using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Access;

/// <summary>From a cookie or a bearer token, and the centre asked for, to who acts.</summary>
internal sealed class Callers(Db db, TimeProvider time, Sessions sessions, LastSeen lastSeen)
{
    private const string Bearer = "Bearer ";

    /// <param name="centre">The centre's code, where the address of the request does not say it.</param>
    public async Task<(Acting? Acting, IResult? Refusal)> IdentifyAsync(HttpContext http, string act, CancellationToken cancel, string? centre = null)
    {
        // A machine that sends a token never falls back to a cookie, so no header can switch the antiforgery check off.
        if (http.Request.Headers.Authorization is [{ } header]) return await TokenAsync(http, header, centre ?? CodeAskedFor(http), cancel);
        if (SessionCookie.Read(http) is not { } cookie || await sessions.FindAsync(cookie, cancel) is not { } signedIn) return (null, SignInNeeded(http));
        if (IsUnsafe(http.Request.Method) && !SessionCookie.HasAntiforgery(http, cookie))
            return (null, Problem.Refused("access.antiforgery", "The page is out of date: reload it and try again."));
        http.Features.Set(signedIn);
        return act == Act.AccessSelf ? (ThemselvesOf(signedIn), null) : await MemberAsync(signedIn, centre ?? CodeAskedFor(http), cancel);
    }

    private async Task<(Acting?, IResult?)> TokenAsync(HttpContext http, string header, string? code, CancellationToken cancel)
    {
        if (!header.StartsWith(Bearer + ApiToken.Prefix, StringComparison.OrdinalIgnoreCase)) return (null, SignInNeeded(http));
        var hash = OpaqueToken.HashOf(header[Bearer.Length..].Trim());
        var token = await db.Set<ApiToken>().AsNoTracking().SingleOrDefaultAsync(row => row.Hash == hash, cancel);
        if (token is null || token.ExpiresAt <= time.GetUtcNow()) return (null, SignInNeeded(http));
        var centre = (await CentreCard.ListAsync(db, [token.CentreId], cancel)).SingleOrDefault();
        if (centre is null || (code is not null && code != centre.Code)) return (null, NoSuchCentre());
        lastSeen.NoteToken(token.Id, token.LastUsedAt);
        return (new Acting(ActingKind.Token, null, token.Name, centre.Id, centre.Code, null, [],
            token.Scopes.ToDictionary(scope => scope, _ => Scope.Centre)), null);
    }

    private async Task<(Acting?, IResult?)> MemberAsync(SignedIn signedIn, string? code, CancellationToken cancel)
    {
        var memberships = await db.Set<Membership>().AsNoTracking().Where(row => row.PersonId == signedIn.PersonId).ToListAsync(cancel);
        var centres = await CentreCard.ListAsync(db, [.. memberships.Select(row => row.CentreId)], cancel);
        if (code is not null) centres = centres.FindAll(centre => centre.Code == code);
        if (centres.Count > 1) return (null, Problem.Refused("centre.needed", "You belong to several centres: say which with ?centre=CODE."));
        if (centres is not [var centre]) return (null, NoSuchCentre());
        var membership = memberships.Single(row => row.CentreId == centre.Id);
        return (new Acting(ActingKind.Person, signedIn.PersonId, signedIn.Name, centre.Id, centre.Code, membership.EmployeeId,
            await TeamsAsync(membership, cancel), Rights.Of(membership.Roles)), null);
    }

    private async Task<IReadOnlyList<int>> TeamsAsync(Membership membership, CancellationToken cancel) =>
        membership.EmployeeId is { } employee && membership.Roles.Contains(Role.TeamLeader)
            ? await Staff.TeamsOfAsync(db, membership.CentreId, employee, cancel)
            : [];

    /// <summary>What people do about themselves belongs to no centre.</summary>
    private static Acting ThemselvesOf(SignedIn signedIn) => new(ActingKind.Person, signedIn.PersonId, signedIn.Name, 0, "", null, [],
        new Dictionary<string, Scope> { [Act.AccessSelf] = Scope.Own });

    private static string? CodeAskedFor(HttpContext http) => http.Request.Query["centre"] is [{ Length: > 0 } code] ? code : null;

    private static bool IsUnsafe(string method) =>
        !(HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method));

    private static ProblemHttpResult SignInNeeded(HttpContext http)
    {
        // Whoever asks on a line that is open already has had their headers.
        if (!http.Response.HasStarted) http.Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        return Problem.Of(401, "access.signInNeeded", "Sign in first.");
    }

    private static ProblemHttpResult NoSuchCentre() => Problem.NotFound("centre.notFound", "There is no such centre, or you do not belong to it.");
}
