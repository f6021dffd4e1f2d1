using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Audit;

internal static class ListAudit
{
    public sealed record Row(long Id, DateTimeOffset At, By By, string Entity, string Name, string Action, JsonElement Changes);

    public sealed record By(ActingKind Kind, Guid? UserId, string Name);

    public static async Task<Results<Ok<KeysetPage<Row>>, ProblemHttpResult>> Handle(
        Db db, Acting acting, string? after, string? entity, int? limit, CancellationToken cancel)
    {
        var before = long.MaxValue;
        if (after is not null && !long.TryParse(after, CultureInfo.InvariantCulture, out before)) return Problem.Invalid("after", "Not a cursor of this list.");
        var all = db.Set<AuditRow>().AsNoTracking().Where(row => row.CentreId == acting.CentreId);
        if (entity is not null) all = all.Where(row => row.Entity == entity);
        var size = KeysetPage.Limit(limit);
        var rows = await all.Where(row => row.Id < before).OrderByDescending(row => row.Id).Take(size + 1).ToListAsync(cancel);
        var count = await all.Take(KeysetPage.CountBound + 1).CountAsync(cancel);
        var shown = rows.Take(size).ToList();
        return TypedResults.Ok(new KeysetPage<Row>(
            [.. shown.Select(Show)],
            rows.Count > size ? shown[^1].Id.ToString(CultureInfo.InvariantCulture) : null,
            Math.Min(count, KeysetPage.CountBound), count > KeysetPage.CountBound));
    }

    private static Row Show(AuditRow row) =>
        new(row.Id, row.At, new(row.Kind, row.UserId, row.Who), row.Entity, row.Name, row.Action, JsonElement.Parse(row.Changes));
}
