namespace Shouwen.Engines.Agreement;

/// <summary>What can be said of two values of a scale.</summary>
public enum ScaleLevel
{
    /// <summary>The same or not.</summary>
    Nominal,

    /// <summary>More or less.</summary>
    Ordinal,

    /// <summary>So much more.</summary>
    Interval,

    /// <summary>So many times as much.</summary>
    Ratio,
}

/// <summary>Units in rows, raters in columns; NaN where a rater did not judge. Categories without an order are any numbers that tell them apart.</summary>
public sealed class Ratings
{
    /// <summary>Rows of the same length.</summary>
    /// <exception cref="ArgumentException">Rows of unequal length.</exception>
    public Ratings(IReadOnlyList<double[]> units)
    {
        Units = units;
        Raters = units.Count == 0 ? 0 : units[0].Length;
        if (units.Any(unit => unit.Length != Raters)) throw new ArgumentException("Each unit has a place for each rater.", nameof(units));
        Complete = [.. units.Where(unit => !Array.Exists(unit, double.IsNaN))];
    }

    /// <summary>One row a unit.</summary>
    public IReadOnlyList<double[]> Units { get; }

    /// <summary>How many columns there are.</summary>
    public int Raters { get; }

    /// <summary>Units that everybody judged.</summary>
    public IReadOnlyList<double[]> Complete { get; }
}
