using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Facts.Watches;

/// <summary>Signals that are still to be dealt with (`open`), or those that have been (`done`); the newest first.</summary>
internal static class ListSignals
{
    public const string Open = "open";
    private const string Done = "done";

    public static async Task<Results<Ok<KeysetPage<SignalCard>>, ProblemHttpResult>> Handle(
        Db db, Acting acting, string? state, bool? mine, string? metric, string? after, int? limit, CancellationToken cancel)
    {
        var size = KeysetPage.Limit(limit);
        var rows = StoredSignals.Of(db, acting).AsNoTracking();
        switch (string.IsNullOrEmpty(state) ? Open : state)
        {
            case Open: rows = rows.Where(row => row.State == SignalState.New || row.State == SignalState.Working); break;
            case Done: rows = rows.Where(row => row.State == SignalState.Explained || row.State == SignalState.Closed); break;
            default: return Problem.Invalid("state", FieldErrors.UnknownCode);
        }

        if (!string.IsNullOrEmpty(metric)) rows = rows.Where(row => row.Metric == metric);
        if (mine == true)
        {
            var own = await StoredSignals.OwnCodeAsync(db, acting, cancel);
            rows = rows.Where(row => own != null && row.OwnerCode == own);
        }

        var count = await rows.OrderBy(row => row.Number).Take(KeysetPage.CountBound + 1).CountAsync(cancel);
        if (int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var last)) rows = rows.Where(row => row.Number < last);
        var page = await rows.OrderByDescending(row => row.Number).Take(size + 1).ToListAsync(cancel);
        var cards = await StoredSignals.CardsAsync(db, acting, page, cancel);
        return TypedResults.Ok(KeysetPage.Of([.. cards], size, count, card => card.Number.ToString(CultureInfo.InvariantCulture)));
    }
}
