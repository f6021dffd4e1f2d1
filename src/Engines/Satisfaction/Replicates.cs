namespace Shouwen.Engines.Satisfaction;

/// <summary>Figures of many samples: one row a sample, what is not defined or failed NaN.</summary>
internal sealed class Replicates(StatisticFamily[] families, int samples)
{
    private readonly int[] starts = Starts(families);

    public double[] Values { get; } = new double[(long)samples * families.Sum(family => family.Names.Length)];

    public RefusalReason?[] Failures { get; } = new RefusalReason?[samples];

    public bool[] IsInadmissible { get; } = new bool[samples];

    public int Width => starts[^1];

    public StatisticFamily[] Families => families;

    /// <summary>Keeps what a solver found in a sample, or why it found nothing.</summary>
    public void Keep(int sample, (Solver? Solver, EstimateRefused? Refused) solved)
    {
        var (solver, refused) = solved;
        var row = Values.AsSpan(sample * Width, Width);
        Failures[sample] = refused?.Reason;
        if (refused is not null) row.Fill(double.NaN);
        else
        {
            for (var f = 0; f < families.Length; f++) families[f].Read(solver!, row[starts[f]..starts[f + 1]]);
            IsInadmissible[sample] = solver!.Solution.Shape.HasFactors && Consistency.Faults(solver.Solution).Any();
        }
    }

    /// <summary>The values of one figure where it is defined, in the order of the samples.</summary>
    public double[] Of(int family, int figure)
    {
        var (values, count, at) = (new double[samples], 0, starts[family] + figure);
        for (var sample = 0; sample < samples; sample++) if (Values[((long)sample * Width) + at] is var value && !double.IsNaN(value)) values[count++] = value;
        return values[..count];
    }

    private static int[] Starts(StatisticFamily[] families)
    {
        var starts = new int[families.Length + 1];
        for (var f = 0; f < families.Length; f++) starts[f + 1] = starts[f] + families[f].Names.Length;
        return starts;
    }
}
