using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Notices.Published;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Notices.Channels;

/// <param name="Host">What is shown of the address, which is a secret.</param>
/// <param name="Failure">Why the last message did not arrive; null when it did.</param>
public sealed record NoticeChannelForm(Guid Id, string Name, RobotKind Kind, string Host, bool HasSecret, string Language, IReadOnlyList<NoticeKind> Kinds, string? Team, bool IsOn, DateTimeOffset? SentAt, string? Failure, int Version);

/// <param name="Address">Null in a change: as it is.</param>
/// <param name="Secret">Null in a change: as it is; empty: none.</param>
public sealed record NoticeChannelGiven(
    [property: JsonRequired] string Name, [property: JsonRequired] RobotKind Kind, string? Address, string? Secret, [property: JsonRequired] string Language, [property: JsonRequired] IReadOnlyList<NoticeKind> Kinds, string? Team,
    [property: JsonRequired] bool IsOn);

/// <param name="Why">The answer, where it was not taken.</param>
public sealed record TrialOutcome(bool Arrived, string? Why);

/// <summary>Channels of a centre: set up, changed, tried, removed. Address and secret go in and never come out.</summary>
internal static class KeepChannels
{
    public const string NameTaken = "nameTaken";
    private const int Most = 50;
    private const int MaxSecret = 200;
    private static readonly string[] Languages = ["zh-CN", "en"];

    public static async Task<Ok<IReadOnlyList<NoticeChannelForm>>> List(Db db, Acting acting, CancellationToken cancel)
    {
        var teams = await TeamsAsync(db, acting, cancel);
        var rows = await db.Set<NoticeChannel>().AsNoTracking().Where(row => row.CentreId == acting.CentreId).OrderBy(row => row.Name).ToListAsync(cancel);
        return TypedResults.Ok<IReadOnlyList<NoticeChannelForm>>([.. rows.Select(row => FormOf(row, teams))]);
    }

    public static async Task<Results<Ok<NoticeChannelForm>, ProblemHttpResult>> Create(NoticeChannelGiven given, Db db, ChannelSeal seal, Webhooks webhooks, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await db.Set<NoticeChannel>().CountAsync(row => row.CentreId == acting.CentreId, cancel) >= Most) return Problem.Conflict("notices.tooManyChannels", $"A centre has at most {Most} channels.");
        var row = new NoticeChannel
        {
            Id = NewId.At(time),
            CentreId = acting.CentreId,
            Name = "",
            Kind = given.Kind,
            Sealed = "",
            Host = "",
            HasSecret = false,
            Language = "",
            Kinds = "[]",
            NextAt = TellPeople.Now(time),
            Version = 0,
        };
        db.Add(row);
        return await SaveAsync(given, row, null, db, seal, webhooks, acting, http, cancel);
    }

    public static async Task<Results<Ok<NoticeChannelForm>, ProblemHttpResult>> Change(Guid id, NoticeChannelGiven given, Db db, ChannelSeal seal, Webhooks webhooks, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await FindAsync(db, acting, id, cancel) is not { } row) return NotFound();
        return ETag.Matches(http, row.Version) ? await SaveAsync(given, row, seal.Open(row.Sealed), db, seal, webhooks, acting, http, cancel) : Problem.Changed(FormOf(row, await TeamsAsync(db, acting, cancel)));
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> Remove(Guid id, Db db, Acting acting, CancellationToken cancel)
    {
        if (await FindAsync(db, acting, id, cancel) is not { } row) return NotFound();
        await using var together = await db.Database.BeginTransactionAsync(cancel);
        await db.Set<Sending.NoticePost>().Where(post => post.ChannelId == id).ExecuteDeleteAsync(cancel);
        db.Remove(row);
        await db.SaveChangesAsync(cancel);
        await together.CommitAsync(cancel);
        return TypedResults.NoContent();
    }

    /// <summary>Sent at once, and told with the answer.</summary>
    public static async Task<Results<Ok<TrialOutcome>, ProblemHttpResult>> Try(Guid id, Db db, Sending.ChannelSender sender, Acting acting, CancellationToken cancel)
    {
        if (await FindAsync(db, acting, id, cancel) is not { } row) return NotFound();
        if (!await sender.TakeTurnAsync(db, row.Id, cancel)) return Problem.Conflict("notices.tooSoon", "A message has just been sent to this channel; robots take one every three seconds. Try again in a moment.");
        var outcome = await sender.TryAsync(db, row, cancel);
        return TypedResults.Ok(new TrialOutcome(outcome.Fate == PostFate.Sent, outcome.Why));
    }

    private static async Task<Results<Ok<NoticeChannelForm>, ProblemHttpResult>> SaveAsync(
        NoticeChannelGiven given, NoticeChannel row, ChannelAddress? before, Db db, ChannelSeal seal, Webhooks webhooks, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var (errors, teams) = (new FieldErrors(), await TeamsAsync(db, acting, cancel));
        var name = errors.Text("name", given.Name, NoticeChannel.MaxName);
        var address = string.IsNullOrWhiteSpace(given.Address) ? before?.Address : given.Address.Trim();
        var secret = given.Secret is null ? before?.Secret : given.Secret.Trim() is { Length: > 0 } entered ? entered : null;
        errors.AddIf(address is null, "address", FieldErrors.Required);
        if (address is not null && webhooks.WrongWith(address) is { } wrong) errors.Add("address", wrong);
        errors.AddIf(secret?.Length > MaxSecret, "secret", FieldErrors.TooLong);
        errors.AddIf(secret is null && given.Kind == RobotKind.Generic, "secret", FieldErrors.Required);
        errors.AddIf(!Languages.Contains(given.Language), "language", FieldErrors.UnknownCode);
        var team = string.IsNullOrEmpty(given.Team) ? null : teams.FirstOrDefault(one => one.Code == given.Team);
        errors.AddIf(team is null && !string.IsNullOrEmpty(given.Team), "team", FieldErrors.UnknownCode);
        errors.AddIf(await db.Set<NoticeChannel>().AnyAsync(other => other.CentreId == acting.CentreId && other.Name == name && other.Id != row.Id, cancel), "name", NameTaken);
        if (errors.Any) return errors.Problem();
        (row.Name, row.Kind, row.Language, row.Kinds, row.TeamId, row.IsOn) = (name, given.Kind, given.Language, NoticeJson.Text(given.Kinds.Distinct()), team?.Id, given.IsOn);
        (row.HasSecret, row.Host, row.Version) = (secret is not null, new Uri(address!).Host, row.Version + 1);
        if (before is null || before.Address != address || before.Secret != secret) (row.Sealed, row.Failure) = (seal.Close(new(address!, secret)), null);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return await FindAsync(db, acting, row.Id, cancel) is { } current && current.Version != row.Version - 1 ? Problem.Changed(FormOf(current, teams)) : Problem.Invalid("name", NameTaken);
        }

        ETag.Set(http, row.Version);
        return TypedResults.Ok(FormOf(row, teams));
    }

    private static Task<NoticeChannel?> FindAsync(Db db, Acting acting, Guid id, CancellationToken cancel) => db.Set<NoticeChannel>().SingleOrDefaultAsync(row => row.CentreId == acting.CentreId && row.Id == id, cancel);

    private static async Task<IReadOnlyList<Member>> TeamsAsync(Db db, Acting acting, CancellationToken cancel) => (await CentreFrame.LoadAsync(db, acting.CentreId, cancel, new HashSet<Dim> { Dim.Team }))!.Members[Dim.Team];

    private static ProblemHttpResult NotFound() => Problem.NotFound("notices.noChannel", "There is no such channel in this centre; somebody may have removed it.");

    private static NoticeChannelForm FormOf(NoticeChannel row, IReadOnlyList<Member> teams) => new(
        row.Id, row.Name, row.Kind, row.Host, row.HasSecret, row.Language, row.Heard, teams.FirstOrDefault(team => team.Id == row.TeamId)?.Code, row.IsOn, row.SentAt, row.Failure, row.Version);
}
