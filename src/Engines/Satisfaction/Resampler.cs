namespace Shouwen.Engines.Satisfaction;

/// <summary>Solves an estimate again for other counts of its rows. One for each thread.</summary>
internal abstract class Resampler
{
    /// <summary>On cross-products where there is one stage, else stage by stage on rows.</summary>
    public static Resampler For(PlsEstimate estimate) => Stages.Has(estimate.Asked.Model) ? new ByStages(estimate) : new BySums(estimate.Sample);

    /// <summary>Solves for these counts of the used rows.</summary>
    public abstract (Solver? Solver, EstimateRefused? Refused) Solve(ReadOnlySpan<int> counts);

    /// <summary>Solves for all used rows but one.</summary>
    public abstract (Solver? Solver, EstimateRefused? Refused) SolveWithout(int row);

    private sealed class BySums(Rows rows) : Resampler
    {
        private readonly Solver solver = new(rows);
        private readonly int[] chosen = new int[rows.Count];
        private readonly double[] weights = new double[rows.Count];

        public override (Solver? Solver, EstimateRefused? Refused) Solve(ReadOnlySpan<int> counts)
        {
            var n = 0;
            for (var i = 0; i < counts.Length; i++) if (counts[i] > 0) (chosen[n], weights[n++]) = (i, counts[i] * rows.Weights[i]);
            return (solver, solver.Solve(chosen.AsSpan(0, n), weights.AsSpan(0, n)));
        }

        public override (Solver? Solver, EstimateRefused? Refused) SolveWithout(int row) => (solver, solver.SolveWithout(row));
    }

    private sealed class ByStages(PlsEstimate estimate) : Resampler
    {
        private readonly int[] counts = new int[estimate.RowsUsed];

        public override (Solver? Solver, EstimateRefused? Refused) Solve(ReadOnlySpan<int> counts)
        {
            var (model, data) = estimate.Asked;
            var weights = new double[data.Rows];
            for (var row = 0; row < weights.Length; row++)
                if (estimate.Sample.UsedOf[row] is >= 0 and var used) weights[row] = counts[used] * (data.Weights is { } given ? given[row] : 1);
            var outcome = Stages.Estimate(model, data with { Weights = weights });
            return outcome is PlsEstimate resampled ? (resampled.Solver, null) : (null, (EstimateRefused)outcome);
        }

        public override (Solver? Solver, EstimateRefused? Refused) SolveWithout(int row)
        {
            Array.Fill(counts, 1);
            counts[row] = 0;
            return Solve(counts);
        }
    }
}
