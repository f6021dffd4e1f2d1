namespace Shouwen.Engines.Comparing;

/// <summary>How the scatter of all values divides between groups and within them: the table of an analysis of variance.</summary>
/// <param name="BetweenSquares">Sum of squares of the groups' means about the mean of all.</param>
/// <param name="WithinSquares">Sum of squares of values about their group's mean.</param>
/// <param name="DfBetween">Groups less one.</param>
/// <param name="DfWithin">Values less groups.</param>
public sealed record Spread(double BetweenSquares, double WithinSquares, int DfBetween, int DfWithin)
{
    /// <summary>Share of all scatter that lies between groups, 0 to 1.</summary>
    public double EtaSquared => BetweenSquares / (BetweenSquares + WithinSquares);

    /// <summary>The same without what chance puts there; 0 or less where chance alone would do (Hays 1963).</summary>
    public double OmegaSquared => (BetweenSquares - (DfBetween * Within)) / (BetweenSquares + WithinSquares + Within);

    /// <summary>Mean square within groups.</summary>
    public double Within => WithinSquares / DfWithin;

    /// <summary>Null where nothing scatters within groups, or there are too few of anything.</summary>
    public static Spread? Of(IReadOnlyList<Sample> groups) => Of(groups, TestKind.Anova, out _);

    internal static Spread? Of(IReadOnlyList<Sample> groups, TestKind kind, out Test? problem)
    {
        problem = null;
        var filled = groups.Where(group => group.Count > 0).ToList();
        var n = filled.Sum(group => group.Count);
        if (filled.Count < 2) problem = Test.None(kind, groups.Count < 2 ? NoFigure.TooFewGroups : NoFigure.TooFewValues);
        else if (n <= filled.Count) problem = Test.None(kind, NoFigure.TooFewValues);
        else if (filled.All(group => group.IsConstant)) problem = Test.None(kind, NoFigure.NothingScatters);
        if (problem is not null) return null;
        var mean = filled.Sum(group => group.Count * group.Mean!.Value) / n;
        return new(filled.Sum(group => group.Count * Math.Pow(group.Mean!.Value - mean, 2)), filled.Sum(Means.Squares), filled.Count - 1, n - filled.Count);
    }
}
