using Shouwen.App.Voice.Results;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Tests.Voice;

public sealed class ReleaseTests
{
    [Theory]
    [InlineData("", "NNNN", "")]
    [InlineData("", "NNNNN", "NNNNN")]
    [InlineData("NNNNNEEEEE", "NNNNE", "")]
    [InlineData("NNNNNEEEEE", "NNNNNE", "NNNNN")]
    [InlineData("NNNNNEEEEE", "NNNNNEEEEE", "NNNNNEEEEE")]
    [InlineData("NNNNNEEEEE", "EEEESSSS", "")]
    [InlineData("NNNNNNNNNN", "NNNNNEEE", "NNNNNEEE")]
    public void An_answer_waits_until_four_others_of_its_group_go_in_with_it(string shown, string waiting, string next)
    {
        var cuts = new Dictionary<Dim, int?[]> { [Dim.Region] = [.. (shown + waiting).Select(region => (int?)region)] };
        var found = Release.Next([.. Enumerable.Range(0, shown.Length)], [.. Enumerable.Range(shown.Length, waiting.Length)], cuts);
        Assert.Equal(next, string.Concat(found.Select(row => (char)cuts[Dim.Region][row]!)));
    }

    /// <summary>Whoever keeps every result can subtract any from any.</summary>
    [Fact]
    public void No_group_that_is_shown_ever_moves_by_one_to_four_answers()
    {
        var random = new Random(11);
        for (var round = 0; round < 300; round++)
        {
            var rows = random.Next(20, 120);
            var cuts = new Dictionary<Dim, int?[]> { [Dim.Region] = Members(random, rows, 4), [Dim.Product] = Members(random, rows, 3) };
            var shown = new List<int>();
            for (var arrived = random.Next(1, 30); arrived < rows; arrived += random.Next(1, 15))
            {
                var next = Release.Next(shown, [.. Enumerable.Range(0, arrived).Except(shown)], cuts);
                Assert.True(next.Count is 0 or >= 5);
                foreach (var members in cuts.Values)
                {
                    var visible = Cells.Shown(Release.SizesOf(members, shown.Concat(next)));
                    Assert.All(next.GroupBy(row => members[row] is { } member && visible.Contains(member) ? member : -1), batch => Assert.True(batch.Count() >= 5));
                }

                shown.AddRange(next);
            }
        }
    }

    [Fact]
    public void Texts_are_in_a_group_only_where_five_share_all_their_groups()
    {
        // Region N: 9 of product a, 3 of b. Region E: 6 of product a.
        var cuts = new Dictionary<Dim, int?[]>
        {
            [Dim.Region] = [.. Enumerable.Repeat<int?>(1, 12), .. Enumerable.Repeat<int?>(2, 6)],
            [Dim.Product] = [.. Enumerable.Repeat<int?>(1, 9), .. Enumerable.Repeat<int?>(2, 3), .. Enumerable.Repeat<int?>(1, 6)],
        };
        // Three are too few, and three that are in no group would be these three: the six go with them.
        Assert.Equal(Enumerable.Range(0, 9), Release.ByGroup(Enumerable.Range(0, 18), cuts));
    }

    private static int?[] Members(Random random, int rows, int most) => [.. Enumerable.Range(0, rows).Select(_ => random.Next(0, most + 1) is var member and > 0 ? member : (int?)null)];
}
