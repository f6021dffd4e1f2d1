namespace Shouwen.Engines.Satisfaction;

/// <summary>Random whole numbers from a seed and a number of the stream, so that stream 17 is the same whoever draws it and when (Steele, Lea and Flood 2014).</summary>
internal struct Chance(ulong seed, ulong stream)
{
    private ulong state = Mix(seed + Golden) ^ Mix((stream * 2) + 1);

    private const ulong Golden = 0x9E3779B97F4A7C15;

    /// <summary>From 0 to below a bound, each as likely (Lemire 2019).</summary>
    public int Below(int bound)
    {
        while (true)
        {
            var product = (UInt128)Next() * (uint)bound;
            if ((ulong)product >= (ulong)(-(long)bound) % (uint)bound) return (int)(product >> 64);
        }
    }

    /// <summary>Puts items in an order, each as likely (Fisher and Yates 1938).</summary>
    public void Shuffle(Span<int> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    private ulong Next() => Mix(state += Golden);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
