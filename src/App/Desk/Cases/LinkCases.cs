using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Types;
using Shouwen.App.Http;

namespace Shouwen.App.Desk.Cases;

public sealed record NewLink([property: JsonRequired] CaseLinkKind Kind, [property: JsonRequired] int Other);

/// <summary>A case that another one hangs together with.</summary>
/// <param name="IsFromOther">Whether it is the other one that was said to be a duplicate, a consequence, a part, a repeat.</param>
/// <param name="Title">Null for those who may not open it.</param>
public sealed record LinkedCase(CaseLinkKind Kind, bool IsFromOther, int Number, string? Title, string StateName, CaseStateKind StateKind);

/// <summary>Cases that hang together: one is a duplicate of another, was caused by it, is part of it, repeats it.</summary>
internal static class LinkCases
{
    private const int MostShown = 50;

    public static Task<Results<Ok<CaseForm>, ProblemHttpResult>> Link(int number, NewLink given, Db db, WorkingCalendars calendars, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var desk = new DeskStore(db, calendars, time, acting);
        return StoredCases.WorkAsync(desk, number, http, async opened =>
        {
            var other = await StoredCases.Of(db, acting, Act.DeskView).AsNoTracking().SingleOrDefaultAsync(row => row.Number == given.Other, cancel);
            if (other is null) return Problem.Invalid("other", FieldErrors.UnknownCode);
            if (other.Id == opened.Row.Id) return Problem.Invalid("other", "sameCase");
            if (await db.Set<CaseLink>().AnyAsync(link => (link.CaseId == opened.Row.Id && link.OtherId == other.Id) || (link.CaseId == other.Id && link.OtherId == opened.Row.Id), cancel)) return Problem.Invalid("other", "linkedAlready");
            Add(desk, opened.Row, other.Id, other.Number, given.Kind);
            return null;
        }, cancel);
    }

    public static Task<Results<Ok<CaseForm>, ProblemHttpResult>> Unlink(int number, int other, Db db, WorkingCalendars calendars, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var desk = new DeskStore(db, calendars, time, acting);
        return StoredCases.WorkAsync(desk, number, http, async opened =>
        {
            var id = opened.Row.Id;
            var found = await (from link in db.Set<CaseLink>()
                               join row in db.Set<DeskCase>() on link.CaseId == id ? link.OtherId : link.CaseId equals row.Id
                               where (link.CaseId == id || link.OtherId == id) && row.Number == other
                               select link).ToListAsync(cancel);
            if (found.Count == 0) return Problem.NotFound("desk.noLink", $"Case {number} does not hang together with case {other}.");
            db.RemoveRange(found);
            db.Add(StoredCases.Entry(desk, opened.Row, CaseEntryKind.Unlinked, about: About(found[0].Kind, found[0].OtherId == id, other)));
            return null;
        }, cancel);
    }

    /// <summary>The link, and a line in both timelines.</summary>
    public static void Add(DeskStore desk, DeskCase row, Guid otherId, int otherNumber, CaseLinkKind kind)
    {
        desk.Db.Add(new CaseLink { Id = NewId.At(desk.Time), CentreId = row.CentreId, CaseId = row.Id, OtherId = otherId, Kind = kind });
        desk.Db.Add(StoredCases.Entry(desk, row, CaseEntryKind.Linked, about: About(kind, false, otherNumber)));
        desk.Db.Add(new CaseEntry { CentreId = row.CentreId, CaseId = otherId, At = StoredCases.Now(desk.Time), Kind = CaseEntryKind.Linked, ById = desk.Acting.UserId, By = desk.Acting.Name, About = About(kind, true, row.Number) });
    }

    /// <summary>`repeatOf 12`; in the timeline of number 12, with a sign that it comes from there, the number of the other.</summary>
    public static string About(CaseLinkKind kind, bool isFromOther, int number) => string.Create(CultureInfo.InvariantCulture, $"{char.ToLowerInvariant(kind.ToString()[0])}{kind.ToString()[1..]}{(isFromOther ? "<" : "")} {number}");

    public static async Task<IReadOnlyList<LinkedCase>> OfAsync(Db db, Acting acting, Guid id, CancellationToken cancel)
    {
        var links = await db.Set<CaseLink>().AsNoTracking().Where(link => link.CaseId == id || link.OtherId == id).Take(MostShown).ToListAsync(cancel);
        if (links.Count == 0) return [];
        var others = links.Select(link => link.CaseId == id ? link.OtherId : link.CaseId).Distinct().ToList();
        var rows = await db.Set<DeskCase>().AsNoTracking().Where(row => others.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancel);
        var mine = await StoredCases.Among(db, others, acting, Act.DeskView).Select(row => row.Id).ToHashSetAsync(cancel);
        var ids = rows.Values.Select(row => row.TypeId).Distinct().ToList();
        var types = (await db.Set<CaseType>().AsNoTracking().Where(type => ids.Contains(type.Id)).ToListAsync(cancel)).ToDictionary(type => type.Id, type => type.Document);
        return [.. links.Select(link => (Link: link, Row: rows[link.CaseId == id ? link.OtherId : link.CaseId])).OrderByDescending(one => one.Row.Number)
            .Select(one => new LinkedCase(one.Link.Kind, one.Link.OtherId == id, one.Row.Number, mine.Contains(one.Row.Id) ? one.Row.Title : null, types[one.Row.TypeId].State(one.Row.State).Name, one.Row.StateKind))];
    }
}
