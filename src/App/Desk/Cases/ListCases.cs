using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Search;
using Shouwen.App.Desk.Together;
using Shouwen.App.Desk.Types;
using Shouwen.App.Http;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Desk.Cases;

/// <summary>What is not done, by what is due first; with what is done, and where words are looked for, the newest first.</summary>
internal static class ListCases
{
    private const string All = "all";
    private const string NotDone = "notDone";
    private const string Mine = "mine";

    internal sealed record Asked(string? State, string? Owner, string? Worker, bool? Offered, bool? Watched, string? Team, string? Topic, string? Type, int? Priority, bool? Overdue, bool? Repeats, DateTimeOffset? DueBefore, string? Q, string? After, int? Limit);

    public static async Task<Results<Ok<KeysetPage<CaseCard>>, ProblemHttpResult>> Handle([AsParameters] Asked asked, Db db, WorkingCalendars calendars, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        var (errors, now, size) = (new FieldErrors(), StoredCases.Now(time), KeysetPage.Limit(asked.Limit));
        var rows = Filtered(db, StoredCases.Of(db, acting, Act.DeskView).AsNoTracking(), asked, acting, now, errors);
        var types = await db.Set<CaseType>().AsNoTracking().Where(type => type.CentreId == acting.CentreId).ToDictionaryAsync(type => type.Id, cancel);
        if (asked.Type is { Length: > 0 } code)
        {
            var id = types.Values.FirstOrDefault(type => type.Code == code)?.Id;
            errors.AddIf(id is null, "type", FieldErrors.UnknownCode);
            rows = rows.Where(row => row.TypeId == id);
        }

        rows = await CutAsync(rows, asked, db, acting, errors, cancel);
        if (errors.Any) return errors.Problem();
        if (!string.IsNullOrWhiteSpace(asked.Q)) return TypedResults.Ok(await FoundAsync(new(db, calendars, time, acting), rows, asked, types, size, cancel));
        var count = await rows.Take(KeysetPage.CountBound + 1).CountAsync(cancel);
        var page = await (IsOfOpen(asked) ? DueFirst(rows, asked.After) : NewestFirst(rows, asked.After)).Take(size + 1).ToListAsync(cancel);
        var card = await CaseCards.ForAsync(new(db, calendars, time, acting), page[..Math.Min(size, page.Count)], types, cancel);
        return TypedResults.Ok(KeysetPage.Of(page, size, count, row => IsOfOpen(asked) ? string.Create(CultureInfo.InvariantCulture, $"{row.DueAt.ToUnixTimeMilliseconds()}.{row.Number}") : row.Number.ToString(CultureInfo.InvariantCulture))
            .Select(card));
    }

    /// <summary>What is due is not done: whoever asks for it asks for that.</summary>
    private static bool IsOfOpen(Asked asked) => asked.Overdue == true || asked.DueBefore is not null
        || !(string.Equals(asked.State, All, StringComparison.OrdinalIgnoreCase) || string.Equals(asked.State, nameof(CaseStateKind.Done), StringComparison.OrdinalIgnoreCase));

    private static IQueryable<DeskCase> DueFirst(IQueryable<DeskCase> rows, string? after)
    {
        if (Place(after) is var (at, number)) rows = rows.Where(row => row.DueAt > at || (row.DueAt == at && row.Number > number));
        return rows.OrderBy(row => row.DueAt).ThenBy(row => row.Number);
    }

    private static IQueryable<DeskCase> NewestFirst(IQueryable<DeskCase> rows, string? after)
    {
        if (int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) rows = rows.Where(row => row.Number < number);
        return rows.OrderByDescending(row => row.Number);
    }

    /// <summary>Where words are looked for the newest come first, whatever is due.</summary>
    private static async Task<KeysetPage<CaseCard>> FoundAsync(DeskStore desk, IQueryable<DeskCase> rows, Asked asked, IReadOnlyDictionary<Guid, CaseType> types, int size, CancellationToken cancel)
    {
        var isNarrow = desk.Acting.ScopeOf(Act.DeskView) != Scope.Centre || asked.Offered == true || asked.Watched == true || !string.IsNullOrEmpty(asked.Owner) || !string.IsNullOrEmpty(asked.Worker) || !string.IsNullOrEmpty(asked.Team);
        int? after = int.TryParse(asked.After, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        var found = await SearchCases.RunAsync(desk.Db, desk.Acting, rows, asked.Q!, isNarrow, after, size, cancel);
        var numbers = found.Numbers.ToList();
        var page = (await rows.Where(row => numbers.Contains(row.Number)).ToListAsync(cancel)).OrderBy(row => numbers.IndexOf(row.Number)).ToList();
        var card = await CaseCards.ForAsync(desk, page, types, cancel);
        return new([.. page.Select(card)], found.Next?.ToString(CultureInfo.InvariantCulture), found.Count, found.CountIsCapped);
    }

    /// <summary>A team and a topic by code; `mine` for the teams of whoever asks, and with a group of topics what is in it.</summary>
    private static async Task<IQueryable<DeskCase>> CutAsync(IQueryable<DeskCase> rows, Asked asked, Db db, Acting acting, FieldErrors errors, CancellationToken cancel)
    {
        if (asked.Team == Mine)
        {
            var teams = acting.TeamIds.Select(id => (int?)id).ToList();
            rows = rows.Where(row => teams.Contains(row.TeamId));
        }

        var team = asked.Team == Mine ? null : asked.Team;
        if (string.IsNullOrEmpty(team) && string.IsNullOrEmpty(asked.Topic)) return rows;
        var frame = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel, new HashSet<Dim> { Dim.Team }))!;
        if (!string.IsNullOrEmpty(team))
        {
            var id = frame.Members[Dim.Team].FirstOrDefault(member => member.Code == team)?.Id;
            errors.AddIf(id is null, "team", FieldErrors.UnknownCode);
            rows = rows.Where(row => row.TeamId == id);
        }

        if (string.IsNullOrEmpty(asked.Topic)) return rows;
        var topics = frame.Members[Dim.Topic];
        var found = topics.FirstOrDefault(member => member.Code == asked.Topic);
        errors.AddIf(found is null, "topic", FieldErrors.UnknownCode);
        var within = topics.Where(member => member == found || member.ParentId == found?.Id).Select(member => (int?)member.Id).ToList();
        return rows.Where(row => within.Contains(row.TopicId));
    }

    private static IQueryable<DeskCase> Filtered(Db db, IQueryable<DeskCase> rows, Asked asked, Acting acting, DateTimeOffset now, FieldErrors errors)
    {
        var isAny = string.IsNullOrEmpty(asked.State) && !string.IsNullOrWhiteSpace(asked.Q);
        // Said in so many words, also beside a state: it is how a store knows that its index of what is not done, or of what is, will do.
        if (IsOfOpen(asked) && !isAny) rows = rows.Where(row => row.StateKind != CaseStateKind.Done);
        if (Enum.TryParse<CaseStateKind>(asked.State, ignoreCase: true, out var kind) && Enum.IsDefined(kind)) rows = kind == CaseStateKind.Done ? rows.Where(row => row.StateKind == CaseStateKind.Done) : rows.Where(row => row.StateKind == kind);
        else errors.AddIf(asked.State is not (All or NotDone) && !string.IsNullOrEmpty(asked.State), "state", FieldErrors.UnknownCode);
        if (Person("owner", asked.Owner, acting, errors) is { } owner) rows = rows.Where(row => row.OwnerId == owner);
        if (Person("worker", asked.Worker, acting, errors) is { } worker) rows = rows.Where(row => row.WorkerId == worker);
        if (asked.Priority is { } priority) rows = rows.Where(row => row.Priority == priority);
        if (asked.Offered == true) rows = rows.Where(row => row.OfferedTo == acting.UserId && row.OfferedTo != null);
        if (asked.Watched == true) rows = rows.Where(row => db.Set<CaseWatcher>().Any(watcher => watcher.CaseId == row.Id && watcher.PersonId == acting.UserId));
        if (asked.Repeats == true) rows = rows.Where(row => row.Repeats > 0);
        if (asked.Overdue == true) rows = rows.Where(row => row.DueAt < now);
        if (asked.DueBefore is { } before)
        {
            var instant = before.ToUniversalTime();
            rows = rows.Where(row => row.DueAt < instant);
        }

        return rows;
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

    private static (DateTimeOffset At, int Number)? Place(string? cursor) =>
        cursor?.Split('.') is [var milliseconds, var number] && long.TryParse(milliseconds, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DeskCase.Never.ToUnixTimeMilliseconds()
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            ? (DateTimeOffset.FromUnixTimeMilliseconds(at), last)
            : null;
}
