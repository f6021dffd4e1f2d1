namespace Shouwen.Engines.Mining;

/// <summary>A way in which cases leave the designed process.</summary>
/// <param name="Kind">Inserted or skipped.</param>
/// <param name="Activity">What was done beyond the process, or left out.</param>
/// <param name="After">The activity that comes before it in the alignment, done or skipped; null at the beginning.</param>
/// <param name="Cases">Cases that do so.</param>
/// <param name="Count">How often they do.</param>
/// <param name="Throughput">How long these cases take from beginning to end.</param>
/// <param name="Places">Which cases of the log they are.</param>
public sealed record Deviation(AlignedKind Kind, int Activity, int? After, int Cases, int Count, TimeFigures Throughput, IReadOnlyList<int> Places);

/// <summary>A log beside a designed process, by optimal alignments (Adriansyah 2014): the fewest activities that must be inserted or skipped. Silent parts are free.</summary>
/// <param name="Names">The log's activities, then those that only the process has.</param>
/// <param name="Variants">Most frequent first, each with an alignment.</param>
/// <param name="Shortest">The fewest activities of a case that does as designed.</param>
/// <param name="Deviations">Of most cases first.</param>
/// <param name="Fitting">How long cases take that do as designed.</param>
/// <param name="Deviating">How long the others take.</param>
public sealed record Conformance(
    IReadOnlyList<string> Names, IReadOnlyList<AlignedVariant> Variants, int Shortest, IReadOnlyList<Deviation> Deviations, TimeFigures Fitting, TimeFigures Deviating)
{
    /// <summary>Cases that were aligned.</summary>
    public int Cases => Variants.Where(one => one.Cost is not null).Sum(one => one.Variant.Cases.Length);

    /// <summary>Cases that do as designed.</summary>
    public int FitCases => Variants.Where(one => one.Cost == 0).Sum(one => one.Variant.Cases.Length);

    /// <summary>All inserted and skipped activities.</summary>
    public long TotalCost => Variants.Sum(one => (long)(one.Cost ?? 0) * one.Variant.Cases.Length);

    /// <summary>Mean of the cases' fitness; null where no case was aligned.</summary>
    public double? MeanFitness => Cases == 0 ? null : Variants.Where(one => one.Fitness is not null).Sum(one => one.Fitness!.Value * one.Variant.Cases.Length) / Cases;

    /// <summary>Of the log as a whole: one less all costs over what they would be if nothing went together; null where no case was aligned.</summary>
    public double? LogFitness
    {
        get
        {
            var worst = Variants.Where(one => one.Cost is not null).Sum(one => (long)(one.Variant.Trace.Length + Shortest) * one.Variant.Cases.Length);
            return worst == 0 ? null : 1 - ((double)TotalCost / worst);
        }
    }
}
