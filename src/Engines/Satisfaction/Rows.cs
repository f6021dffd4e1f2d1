namespace Shouwen.Engines.Satisfaction;

/// <summary>
/// The rows of a sample as they are summed: one row of doubles each, shifted near its mean and, for mode B, in the basis of its block. Behind the indicators
/// stands a 1, or, where answers are missing, for each indicator whether it is there, and for pairs its square. A row is as wide as whole vectors.
/// </summary>
internal sealed class Rows
{
    private const int Tile = 32;
    private readonly double[][] answers;
    private readonly int[] rowOf;
    private readonly Lazy<double[]> values;

    private Rows(ModelShape shape, double[][] answers, UsedRows used, Column[] columns)
    {
        this.answers = answers;
        (Shape, Weights, UsedOf, HasGaps) = (shape, used.Weights, used.Of, Array.Exists(columns, column => column.HasGaps));
        var width = !HasGaps ? shape.P + 1 : shape.Model.Missing == MissingValues.Mean ? 2 * shape.P : 3 * shape.P;
        Stride = (width + 7) & ~7;
        rowOf = new int[used.Count];
        for (var row = 0; row < UsedOf.Length; row++) if (UsedOf[row] >= 0) rowOf[UsedOf[row]] = row;
        values = new(Materialise);
        Spread = Array.ConvertAll(columns, column => column.Spread);
        Shift = Array.ConvertAll(columns, column => column.Middle(used.Weight));
        Basis = OuterBasis.None(shape);
    }

    public ModelShape Shape { get; }

    public int Stride { get; }

    /// <summary>Rows used.</summary>
    public int Count => rowOf.Length;

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
        var rows = new Rows(shape, answers, used, columns);
        return (rows, rows.SetBasis());
    }

    /// <summary>Cross-products of all used rows by their weights, a few rows at a time. Shape: stride by stride, the upper triangle.</summary>
    public void SumAll(Span<double> gram)
    {
        gram.Clear();
        Span<int> chosen = stackalloc int[Tile];
        for (var i = 0; i < Tile; i++) chosen[i] = i;
        var tile = new double[Tile * Stride];
        for (var from = 0; from < Count; from += Tile)
        {
            var count = Math.Min(Tile, Count - from);
            Fill(from, count, tile);
            GramKernel.Accumulate(tile, Stride, chosen[..count], Weights.AsSpan(from, count), gram);
        }
    }

    /// <summary>Cross-products of chosen rows, the upper triangle. Shape: stride by stride.</summary>
    public void Sum(ReadOnlySpan<int> chosen, ReadOnlySpan<double> counts, Span<double> gram)
    {
        gram.Clear();
        GramKernel.Accumulate(values.Value, Stride, chosen, counts, gram);
    }

    /// <summary>Takes one used row off cross-products of all.</summary>
    public void TakeOff(int used, Span<double> gram)
    {
        var row = values.Value.AsSpan(used * Stride, Stride);
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

    /// <summary>All rows, for those who take some of them again and again.</summary>
    private double[] Materialise()
    {
        var all = new double[(long)Count * Stride];
        for (var from = 0; from < Count; from += Tile) Fill(from, Math.Min(Tile, Count - from), all.AsSpan(from * Stride));
        return all;
    }

    /// <summary>Writes some of the used rows, column by column, so that both what is read and what is written stay near.</summary>
    private void Fill(int from, int count, Span<double> to)
    {
        to[..(count * Stride)].Clear();
        for (var k = 0; k < answers.Length; k++)
        {
            if (HasGaps) FillWithGaps(k, from, count, to);
            else FillColumn(k, from, count, to);
        }

        if (HasGaps) return;
        for (var i = 0; i < count; i++) to[(i * Stride) + Shape.P] = 1;
        if (Shape.HasModeB) for (var i = 0; i < count; i++) for (var j = 0; j < Shape.J; j++) Basis.IntoBasis(j, to.Slice((i * Stride) + Shape.Start[j], Shape.Size(j)));
    }

    private void FillColumn(int k, int from, int count, Span<double> to)
    {
        var (column, shift, stride) = (answers[k], Shift[k], Stride);
        for (var i = 0; i < count; i++) to[(i * stride) + k] = column[rowOf[from + i]] - shift;
    }

    private void FillWithGaps(int k, int from, int count, Span<double> to)
    {
        var (column, squares) = (answers[k], Shape.Model.Missing == MissingValues.Pairwise);
        for (var i = 0; i < count; i++)
        {
            var x = column[rowOf[from + i]] - Shift[k];
            if (double.IsNaN(x)) continue;
            var row = to.Slice(i * Stride, Stride);
            (row[k], row[Shape.P + k]) = (x, 1);
            if (squares) row[(2 * Shape.P) + k] = x * x;
        }
    }

    private EstimateRefused? SetBasis()
    {
        if (!Shape.HasModeB) return null;
        if (HasGaps) return SetBasisOfGaps();
        (Basis, var refused) = OuterBasis.Of(Shape, this);
        return refused;
    }

    /// <summary>Answers of an indicator to the used rows, shifted, each times a factor.</summary>
    public void Scaled(int k, ReadOnlySpan<double> factors, Span<double> to)
    {
        for (var i = 0; i < to.Length; i++) to[i] = factors[i] * (answers[k][rowOf[i]] - Shift[k]);
    }

    /// <summary>Rows with gaps stay as they are: the basis comes from their covariances, which every sample then takes into it.</summary>
    private EstimateRefused? SetBasisOfGaps()
    {
        var moments = new Moments(this);
        if (moments.TakeAll() is { } impossible) return impossible;
        (Basis, var refused) = OuterBasis.OfCovariance(Shape, moments.Covariance);
        return refused;
    }
}
