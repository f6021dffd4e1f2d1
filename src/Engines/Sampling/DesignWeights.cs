namespace Shouwen.Engines.Sampling;

/// <summary>How many people of the population each person asked stands for, where strata were asked more or less than their share (Horvitz and Thompson 1952).</summary>
public static class DesignWeights
{
    /// <summary>By stratum, `(N_h / N) / (a_h / a)` over strata of which anybody was asked: 1 on average over the people asked; 1 in proportional strata; 0 where nobody was asked.</summary>
    /// <param name="population">People by stratum, 0 or more.</param>
    /// <param name="asked">Of them, asked.</param>
    public static double[] Of(IReadOnlyList<int> population, IReadOnlyList<int> asked)
    {
        if (population.Count != asked.Count) throw new ArgumentException("One number of people asked a stratum.", nameof(asked));
        var reached = Enumerable.Range(0, asked.Count).Where(h => asked[h] > 0 && population[h] > 0).ToList();
        var (all, some) = (reached.Sum(h => (double)population[h]), reached.Sum(h => (double)asked[h]));
        var weights = new double[asked.Count];
        foreach (var h in reached) weights[h] = population[h] / all / (asked[h] / some);
        return weights;
    }
}
