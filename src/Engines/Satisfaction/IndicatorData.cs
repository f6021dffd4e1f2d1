namespace Shouwen.Engines.Satisfaction;

/// <summary>Answers by column.</summary>
/// <param name="Names">One a column, each once.</param>
/// <param name="Columns">One value a row; NaN where the answer is missing. Kept, not copied: resamples read them again.</param>
/// <param name="Weights">
/// One a row, 0 or more; null where every row counts once. A weight counts as that many rows like it, so weights of a sample that
/// are not counts should have a mean of 1. Rows of weight 0 are left out.
/// </param>
public sealed record IndicatorData(IReadOnlyList<string> Names, IReadOnlyList<double[]> Columns, double[]? Weights = null)
{
    /// <summary>How many rows there are.</summary>
    public int Rows => Columns.Count == 0 ? 0 : Columns[0].Length;

    /// <summary>Some of the rows, in the order given, with repeats.</summary>
    public IndicatorData Only(IEnumerable<int> rows)
    {
        var chosen = rows.ToArray();
        return new(Names, [.. Columns.Select(column => Array.ConvertAll(chosen, row => column[row]))], Weights is null ? null : Array.ConvertAll(chosen, row => Weights[row]));
    }
}
