namespace Shouwen.Engines.Arena;

/// <summary>Many sessions by bots, side by side on all processors; session `i` has the same seed in every call, so that designs are compared pair by pair.</summary>
public static class RunSessions
{
    private const int Piece = 16;

    /// <summary>Results by session, then round; `told` hears how many are done.</summary>
    public static RoundResult[][] Of(Board board, Design design, int sessions, ulong seed, Action<int>? told = null, CancellationToken cancel = default)
    {
        var (results, done) = (new RoundResult[sessions][], 0);
        Parallel.For(0, (sessions + Piece - 1) / Piece, new ParallelOptions { CancellationToken = cancel }, piece =>
        {
            var to = Math.Min(sessions, (piece + 1) * Piece);
            for (var i = piece * Piece; i < to; i++) results[i] = RunSession.Of(board, design, SeedOf(seed, i)).RoundsOver.ToArray();
            told?.Invoke(Interlocked.Add(ref done, to - (piece * Piece)));
        });
        return results;
    }

    /// <summary>The seed of a session.</summary>
    public static ulong SeedOf(ulong seed, int session) => ((ulong)Draws.Of(seed, 0, session, Purpose.Fit) << 32) | Draws.Of(seed, 1, session, Purpose.Fit);
}
