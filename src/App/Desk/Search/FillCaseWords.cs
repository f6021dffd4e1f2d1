using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Jobs.Published;

namespace Shouwen.App.Desk.Search;

/// <summary>Writes down the words of cases that were taken up before there was a search: once after the server has started, some hundred at a time.</summary>
internal sealed class FillCaseWords(IServiceScopeFactory scopes, TimeProvider time, ILogger<FillCaseWords> log) : Rounds(time, log)
{
    private const int AtOnce = 200;
    private const long ACentre = 1L << 32;
    private bool isDone;

    protected override TimeSpan Pause => TimeSpan.FromMinutes(1);

    protected override bool BeginsAtOnce => true;

    protected override async Task RoundAsync(CancellationToken cancel)
    {
        if (isDone) return;
        for (var last = await SomeAsync(0, cancel); last is { } next;) last = await SomeAsync(next, cancel);
        isDone = true;
    }

    /// <returns>The id behind which to go on; null when none was missing.</returns>
    public async Task<long?> SomeAsync(long behind, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var (centre, number) = ((int)(behind / ACentre), (int)(behind % ACentre));
        var rows = await db.Set<DeskCase>().AsNoTracking().Where(row => row.CentreId > centre || (row.CentreId == centre && row.Number > number))
            .Where(row => !db.Set<CaseWords>().Any(words => words.Id == (row.CentreId * ACentre) + row.Number)).OrderBy(row => row.CentreId).ThenBy(row => row.Number).Take(AtOnce).ToListAsync(cancel);
        if (rows.Count == 0) return null;
        foreach (var row in rows)
        {
            // Somebody may work on it at this moment, and write its words down with that.
            db.ChangeTracker.Clear();
            await CaseWords.KeepAsync(db, row, cancel);
            await TryAsync(() => db.SaveChangesAsync(cancel));
        }

        return CaseWords.IdOf(rows[^1].CentreId, rows[^1].Number);
    }
}
