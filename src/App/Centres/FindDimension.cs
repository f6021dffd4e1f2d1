using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;

namespace Shouwen.App.Centres;

/// <summary>One dimension by its code, and its outer form.</summary>
internal static class FindDimension
{
    public static Task<TRow?> RowAsync<TRow, TForm>(
        DimensionKind<TRow, TForm> kind, Db db, Acting acting, string code, CancellationToken cancel)
        where TRow : Dimension
        where TForm : DimensionForm
    {
        // A slash inside a code arrives still escaped: the server does not unescape it in a path.
        var asked = code.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        return kind.Visible(db.Set<TRow>().Where(row => row.CentreId == acting.CentreId && row.Code == asked), acting)
            .SingleOrDefaultAsync(cancel);
    }

    public static Task<TForm> FormAsync<TRow, TForm>(DimensionKind<TRow, TForm> kind, Db db, int id, CancellationToken cancel)
        where TRow : Dimension
        where TForm : DimensionForm =>
        kind.Forms(db, db.Set<TRow>().AsNoTracking().Where(row => row.Id == id)).SingleAsync(cancel);
}
