namespace Shouwen.App.Http;

/// <summary>One page of a list, the cursor of the next, and a count that stops counting at a bound.</summary>
public sealed record KeysetPage<T>(IReadOnlyList<T> Items, string? Next, int Count, bool CountIsCapped)
{
    public KeysetPage<TOther> Select<TOther>(Func<T, TOther> map) => new([.. Items.Select(map)], Next, Count, CountIsCapped);
}

public static class KeysetPage
{
    public const int MaxLimit = 200;
    public const int DefaultLimit = 50;
    public const int CountBound = 10_000;

    public static int Limit(int? asked) => Math.Clamp(asked ?? DefaultLimit, 1, MaxLimit);

    /// <summary>A page of the first `limit` of what was read; whoever reads asks for one more, to know whether there is more.</summary>
    public static KeysetPage<T> Of<T>(List<T> read, int limit, int count, Func<T, string> cursor) => new(
        read[..Math.Min(limit, read.Count)],
        read.Count > limit ? cursor(read[limit - 1]) : null,
        Math.Min(count, CountBound),
        count > CountBound);
}
