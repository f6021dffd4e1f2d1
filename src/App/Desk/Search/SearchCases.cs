using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Http;

namespace Shouwen.App.Desk.Search;

/// <summary>Numbers of a page of cases, the newest first.</summary>
/// <param name="Next">Behind which number to go on; null at the end.</param>
/// <param name="Count">How many were found so far; all of them unless it is capped.</param>
internal sealed record FoundCases(IReadOnlyList<int> Numbers, int? Next, int Count, bool CountIsCapped);

/// <summary>
/// The newest cases in which all that was typed stands, of those that a list may show. However common a word is, no more is looked at than a few thousand words at a
/// time and a bounded number in all; a page that ends there says from where to go on.
/// </summary>
internal static class SearchCases
{
    private const int AtOnce = 2000;
    private const int Few = 5000;
    private const int AtATime = 200;
    private const int MostLookedAt = 24_000;

    /// <param name="rows">What may be shown, cut as the list is.</param>
    /// <param name="few">Their numbers, where these may be few: then they are looked through themselves.</param>
    public static async Task<FoundCases> RunAsync(Db db, Acting acting, IQueryable<DeskCase> rows, string typed, IQueryable<int>? few, int? after, int size, CancellationToken cancel)
    {
        var (found, wanted) = (new List<int>(), WordTokens.Wish(typed));
        var (before, looked, isCapped) = (after ?? int.MaxValue, 0, wanted.Count > 0);
        while (isCapped && looked < MostLookedAt && (looked == 0 || found.Count <= size))
        {
            var candidates = await CaseCandidates.NextAsync(db, acting.CentreId, wanted, before, AtOnce, cancel);
            if (candidates.Behind is not null && looked == 0 && few is not null && await AllOfAsync(few, cancel) is { } numbered)
            {
                isCapped = await WalkAsync(db, acting, numbered.Where(number => number < before), wanted, found, size, cancel);
                break;
            }

            if (candidates.Numbers.Count > 0)
            {
                var numbers = candidates.Numbers;
                var among = rows.Where(row => EF.Parameter(numbers).Contains(row.Number));
                found.AddRange(candidates.AreSure ? await among.OrderByDescending(row => row.Number).Select(row => row.Number).ToListAsync(cancel) : await InAsync(db, acting, among, wanted, cancel));
            }

            (before, looked, isCapped) = (candidates.Behind ?? 0, looked + candidates.Looked, candidates.Behind is not null);
        }

        // The case of that number stands on the first page, before what is newer, and not again.
        if (int.TryParse(typed.Trim().TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var named))
        {
            found.Remove(named);
            if (after is null && await rows.AnyAsync(row => row.Number == named, cancel)) found.Insert(0, named);
        }

        List<int> page = [.. found.Take(size)];
        int? next = found.Count <= size ? isCapped ? before : null : page is [var one] && one == named ? int.MaxValue : page[^1];
        return new(page, next, Math.Min(found.Count, KeysetPage.CountBound), isCapped || found.Count > KeysetPage.CountBound);
    }

    /// <summary>All of them, unless there are too many. They are put in order here: asked for it, SQLite would walk through every case of the centre by number.</summary>
    private static async Task<List<int>?> AllOfAsync(IQueryable<int> few, CancellationToken cancel)
    {
        var numbers = await few.Take(Few + 1).ToListAsync(cancel);
        return numbers.Count > Few ? null : numbers;
    }

    /// <summary>A common word among few cases: the newest of these, until there are enough. True when some were not looked at.</summary>
    private static async Task<bool> WalkAsync(Db db, Acting acting, IEnumerable<int> few, IReadOnlyList<Wanted> wanted, List<int> found, int size, CancellationToken cancel)
    {
        foreach (var some in few.OrderDescending().Chunk(AtATime))
        {
            if (found.Count > size) return true;
            found.AddRange(await SaidAsync(db, acting, some, wanted, cancel));
        }

        return false;
    }

    /// <summary>In two steps, so that no store has an idea of looking through all words first.</summary>
    private static async Task<IEnumerable<int>> InAsync(Db db, Acting acting, IQueryable<DeskCase> rows, IReadOnlyList<Wanted> wanted, CancellationToken cancel) =>
        await SaidAsync(db, acting, await rows.Select(row => row.Number).ToListAsync(cancel), wanted, cancel);

    private static async Task<IEnumerable<int>> SaidAsync(Db db, Acting acting, IReadOnlyList<int> numbers, IReadOnlyList<Wanted> wanted, CancellationToken cancel)
    {
        List<long> ids = [.. numbers.Select(number => CaseWords.IdOf(acting.CentreId, number))];
        var said = await Saying(db.Set<CaseWords>().Where(row => EF.Parameter(ids).Contains(row.Id)), wanted).Select(row => row.Id).ToListAsync(cancel);
        return said.Select(CaseWords.NumberOf).OrderDescending();
    }

    public static IQueryable<CaseWords> Saying(IQueryable<CaseWords> words, IReadOnlyList<Wanted> wanted)
    {
        foreach (var one in wanted)
        {
            var phrase = one.Phrase;
            words = words.Where(row => row.Words.Contains(phrase));
        }

        return words;
    }
}
