namespace Shouwen.Engines.Comparing;

/// <summary>Chances of the first count of a table of two by two with given margins, by the odds ratio behind it (Fisher's noncentral hypergeometric distribution).</summary>
internal sealed class OddsOfTable
{
    /// <summary>Of the likeliest so little, as a logarithm, that many such are still nothing.</summary>
    private const double Negligible = -80;

    private readonly double[] logs;

    public OddsOfTable(double low, double high, Func<double, double> logWays)
    {
        (Low, High) = (low, high);
        logs = [.. Enumerable.Range(0, (int)(high - low) + 1).Select(i => logWays(low + i))];
    }

    public double Low { get; }

    private double High { get; }

    public double[] Chances(double odds)
    {
        double[] all = [.. logs.Select((log, i) => odds == 0 ? (i == 0 ? log : double.NegativeInfinity) : log + (i * Math.Log(odds)))];
        var top = all.Max();
        for (var i = 0; i < all.Length; i++) all[i] = all[i] - top is > Negligible and var log ? Math.Exp(log) : 0;
        var sum = all.Sum();
        return Array.ConvertAll(all, one => one / sum);
    }

    /// <summary>The odds of which the mean is the count found; without end where it is the greatest.</summary>
    public double LikeliestOdds(double found, bool likeR) =>
        found == Low ? 0 : found == High ? double.PositiveInfinity : Solve(odds => Chances(odds).Select((chance, i) => chance * (Low + i)).Sum() - found, likeR);

    /// <summary>The odds of which so many or more are as unlikely as `tail`.</summary>
    public double LowerOdds(double found, double tail, bool likeR) =>
        found == Low ? 0 : Solve(odds => Chances(odds).Skip((int)(found - Low)).Sum() - tail, likeR);

    /// <summary>The odds of which so many or fewer are.</summary>
    public double UpperOdds(double found, double tail, bool likeR) =>
        found == High ? double.PositiveInfinity : Solve(odds => tail - Chances(odds).Take((int)(found - Low) + 1).Sum(), likeR);

    /// <summary>Where a rising function of the odds is 0; above 1 by its reciprocal.</summary>
    private static double Solve(Func<double, double> off, bool likeR)
    {
        var atOne = off(1);
        if (atOne == 0) return 1;
        const double smallest = 2.220446049250313e-16;
        if (likeR) return atOne > 0 ? RootLikeR.Find(off, 0, 1) : 1 / RootLikeR.Find(turned => off(1 / turned), smallest, 1);
        return Math.Exp(Tails.Halve(log => off(Math.Exp(log)) > 0, atOne > 0 ? -700 : 0, atOne > 0 ? 0 : 700));
    }
}
