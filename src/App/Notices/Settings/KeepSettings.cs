using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Notices.Published;

namespace Shouwen.App.Notices.Settings;

/// <param name="Kinds">All there are, and by which way each comes.</param>
/// <param name="QuietFrom">As 22:00, on the centre's clock; null where no hours are quiet.</param>
/// <param name="CanMail">Whether the installation sends mail at all.</param>
public sealed record SettingsForm(IReadOnlyList<KindWays> Kinds, string? QuietFrom, string? QuietTo, bool UrgentAlways, string? DigestAt, bool CanMail);

public sealed record KindWays([property: JsonRequired] NoticeKind Kind, [property: JsonRequired] bool InProduct, [property: JsonRequired] bool ByMail);

public sealed record SettingsChange([property: JsonRequired] IReadOnlyList<KindWays> Kinds, string? QuietFrom, string? QuietTo, [property: JsonRequired] bool UrgentAlways, string? DigestAt);

/// <summary>What I want to be told, by which way, and when not.</summary>
internal static class KeepSettings
{
    public const string NotATime = "notATime";
    public const string BothOrNone = "bothOrNone";

    public static async Task<Results<Ok<SettingsForm>, ProblemHttpResult>> Read(Db db, PostOffice office, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (acting.UserId is not { } me) return NotAPerson();
        var row = await FindAsync(db, me, acting.CentreId, cancel) ?? NoticeSettings.Usual(me, acting.CentreId);
        ETag.Set(http, row.Version);
        return TypedResults.Ok(FormOf(row, office));
    }

    public static async Task<Results<Ok<SettingsForm>, ProblemHttpResult>> Change(SettingsChange given, Db db, PostOffice office, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (acting.UserId is not { } me) return NotAPerson();
        var row = await FindAsync(db, me, acting.CentreId, cancel);
        if (!ETag.Matches(http, row?.Version ?? 0)) return Problem.Changed(FormOf(row ?? NoticeSettings.Usual(me, acting.CentreId), office));
        var errors = new FieldErrors();
        var (from, to, digest) = (Minute(errors, "quietFrom", given.QuietFrom), Minute(errors, "quietTo", given.QuietTo), Minute(errors, "digestAt", given.DigestAt));
        errors.AddIf(from is null != to is null, from is null ? "quietFrom" : "quietTo", BothOrNone);
        if (errors.Any) return errors.Problem();
        if (row is null) db.Add(row = NoticeSettings.Usual(me, acting.CentreId));
        var known = given.Kinds.DistinctBy(one => one.Kind).ToDictionary(one => one.Kind);
        row.Hidden = NoticeJson.Text(NoticeKinds.All.Where(kind => known.TryGetValue(kind, out var ways) ? !ways.InProduct : !row.Shows(kind)));
        row.Mailed = NoticeJson.Text(NoticeKinds.All.Where(kind => known.TryGetValue(kind, out var ways) ? ways.ByMail : row.Mails(kind)));
        (row.QuietFrom, row.QuietTo, row.UrgentAlways, row.DigestAt, row.Version) = (from, to, given.UrgentAlways, digest, row.Version + 1);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return Problem.Changed(FormOf(await FindAsync(db, me, acting.CentreId, cancel) ?? NoticeSettings.Usual(me, acting.CentreId), office));
        }

        ETag.Set(http, row.Version);
        return TypedResults.Ok(FormOf(row, office));
    }

    public static ProblemHttpResult NotAPerson() => Problem.Forbidden("notices.notAPerson", "Notices are for people; a program has none.");

    private static Task<NoticeSettings?> FindAsync(Db db, Guid person, int centreId, CancellationToken cancel) => db.Set<NoticeSettings>().SingleOrDefaultAsync(row => row.PersonId == person && row.CentreId == centreId, cancel);

    private static int? Minute(FieldErrors errors, string field, string? given)
    {
        if (string.IsNullOrEmpty(given)) return null;
        if (TimeOnly.TryParseExact(given, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return (time.Hour * 60) + time.Minute;
        errors.Add(field, NotATime);
        return null;
    }

    private static string? Time(int? minute) => minute is { } known ? new TimeOnly(known / 60, known % 60).ToString("HH:mm", CultureInfo.InvariantCulture) : null;

    private static SettingsForm FormOf(NoticeSettings row, PostOffice office) => new(
        [.. NoticeKinds.All.Select(kind => new KindWays(kind, row.Shows(kind), row.Mails(kind)))], Time(row.QuietFrom), Time(row.QuietTo), row.UrgentAlways, Time(row.DigestAt), office.Sender is not null);
}
