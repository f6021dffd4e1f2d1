namespace Shouwen.Engines.Comparing;

/// <summary>Counts by groups (rows) and outcomes (columns). Rows and columns of nothing are left out.</summary>
public sealed class CountTable
{
    /// <summary>Below this an expected count makes the chi-square distribution a poor guide (Cochran 1954).</summary>
    private const double FewExpected = 5;

    private readonly double[] rows;
    private readonly double[] columns;

    /// <summary>One list a group, all as long; counts of 0 or more.</summary>
    public CountTable(IReadOnlyList<IReadOnlyList<double>> counts)
    {
        if (counts.Any(row => row.Count != counts[0].Count)) throw new ArgumentException("Rows are as long as one another.", nameof(counts));
        if (counts.Any(row => row.Any(count => !(count >= 0 && double.IsFinite(count))))) throw new ArgumentException("Counts are 0 or more.", nameof(counts));
        int[] filled = counts.Count == 0 ? [] : [.. Enumerable.Range(0, counts[0].Count).Where(column => counts.Any(row => row[column] > 0))];
        Counts = [.. counts.Where(row => row.Any(count => count > 0)).Select(row => Array.ConvertAll(filled, column => row[column]))];
        rows = [.. Counts.Select(row => row.Sum())];
        columns = [.. filled.Select((_, column) => Counts.Sum(row => row[column]))];
        Total = rows.Sum();
    }

    /// <summary>Of groups of which so many did, out of so many.</summary>
    public static CountTable OfShares(IReadOnlyList<Share> groups) => new([.. groups.Select(group => new[] { group.Of, group.Size - group.Of })]);

    /// <summary>By row and column, without empty ones.</summary>
    public double[][] Counts { get; }

    /// <summary>Sum of the rows.</summary>
    internal double[] Rows => rows;

    /// <summary>Sum of the columns.</summary>
    internal double[] Columns => columns;

    /// <summary>All counts.</summary>
    public double Total { get; }

    /// <summary>Groups less one times outcomes less one.</summary>
    public int Df => Math.Max(0, rows.Length - 1) * Math.Max(0, columns.Length - 1);

    /// <summary>Whether an expected count is below 5: then Fisher's test is the safer one.</summary>
    public bool IsThin => Counts.Where((_, row) => columns.Any(column => rows[row] * column / Total < FewExpected)).Any();

    /// <summary>Pearson's chi-square; `Estimate` is Cramér's V (1946), its interval by the noncentral distribution.</summary>
    public Test ChiSquare(double level = 0.95)
    {
        if (Df == 0) return None(TestKind.ChiSquare);
        var statistic = Statistic(0);
        double Share(double over) => Math.Min(1, Math.Sqrt(over / Total / Math.Min(rows.Length - 1, columns.Length - 1)));
        var interval = Noncentral.OfChiSquare(statistic, Df, level);
        return new(TestKind.ChiSquare, statistic, Df, null, Tails.ChiSquare(statistic, Df), Share(statistic), interval is null ? null : new(Share(interval.Low), Share(interval.High)));
    }

    /// <summary>Of two by two, each distance from the expected made shorter by a half, as far as it goes (Yates 1934).</summary>
    public Test Yates()
    {
        if (rows.Length != 2 || columns.Length != 2) return None(TestKind.ChiSquareYates);
        var statistic = Statistic(0.5);
        return new(TestKind.ChiSquareYates, statistic, 1, null, Tails.ChiSquare(statistic, 1));
    }

    private double Statistic(double shorter)
    {
        var sum = 0.0;
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < columns.Length; column++)
            {
                var expected = rows[row] * columns[column] / Total;
                var off = Math.Abs(Counts[row][column] - expected);
                sum += Math.Pow(off - Math.Min(shorter, off), 2) / expected;
            }
        }

        return sum;
    }

    internal Test None(TestKind kind) => Test.None(kind, rows.Length < 2 ? NoFigure.TooFewGroups : NoFigure.NothingHappened);
}
