namespace Shouwen.App.Facts.Import.Mappings;

/// <summary>Something that a person should look at before the file is imported.</summary>
public sealed record ImportWarning(string Code, string Detail);

/// <summary>What a column probably is, how sure that is, and why: its header, or its content.</summary>
internal sealed record ColumnGuess(string Field, double Confidence, string Why);

/// <summary>How a file is probably to be imported.</summary>
internal sealed record Proposal(
    Mapping Mapping, IReadOnlyDictionary<string, ColumnGuess> Columns, IReadOnlyList<string> Missing, IReadOnlyList<ImportWarning> Warnings)
{
    /// <summary>Below it, a person has to look.</summary>
    private const double Sure = 0.6;

    public double Score => Columns.Values.Sum(guess => guess.Confidence) - (3 * Missing.Count);

    /// <summary>Good enough to be used without asking.</summary>
    public bool IsSure => Missing.Count == 0 && Warnings.Count == 0 && Columns.Values.All(IsSureOf);

    public static bool IsSureOf(ColumnGuess guess) => guess.Confidence >= Sure;
}
