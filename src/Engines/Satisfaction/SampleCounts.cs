namespace Shouwen.Engines.Satisfaction;

/// <summary>How often each used row is in each resample: as given, or as drawn from the seed.</summary>
internal sealed class SampleCounts(Rows rows, ResamplingPlan plan)
{
    public void Take(int sample, Span<int> counts)
    {
        counts.Clear();
        if (plan.Given is { } given)
        {
            foreach (var row in given[sample]) if (rows.UsedOf[row] is >= 0 and var used) counts[used]++;
            return;
        }

        var chance = new Chance(plan.Seed, (ulong)sample);
        for (var i = 0; i < counts.Length; i++) counts[chance.Below(counts.Length)]++;
    }
}
