using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Facts.Watches;

/// <summary>Signals that nobody has dealt with yet, as the first page tells of them.</summary>
/// <param name="Mine">Of them, those of metrics that the reader answers for.</param>
internal sealed record SignalsToDo(int Open, int Mine, IReadOnlyList<SignalCard> Latest)
{
    private const int Shown = 3;

    /// <summary>Null where the reader has no right to see any.</summary>
    public static async Task<SignalsToDo?> OfAsync(Db db, Acting acting, CancellationToken cancel)
    {
        if (acting.ScopeOf(Act.FactsSignals) == Scope.None) return null;
        var open = StoredSignals.Of(db, acting).AsNoTracking().Where(row => row.State == SignalState.New || row.State == SignalState.Working);
        var count = await open.OrderBy(row => row.Number).Take(KeysetPage.CountBound).CountAsync(cancel);
        if (count == 0) return new(0, 0, []);
        var own = await StoredSignals.OwnCodeAsync(db, acting, cancel);
        var mine = own is null ? 0 : await open.CountAsync(row => row.OwnerCode == own, cancel);
        var latest = await open.OrderByDescending(row => row.OwnerCode == own && own != null).ThenByDescending(row => row.To).ThenByDescending(row => row.Number).Take(Shown).ToListAsync(cancel);
        return new(count, mine, await StoredSignals.CardsAsync(db, acting, latest, cancel));
    }
}
