namespace Shouwen.Engines.Satisfaction;

/// <summary>Weights that give each stratum the share in the answers that it has in the population (Holt and Smith 1979).</summary>
/// <param name="Weights">One an answer, with a mean of 1; 0 for an answer of no stratum.</param>
/// <param name="Unanswered">Strata of which nobody answered: the rest cannot speak for them.</param>
/// <param name="Covered">Share of the population in strata that answered, 0 to 1.</param>
public sealed record PostStratification(double[] Weights, IReadOnlyList<int> Unanswered, double Covered)
{
    /// <summary>From the strata of the answers and the people in each.</summary>
    /// <param name="strata">The stratum of each answer, a place in `population`; anything else is no stratum.</param>
    /// <param name="population">People by stratum, 0 or more.</param>
    /// <returns>Null where no answer is in a stratum that has people.</returns>
    public static PostStratification? Of(ReadOnlySpan<int> strata, IReadOnlyList<double> population)
    {
        var answers = new int[population.Count];
        foreach (var stratum in strata) if ((uint)stratum < answers.Length && population[stratum] > 0) answers[stratum]++;
        var (answered, covered) = (0.0, 0.0);
        for (var h = 0; h < answers.Length; h++)
        {
            answered += answers[h];
            if (answers[h] > 0) covered += population[h];
        }

        if (answered == 0) return null;
        var weights = new double[strata.Length];
        for (var i = 0; i < weights.Length; i++)
            if ((uint)strata[i] < answers.Length && answers[strata[i]] > 0) weights[i] = population[strata[i]] / covered * answered / answers[strata[i]];
        return new(weights, [.. Enumerable.Range(0, answers.Length).Where(h => answers[h] == 0 && population[h] > 0)], covered / population.Sum());
    }
}
