using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Http;

namespace Shouwen.App.Desk.Together;

/// <summary>Somebody who neither answers for a case nor works on it wants to keep an eye on it.</summary>
public sealed class CaseWatcher
{
    public required Guid CaseId { get; init; }
    public required Guid PersonId { get; init; }
    public required int CentreId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<CaseWatcher>
    {
        public void Configure(EntityTypeBuilder<CaseWatcher> table)
        {
            table.ToTable("case_watchers");
            table.HasKey(row => new { row.CaseId, row.PersonId });
            table.HasIndex(row => new { row.PersonId, row.CaseId });
        }
    }
}

/// <param name="IsMine">Whether whoever asks is one of them.</param>
public sealed record Watchers(bool IsMine, IReadOnlyList<string> Names);

/// <summary>Keeps an eye on a case, or no longer.</summary>
internal static class WatchCase
{
    private const int Most = 50;

    public static async Task<Results<Ok<Watchers>, ProblemHttpResult>> Show(int number, Db db, Acting acting, CancellationToken cancel) =>
        await IdAsync(db, acting, number, cancel) is { } id ? TypedResults.Ok(await OfAsync(db, acting, id, cancel)) : StoredCases.NotFound(number);

    public static async Task<Results<Ok<Watchers>, ProblemHttpResult>> Begin(int number, Db db, Acting acting, CancellationToken cancel)
    {
        if (await IdAsync(db, acting, number, cancel) is not { } id) return StoredCases.NotFound(number);
        if (acting.UserId is not { } me) return Problem.Forbidden("desk.onlyPeopleWatch", "Only people keep an eye on a case.");
        var watching = await db.Set<CaseWatcher>().Where(row => row.CaseId == id).Select(row => row.PersonId).ToListAsync(cancel);
        if (watching.Contains(me)) return TypedResults.Ok(await OfAsync(db, acting, id, cancel));
        if (watching.Count >= Most) return Problem.Conflict("desk.tooManyWatch", $"{Most} people keep an eye on this case already.");
        db.Add(new CaseWatcher { CaseId = id, PersonId = me, CentreId = acting.CentreId });
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // A second click.
            db.ChangeTracker.Clear();
        }

        return TypedResults.Ok(await OfAsync(db, acting, id, cancel));
    }

    public static async Task<Results<Ok<Watchers>, ProblemHttpResult>> End(int number, Db db, Acting acting, CancellationToken cancel)
    {
        if (await IdAsync(db, acting, number, cancel) is not { } id) return StoredCases.NotFound(number);
        await db.Set<CaseWatcher>().Where(row => row.CaseId == id && row.PersonId == acting.UserId).ExecuteDeleteAsync(cancel);
        return TypedResults.Ok(await OfAsync(db, acting, id, cancel));
    }

    private static Task<Guid?> IdAsync(Db db, Acting acting, int number, CancellationToken cancel) =>
        StoredCases.Of(db, acting, Act.DeskView).Where(row => row.Number == number).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancel);

    private static async Task<Watchers> OfAsync(Db db, Acting acting, Guid id, CancellationToken cancel)
    {
        var people = await db.Set<CaseWatcher>().Where(row => row.CaseId == id).Select(row => row.PersonId).ToListAsync(cancel);
        var names = await Members.NamesAsync(db, people, cancel);
        return new(people.Contains(acting.UserId ?? Guid.Empty), [.. names.Values.Order(StringComparer.Ordinal)]);
    }
}
