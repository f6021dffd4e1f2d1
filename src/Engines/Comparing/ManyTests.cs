namespace Shouwen.Engines.Comparing;

/// <summary>How p values are made to hold together.</summary>
public enum Correction
{
    /// <summary>By steps down from the smallest (Holm 1979): none wrong, at the level.</summary>
    Holm,

    /// <summary>Times their number: none wrong, at the level; never better than Holm.</summary>
    Bonferroni,

    /// <summary>By steps up from the largest (Benjamini and Hochberg 1995): of those called different so many wrong at most, on average.</summary>
    BenjaminiHochberg,

    /// <summary>As they are.</summary>
    None,
}

/// <summary>Several tests at once.</summary>
public static class ManyTests
{
    /// <summary>In the order given, at most 1. Null stays null and counts as no test.</summary>
    public static double?[] Correct(IReadOnlyList<double?> p, Correction by)
    {
        var held = p.ToArray();
        int[] order = [.. Enumerable.Range(0, p.Count).Where(i => p[i] is not null).OrderBy(i => p[i])];
        var n = order.Length;
        switch (by)
        {
            case Correction.Bonferroni:
                foreach (var i in order) held[i] = Math.Min(1, p[i]!.Value * n);
                break;
            case Correction.Holm:
                var least = 0.0;
                for (var rank = 0; rank < n; rank++) held[order[rank]] = least = Math.Max(least, Math.Min(1, (n - rank) * p[order[rank]]!.Value));
                break;
            case Correction.BenjaminiHochberg:
                var most = 1.0;
                for (var rank = n - 1; rank >= 0; rank--) held[order[rank]] = most = Math.Min(most, (double)n / (rank + 1) * p[order[rank]]!.Value);
                break;
            default:
                break;
        }

        return held;
    }
}
