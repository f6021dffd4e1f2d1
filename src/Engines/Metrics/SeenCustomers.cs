namespace Shouwen.Engines.Metrics;

/// <summary>Which customers were seen in which slot: a flat table with open addressing, for a million pairs a query.</summary>
/// <remarks>A pair is kept as one number of 64 bits. Customers are hashes of that width already, so two pairs meet as seldom as two customers do.</remarks>
internal sealed class SeenCustomers
{
    private const ulong Empty = 0;

    /// <summary>2 to the 64th over the golden ratio (Knuth, volume 3, 6.4).</summary>
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private ulong[] table = new ulong[1 << 10];
    private int shift = 64 - 10;
    private int count;

    /// <summary>Whether the pair is new.</summary>
    public bool Add(int slot, long customer)
    {
        var pair = unchecked((ulong)customer ^ ((ulong)slot * Golden));
        if (!Put(pair == Empty ? Golden : pair)) return false;
        if (++count * 2 > table.Length) Grow();
        return true;
    }

    private bool Put(ulong pair)
    {
        for (var at = (int)(unchecked(pair * Golden) >> shift); ; at = (at + 1) & (table.Length - 1))
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
