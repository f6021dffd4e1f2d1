namespace Shouwen.Engines.Satisfaction;

/// <summary>Comparison of groups of rows: by resampling each, by dealing rows to groups at random, and whether they measure the same.</summary>
public static class Groups
{
    /// <summary>
    /// Estimates the model in each group and compares every two: a <see cref="GroupResult"/>, or an <see cref="EstimateRefused"/> whose first name is the group that has no estimate.
    /// Rows of no group (null) are left out. Two groups or more are needed.
    /// </summary>
    public static EstimateOutcome Compare(PathModel model, IndicatorData data, IReadOnlyList<string?> groupOf, GroupPlan plan, CancellationToken cancel = default)
    {
        if (ModelCheck.OfRows(data) is { } uneven) return uneven;
        if (groupOf.Count != data.Rows) return new EstimateRefused(RefusalReason.UnequalLengths);
        var names = groupOf.OfType<string>().Distinct().ToArray();
        if (names.Length < 2) return new EstimateRefused(RefusalReason.TooFewGroups, names);
        var samples = Array.ConvertAll(names, name => data.Only(Enumerable.Range(0, data.Rows).Where(row => groupOf[row] == name)));
        var estimates = new PlsEstimate[names.Length];
        for (var g = 0; g < names.Length; g++)
        {
            var outcome = EstimatePls.From(model, samples[g]);
            if (outcome is EstimateRefused refused) return new EstimateRefused(refused.Reason, [names[g], .. refused.Names]);
            estimates[g] = (PlsEstimate)outcome;
        }

        var bootstraps = estimates.Select((estimate, g) => (BootstrapResult)Bootstrap.Of(estimate, BootstrapPlan(plan, g), cancel)).ToArray();
        var pairs = from a in Enumerable.Range(0, names.Length)
                    from b in Enumerable.Range(a + 1, names.Length - a - 1)
                    let pair = PairComparison.Of(model, samples[a], samples[b], plan)
                    where pair is not null
                    select pair.Compare(names[a], names[b], bootstraps[a], bootstraps[b], cancel);
        return new GroupResult(new(names, estimates), new(names, bootstraps), [.. pairs]);
    }

    private static ResamplingPlan BootstrapPlan(GroupPlan plan, int group) => new()
    {
        Resamples = plan.Resamples,
        Seed = plan.Seed + (ulong)group,
        Threads = plan.Threads,
        Level = plan.Level,
        Statistics = plan.Statistics,
        Ranges = plan.Ranges,
        Accelerated = false,
    };
}
