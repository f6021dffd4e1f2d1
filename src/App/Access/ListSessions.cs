using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;

namespace Shouwen.App.Access;

internal static class ListSessions
{
    public sealed record Response(IReadOnlyList<Row> Items);

    public sealed record Row(Guid Id, bool Current, string Device, string Address, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt);

    public static async Task<Response> Handle(SignedIn me, Db db, Sessions sessions, CancellationToken cancel)
    {
        var rows = await db.Set<Session>().AsNoTracking().Where(row => row.PersonId == me.PersonId).ToListAsync(cancel);
        return new([.. rows
            .Select(row => (Row: row, Seen: sessions.LastSeenOf(row.Id, row.LastSeenAt)))
            .Where(row => sessions.IsAlive(row.Row.ExpiresAt, row.Seen))
            .OrderByDescending(row => row.Row.Id == me.SessionId).ThenByDescending(row => row.Seen)
            .Select(row => new Row(row.Row.Id, row.Row.Id == me.SessionId, row.Row.Device, row.Row.Address, row.Row.StartedAt, row.Seen))]);
    }
}
