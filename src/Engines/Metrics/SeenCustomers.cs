namespace Shouwen.Engines.Metrics;

/// <summary>Which customers were seen in which slot: a flat table with open addressing, for a million pairs a query.</summary>
/// <remarks>A pair is kept as one number of 64 bits. Customers are hashes of that width already, so two pairs meet as seldom as two customers do.</remarks>
internal sealed class SeenCustomers
{
    private const ulong Empty = 0;
    private const int Together = 64;

    /// <summary>2 to the 64th over the golden ratio (Knuth, volume 3, 6.4).</summary>
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private ulong[] table = new ulong[1 << 10];
    private int shift = 64 - 10;
    private int count;

    /// <summary>A customer in a slot as one number.</summary>
    public static ulong Pair(int slot, long customer)
    {
        var pair = unchecked((ulong)customer ^ ((ulong)slot * Golden));
        return pair == Empty ? Golden : pair;
    }

    /// <summary>Writes which of the pairs are new.</summary>
    /// <remarks>The table is larger than the cache: a first pass without branches asks for many places at once, so that the second need not wait for each.</remarks>
    public void Add(ReadOnlySpan<ulong> pairs, Span<bool> isNew)
    {
        Span<ulong> found = stackalloc ulong[Together];
        for (var start = 0; start < pairs.Length; start += Together)
        {
            var block = pairs[start..Math.Min(start + Together, pairs.Length)];
            for (var i = 0; i < block.Length; i++) found[i] = table[Home(block[i])];
            for (var i = 0; i < block.Length; i++) isNew[start + i] = found[i] != block[i] && Add(block[i]);
        }
    }

    private bool Add(ulong pair)
    {
        if (!Put(pair)) return false;
        if (++count * 2 > table.Length) Grow();
        return true;
    }

    private int Home(ulong pair) => (int)(unchecked(pair * Golden) >> shift);

    private bool Put(ulong pair)
    {
        for (var at = Home(pair); ; at = (at + 1) & (table.Length - 1))
        {
            if (table[at] == pair) return false;
            if (table[at] != Empty) continue;
            table[at] = pair;
            return true;
        }
    }

    private void Grow()
    {
        var old = table;
        (table, shift) = (new ulong[old.Length * 4], shift - 2);
        foreach (var pair in old) if (pair != Empty) Put(pair);
    }
}
