using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Types;
using Shouwen.App.Http;

namespace Shouwen.App.Desk.Cases;

/// <summary>Cases by what is due first.</summary>
internal static class ListCases
{
    private const string All = "all";

    internal sealed record Asked(string? State, string? Owner, string? Worker, string? Type, int? Priority, bool? Overdue, DateTimeOffset? DueBefore, string? Q, string? After, int? Limit);

    public static async Task<Results<Ok<KeysetPage<CaseCard>>, ProblemHttpResult>> Handle([AsParameters] Asked asked, Db db, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        var (errors, now, size) = (new FieldErrors(), StoredCases.Now(time), KeysetPage.Limit(asked.Limit));
        var rows = Filtered(StoredCases.Of(db, acting, Act.DeskView).AsNoTracking(), asked, acting, now, errors);
        var types = await db.Set<CaseType>().AsNoTracking().Where(type => type.CentreId == acting.CentreId).ToDictionaryAsync(type => type.Id, cancel);
        if (asked.Type is { Length: > 0 } code)
        {
            var ids = types.Values.Where(type => type.Code == code).Select(type => type.Id).ToList();
            errors.AddIf(ids.Count == 0, "type", FieldErrors.UnknownCode);
            rows = rows.Where(row => ids.Contains(row.TypeId));
        }

        if (errors.Any) return errors.Problem();
        var count = await rows.Take(KeysetPage.CountBound + 1).CountAsync(cancel);
        if (Place(asked.After) is var (at, number)) rows = rows.Where(row => row.DueAt > at || (row.DueAt == at && row.Number > number));
        var page = await rows.OrderBy(row => row.DueAt).ThenBy(row => row.Number).Take(size + 1).ToListAsync(cancel);
        var people = await Members.NamesAsync(db, [.. page.SelectMany(row => new[] { row.OwnerId, row.WorkerId }).OfType<Guid>().Distinct()], cancel);
        var definitions = page.Select(row => row.TypeId).Distinct().ToDictionary(id => id, id => types[id].Document);
        return TypedResults.Ok(KeysetPage.Of(page, size, count, row => string.Create(CultureInfo.InvariantCulture, $"{row.DueAt.ToUnixTimeMilliseconds()}.{row.Number}"))
            .Select(row => Card(row, types[row.TypeId], definitions[row.TypeId], people, now)));
    }

    private static IQueryable<DeskCase> Filtered(IQueryable<DeskCase> rows, Asked asked, Acting acting, DateTimeOffset now, FieldErrors errors)
    {
        if (string.IsNullOrEmpty(asked.State)) rows = rows.Where(row => row.StateKind != CaseStateKind.Done);
        else if (Enum.TryParse<CaseStateKind>(asked.State, ignoreCase: true, out var kind) && Enum.IsDefined(kind)) rows = rows.Where(row => row.StateKind == kind);
        else errors.AddIf(asked.State != All, "state", FieldErrors.UnknownCode);
        if (Person("owner", asked.Owner, acting, errors) is { } owner) rows = rows.Where(row => row.OwnerId == owner);
        if (Person("worker", asked.Worker, acting, errors) is { } worker) rows = rows.Where(row => row.WorkerId == worker);
        if (asked.Priority is { } priority) rows = rows.Where(row => row.Priority == priority);
        if (asked.Overdue == true) rows = rows.Where(row => row.DueAt < now);
        if (asked.DueBefore is { } before)
        {
            var instant = before.ToUniversalTime();
            rows = rows.Where(row => row.DueAt < instant);
        }

        if (SearchPattern.Of(asked.Q) is not { } pattern) return rows;
        return int.TryParse(asked.Q!.Trim().TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? rows.Where(row => row.Number == number || EF.Functions.Like(row.Title, pattern, SearchPattern.Escape))
            : rows.Where(row => EF.Functions.Like(row.Title, pattern, SearchPattern.Escape) || EF.Functions.Like(row.Tags, pattern, SearchPattern.Escape));
    }

    /// <summary>`me`, or somebody's id.</summary>
    private static Guid? Person(string field, string? asked, Acting acting, FieldErrors errors)
    {
        if (string.IsNullOrEmpty(asked)) return null;
        if (asked == "me") return acting.UserId ?? Guid.Empty;
        if (Guid.TryParse(asked, out var id)) return id;
        errors.Add(field, FieldErrors.UnknownCode);
        return null;
    }

    private static CaseCard Card(DeskCase row, CaseType type, CaseTypeDefinition definition, Dictionary<Guid, string> people, DateTimeOffset now) => new(
        row.Number, type.Code, type.Name, row.Title, DeskJson.Read<List<string>>(row.Tags), row.Priority, StoredCases.NameOf(definition, row.Priority), row.State, definition.State(row.State).Name, row.StateKind,
        row.CustomerLabel, new(row.OwnerId, people.GetValueOrDefault(row.OwnerId) ?? ""), row.WorkerId is { } worker ? new(worker, people.GetValueOrDefault(worker) ?? "") : null, row.OpenedAt,
        StoredCases.DueOf(row), row.DueAt < now, row.IsBreached);

    private static (DateTimeOffset At, int Number)? Place(string? cursor) =>
        cursor?.Split('.') is [var milliseconds, var number] && long.TryParse(milliseconds, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DeskCase.Never.ToUnixTimeMilliseconds()
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            ? (DateTimeOffset.FromUnixTimeMilliseconds(at), last)
            : null;
}
