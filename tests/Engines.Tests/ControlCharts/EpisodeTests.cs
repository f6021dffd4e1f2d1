using Shouwen.Engines.ControlCharts;

namespace Shouwen.Engines.Tests.ControlCharts;

public sealed class EpisodeTests
{
    private static readonly double[] Quiet = [10, 11, 9, 10, 11, 9, 10, 9, 11, 10, 11, 9, 10, 9, 11, 10, 9, 11, 10, 10.5];

    [Fact]
    public void Rules_that_fire_for_the_same_points_are_one_episode_the_plainest_first()
    {
        var episode = Assert.Single(Of([.. Quiet, 16, 17, 16, 15, 16]));
        Assert.Equal((20, 24, 1), (episode.From, episode.To, episode.Side));
        Assert.Equal(["N1", "N5", "N6"], episode.Rules.Select(rule => rule.Code));
    }

    [Fact]
    public void What_rises_and_what_falls_are_two_and_the_newest_comes_first() =>
        Assert.Equal([(24, 24, -1), (20, 20, 1)], Of([.. Quiet, 17, 10, 9, 10.5, 3]).Select(one => (one.From, one.To, one.Side)));

    [Fact]
    public void A_point_that_does_not_count_parts_nothing()
    {
        double[] values = [.. Quiet, 16, 99, 17];
        Assert.Equal([(20, 22, 1)], Of(values, 21).Select(one => (one.From, one.To, one.Side)));
        Assert.Equal([(22, 22, 1), (20, 20, 1)], Of([.. Quiet, 16, 10, 17]).Select(one => (one.From, one.To, one.Side)));
    }

    [Fact]
    public void A_trend_across_the_centre_is_one_and_ends_where_it_turns()
    {
        var settings = new ChartSettings(ChartKind.Individuals) { Rules = [.. ChartRule.Nelson.Where(rule => rule.Pattern == Pattern.Trend)] };
        double[] values = [10, 12, 9, 11, 8, 8.5, 9, 10, 11, 12, 11, 10.5, 9.5, 9, 8, 11, 10];
        var found = Episodes.Of(DrawChart.Of(ChartPoints.OfValues(values), settings), new HashSet<int>());
        Assert.Equal([(10, 14, -1), (4, 9, 1)], found.Select(one => (one.From, one.To, one.Side)));
    }

    [Fact]
    public void Where_nothing_fires_there_is_none() => Assert.Empty(Of(Quiet));

    private static IReadOnlyList<Episode> Of(double[] values, params int[] skipped)
    {
        var excluded = skipped.ToHashSet();
        var settings = new ChartSettings(ChartKind.Individuals) { Phases = [new(0, values.Length, Quiet.Length)], Excluded = excluded, Rules = [.. ChartRule.Nelson.Where(rule => rule.Pattern != Pattern.Hugging)] };
        return Episodes.Of(DrawChart.Of(ChartPoints.OfValues(values), settings), excluded);
    }
}
