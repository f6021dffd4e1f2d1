using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Centres;

internal static class ListDimensions
{
    public static async Task<KeysetPage<TForm>> Handle<TRow, TForm>(
        DimensionKind<TRow, TForm> kind, Db db, Acting acting, string? search, string? after, int? limit, CancellationToken cancel)
        where TRow : Dimension
        where TForm : DimensionForm
    {
        var size = KeysetPage.Limit(limit);
        var rows = Found(db, db.Set<TRow>().AsNoTracking().Where(row => row.CentreId == acting.CentreId), search);
        var count = await rows.OrderBy(row => row.Code).Take(KeysetPage.CountBound + 1).CountAsync(cancel);
        var forms = await kind.Forms(db, acting, After(rows, after).OrderBy(row => row.Code).Take(size + 1)).ToListAsync(cancel);
        return KeysetPage.Of(forms, size, count, form => form.Code);
    }

    private static IQueryable<TRow> Found<TRow>(Db db, IQueryable<TRow> rows, string? search) where TRow : Dimension =>
        SearchPattern.Of(search) is not { } pattern ? rows
        : db.Kind == StoreKind.Postgres
            ? rows.Where(row => EF.Functions.ILike(row.Name, pattern, SearchPattern.Escape) || EF.Functions.ILike(row.Code, pattern, SearchPattern.Escape))
            : rows.Where(row => EF.Functions.Like(row.Name, pattern, SearchPattern.Escape) || EF.Functions.Like(row.Code, pattern, SearchPattern.Escape));

#pragma warning disable CA1309 // The database compares, by the same order as it sorts.
    private static IQueryable<TRow> After<TRow>(IQueryable<TRow> rows, string? code) where TRow : Dimension =>
        code is null ? rows : rows.Where(row => string.Compare(row.Code, code) > 0);
#pragma warning restore CA1309
}
