using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Voice.Surveys;

internal static class ListSurveys
{
    public static async Task<KeysetPage<SurveyCard>> Handle(Db db, Acting acting, string? search, string? after, int? limit, CancellationToken cancel)
    {
        var size = KeysetPage.Limit(limit);
        var rows = Found(db, db.Set<Survey>().AsNoTracking().Where(row => row.CentreId == acting.CentreId), search);
        var count = await rows.OrderBy(row => row.Code).Take(KeysetPage.CountBound + 1).CountAsync(cancel);
        var cards = await After(rows, after).OrderBy(row => row.Code).Take(size + 1)
            .Select(row => new SurveyCard(row.Code, row.Name, row.Audience, row.Published, row.ChangedAt))
            .ToListAsync(cancel);
        return KeysetPage.Of(cards, size, count, card => card.Code);
    }

    private static IQueryable<Survey> Found(Db db, IQueryable<Survey> rows, string? search) =>
        SearchPattern.Of(search) is not { } pattern ? rows
        : db.Kind == StoreKind.Postgres
            ? rows.Where(row => EF.Functions.ILike(row.Name, pattern, SearchPattern.Escape) || EF.Functions.ILike(row.Code, pattern, SearchPattern.Escape))
            : rows.Where(row => EF.Functions.Like(row.Name, pattern, SearchPattern.Escape) || EF.Functions.Like(row.Code, pattern, SearchPattern.Escape));

#pragma warning disable CA1309 // The database compares, by the same order as it sorts.
    private static IQueryable<Survey> After(IQueryable<Survey> rows, string? code) =>
        code is null ? rows : rows.Where(row => string.Compare(row.Code, code) > 0);
#pragma warning restore CA1309
}
