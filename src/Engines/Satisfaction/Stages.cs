namespace Shouwen.Engines.Satisfaction;

/// <summary>Models whose last stage is measured by scores of the stages before.</summary>
internal static class Stages
{
    public static bool Has(PathModel model) => model.SecondOrders.Count > 0 || model.Interactions.Count > 0;

    /// <summary>Estimates stage after stage; the last one knows those before it.</summary>
    public static EstimateOutcome Estimate(PathModel model, IndicatorData data)
    {
        if (StageCheck.Of(model) is { } unsound) return unsound;
        if (model.Interactions.Count > 0) return Moderated(model, data);
        if (model.SecondOrders.FirstOrDefault(whole => whole.Approach != SecondOrderApproach.TwoStage) is { } repeated) return Repeated(model, data, repeated);
        return model.SecondOrders.Count > 0 ? Composed(model, data) : EstimatePls.Plain(model, data, null);
    }

    /// <summary>Interactions are products of the scores of the model without them.</summary>
    private static EstimateOutcome Moderated(PathModel model, IndicatorData data)
    {
        var outcome = Estimate(model with { Interactions = [] }, data);
        if (outcome is not PlsEstimate first) return outcome;
        var names = model.Interactions.Select(interaction => interaction.Name).Distinct().ToArray();
        var columns = names.Select(name => model.Interactions.First(interaction => interaction.Name == name)).Select(interaction => Product(first, interaction, data.Rows));
        var moderated = first.Model with
        {
            Constructs = [.. first.Model.Constructs, .. names.Select(name => new Construct(name, [name]) { IsProduct = true })],
            Paths = [.. first.Model.Paths, .. model.Interactions.Select(interaction => new ModelPath(interaction.Name, interaction.Target))],
        };
        return EstimatePls.Plain(moderated, With(first.Data, names, columns), first);
    }

    private static double[] Product(PlsEstimate first, Interaction interaction, int rows)
    {
        var scores = first.Scores().Standardised;
        return Spread([.. scores[interaction.Predictor].Zip(scores[interaction.Moderator], (x, m) => x * m)], first, rows);
    }

    /// <summary>Components take the place of the whole; then their scores measure it.</summary>
    private static EstimateOutcome Composed(PathModel model, IndicatorData data)
    {
        var lower = model with
        {
            SecondOrders = [],
            Paths = [.. model.Paths.SelectMany(path => Parts(model, path.From).SelectMany(from => Parts(model, path.To).Select(to => new ModelPath(from, to))))],
        };
        var outcome = EstimatePls.Plain(lower, data, null);
        if (outcome is not PlsEstimate first) return outcome;
        var components = model.SecondOrders.SelectMany(whole => whole.Components).ToArray();
        var scores = first.Scores().Standardised;
        var composed = model with
        {
            SecondOrders = [],
            Constructs = [.. model.Constructs.Where(construct => !components.Contains(construct.Name)), .. model.SecondOrders.Select(whole => new Construct(whole.Name, whole.Components, whole.Mode) { HasScores = true })],
        };
        return EstimatePls.Plain(composed, With(data, components, components.Select(name => Spread(scores[name], first, data.Rows))), first);
    }

    private static IReadOnlyList<string> Parts(PathModel model, string name) => model.SecondOrders.FirstOrDefault(whole => whole.Name == name)?.Components ?? [name];

    /// <summary>The whole has copies of the indicators of its components, named "Whole: indicator".</summary>
    private static EstimateOutcome Repeated(PathModel model, IndicatorData data, SecondOrder whole)
    {
        var indicators = model.Constructs.Where(construct => whole.Components.Contains(construct.Name)).SelectMany(construct => construct.Indicators).ToArray();
        if (indicators.FirstOrDefault(name => !data.Names.Contains(name)) is { } unknown) return new EstimateRefused(RefusalReason.UnknownIndicator, unknown);
        var copies = Array.ConvertAll(indicators, name => $"{whole.Name}: {name}");
        var expanded = model with
        {
            SecondOrders = [.. model.SecondOrders.Where(other => other != whole)],
            Constructs = [.. model.Constructs, new(whole.Name, copies, whole.Mode) { CopiesOf = indicators }],
            Paths = [.. model.Paths, .. whole.Components.Select(name => whole.Approach == SecondOrderApproach.RepeatedFormed ? new ModelPath(name, whole.Name) : new(whole.Name, name))],
        };
        return Estimate(expanded, With(data, copies, indicators.Select(name => data.Columns[data.Names.ToList().IndexOf(name)])));
    }

    private static IndicatorData With(IndicatorData data, IReadOnlyList<string> names, IEnumerable<double[]> columns) =>
        data with { Names = [.. data.Names.Take(data.Columns.Count), .. names], Columns = [.. data.Columns, .. columns] };

    /// <summary>Values of the rows used, back in the places of the rows of the data; the others have none.</summary>
    private static double[] Spread(double[] values, PlsEstimate first, int rows)
    {
        var spread = new double[rows];
        for (var row = 0; row < rows; row++) spread[row] = first.Sample.UsedOf[row] is >= 0 and var used ? values[used] : double.NaN;
        return spread;
    }
}
