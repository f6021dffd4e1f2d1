namespace Shouwen.Engines.Satisfaction;

/// <summary>Whether second-order constructs and interactions of a model make sense.</summary>
internal static class StageCheck
{
    /// <summary>The first thing that is wrong, or null.</summary>
    public static EstimateRefused? Of(PathModel model)
    {
        if (model.Constructs.Select(construct => construct.Name).Concat(model.SecondOrders.Select(whole => whole.Name)).GroupBy(name => name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            return new(RefusalReason.DuplicateConstruct, twice.Key);
        return OfComponents(model) ?? OfInteractions(model);
    }

    private static EstimateRefused? OfComponents(PathModel model)
    {
        var constructs = model.Constructs.ToDictionary(construct => construct.Name);
        var onPaths = model.Paths.SelectMany(path => new[] { path.From, path.To }).ToHashSet();
        var taken = new HashSet<string>();
        foreach (var whole in model.SecondOrders)
        {
            var bad = whole.Components.Where(name => !constructs.ContainsKey(name) || onPaths.Contains(name) || !taken.Add(name)).ToList();
            if (bad.Count > 0 || whole.Components.Count < 2) return new(RefusalReason.BadComponents, [whole.Name, .. bad]);
            if (!onPaths.Contains(whole.Name)) return new(RefusalReason.IsolatedConstruct, whole.Name);
        }

        return null;
    }

    private static EstimateRefused? OfInteractions(PathModel model)
    {
        var seen = new HashSet<(string, string, string)>();
        bool IsBad(Interaction interaction) => !model.Paths.Contains(new(interaction.Predictor, interaction.Target)) || !model.Paths.Contains(new(interaction.Moderator, interaction.Target))
            || !seen.Add((interaction.Predictor, interaction.Moderator, interaction.Target));
        return model.Interactions.FirstOrDefault(IsBad) is { } bad ? new(RefusalReason.BadInteraction, $"{bad.Name} -> {bad.Target}") : null;
    }
}
