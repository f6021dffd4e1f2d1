namespace Shouwen.Engines.Comparing;

/// <summary>Pairs in the same order less pairs in the other, by sorting (Knight 1966), so that a hundred thousand pairs are no trouble.</summary>
internal static class Concordance
{
    public static double Of(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        int[] order = [.. Enumerable.Range(0, x.Count).OrderBy(i => x[i]).ThenBy(i => y[i])];
        double[] sorted = [.. order.Select(i => y[i])];
        double n = x.Count, all = n * (n - 1) / 2;
        double tiedX = Tied(order, (i, j) => x[i] == x[j]), tiedBoth = Tied(order, (i, j) => x[i] == x[j] && y[i] == y[j]);
        var swaps = Sort(sorted, new double[sorted.Length], 0, sorted.Length);
        double tiedY = Ranks.From(y).Ties.Sum(tie => tie * (tie - 1.0) / 2);
        return all - tiedX - tiedY + tiedBoth - (2 * swaps);
    }

    private static double Tied(int[] order, Func<int, int, bool> same)
    {
        var (pairs, run) = (0.0, 0);
        for (var at = 1; at < order.Length; at++)
        {
            run = same(order[at - 1], order[at]) ? run + 1 : 0;
            pairs += run;
        }

        return pairs;
    }

    private static double Sort(double[] values, double[] room, int from, int upto)
    {
        if (upto - from < 2) return 0;
        var middle = (from + upto) / 2;
        var swaps = Sort(values, room, from, middle) + Sort(values, room, middle, upto);
        var (left, right) = (from, middle);
        for (var at = from; at < upto; at++)
        {
            if (right == upto || (left < middle && values[left] <= values[right])) room[at] = values[left++];
            else
            {
                room[at] = values[right++];
                swaps += middle - left;
            }
        }

        Array.Copy(room, from, values, from, upto - from);
        return swaps;
    }
}
