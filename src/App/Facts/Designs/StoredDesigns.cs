using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;
using Shouwen.App.Http;

namespace Shouwen.App.Facts.Designs;

/// <summary>Designs of a centre in the store.</summary>
internal static class StoredDesigns
{
    public static IQueryable<ProcessDesign> Of(Db db, Acting acting) => db.Set<ProcessDesign>().Where(row => row.CentreId == acting.CentreId);

    public static Task<ProcessDesign?> FindAsync(Db db, Acting acting, Guid id, CancellationToken cancel) => Of(db, acting).SingleOrDefaultAsync(row => row.Id == id, cancel);

    /// <summary>A revision, or the newest; null where the centre has no such.</summary>
    public static async Task<DesignRevision?> RevisionAsync(Db db, Acting acting, Guid id, int? number, CancellationToken cancel)
    {
        if (await Of(db, acting).AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel) is not { } row) return null;
        var wanted = number ?? row.Revision;
        return await db.Set<DesignRevision>().AsNoTracking().SingleOrDefaultAsync(one => one.DesignId == id && one.Number == wanted, cancel);
    }

    public static async Task<DesignForm> FormAsync(Db db, ProcessDesign row, CancellationToken cancel)
    {
        var revision = await db.Set<DesignRevision>().AsNoTracking().SingleAsync(one => one.DesignId == row.Id && one.Number == row.Revision, cancel);
        var process = revision.Read();
        return new(row.Id, row.Name, row.Revision, row.ChangedAt, row.ChangedBy, process, WriteProcess.Of(row.Name, process.Process()));
    }

    public static ProblemHttpResult NotFound() => Problem.NotFound("facts.noDesign", "There is no such designed process.");
}
