namespace Shouwen.Engines.Satisfaction;

/// <summary>Independent pieces of work, each with a number, shared between threads that each have tools of their own.</summary>
internal static class Crew
{
    /// <summary>Enough work to be worth fetching.</summary>
    public const int Piece = 16;

    /// <summary>Does pieces 0 to below count; what they leave behind must not depend on who does them.</summary>
    public static void Run<T>(int count, int piece, int threads, Action<int>? progress, Func<T> tools, Action<T, int> work, CancellationToken cancel)
    {
        var (next, done) = (0, 0);
        void Share()
        {
            var own = tools();
            for (var from = Interlocked.Add(ref next, piece) - piece; from < count; from = Interlocked.Add(ref next, piece) - piece)
            {
                cancel.ThrowIfCancellationRequested();
                var to = Math.Min(from + piece, count);
                for (var i = from; i < to; i++) work(own, i);
                progress?.Invoke(Interlocked.Add(ref done, to - from));
            }
        }

        if (threads <= 1) Share();
        else Parallel.Invoke(new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel }, [.. Enumerable.Repeat(Share, threads)]);
    }
}
