using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;

namespace Shouwen.App.Desk.Together;

/// <summary>Somebody has a case open. In the store, because two colleagues may be served by two servers.</summary>
public sealed class CasePresence
{
    public required Guid CaseId { get; init; }
    public required Guid PersonId { get; init; }
    public required int CentreId { get; init; }
    public required string Name { get; set; }
    public required DateTimeOffset SeenAt { get; set; }
    public DateTimeOffset? TypingAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<CasePresence>
    {
        public void Configure(EntityTypeBuilder<CasePresence> table)
        {
            table.ToTable("case_presences");
            table.HasKey(row => new { row.CaseId, row.PersonId });
            table.Property(row => row.Name).HasMaxLength(200);
            table.HasIndex(row => new { row.PersonId, row.SeenAt });
        }
    }
}

/// <param name="IsTyping">Whether they are writing an answer at this moment.</param>
public sealed record Onlooker(string Name, bool IsTyping);

/// <summary>Says that one has a case open, and hears who else has.</summary>
internal static class SeeOthers
{
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(40);

    internal sealed record Request([property: JsonRequired] bool Typing);

    public static async Task<Results<Ok<IReadOnlyList<Onlooker>>, ProblemHttpResult>> Handle(int number, Request given, Db db, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        var id = await StoredCases.Of(db, acting, Act.DeskView).Where(row => row.Number == number).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancel);
        if (id is not { } caseId) return StoredCases.NotFound(number);
        var now = StoredCases.Now(time);
        if (acting.UserId is { } me) await SayAsync(db, caseId, me, acting, given.Typing, now, cancel);
        var since = now - Fresh;
        var others = await db.Set<CasePresence>().AsNoTracking().Where(row => row.CaseId == caseId && row.SeenAt >= since && row.PersonId != acting.UserId).OrderBy(row => row.Name).ToListAsync(cancel);
        return TypedResults.Ok<IReadOnlyList<Onlooker>>(others.ConvertAll(row => new Onlooker(row.Name, row.TypingAt >= since)));
    }

    /// <summary>Goes away: the others need not wait until it is stale.</summary>
    public static async Task<NoContent> Leave(int number, Db db, Acting acting, CancellationToken cancel)
    {
        await db.Set<CasePresence>().Where(row => row.PersonId == acting.UserId && db.Set<DeskCase>().Any(one => one.Id == row.CaseId && one.CentreId == acting.CentreId && one.Number == number)).ExecuteDeleteAsync(cancel);
        return TypedResults.NoContent();
    }

    private static async Task SayAsync(Db db, Guid caseId, Guid me, Acting acting, bool isTyping, DateTimeOffset now, CancellationToken cancel)
    {
        DateTimeOffset? typing = isTyping ? now : null;
        var old = now - Fresh;
        // What one has had open before goes with the next that one opens, so nothing heaps up.
        await db.Set<CasePresence>().Where(row => row.PersonId == me && row.SeenAt < old && row.CaseId != caseId).ExecuteDeleteAsync(cancel);
        if (await db.Set<CasePresence>().Where(row => row.CaseId == caseId && row.PersonId == me).ExecuteUpdateAsync(row => row.SetProperty(one => one.SeenAt, now).SetProperty(one => one.TypingAt, typing), cancel) > 0) return;
        db.Add(new CasePresence { CaseId = caseId, PersonId = me, CentreId = acting.CentreId, Name = acting.Name, SeenAt = now, TypingAt = typing });
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Two windows of one person: the other has said it.
            db.ChangeTracker.Clear();
        }
    }
}
