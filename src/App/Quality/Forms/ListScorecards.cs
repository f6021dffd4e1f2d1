using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Quality.Forms;

internal static class ListScorecards
{
    public static async Task<KeysetPage<ScorecardCard>> Handle(Db db, Acting acting, string? after, int? limit, CancellationToken cancel)
    {
        var size = KeysetPage.Limit(limit);
        var rows = db.Set<Scorecard>().AsNoTracking().Where(row => row.CentreId == acting.CentreId);
        var count = await rows.Take(KeysetPage.CountBound + 1).CountAsync(cancel);
#pragma warning disable CA1309 // The database compares, by the same order as it sorts.
        var cards = await (after is null ? rows : rows.Where(row => string.Compare(row.Code, after) > 0)).OrderBy(row => row.Code).Take(size + 1)
            .Select(row => new ScorecardCard(row.Code, row.Name, row.Published, row.ChangedAt)).ToListAsync(cancel);
#pragma warning restore CA1309
        return KeysetPage.Of(cards, size, count, card => card.Code);
    }
}
