namespace Shouwen.App.Demo;

/// <summary>
/// Chance from a seed, alike on every machine: xoshiro256** (Blackman and Vigna 2018), seeded by splitmix64.
/// Logarithm and exponential are its own, because those of platforms differ in the last bit.
/// </summary>
internal sealed class Chance
{
    private const double Ln2 = 0.693147180559945309;
    private ulong s0, s1, s2, s3;
    private double spareNormal = double.NaN;

    /// <summary>Each path (what for, which day, which queue) is a stream of its own: one part can change without moving the others.</summary>
    public Chance(ulong seed, params ReadOnlySpan<int> path)
    {
        foreach (var step in path) seed = Mix(seed + (uint)step);
        s0 = Mix(seed += 0x9E3779B97F4A7C15);
        s1 = Mix(seed += 0x9E3779B97F4A7C15);
        s2 = Mix(seed += 0x9E3779B97F4A7C15);
        s3 = Mix(seed + 0x9E3779B97F4A7C15);
    }

    /// <summary>A well-stirred number of a number (the last step of splitmix64).</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    /// <summary>From 0 to below 1, the same for the same arguments: for what belongs to a person rather than to a moment.</summary>
    public static double Trait(ulong seed, int what, int who) => Unit(Mix(Mix(seed + (uint)what) + (uint)who));

    public double Unit() => Unit(Next());

    public bool Is(double probability) => Unit() < probability;

    public int Below(int count) => (int)(((Next() >> 32) * (ulong)count) >> 32);

    public double Exponential(double mean) => -mean * Log(1 - Unit());

    public double LogNormal(double median, double sigma) => median * Exp(sigma * Normal());

    /// <summary>Standard normal, by the polar method of Marsaglia.</summary>
    public double Normal()
    {
        if (!double.IsNaN(spareNormal))
        {
            var spare = spareNormal;
            spareNormal = double.NaN;
            return spare;
        }
        double x, y, square;
        do
        {
            x = (2 * Unit()) - 1;
            y = (2 * Unit()) - 1;
            square = (x * x) + (y * y);
        }
        while (square is >= 1 or 0);
        var stretch = Math.Sqrt(-2 * Log(square) / square);
        spareNormal = y * stretch;
        return x * stretch;
    }

    /// <summary>By Knuth's products, in steps small enough for them.</summary>
    public int Poisson(double mean)
    {
        var count = 0;
        for (; mean > 16; mean -= 16) count += SmallPoisson(16);
        return count + SmallPoisson(mean);
    }

    /// <summary>One of several, as often as its weight says.</summary>
    public string PickOf(ReadOnlySpan<(string Code, double Weight)> members)
    {
        var sums = new double[members.Length];
        for (var i = 0; i < sums.Length; i++) sums[i] = members[i].Weight + (i == 0 ? 0 : sums[i - 1]);
        return members[Pick(sums)].Code;
    }

    /// <summary>The index of one of the weights whose running sums are given.</summary>
    public int Pick(ReadOnlySpan<double> runningSums)
    {
        var place = Unit() * runningSums[^1];
        var index = 0;
        while (runningSums[index] <= place) index++;
        return index;
    }

    private int SmallPoisson(double mean)
    {
        var floor = Exp(-mean);
        var count = 0;
        for (var product = Unit(); product > floor; product *= Unit()) count++;
        return count;
    }

    private ulong Next()
    {
        var result = ulong.RotateLeft(s1 * 5, 7) * 9;
        var shifted = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= shifted;
        s3 = ulong.RotateLeft(s3, 45);
        return result;
    }

    private static double Unit(ulong bits) => (bits >> 11) * (1.0 / (1UL << 53));

    private static double Log(double x)
    {
        if (x <= 0) return -745;
        var bits = BitConverter.DoubleToInt64Bits(x);
        var power = (int)(bits >> 52) - 1023;
        var fraction = BitConverter.Int64BitsToDouble((bits & 0xFFFFFFFFFFFFF) | 0x3FF0000000000000);
        var ratio = (fraction - 1) / (fraction + 1);
        var square = ratio * ratio;
        var series = 0.0;
        for (var odd = 31; odd >= 1; odd -= 2) series = (series * square) + (1.0 / odd);
        return (power * Ln2) + (2 * ratio * series);
    }

    private static double Exp(double x)
    {
        var power = (int)Math.Round(x / Ln2);
        var rest = x - (power * Ln2);
        var series = 1.0;
        for (var term = 16; term >= 1; term--) series = 1 + (series * rest / term);
        return Math.ScaleB(series, power);
    }
}
