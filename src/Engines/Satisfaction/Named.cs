using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Shouwen.Engines.Satisfaction;

/// <summary>Results by name, in the order of the model. What is not defined is not there.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "What it is called is how it reads: named weights, named paths.")]
public sealed class Named<T> : IReadOnlyDictionary<string, T>
{
    private readonly IReadOnlyList<string> names;
    private readonly T[] values;

    internal Named(IReadOnlyList<string> names, T[] values) => (this.names, this.values) = (names, values);

    /// <inheritdoc/>
    public T this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is no {key}.");

    /// <inheritdoc/>
    public IEnumerable<string> Keys => names;

    /// <inheritdoc/>
    public IEnumerable<T> Values => values;

    /// <inheritdoc/>
    public int Count => values.Length;

    /// <inheritdoc/>
    public bool ContainsKey(string key) => Place(key) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        var place = Place(key);
        value = place < 0 ? default : values[place];
        return place >= 0;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => names.Select((name, i) => KeyValuePair.Create(name, values[i])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Place(string key)
    {
        for (var i = 0; i < names.Count; i++) if (names[i] == key) return i;
        return -1;
    }
}

/// <summary>How named results are made.</summary>
internal static class Named
{
    public static Named<double> Of(IReadOnlyList<string> names, ReadOnlySpan<double> values) => new(names, values.ToArray());

    /// <summary>Those that are finite.</summary>
    public static Named<double> Defined(IReadOnlyList<string> names, double[] values) => Array.TrueForAll(values, double.IsFinite)
        ? new(names, values)
        : new([.. names.Where((_, i) => double.IsFinite(values[i]))], [.. values.Where(double.IsFinite)]);

    /// <summary>The value, or null where it is not finite.</summary>
    public static double? Finite(double value) => double.IsFinite(value) ? value : null;

    /// <summary>One row a name, with columns of their own.</summary>
    public static Named<Named<T>> Table<T>(IReadOnlyList<string> names, Func<int, Named<T>> row)
    {
        var rows = new Named<T>[names.Count];
        for (var i = 0; i < rows.Length; i++) rows[i] = row(i);
        return new(names, rows);
    }
}
