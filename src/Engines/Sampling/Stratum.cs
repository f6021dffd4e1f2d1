namespace Shouwen.Engines.Sampling;

/// <summary>A part of the population that is drawn from by itself.</summary>
/// <param name="Population">People in it, 0 or more.</param>
/// <param name="Asked">Of them, asked already.</param>
/// <param name="Available">Of them, not asked yet and free to be.</param>
/// <param name="Deviation">How the answers in it scatter; shares near a half by 0.5.</param>
public sealed record Stratum(int Population, int Asked, int Available, double Deviation = Stratum.OfShare)
{
    /// <summary>Of a share of one half: the safe side, for no share scatters more.</summary>
    public const double OfShare = 0.5;

    /// <summary>Asked in the end at most.</summary>
    public int Most => Asked + Available;
}
