using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;

namespace Shouwen.App.Centres.Published;

/// <summary>What other words need to know of a centre as a whole.</summary>
public sealed record CentreCard(int Id, string Code, string Name, string Zone, string Locale, string Currency, int Size, bool IsDemonstration)
{
    public static Task<CentreCard?> FindAsync(Db db, string code, CancellationToken cancel) =>
        Cards(db.Set<Centre>().Where(row => row.Code == code)).SingleOrDefaultAsync(cancel);

    public static Task<List<CentreCard>> AllAsync(Db db, CancellationToken cancel) =>
        Cards(db.Set<Centre>().OrderBy(row => row.Code)).ToListAsync(cancel);

    public static Task<List<CentreCard>> ListAsync(Db db, IReadOnlyCollection<int> ids, CancellationToken cancel) =>
        Cards(db.Set<Centre>().Where(row => ids.Contains(row.Id)).OrderBy(row => row.Code)).ToListAsync(cancel);

    private static IQueryable<CentreCard> Cards(IQueryable<Centre> centres) => centres.Select(row =>
        new CentreCard(row.Id, row.Code, row.Name, row.Zone, row.Locale, row.Currency, row.Size, row.IsDemonstration));
}
