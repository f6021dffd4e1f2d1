using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;

namespace Shouwen.App.Access;

internal static class ListTokens
{
    public sealed record Row(Guid Id, string Name, IReadOnlyList<string> Scopes, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? LastUsedAt);

    public static Task<List<Row>> Handle(Db db, Acting acting, CancellationToken cancel) => db.Set<ApiToken>().AsNoTracking()
        .Where(row => row.CentreId == acting.CentreId)
        .OrderBy(row => row.Name).ThenBy(row => row.Id)
        .Select(row => new Row(row.Id, row.Name, row.Scopes, row.CreatedAt, row.ExpiresAt, row.LastUsedAt))
        .ToListAsync(cancel);
}
