namespace Shouwen.Engines.Satisfaction;

/// <summary>Whether a model and the columns it needs make sense.</summary>
internal static class ModelCheck
{
    /// <summary>The first thing that is wrong, or null.</summary>
    public static EstimateRefused? Of(PathModel model, IndicatorData data) => OfModel(model) ?? OfColumns(model, data) ?? OfWeights(data);

    /// <summary>What is wrong with the model whatever the data, or null.</summary>
    public static EstimateRefused? OfModel(PathModel model) =>
        model.Constructs.Count == 0 ? new(RefusalReason.EmptyConstruct) : OfConstructs(model) ?? OfPaths(model);

    private static EstimateRefused? OfConstructs(PathModel model)
    {
        var (names, indicators) = (new HashSet<string>(), new HashSet<string>());
        var (twice, empty, shared, noFactors) = (new List<string>(), new List<string>(), new List<string>(), new List<string>());
        foreach (var construct in model.Constructs)
        {
            if (!names.Add(construct.Name)) twice.Add(construct.Name);
            if (construct.Indicators.Count == 0) empty.Add(construct.Name);
            if (construct is { IsFactor: true, Mode: OuterMode.B, Indicators.Count: > 1 }) noFactors.Add(construct.Name);
            foreach (var indicator in construct.Indicators) if (!indicators.Add(indicator)) shared.Add(indicator);
        }

        return Refuse(RefusalReason.DuplicateConstruct, twice) ?? Refuse(RefusalReason.EmptyConstruct, empty)
            ?? Refuse(RefusalReason.DuplicateIndicator, shared) ?? Refuse(RefusalReason.FactorNeedsModeA, noFactors);
    }

    private static EstimateRefused? OfPaths(PathModel model)
    {
        var (names, ends, paths) = (new HashSet<string>(), new HashSet<string>(), new HashSet<ModelPath>());
        var (unknown, twice) = (new List<string>(), new List<string>());
        foreach (var construct in model.Constructs) names.Add(construct.Name);
        foreach (var path in model.Paths)
        {
            if (!paths.Add(path)) twice.Add(path.ToString());
            if (ends.Add(path.From) && !names.Contains(path.From)) unknown.Add(path.From);
            if (ends.Add(path.To) && !names.Contains(path.To)) unknown.Add(path.To);
        }

        names.ExceptWith(ends);
        return Refuse(RefusalReason.UnknownConstruct, unknown) ?? Refuse(RefusalReason.DuplicatePath, twice) ?? Refuse(RefusalReason.IsolatedConstruct, [.. names])
            ?? Refuse(RefusalReason.CyclicModel, Circle(model, paths));
    }

    private static EstimateRefused? OfColumns(PathModel model, IndicatorData data)
    {
        var lengths = new Dictionary<string, int>();
        var (unknown, twice, unequal) = (new List<string>(), new List<string>(), new List<string>());
        for (var i = 0; i < Math.Min(data.Names.Count, data.Columns.Count); i++) if (!lengths.TryAdd(data.Names[i], data.Columns[i].Length)) twice.Add(data.Names[i]);
        foreach (var construct in model.Constructs)
        {
            foreach (var indicator in construct.Indicators)
            {
                if (!lengths.TryGetValue(indicator, out var length)) unknown.Add(indicator);
                else if (length != data.Rows) unequal.Add(indicator);
            }
        }

        return Refuse(RefusalReason.UnknownIndicator, unknown) ?? Refuse(RefusalReason.DuplicateColumn, twice.FindAll(name => model.Constructs.Any(construct => construct.Indicators.Contains(name))))
            ?? Refuse(RefusalReason.UnequalLengths, unequal);
    }

    /// <summary>Whether every column has as many rows, and weights.</summary>
    public static EstimateRefused? OfRows(IndicatorData data) => Refuse(RefusalReason.UnequalLengths, [.. data.Names.Where((_, i) => i < data.Columns.Count && data.Columns[i].Length != data.Rows)]) ?? OfWeights(data);

    private static EstimateRefused? OfWeights(IndicatorData data)
    {
        if (data.Weights is not { } weights) return null;
        if (weights.Length != data.Rows) return new(RefusalReason.UnequalLengths);
        return Array.TrueForAll(weights, weight => weight >= 0 && double.IsFinite(weight)) ? null : new(RefusalReason.BadWeight);
    }

    /// <summary>Those left when paths that nothing leads to, or from, are taken away again and again.</summary>
    private static List<string> Circle(PathModel model, HashSet<ModelPath> left)
    {
        for (var before = left.Count + 1; left.Count < before;)
        {
            before = left.Count;
            var (sources, targets) = (new HashSet<string>(), new HashSet<string>());
            foreach (var path in left) _ = sources.Add(path.From) | targets.Add(path.To);
            left.RemoveWhere(path => !targets.Contains(path.From) || !sources.Contains(path.To));
        }

        return left.Count == 0 ? [] : [.. model.Constructs.Select(construct => construct.Name).Where(name => left.Any(path => path.From == name))];
    }

    private static EstimateRefused? Refuse(RefusalReason reason, List<string> names) => names.Count > 0 ? new(reason, names) : null;
}
