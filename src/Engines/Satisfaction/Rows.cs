namespace Shouwen.Engines.Satisfaction;

/// <summary>
/// The rows of a sample as they are summed: one row of doubles each, shifted near its mean and, for mode B, in the basis of its block. Behind the indicators
/// stands a 1, or, where answers are missing, for each indicator whether it is there, and for pairs its square. A row is as wide as whole vectors.
/// </summary>
internal sealed class Rows
{
    private const int Tile = 32;
    private readonly double[] values;

    private Rows(ModelShape shape, UsedRows used, Column[] columns)
    {
        (Shape, Weights, UsedOf, HasGaps) = (shape, used.Weights, used.Of, Array.Exists(columns, column => column.HasGaps));
        var width = !HasGaps ? shape.P + 1 : shape.Model.Missing == MissingValues.Mean ? 2 * shape.P : 3 * shape.P;
        Stride = (width + 7) & ~7;
        values = new double[(long)used.Count * Stride];
        All = new int[used.Count];
        for (var i = 0; i < All.Length; i++) All[i] = i;
        Spread = Array.ConvertAll(columns, column => column.Spread);
        Shift = Array.ConvertAll(columns, column => column.Middle(used.Weight));
        Basis = OuterBasis.None(shape);
    }

    public ModelShape Shape { get; }

    public int Stride { get; }

    /// <summary>Rows used.</summary>
    public int Count => All.Length;

    /// <summary>All used rows.</summary>
    public int[] All { get; }

    /// <summary>How much each used row counts.</summary>
    public double[] Weights { get; }

    /// <summary>Position among the used rows by row of the data; -1 for one that is not used.</summary>
    public int[] UsedOf { get; }

    public bool HasGaps { get; }

    /// <summary>What was taken off each indicator.</summary>
    public double[] Shift { get; }

    /// <summary>Largest less smallest answer of each indicator.</summary>
    public double[] Spread { get; }

    /// <summary>The basis of the mode B blocks; the rows are in it unless they have gaps.</summary>
    public OuterBasis Basis { get; private set; }

    public static (Rows? Rows, EstimateRefused? Refused) Of(ModelShape shape, IndicatorData data)
    {
        var answers = shape.ColumnsOf(data);
        var columns = Array.ConvertAll(answers, column => Column.Of(column));
        var hasGaps = Array.Exists(columns, column => column.HasGaps);
        var used = UsedRows.Find(shape.Model.Missing, answers, data, hasGaps);
        if (Needs(shape) is var (least, name) && (used.Count < least || used.Weight < least)) return (null, new(RefusalReason.TooFewRows, name));
        if (hasGaps || data.Weights is not null) columns = Array.ConvertAll(answers, column => Column.Of(column, used.Of, used.Weights));
        if (Refuse(shape, columns) is { } refused) return (null, refused);
        var rows = new Rows(shape, used, columns);
        rows.Fill(answers);
        return (rows, rows.SetBasis());
    }

    /// <summary>Cross-products of chosen rows, the upper triangle. Shape: stride by stride.</summary>
    public void Sum(ReadOnlySpan<int> chosen, ReadOnlySpan<double> counts, Span<double> gram)
    {
        gram.Clear();
        GramKernel.Accumulate(values, Stride, chosen, counts, gram);
    }

    /// <summary>Takes one used row off cross-products of all.</summary>
    public void TakeOff(int used, Span<double> gram)
    {
        var row = values.AsSpan(used * Stride, Stride);
        for (var i = 0; i < Stride; i++) Lanes.AddScaled(row, -Weights[used] * row[i], gram.Slice(i * Stride, Stride));
    }

    private static EstimateRefused? Refuse(ModelShape shape, Column[] columns)
    {
        if (Array.Exists(columns, column => column.IsInfinite)) return new(RefusalReason.InfiniteValue, [.. shape.Indicators.Where((_, k) => columns[k].IsInfinite)]);
        if (Array.Exists(columns, column => column.Spread == 0)) return new(RefusalReason.ConstantIndicator, [.. shape.Indicators.Where((_, k) => columns[k].Spread == 0)]);
        return null;
    }

    /// <summary>A regression on k variables needs k + 2 rows; so does a mode B block of k indicators.</summary>
    private static (int Least, string Name) Needs(ModelShape shape)
    {
        var (most, at) = (1, 0);
        for (var j = 0; j < shape.J; j++)
            if (Math.Max(shape.Predecessors[j].Length, shape.IsModeB[j] ? shape.Size(j) : 1) is var needs && needs > most) (most, at) = (needs, j);
        return (most + 2, shape.Constructs[at]);
    }

    /// <summary>A few rows at a time, so that those being written stay near.</summary>
    private void Fill(double[][] answers)
    {
        for (var from = 0; from < UsedOf.Length; from += Tile)
        {
            var to = Math.Min(from + Tile, UsedOf.Length);
            for (var k = 0; k < answers.Length; k++)
            {
                if (Count == UsedOf.Length && !HasGaps) FillWhole(k, answers[k].AsSpan(from, to - from), from);
                else FillColumn(k, answers[k], from, to);
            }

            if (HasGaps) continue;
            for (var i = from; i < to; i++) if (UsedOf[i] >= 0) values[((long)UsedOf[i] * Stride) + Shape.P] = 1;
        }
    }

    /// <summary>Where every row is used and has every answer.</summary>
    private void FillWhole(int k, ReadOnlySpan<double> column, int from)
    {
        var (shift, stride) = (Shift[k], Stride);
        var to = values.AsSpan((from * stride) + k);
        for (var i = 0; i < column.Length; i++) to[i * stride] = column[i] - shift;
    }

    private void FillColumn(int k, double[] column, int from, int to)
    {
        var shift = Shift[k];
        for (var i = from; i < to; i++)
        {
            if (UsedOf[i] < 0 || double.IsNaN(column[i])) continue;
            var at = ((long)UsedOf[i] * Stride) + k;
            values[at] = column[i] - shift;
            if (HasGaps) Mark(at);
        }
    }

    private void Mark(long at)
    {
        values[at + Shape.P] = 1;
        if (Shape.Model.Missing == MissingValues.Pairwise) values[at + (2 * Shape.P)] = values[at] * values[at];
    }

    private EstimateRefused? SetBasis()
    {
        if (!Shape.HasModeB) return null;
        if (HasGaps) return SetBasisOfGaps();
        (Basis, var refused) = OuterBasis.Of(Shape, values, Stride, Weights);
        if (refused is not null) return refused;
        for (var i = 0; i < Count; i++)
            for (var j = 0; j < Shape.J; j++)
                Basis.IntoBasis(j, values.AsSpan((i * Stride) + Shape.Start[j], Shape.Size(j)));
        return null;
    }

    /// <summary>Rows with gaps stay as they are: the basis comes from their covariances, which every sample then takes into it.</summary>
    private EstimateRefused? SetBasisOfGaps()
    {
        var moments = new Moments(this);
        if (moments.Take(All, Weights) is { } impossible) return impossible;
        (Basis, var refused) = OuterBasis.OfCovariance(Shape, moments.Covariance);
        return refused;
    }
}
