namespace Shouwen.Engines.Satisfaction;

/// <summary>
/// Anderson's mixing for x = g(x) (Anderson 1965; Walker and Ni 2011, equation 2.1): the next start is the combination of past values of g whose
/// combined change g(x) - x is least. A workspace.
/// </summary>
internal sealed class Acceleration(int size, int depth)
{
    private readonly double[][] values = Columns(size, depth);
    private readonly double[][] changes = Columns(size, depth);
    private readonly double[] orthogonal = new double[size];
    private readonly double[][] basis = Columns(size, depth);
    private readonly double[] triangle = new double[depth * depth];
    private readonly double[] shares = new double[depth];
    private readonly double[] lastValue = new double[size];
    private readonly double[] lastChange = new double[size];
    private int count;
    private bool hasLast;

    /// <summary>Forgets the past.</summary>
    public void Clear() => (count, hasLast) = (0, false);

    /// <summary>Takes x and g(x); leaves the next start in the place of g(x).</summary>
    public void Mix(ReadOnlySpan<double> x, Span<double> value)
    {
        for (var i = 0; i < size; i++) orthogonal[i] = value[i] - x[i];
        if (hasLast) Push(value);
        value.CopyTo(lastValue);
        orthogonal.CopyTo(lastChange, 0);
        hasLast = true;
        var columns = Orthogonalise();
        for (var k = 0; k < columns; k++)
            for (var i = 0; i < size; i++) value[i] -= shares[k] * values[k][i];
    }

    private void Push(ReadOnlySpan<double> value)
    {
        var (oldestValue, oldestChange) = (values[^1], changes[^1]);
        for (var k = depth - 1; k > 0; k--) (values[k], changes[k]) = (values[k - 1], changes[k - 1]);
        (values[0], changes[0]) = (oldestValue, oldestChange);
        for (var i = 0; i < size; i++) (oldestValue[i], oldestChange[i]) = (value[i] - lastValue[i], orthogonal[i] - lastChange[i]);
        count = Math.Min(count + 1, depth);
    }

    /// <summary>Least squares by modified Gram and Schmidt; older columns that add nothing are left out.</summary>
    private int Orthogonalise()
    {
        var columns = 0;
        for (; columns < count; columns++)
        {
            var column = basis[columns];
            changes[columns].CopyTo(column, 0);
            var length = Math.Sqrt(Lanes.Dot(column, column));
            for (var k = 0; k < columns; k++) triangle[(k * depth) + columns] = TakeOff(basis[k], column);
            var left = Math.Sqrt(Lanes.Dot(column, column));
            if (!(left > 1e-6 * length)) break;
            triangle[(columns * depth) + columns] = left;
            for (var i = 0; i < size; i++) column[i] /= left;
        }

        for (var k = 0; k < columns; k++) shares[k] = TakeOff(basis[k], orthogonal);
        for (var k = columns - 1; k >= 0; k--)
        {
            for (var l = k + 1; l < columns; l++) shares[k] -= triangle[(k * depth) + l] * shares[l];
            shares[k] /= triangle[(k * depth) + k];
        }

        return columns;
    }

    private static double TakeOff(double[] unit, double[] from)
    {
        var share = Lanes.Dot(unit, from);
        for (var i = 0; i < from.Length; i++) from[i] -= share * unit[i];
        return share;
    }

    private static double[][] Columns(int size, int depth) => [.. Enumerable.Range(0, depth).Select(_ => new double[size])];
}
