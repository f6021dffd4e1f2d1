using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Arena.Games;
using Shouwen.App.Data;

namespace Shouwen.App.Arena.Join;

/// <summary>A game by what people type, and a player by what their browser keeps.</summary>
internal static class FindGame
{
    private const int LongestToken = 100;

    public static async Task<ArenaGame?> ByCodeAsync(Db db, string? code, CancellationToken cancel)
    {
        if (code?.Trim().ToUpperInvariant() is not { Length: ArenaGame.CodeLength } asked) return null;
        return await db.Set<ArenaGame>().AsNoTracking().SingleOrDefaultAsync(row => row.Code == asked, cancel);
    }

    /// <summary>The token of another game is nobody's here.</summary>
    public static async Task<ArenaPlayer?> PlayerAsync(Db db, Guid game, string? token, CancellationToken cancel)
    {
        if (token is not { Length: > 0 and <= LongestToken }) return null;
        var hash = OpaqueToken.HashOf(token);
        return await db.Set<ArenaPlayer>().AsNoTracking().SingleOrDefaultAsync(row => row.TokenHash == hash && row.GameId == game, cancel);
    }
}
