namespace Shouwen.Engines.Satisfaction;

/// <summary>Adds up how far predictions are off.</summary>
internal sealed class PredictionErrors
{
    private readonly ModelShape shape;
    private readonly int[] items;
    private readonly Tally[] model;
    private readonly Tally[] linear;
    private readonly Tally[] mean;
    private readonly List<int> rows = [];
    private readonly List<double>[] predicted;

    public PredictionErrors(ModelShape shape)
    {
        this.shape = shape;
        items = [.. Enumerable.Range(0, shape.J).Where(j => shape.Predecessors[j].Length > 0).SelectMany(j => Enumerable.Range(shape.Start[j], shape.Size(j)))];
        (model, linear, mean) = (Array.ConvertAll(items, _ => new Tally()), Array.ConvertAll(items, _ => new Tally()), Array.ConvertAll(items, _ => new Tally()));
        predicted = Array.ConvertAll(items, _ => new List<double>());
    }

    /// <summary>Predicts rows of data from an estimate on others.</summary>
    public void Add(PlsEstimate trained, IndicatorData data, PredictionTechnique technique, IEnumerable<int> which)
    {
        var (columns, solution) = (shape.ColumnsOf(data), trained.Solver.Solution);
        var regressions = Array.ConvertAll(items, item => LinearBenchmark.Of(solution, item, technique));
        var scores = new double[shape.J];
        foreach (var row in which)
        {
            rows.Add(row);
            Score(solution, columns, row, technique, scores);
            for (var k = 0; k < items.Length; k++)
            {
                var item = items[k];
                var value = solution.Means[item] + (solution.Deviations[item] * solution.Loadings[item] * scores[Owner(item)]);
                predicted[k].Add(value);
                if (columns[item][row] is var answer && double.IsNaN(answer)) continue;
                var weight = data.Weights is { } weights ? weights[row] : 1;
                model[k].Add(answer - value, weight);
                mean[k].Add(answer - solution.Means[item], weight);
                linear[k].Add(regressions[k] is { } regression ? answer - regression.Predict(columns, row) : double.NaN, weight);
            }
        }
    }

    /// <summary>Of the items that any predicted row had an answer to; refused where no part could be predicted.</summary>
    public EstimateOutcome Result(IReadOnlyList<RefusalReason> failures)
    {
        if (rows.Count == 0 && failures.Count > 0) return new EstimateRefused(failures.CountBy(reason => reason).MaxBy(pair => pair.Value).Key);
        var names = Array.ConvertAll(items, item => shape.Indicators[item]);
        var answered = Enumerable.Range(0, items.Length).Where(k => model[k].Weight > 0).ToArray();
        return new PredictionResult(
            new([.. answered.Select(k => names[k])], [.. answered.Select(k => new ItemPrediction(
                model[k].Rmse, model[k].Mae, mean[k].Squares > 0 ? 1 - (model[k].Squares / mean[k].Squares) : null,
                double.IsNaN(linear[k].Rmse) ? null : linear[k].Rmse, double.IsNaN(linear[k].Mae) ? null : linear[k].Mae, mean[k].Rmse))]),
            rows, new(names, Array.ConvertAll(predicted, values => values.ToArray())), failures.CountBy(reason => reason).ToDictionary());
    }

    private int Owner(int item)
    {
        var j = 0;
        while (shape.Start[j + 1] <= item) j++;
        return j;
    }

    /// <summary>Scores of the row by the weights, replaced by what their antecedents predict where there are any.</summary>
    private void Score(Solution solution, double[][] columns, int row, PredictionTechnique technique, double[] scores)
    {
        var observed = new double[shape.J];
        for (var j = 0; j < shape.J; j++)
            for (var i = shape.Start[j]; i < shape.Start[j + 1]; i++)
                if (columns[i][row] is var x && !double.IsNaN(x)) observed[j] += solution.RawWeights[i] * (x - solution.Means[i]);
        foreach (var j in shape.Order)
        {
            scores[j] = shape.Predecessors[j].Length == 0 ? observed[j] : 0;
            foreach (var k in shape.Predecessors[j]) scores[j] += solution.Coefficients[(j * shape.J) + k] * (technique == PredictionTechnique.DirectAntecedents ? observed[k] : scores[k]);
        }
    }

    private sealed class Tally
    {
        private double absolute;

        public double Weight { get; private set; }

        public double Squares { get; private set; }

        public double Rmse => Math.Sqrt(Squares / Weight);

        public double Mae => absolute / Weight;

        public void Add(double error, double times)
        {
            Weight += times;
            Squares += times * error * error;
            absolute += times * Math.Abs(error);
        }
    }
}
