using Shouwen.Engines.Satisfaction;
using static Shouwen.Engines.Tests.Satisfaction.Surveys;

namespace Shouwen.Engines.Tests.Satisfaction;

/// <summary>Whatever the model and however poor the answers, there are figures or there is a reason.</summary>
public class RandomModelsTests
{
    private static readonly Statistic[] All = Enum.GetValues<Statistic>();

    [Fact]
    public void Every_figure_is_a_number_or_the_refusal_has_a_reason()
    {
        var (estimated, reasons) = (0, new Dictionary<RefusalReason, int>());
        for (var seed = 1; seed <= 1500; seed++)
        {
            var random = new Random(seed);
            var model = Draw(random);
            switch (EstimatePls.From(model, Poor(model, random)))
            {
                case PlsEstimate estimate:
                    estimated++;
                    foreach (var statistic in All) Assert.All(estimate.Of(statistic, new(new(1, 5))).Values, value => Assert.True(double.IsFinite(value), $"seed {seed}: {statistic}"));
                    Assert.All(estimate.Scores().Standardised.Values, scores => Assert.All(scores, score => Assert.True(double.IsFinite(score))));
                    break;
                case EstimateRefused refused:
                    reasons[refused.Reason] = reasons.GetValueOrDefault(refused.Reason) + 1;
                    break;
            }
        }

        Assert.InRange(estimated, 700, 1490);
        Assert.InRange(reasons.GetValueOrDefault(RefusalReason.NotConverged), 0, 3);
    }

    /// <summary>Weights that were found change no more when they are computed anew from the scores they give.</summary>
    [Fact]
    public void Weights_are_a_fixed_point()
    {
        for (var seed = 1; seed <= 300; seed++)
        {
            var random = new Random(seed);
            var model = Draw(random) with { Missing = MissingValues.Listwise };
            var data = Answers(model, 60, seed);
            if (EstimatePls.From(model, data) is not PlsEstimate estimate) continue;
            foreach (var construct in estimate.Model.Constructs)
            {
                var next = Again(estimate, construct, data);
                Assert.Equal(next, estimate.Weights[construct.Name].Values, (a, b) => Math.Abs(a - b) < 1e-9 * Math.Max(1, Math.Abs(a)));
            }
        }
    }

    /// <summary>Answers that mean nothing seldom keep the weights from settling, and then it is said how.</summary>
    [Fact]
    public void Noise_that_never_settles_is_told_from_noise_that_does()
    {
        var outcomes = new Dictionary<string, int>();
        for (var seed = 1; seed <= 4000; seed++)
        {
            var random = new Random(seed);
            var model = Draw(random) with { Missing = MissingValues.Listwise, Scaled = true };
            var names = model.Constructs.SelectMany(construct => construct.Indicators).ToList();
            var rows = random.Next(9, 25);
            var outcome = EstimatePls.From(model, new(names, [.. names.Select(_ => Enumerable.Range(0, rows).Select(_ => Normal(random)).ToArray())]));
            var key = outcome is EstimateRefused refused ? refused.Reason.ToString() : "settled";
            outcomes[key] = outcomes.GetValueOrDefault(key) + 1;
        }

        Assert.InRange(outcomes["settled"], 3600, 3999);
        Assert.InRange(outcomes[nameof(RefusalReason.Cycling)], 1, 40);
        Assert.InRange(outcomes.GetValueOrDefault(nameof(RefusalReason.NotConverged)), 0, 20);
    }

    /// <summary>One plain step on rows: inner proxy, then covariances or a regression, scaled to a score of variance 1.</summary>
    private static double[] Again(PlsEstimate estimate, Construct construct, IndicatorData data)
    {
        var scores = estimate.Scores().Standardised;
        var n = data.Rows;
        var proxy = new double[n];
        var before = estimate.Model.Paths.Where(path => path.To == construct.Name).Select(path => path.From).ToArray();
        var shares = before.ToDictionary(name => name, name => estimate.ScoreCorrelations[construct.Name][name]);
        if (estimate.Model.Scheme == InnerScheme.Path)
        {
            var b = MathNet.Numerics.LinearRegression.MultipleRegression.QR(Enumerable.Range(0, n).Select(row => before.Append("").Select(name => name.Length == 0 ? 1 : scores[name][row]).ToArray()).ToArray(), scores[construct.Name]);
            for (var i = 0; i < before.Length; i++) shares[before[i]] = b[i];
        }

        foreach (var after in estimate.Model.Paths.Where(path => path.From == construct.Name).Select(path => path.To)) shares[after] = estimate.ScoreCorrelations[construct.Name][after];
        foreach (var (name, share) in shares) for (var row = 0; row < n; row++) proxy[row] += (estimate.Model.Scheme == InnerScheme.Centroid ? Math.Sign(share) : share) * scores[name][row];
        var x = construct.Indicators.Select(name => data.Columns[data.Names.ToList().IndexOf(name)].Select(value => (value - estimate.Means[name]) / (estimate.Model.Scaled ? estimate.Deviations[name] : 1)).ToArray()).ToArray();
        double[] weights = construct.Mode == OuterMode.A || x.Length == 1
            ? [.. x.Select(column => column.Zip(proxy, (a, z) => a * z).Sum())]
            : MathNet.Numerics.LinearRegression.MultipleRegression.QR(Enumerable.Range(0, n).Select(row => x.Select(column => column[row]).ToArray()).ToArray(), proxy);
        var score = Enumerable.Range(0, n).Select(row => x.Select((column, i) => weights[i] * column[row]).Sum()).ToArray();
        var deviation = Math.Sqrt(score.Sum(value => value * value) / (n - 1));
        return [.. weights.Select(weight => weight / deviation)];
    }

    private static PathModel Draw(Random random)
    {
        var constructs = Enumerable.Range(0, random.Next(2, 6)).Select(j => new Construct(
            $"C{j}", [.. Enumerable.Range(0, random.Next(1, 5)).Select(i => $"c{j}{i}")], (OuterMode)random.Next(2), false)).ToList();
        if (random.Next(4) == 0) constructs = [.. constructs.Select(construct => construct with { Mode = OuterMode.A, IsFactor = construct.Indicators.Count > 1 && random.Next(2) == 0 })];
        var paths = new HashSet<ModelPath>();
        for (var to = 1; to < constructs.Count; to++)
        {
            paths.Add(new($"C{random.Next(to)}", $"C{to}"));
            for (var from = 0; from < to; from++) if (random.Next(3) == 0) paths.Add(new($"C{from}", $"C{to}"));
        }

        return new() { Constructs = constructs, Paths = [.. paths], Scheme = (InnerScheme)random.Next(3), Scaled = random.Next(4) > 0, Missing = (MissingValues)random.Next(3) };
    }

    /// <summary>Few rows, few steps, gaps, copies and columns that hardly vary.</summary>
    private static IndicatorData Poor(PathModel model, Random random)
    {
        var data = Answers(model, random.Next(4, 40), random.Next());
        var (steps, gaps, copies) = (random.Next(1, 5), random.Next(3) == 0 ? 0.1 : 0, random.Next(5) == 0);
        return Change(data, (name, column) => [.. (copies && random.Next(6) == 0 ? data.Columns[0] : column).Select(x => random.NextDouble() < gaps ? double.NaN : Math.Floor(x / steps))]);
    }
}
