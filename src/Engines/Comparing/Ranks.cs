namespace Shouwen.Engines.Comparing;

/// <summary>Places in order, from 1; equal values share the mean of theirs.</summary>
/// <param name="Of">By value, in the order given.</param>
/// <param name="Ties">How many values are equal, for each set of equal ones of two or more.</param>
internal sealed record Ranks(double[] Of, IReadOnlyList<int> Ties)
{
    /// <summary>Sum over ties of `t^3 - t`.</summary>
    public double TieCubes => Ties.Sum(tie => ((double)tie * tie * tie) - tie);

    public static Ranks From(IReadOnlyList<double> values)
    {
        var order = Enumerable.Range(0, values.Count).ToArray();
        var sorted = values.ToArray();
        Array.Sort(sorted, order);
        var (ranks, ties) = (new double[values.Count], new List<int>());
        for (var from = 0; from < sorted.Length;)
        {
            var upto = from + 1;
            while (upto < sorted.Length && sorted[upto] == sorted[from]) upto++;
            for (var at = from; at < upto; at++) ranks[order[at]] = (from + upto + 1) / 2.0;
            if (upto - from > 1) ties.Add(upto - from);
            from = upto;
        }

        return new(ranks, ties);
    }
}
