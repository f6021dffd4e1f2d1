namespace Shouwen.Engines.Comparing;

/// <summary>Of so many, so many did.</summary>
public sealed record Share
{
    /// <param name="of">0 to size.</param>
    /// <param name="size">0 or more.</param>
    public Share(double of, double size)
    {
        if (!(of >= 0 && of <= size && double.IsFinite(size))) throw new ArgumentException("A share is of 0 to its size.");
        (Of, Size) = (of, size);
    }

    /// <summary>That did.</summary>
    public double Of { get; }

    /// <summary>In all.</summary>
    public double Size { get; }

    /// <summary>0 to 1; null of nothing.</summary>
    public double? Value => Size > 0 ? Of / Size : null;

    /// <summary>By the score (Wilson 1927), without a correction.</summary>
    public Bounds? Wilson(double level = 0.95)
    {
        if (Value is not { } share) return null;
        var z = Tails.NormalWidth(level);
        var (square, half) = (z * z / (2 * Size), z * Math.Sqrt((share * (1 - share) / Size) + (z * z / (4 * Size * Size))));
        double At(double end) => Math.Clamp((share + square + end) / (1 + (2 * square)), 0, 1);
        return new(Of == 0 ? 0 : At(-half), Of == Size ? 1 : At(half));
    }

    /// <summary>By the score with Yates' correction, as R's prop.test.</summary>
    public Bounds? WilsonCorrected(double level = 0.95, double against = 0.5)
    {
        if (Value is not { } share) return null;
        var (z, shorter) = (Tails.NormalWidth(level), Math.Min(0.5, Math.Abs(Of - (Size * against))));
        var square = z * z / (2 * Size);
        double At(double middle, int side) => (middle + square + (side * z * Math.Sqrt((middle * (1 - middle) / Size) + (square / (2 * Size))))) / (1 + (2 * square));
        var (low, high) = (share - (shorter / Size), share + (shorter / Size));
        return new(low <= 0 ? 0 : Math.Max(0, At(low, -1)), high >= 1 ? 1 : Math.Min(1, At(high, 1)));
    }

    /// <summary>By the binomial distribution itself (Clopper and Pearson 1934): never too narrow.</summary>
    public Bounds? Exact(double level = 0.95) => Size == 0 ? null : new(
        Of == 0 ? 0 : Tails.BetaQuantile((1 - level) / 2, Of, Size - Of + 1),
        Of == Size ? 1 : 1 - Tails.BetaQuantile((1 - level) / 2, Size - Of, Of + 1));
}
