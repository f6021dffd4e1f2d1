namespace Shouwen.Engines.Comparing;

/// <summary>How much of the variance of single values lies between groups and how much within, by the mean squares of an analysis of variance (Searle, Casella and McCulloch 1992).</summary>
/// <param name="Between">Variance between groups; below 0 where groups differ less than chance alone would have them.</param>
/// <param name="Within">Variance within groups.</param>
/// <param name="N0">Size of a group, as far as groups of different sizes have one.</param>
/// <param name="Icc">Share of `Between`, of raw figures.</param>
/// <param name="IccInterval">Of the share, by F.</param>
/// <param name="EtaSquared">Share of the sum of squares that lies between.</param>
public sealed record VarianceComponents(double Between, double Within, double N0, double Icc, Bounds IccInterval, double EtaSquared)
{
    /// <summary>Null where nothing scatters within groups or there are too few of anything.</summary>
    public static VarianceComponents? Of(IReadOnlyList<Sample> groups, double level = 0.95)
    {
        if (Spread.Of(groups) is not { } spread) return null;
        double n = groups.Sum(group => group.Count), squares = groups.Sum(group => (double)group.Count * group.Count);
        var n0 = (n - (squares / n)) / spread.DfBetween;
        var (between, within) = (spread.BetweenSquares / spread.DfBetween, spread.Within);
        double Share(double f) => (f - 1) / (f + n0 - 1);
        var f = between / within;
        return new(
            (between - within) / n0, within, n0, Share(f),
            new(Share(f / Tails.FQuantile((1 + level) / 2, spread.DfBetween, spread.DfWithin)), Share(f * Tails.FQuantile((1 + level) / 2, spread.DfWithin, spread.DfBetween))), spread.EtaSquared);
    }
}

/// <summary>The same with parts inside groups, such as days of an agent: variance between groups, between parts of a group, and within parts. Raw figures, which may be below 0.</summary>
/// <param name="Groups">Between groups.</param>
/// <param name="Parts">Between parts of one group.</param>
/// <param name="Within">Within a part.</param>
public sealed record NestedComponents(double Groups, double Parts, double Within)
{
    /// <summary>Share of each of all, what is below 0 counting as 0.</summary>
    public (double Groups, double Parts, double Within) Shares
    {
        get
        {
            var (groups, parts) = (Math.Max(0, Groups), Math.Max(0, Parts));
            var all = groups + parts + Within;
            return all > 0 ? (groups / all, parts / all, Within / all) : (0, 0, 0);
        }
    }

    /// <summary>By expected mean squares of unequal sizes (Searle and others 1992, section 5.5). Null for fewer than two groups, no group of two parts, no part of two values.</summary>
    public static NestedComponents? Of(IReadOnlyList<IReadOnlyList<Sample>> groups)
    {
        var filled = groups.Select(group => group.Where(part => part.Count > 0).ToList()).Where(group => group.Count > 0).ToList();
        var wholes = filled.ConvertAll(group => new Sample([.. group.SelectMany(part => part.Values)]));
        double n = wholes.Sum(whole => whole.Count), a = filled.Count, b = filled.Sum(group => group.Count);
        if (a < 2 || b <= a || n <= b) return null;
        var mean = wholes.Sum(whole => whole.Count * whole.Mean!.Value) / n;
        var betweenGroups = wholes.Sum(whole => whole.Count * Math.Pow(whole.Mean!.Value - mean, 2)) / (a - 1);
        var betweenParts = filled.Zip(wholes, (group, whole) => group.Sum(part => part.Count * Math.Pow(part.Mean!.Value - whole.Mean!.Value, 2))).Sum() / (b - a);
        var within = filled.Sum(group => group.Sum(Means.Squares)) / (n - b);
        double ofParts = filled.Sum(group => group.Sum(part => (double)part.Count * part.Count)), inGroups = filled.Zip(wholes, (group, whole) => group.Sum(part => (double)part.Count * part.Count) / whole.Count).Sum();
        var ofWholes = wholes.Sum(whole => (double)whole.Count * whole.Count);
        var parts = (betweenParts - within) / ((n - inGroups) / (b - a));
        return new((betweenGroups - within - ((inGroups - (ofParts / n)) / (a - 1) * parts)) / ((n - (ofWholes / n)) / (a - 1)), parts, within);
    }
}
