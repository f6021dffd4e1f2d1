namespace Shouwen.Engines.Sampling;

/// <summary>
/// A draw in which every unit has exactly its probability (Madow 1949): probabilities are laid end to end, and every unit in which a step of length 1 ends is drawn. Neighbours
/// share out the draw among them: a block of units whose probabilities add up to s gets s units rounded down or up.
/// </summary>
public static class SystematicDraw
{
    /// <summary>Places of the units drawn, ascending.</summary>
    /// <param name="probabilities">0 to 1, in the order in which the units lie.</param>
    /// <param name="start">Where the first step ends, from 0 to below 1: all of the chance there is.</param>
    public static List<int> Of(IReadOnlyList<double> probabilities, double start)
    {
        if (start is not (>= 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(start));
        var (drawn, end) = (new List<int>(), 0.0);
        for (var at = 0; at < probabilities.Count; at++)
        {
            if (probabilities[at] is not (>= 0 and <= 1)) throw new ArgumentException("A probability is 0 to 1.", nameof(probabilities));
            end += probabilities[at];
            // What adding up lost of a whole number is that number.
            var whole = Math.Round(end);
            if (Math.Abs(end - whole) < 1e-9) end = whole;
            if (end <= drawn.Count + start) continue;
            drawn.Add(at);
        }

        return drawn;
    }
}
