using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Desk.Cases;

/// <summary>Filters of the list that somebody comes back to, under a name.</summary>
public sealed class CaseView
{
    public const int MaxName = 40;
    public const int MaxQuery = 500;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required Guid PersonId { get; init; }
    public required string Name { get; init; }

    /// <summary>As the list's address has them.</summary>
    public required string Query { get; set; }

    /// <summary>Whether everybody of the centre finds it.</summary>
    public bool IsShared { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<CaseView>
    {
        public void Configure(EntityTypeBuilder<CaseView> table)
        {
            table.ToTable("case_views");
            table.Property(row => row.Name).HasMaxLength(MaxName);
            table.Property(row => row.Query).HasMaxLength(MaxQuery);
            table.HasIndex(row => new { row.CentreId, row.PersonId, row.Name }).IsUnique();
        }
    }
}

/// <param name="IsMine">Whether whoever asks may take it away.</param>
public sealed record CaseViewCard(Guid Id, string Name, string Query, bool IsShared, bool IsMine);

/// <summary>Saved filters: one's own and those that were shared, by name.</summary>
internal static class KeepViews
{
    private const int Most = 50;

    internal sealed record Request([property: JsonRequired] string Name, [property: JsonRequired] string Query, bool IsShared = false);

    public static async Task<Ok<IReadOnlyList<CaseViewCard>>> List(Db db, Acting acting, CancellationToken cancel) => TypedResults.Ok(await OfAsync(db, acting, cancel));

    /// <summary>The same name again is the same view with other filters.</summary>
    public static async Task<Results<Ok<IReadOnlyList<CaseViewCard>>, ProblemHttpResult>> Save(Request given, Db db, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        if (acting.UserId is not { } me) return Problem.Forbidden("desk.onlyPeopleKeep", "Only people keep views.");
        var errors = new FieldErrors();
        var name = errors.Text("name", given.Name, CaseView.MaxName);
        var query = given.Query.TrimStart('?');
        errors.AddIf(query.Length > CaseView.MaxQuery, "query", FieldErrors.TooLong);
        // Whoever sees only their own cases has nothing that others would want.
        errors.AddIf(given.IsShared && acting.ScopeOf(Act.DeskView) == Scope.Own, "isShared", OpenCase.MayNot);
        var mine = db.Set<CaseView>().Where(row => row.CentreId == acting.CentreId && row.PersonId == me);
        var known = errors.Any ? null : await mine.SingleOrDefaultAsync(row => row.Name == name, cancel);
        errors.AddIf(known is null && await mine.CountAsync(cancel) >= Most, "name", "tooMany");
        if (errors.Any) return errors.Problem();
        if (known is null) db.Add(new CaseView { Id = NewId.At(time), CentreId = acting.CentreId, PersonId = me, Name = name, Query = query, IsShared = given.IsShared });
        else (known.Query, known.IsShared) = (query, given.IsShared);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // A second click.
            db.ChangeTracker.Clear();
        }

        return TypedResults.Ok(await OfAsync(db, acting, cancel));
    }

    public static async Task<Results<Ok<IReadOnlyList<CaseViewCard>>, ProblemHttpResult>> Remove(Guid id, Db db, Acting acting, CancellationToken cancel) =>
        await db.Set<CaseView>().Where(row => row.Id == id && row.CentreId == acting.CentreId && row.PersonId == acting.UserId).ExecuteDeleteAsync(cancel) == 0
            ? Problem.NotFound("desk.noView", "You have no such view.")
            : TypedResults.Ok(await OfAsync(db, acting, cancel));

    private static async Task<IReadOnlyList<CaseViewCard>> OfAsync(Db db, Acting acting, CancellationToken cancel) =>
        await db.Set<CaseView>().AsNoTracking().Where(row => row.CentreId == acting.CentreId && (row.PersonId == acting.UserId || row.IsShared)).OrderBy(row => row.Name).ThenBy(row => row.Id).Take(4 * Most)
            .Select(row => new CaseViewCard(row.Id, row.Name, row.Query, row.IsShared, row.PersonId == acting.UserId)).ToListAsync(cancel);
}
