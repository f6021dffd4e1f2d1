namespace Shouwen.Engines.Sampling;

/// <summary>
/// Permanent random numbers (Ohlsson 1995): each person has one, of the seed and their key alone. The sample is whoever has the smallest, so that it can be
/// drawn again, in any order of the list, and the next smallest are the next sample.
/// </summary>
public static class PermanentNumber
{
    /// <summary>Of a person: as good as evenly spread over all 64 bits (finaliser of Steele, Lea and Flood 2014, twice).</summary>
    public static ulong Of(int seed, long key) => Mix(Mix((ulong)key + Golden) ^ Mix(((ulong)(uint)seed * Golden) + 1));

    /// <summary>Places of the `count` people with the smallest numbers, smallest first; all of them where there are not so many.</summary>
    /// <param name="keys">One a person, each another.</param>
    /// <param name="count">0 or more.</param>
    /// <param name="seed">Of the sample; another seed draws others.</param>
    public static int[] Smallest(ReadOnlySpan<long> keys, int count, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (count == 0) return [];
        // The greatest of the smallest so far stands first, to be driven out.
        var kept = new PriorityQueue<int, (ulong Number, long Key)>(Comparer<(ulong, long)>.Create((one, other) => other.CompareTo(one)));
        for (var place = 0; place < keys.Length; place++)
        {
            var number = (Of(seed, keys[place]), keys[place]);
            if (kept.Count < count) kept.Enqueue(place, number);
            else if (kept.TryPeek(out _, out var greatest) && number.CompareTo(greatest) < 0) kept.DequeueEnqueue(place, number);
        }

        var places = new int[kept.Count];
        for (var at = places.Length - 1; at >= 0; at--) places[at] = kept.Dequeue();
        return places;
    }

    private const ulong Golden = 0x9E3779B97F4A7C15;

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
