using Shouwen.App.Voice.Results;

namespace Shouwen.App.Tests.Voice;

public sealed class CellsTests
{
    [Theory]
    [InlineData("a:9 b:5", "ab")]
    [InlineData("a:9 b:4", "")]
    [InlineData("a:9 b:6 c:4", "a")]
    [InlineData("a:9 b:6 c:3 d:3", "ab")]
    [InlineData("a:9 b:6 c:0", "ab")]
    [InlineData("a:4", "")]
    public void A_small_group_is_hidden_and_so_is_what_would_give_it_away(string groups, string shown) =>
        Assert.Equal(shown, string.Concat(Cells.Shown([.. groups.Split(' ').Select(group => (group[0], int.Parse(group[2..], System.Globalization.CultureInfo.InvariantCulture)))]).Order()));

    [Fact]
    public void Whatever_is_hidden_is_nobody_or_at_least_five()
    {
        var random = new Random(5);
        for (var round = 0; round < 2000; round++)
        {
            var groups = Enumerable.Range(0, random.Next(1, 8)).Select(key => (Key: key, Answers: random.Next(0, 12))).ToList();
            var shown = Cells.Shown(groups);
            var hidden = groups.Where(group => !shown.Contains(group.Key)).Sum(group => group.Answers);
            Assert.True(hidden == 0 || hidden >= 5 || shown.Count == 0);
            Assert.All(groups.Where(group => shown.Contains(group.Key)), group => Assert.True(group.Answers >= 5));
        }
    }
}
