using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Search;
using Shouwen.App.Desk.Types;
using Shouwen.App.Http;

namespace Shouwen.App.Desk.Cases;

/// <summary>What is not done, by what is due first; with what is done, and where words are looked for, the newest first.</summary>
internal static class ListCases
{
    private const string All = "all";
    private const string NotDone = "notDone";

    internal sealed record Asked(string? State, string? Owner, string? Worker, bool? Offered, bool? Watched, string? Team, string? Topic, string? Type, int? Priority, bool? Overdue, bool? Repeats, DateTimeOffset? DueBefore, string? Q, string? After, int? Limit)
    {
        /// <summary>What is due is not done: whoever asks for it asks for that. Words are looked for in all cases, unless a state was asked for.</summary>
        public bool IsOfOpen => IsOfDue || (IsOf(null) ? !HasWords : !IsOf(All) && !IsOf(nameof(CaseStateKind.Done)));

        public bool IsOfDue => Overdue == true || DueBefore is not null;

        public bool HasWords => !string.IsNullOrWhiteSpace(Q);

        public CaseStateKind? Kind => Enum.TryParse<CaseStateKind>(State, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null;

        public bool IsOf(string? state) => string.Equals(State ?? "", state ?? "", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A place in the list of what is due first.</summary>
    private readonly record struct DuePlace(Guid Id, DateTimeOffset DueAt, int Number)
    {
        public string Cursor => string.Create(CultureInfo.InvariantCulture, $"{DueAt.ToUnixTimeMilliseconds()}.{Number}");
    }

    public static async Task<Results<Ok<KeysetPage<CaseCard>>, ProblemHttpResult>> Handle([AsParameters] Asked asked, Db db, WorkingCalendars calendars, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        var (desk, errors) = (new DeskStore(db, calendars, time, acting), new FieldErrors());
        errors.AddIf(asked.Kind is null && !asked.IsOf(null) && !asked.IsOf(All) && !asked.IsOf(NotDone), "state", FieldErrors.UnknownCode);
        var types = await db.Set<CaseType>().AsNoTracking().Where(type => type.CentreId == acting.CentreId).ToDictionaryAsync(type => type.Id, cancel);
        var cut = await CaseCut.FindAsync(db, acting, asked, types.Values, errors, cancel);
        if (errors.Any) return errors.Problem();
        var size = KeysetPage.Limit(asked.Limit);
        if (asked.HasWords) return TypedResults.Ok(await FoundAsync(desk, cut, asked, types, size, cancel));
        return TypedResults.Ok(await (asked.IsOfOpen ? DueFirstAsync(desk, cut, asked, types, size, cancel) : NewestFirstAsync(desk, cut, asked, types, size, cancel)));
    }

    private static async Task<KeysetPage<CaseCard>> DueFirstAsync(DeskStore desk, CaseCut cut, Asked asked, IReadOnlyDictionary<Guid, CaseType> types, int size, CancellationToken cancel)
    {
        var rows = OpenOf(desk, cut, asked);
        var count = await rows.Take(KeysetPage.CountBound + 1).CountAsync(cancel);
        if (Place(asked.After) is var (at, number)) rows = rows.Where(row => row.DueAt > at || (row.DueAt == at && row.Number > number));
        var places = await rows.OrderBy(row => row.DueAt).ThenBy(row => row.Number).Select(row => new DuePlace(row.Id, row.DueAt, row.Number)).Take(size + 1).ToListAsync(cancel);
        var page = KeysetPage.Of(places, size, count, place => place.Cursor);
        var cases = await StoredCases.InOrderAsync(desk.Db, [.. page.Items.Select(place => place.Id)], cancel);
        var card = await CaseCards.ForAsync(desk, cases, types, cancel);
        return new([.. cases.Select(card)], page.Next, page.Count, page.CountIsCapped);
    }

    private static async Task<KeysetPage<CaseCard>> NewestFirstAsync(DeskStore desk, CaseCut cut, Asked asked, IReadOnlyDictionary<Guid, CaseType> types, int size, CancellationToken cancel)
    {
        var count = await AllOf(desk, cut, asked, MayBeFew(desk, cut)).Take(KeysetPage.CountBound + 1).CountAsync(cancel);
        var rows = AllOf(desk, cut, asked, count <= KeysetPage.CountBound && MayBeFew(desk, cut));
        if (Behind(asked) is { } number) rows = rows.Where(row => row.Number < number);
        var read = await rows.OrderByDescending(row => row.Number).Take(size + 1).ToListAsync(cancel);
        var card = await CaseCards.ForAsync(desk, read, types, cancel);
        return KeysetPage.Of(read, size, count, row => row.Number.ToString(CultureInfo.InvariantCulture)).Select(card);
    }

    /// <summary>Where words are looked for the newest come first, whatever is due.</summary>
    private static async Task<KeysetPage<CaseCard>> FoundAsync(DeskStore desk, CaseCut cut, Asked asked, IReadOnlyDictionary<Guid, CaseType> types, int size, CancellationToken cancel)
    {
        var rows = AllOf(desk, cut, asked, areFew: false);
        var isNarrow = cut.IsNarrow || desk.Acting.ScopeOf(Act.DeskView) != Scope.Centre;
        var few = !isNarrow ? null : asked.IsOfOpen ? OpenOf(desk, cut, asked).Select(row => row.Number) : AllOf(desk, cut, asked, MayBeFew(desk, cut)).Select(row => row.Number);
        var found = await SearchCases.RunAsync(desk.Db, desk.Acting, rows, asked.Q!, few, Behind(asked), size, cancel);
        var numbers = found.Numbers.ToList();
        var page = (await rows.Where(row => numbers.Contains(row.Number)).ToListAsync(cancel)).OrderBy(row => numbers.IndexOf(row.Number)).ToList();
        var card = await CaseCards.ForAsync(desk, page, types, cancel);
        return new([.. page.Select(card)], found.Next?.ToString(CultureInfo.InvariantCulture), found.Count, found.CountIsCapped);
    }

    private static IQueryable<DueCase> OpenOf(DeskStore desk, CaseCut cut, Asked asked)
    {
        var rows = Due(cut.Of(desk.Db, StoredCases.OpenOf(desk.Db, desk.Acting, Act.DeskView)), asked, StoredCases.Now(desk.Time));
        return asked.Kind is { } kind ? rows.Where(row => row.StateKind == kind) : rows;
    }

    private static IQueryable<DueCase> Due(IQueryable<DueCase> rows, Asked asked, DateTimeOffset now)
    {
        if (asked.Overdue == true) rows = rows.Where(row => row.DueAt < now);
        return asked.DueBefore?.ToUniversalTime() is { } before ? rows.Where(row => row.DueAt < before) : rows;
    }

    /// <summary>What somebody may see is fewer than what any index of their cut holds: always where it is their own alone.</summary>
    private static bool MayBeFew(DeskStore desk, CaseCut cut) => !cut.HasIndex || desk.Acting.ScopeOf(Act.DeskView) == Scope.Own;

    private static IQueryable<DeskCase> AllOf(DeskStore desk, CaseCut cut, Asked asked, bool areFew)
    {
        var (db, acting) = (desk.Db, desk.Acting);
        var rows = cut.Of(db, (areFew ? StoredCases.OfEach(db, acting, Act.DeskView) : StoredCases.Of(db, acting, Act.DeskView)).AsNoTracking());
        if (asked.IsOfOpen) rows = rows.Where(row => row.StateKind != CaseStateKind.Done);
        if (asked.IsOfDue)
        {
            var due = Due(db.Set<DueCase>(), asked, StoredCases.Now(desk.Time));
            rows = rows.Where(row => due.Any(one => one.Id == row.Id));
        }

        // What is done is asked for in so many words: it is how a store knows that its index of that will do.
        return asked.Kind switch { CaseStateKind.Done => rows.Where(row => row.StateKind == CaseStateKind.Done), { } kind => rows.Where(row => row.StateKind == kind), _ => rows };
    }

    private static int? Behind(Asked asked) => int.TryParse(asked.After, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static (DateTimeOffset At, int Number)? Place(string? cursor) =>
        cursor?.Split('.') is [var milliseconds, var number] && long.TryParse(milliseconds, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DueCase.Never.ToUnixTimeMilliseconds()
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            ? (DateTimeOffset.FromUnixTimeMilliseconds(at), last)
            : null;
}
