using Shouwen.Engines.ControlCharts;

namespace Shouwen.Engines.Tests.ControlCharts;

public sealed class WrittenRuleTests
{
    [Theory]
    [InlineData("nelson", "N1 N2 N3 N4 N5 N6 N7 N8")]
    [InlineData("NHS", "M1 M2 M3 M4")]
    [InlineData("N1, n2 ,W4", "N1 N2 W4")]
    [InlineData("nelson,N8=off,N7=OFF", "N1 N2 N3 N4 N5 N6")]
    [InlineData("nelson,W4", "N1 N2 N3 N4 N5 N6 N7 N8 W4")]
    [InlineData("nelson,N1,nelson", "N1 N2 N3 N4 N5 N6 N7 N8")]
    public void A_set_its_codes_and_what_is_off_are_read(string text, string codes) =>
        Assert.Equal(codes, string.Join(' ', WrittenRules.Read(text)!.Rules.Select(rule => rule.Code)));

    [Fact]
    public void A_length_of_its_own_changes_that_rule_only()
    {
        var rules = WrittenRules.Read("nelson,N2=8,N5=3/4")!;
        Assert.Equal(new("N2", Pattern.OneSide, 8, 8, 0), rules.Rules[1]);
        Assert.Equal(new("N5", Pattern.FarOut, 4, 3, 2), rules.Rules[4]);
        Assert.Equal(ChartRule.Nelson.Skip(5), rules.Rules.Skip(5));
        Assert.Equal(ChartRule.Nelson, rules.Named);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nelsen")]
    [InlineData("N9")]
    [InlineData("N2=2")]
    [InlineData("N2=101")]
    [InlineData("N2=-9")]
    [InlineData("N2=8/9")]
    [InlineData("N5=3")]
    [InlineData("N5=4/3")]
    [InlineData("N5=0/3")]
    [InlineData("N5=2/3/4")]
    [InlineData("N1=off")]
    [InlineData("western,W1=off,W2=off,W3=off,W4=off")]
    public void What_makes_no_rules_is_refused(string text) => Assert.Null(WrittenRules.Read(text));

    [Fact]
    public void A_shorter_row_fires_where_the_published_one_does_not()
    {
        double[] z = [-0.5, .. Enumerable.Repeat(0.5, 8), -0.5];
        Assert.DoesNotContain(FindSignals.In(z, WrittenRules.Read("nelson")!.Rules), signal => signal.Rule.Pattern == Pattern.OneSide);
        var found = Assert.Single(FindSignals.In(z, WrittenRules.Read("N2=8")!.Rules));
        Assert.Equal([8], found.Completing);
        Assert.Equal(Enumerable.Range(1, 8), found.Points);
    }
}
