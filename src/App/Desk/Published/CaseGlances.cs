using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Types;

namespace Shouwen.App.Desk.Published;

/// <summary>An answer on a case's form.</summary>
public sealed record CaseAnswer(string Label, string Value);

/// <summary>A case as other words see it.</summary>
/// <param name="Words">What the customer said at first.</param>
/// <param name="Answers">Of its form, but for the next.</param>
/// <param name="Resolution">Those that are asked for where a case is done: cause, solution.</param>
/// <param name="LastReply">To the customer.</param>
public sealed record CaseGlance(Guid Id, int Number, string Title, string? Words, int? TopicId, bool IsDone, IReadOnlyList<CaseAnswer> Answers, IReadOnlyList<CaseAnswer> Resolution, string? LastReply);

/// <summary>Number and title of a case; the title is null for those who may not open it.</summary>
public sealed record CaseName(int Number, string? Title);

/// <summary>Id and number of a case.</summary>
public sealed record CaseId(Guid Id, int Number);

/// <summary>Cases for other words, as far as the right of whoever asks reaches.</summary>
public static class CaseGlances
{
    private static readonly CaseLinkKind[] Upwards = [CaseLinkKind.CausedBy, CaseLinkKind.PartOf, CaseLinkKind.DuplicateOf];

    public static ProblemHttpResult NotFound(int number) => StoredCases.NotFound(number);

    public static async Task<CaseGlance?> FindAsync(Db db, Acting acting, string act, int number, CancellationToken cancel)
    {
        if (await StoredCases.Of(db, acting, act).AsNoTracking().SingleOrDefaultAsync(row => row.Number == number, cancel) is not { } row) return null;
        var definition = (await db.Set<CaseType>().AsNoTracking().SingleAsync(type => type.Id == row.TypeId, cancel)).Document;
        var given = DeskJson.Read<Dictionary<string, string>>(row.Fields);
        var atTheEnd = definition.Transitions.Where(way => definition.State(way.To).Kind == CaseStateKind.Done).SelectMany(way => way.Fields).ToHashSet();
        var answers = definition.Fields.Where(field => given.ContainsKey(field.Code)).ToLookup(field => atTheEnd.Contains(field.Code), field => new CaseAnswer(field.Label, given[field.Code]));
        var said = await db.Set<CaseEntry>().AsNoTracking().Where(entry => entry.CaseId == row.Id && (entry.Kind == CaseEntryKind.Opened || entry.Kind == CaseEntryKind.Reply)).OrderBy(entry => entry.Id)
            .Select(entry => new { entry.Kind, entry.Text }).ToListAsync(cancel);
        return new(
            row.Id, row.Number, row.Title, said.Find(entry => entry.Kind == CaseEntryKind.Opened)?.Text, row.TopicId, row.StateKind == CaseStateKind.Done, [.. answers[false]], [.. answers[true]],
            said.FindLast(entry => entry.Kind == CaseEntryKind.Reply)?.Text);
    }

    public static async Task<Dictionary<Guid, CaseName>> NamesAsync(Db db, Acting acting, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        if (ids.Count == 0) return [];
        var mine = await StoredCases.Among(db, ids, acting, Act.DeskView).Select(row => row.Id).ToHashSetAsync(cancel);
        var rows = await db.Set<DeskCase>().AsNoTracking().Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.CentreId, row.Number, row.Title }).ToListAsync(cancel);
        return rows.Where(row => row.CentreId == acting.CentreId).ToDictionary(row => row.Id, row => new CaseName(row.Number, mine.Contains(row.Id) ? row.Title : null));
    }

    /// <summary>Cases that caused this one, that it is part of, or that it is a duplicate of.</summary>
    public static async Task<IReadOnlyList<CaseId>> ParentsAsync(Db db, Guid id, CancellationToken cancel) =>
        await (from link in db.Set<CaseLink>()
               where link.CaseId == id && Upwards.Contains(link.Kind)
               join other in db.Set<DeskCase>() on link.OtherId equals other.Id
               select new { other.Id, other.Number }).Distinct().Select(other => new CaseId(other.Id, other.Number)).ToListAsync(cancel);
}
