using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;

namespace Shouwen.App.Facts.EventLogs;

/// <summary>A log as lists show it.</summary>
internal sealed record LogCard(Guid Id, string Name, string File, string By, DateTimeOffset At, int Events, int Cases, int Activities, int RowsLeftOut, DateTimeOffset From, DateTimeOffset To)
{
    public static LogCard Of(ImportedLog row) => new(row.Id, row.Name, row.File, row.By, row.At, row.Events, row.Cases, row.Activities, row.RowsLeftOut, row.From, row.To);
}

/// <summary>The event logs of a centre: listed, and deleted.</summary>
internal static class Logs
{
    /// <summary>The newest first; there are few.</summary>
    public static async Task<Ok<List<LogCard>>> List(Db db, Acting acting, CancellationToken cancel) =>
        TypedResults.Ok((await StoredLogs.Of(db, acting).OrderByDescending(row => row.Id).ToListAsync(cancel)).ConvertAll(LogCard.Of));

    public static async Task<Results<NoContent, ProblemHttpResult>> Delete(Guid id, Db db, Acting acting, CancellationToken cancel)
    {
        if (await db.Set<ImportedLog>().SingleOrDefaultAsync(row => row.CentreId == acting.CentreId && row.Id == id, cancel) is not { } row) return StoredLogs.NotFound();
        db.Remove(row);
        await db.SaveChangesAsync(cancel);
        return TypedResults.NoContent();
    }
}
