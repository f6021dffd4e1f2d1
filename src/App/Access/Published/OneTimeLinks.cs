using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;

namespace Shouwen.App.Access.Published;

/// <summary>Links that sign one person in, once.</summary>
public static class OneTimeLinks
{
    /// <summary>The path to open in a browser; the token in it is stored nowhere.</summary>
    public static async Task<string> CreateAsync(Db db, TimeProvider time, Guid personId, TimeSpan life, CancellationToken cancel)
    {
        var token = OpaqueToken.Create();
        var now = time.GetUtcNow();
        await db.Set<OneTimeLink>().Where(row => row.PersonId == personId && row.ExpiresAt < now).ExecuteDeleteAsync(cancel);
        db.Add(new OneTimeLink { Id = NewId.At(time), Hash = OpaqueToken.HashOf(token), PersonId = personId, ExpiresAt = now + life });
        await db.SaveChangesAsync(cancel);
        return $"/link/{token}";
    }
}
