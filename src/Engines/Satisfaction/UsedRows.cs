namespace Shouwen.Engines.Satisfaction;

/// <summary>Which rows count, and how much.</summary>
/// <param name="Of">Position among the used rows by row of the data; -1 for one that is not used.</param>
/// <param name="Weights">By used row.</param>
/// <param name="Weight">Their sum.</param>
internal sealed record UsedRows(int[] Of, double[] Weights, double Weight)
{
    public int Count => Weights.Length;

    /// <summary>Rows of some weight that have all answers or, unless rows with gaps are left out, any.</summary>
    public static UsedRows Find(MissingValues missing, double[][] answers, IndicatorData data, bool hasGaps)
    {
        var (used, count) = (new int[data.Rows], 0);
        if (data.Weights is { } given) for (var i = 0; i < used.Length; i++) if (given[i] == 0) used[i] = -1;
        if (hasGaps) LeaveOut(missing, answers, used);
        for (var i = 0; i < used.Length; i++) if (used[i] == 0) used[i] = count++;
        var (weights, sum) = (new double[count], 0.0);
        for (var i = 0; i < used.Length; i++) if (used[i] >= 0) sum += weights[used[i]] = data.Weights is { } weight ? weight[i] : 1;
        return new(used, weights, sum);
    }

    private static void LeaveOut(MissingValues missing, double[][] answers, int[] used)
    {
        for (var i = 0; i < used.Length; i++)
        {
            var lacks = Array.FindIndex(answers, column => double.IsNaN(column[i])) >= 0;
            if (lacks && (missing == MissingValues.Listwise || Array.TrueForAll(answers, column => double.IsNaN(column[i])))) used[i] = -1;
        }
    }
}
