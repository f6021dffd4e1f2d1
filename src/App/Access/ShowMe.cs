using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;

namespace Shouwen.App.Access;

internal static class ShowMe
{
    public sealed record Response(
        bool SignedIn, bool SetupNeeded, string Antiforgery, string Version, User? User, IReadOnlyList<MyCentre> Centres);

    /// <param name="MaySetPassword">Whether a new password may be set without the old one, for a while.</param>
    public sealed record User(Guid Id, string Name, string Email, string Locale, bool TwoFactor, bool HasPassword, bool MaySetPassword, bool IsDemonstration);

    public sealed record MyCentre(
        string Code, string Name, string Zone, string Locale, string Currency, bool IsDemonstration,
        IReadOnlyList<Role> Roles, IReadOnlyDictionary<string, Scope> Acts);

    private static readonly string Version =
        typeof(ShowMe).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public static async Task<Response> Handle(Db db, Sessions sessions, TimeProvider time, HttpContext http, CancellationToken cancel)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (SessionCookie.Read(http) is not { } cookie || await sessions.FindAsync(cookie, cancel) is not { } me)
            return new(false, !await db.Set<Person>().AnyAsync(cancel), "", Version, null, []);
        var user = new User(me.PersonId, me.Name, me.Email, me.Locale, me.TwoFactor, me.HasPassword, me.PasswordGraceEndsAt > time.GetUtcNow(), me.IsDemonstration);
        return new(true, false, SessionCookie.AntiforgeryOf(cookie), Version, user, await CentresOfAsync(db, me.PersonId, cancel));
    }

    private static async Task<IReadOnlyList<MyCentre>> CentresOfAsync(Db db, Guid personId, CancellationToken cancel)
    {
        var memberships = await db.Set<Membership>().AsNoTracking().Where(row => row.PersonId == personId).ToDictionaryAsync(row => row.CentreId, row => row.Roles, cancel);
        var centres = await CentreCard.ListAsync(db, memberships.Keys, cancel);
        return [.. centres.Select(centre => new MyCentre(
            centre.Code, centre.Name, centre.Zone, centre.Locale, centre.Currency, centre.IsDemonstration,
            memberships[centre.Id], Rights.Of(memberships[centre.Id])))];
    }
}
