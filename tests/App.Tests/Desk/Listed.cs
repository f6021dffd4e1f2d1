using Microsoft.EntityFrameworkCore;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Promises;
using Shouwen.App.Desk.Types;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Desk;

/// <summary>What lists know of the cases of a centre.</summary>
internal static class Listed
{
    /// <summary>It is what the cases that are not done and their promises say, and nothing of the others; the numbers, in order.</summary>
    public static Task<List<int>> AsTheyAreAsync(ShouwenServer server, int centreId) => server.InDbAsync(async db =>
    {
        var cancel = TestContext.Current.CancellationToken;
        var cases = await db.Set<DeskCase>().AsNoTracking().Where(row => row.CentreId == centreId && row.StateKind != CaseStateKind.Done).OrderBy(row => row.Number).ToListAsync(cancel);
        var promises = (await db.Set<CasePromise>().AsNoTracking().Where(row => row.CentreId == centreId).ToListAsync(cancel)).ToLookup(promise => promise.CaseId);
        var listed = await db.Set<DueCase>().AsNoTracking().Where(row => row.CentreId == centreId).OrderBy(row => row.Number).ToListAsync(cancel);
        foreach (var row in cases) row.DueAt = WindClocks.Earliest(promises[row.Id]);
        Assert.Equivalent(DueCase.Of(cases), listed, strict: true);
        return listed.ConvertAll(row => row.Number);
    });
}
