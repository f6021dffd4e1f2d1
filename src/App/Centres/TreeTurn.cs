using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Shouwen.App.Data;

namespace Shouwen.App.Centres;

/// <summary>
/// Whoever changes a tree of a centre has it alone from looking to saving: two moves that are each right can make a circle together,
/// and a node can be hung below another just as that is deleted.
/// </summary>
internal static class TreeTurn
{
    private const int Lock = 7302;

    /// <summary>The transaction to change a row of this kind in; null where the kind is no tree.</summary>
    public static async Task<IDbContextTransaction?> BeginAsync<TRow>(Db db, int centreId, CancellationToken cancel) where TRow : Dimension
    {
        if (!typeof(INode).IsAssignableFrom(typeof(TRow))) return null;
        var transaction = await db.Database.BeginTransactionAsync(cancel);
        await TakeAsync(db, centreId, cancel);
        return transaction;
    }

    /// <summary>Inside a transaction. SQLite has one writer, and a transaction is that writer from its beginning.</summary>
    public static async Task TakeAsync(Db db, int centreId, CancellationToken cancel)
    {
        if (db.Kind == StoreKind.Postgres) await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Lock}, {centreId})", cancel);
    }

    public static Task EndAsync(IDbContextTransaction? turn, CancellationToken cancel) => turn?.CommitAsync(cancel) ?? Task.CompletedTask;
}
