using FsCheck;
using FsCheck.Fluent;
using Shouwen.Engines.Scoring;

namespace Shouwen.Engines.Tests.Scoring;

public sealed class QualityScoreTests
{
    [Fact]
    public void Sections_and_items_count_by_their_weights()
    {
        var score = QualityScore.Of([new(60, [new(2, 1), new(1, 0.5)]), new(40, [new(1, 0)])]);
        Assert.Equal(60 * (2.5 / 3), score.Value!.Value, 12);
        Assert.Equal([100 * 2.5 / 3, 0], score.Sections.Select(section => Math.Round(section!.Value, 9)), (one, other) => Math.Abs(one - other) < 1e-6);
        Assert.Equal([0.4, 0.2, 0.4], score.Weights.SelectMany(weights => weights).Select(weight => Math.Round(weight, 12)));
    }

    [Fact]
    public void The_weight_of_what_does_not_apply_goes_to_the_rest_of_its_section_and_then_to_the_other_sections()
    {
        Assert.Equal(100, QualityScore.Of([new(50, [new(3, 1), new(7, null)]), new(50, [new(1, 1)])]).Value);
        Assert.Equal(75, QualityScore.Of([new(50, [new(3, 0.5), new(7, null)]), new(50, [new(1, 1)])]).Value);
        var score = QualityScore.Of([new(50, [new(3, 0.5)]), new(20, [new(1, null)]), new(50, [new(1, 1)])]);
        Assert.Equal(75, score.Value);
        Assert.Null(score.Sections[1]);
    }

    [Fact]
    public void A_fatal_item_that_fails_makes_the_whole_nothing_and_a_critical_one_its_section()
    {
        var fatal = QualityScore.Of([new(50, [new(9, 1), new(0, 0, Gravity.Fatal)]), new(50, [new(1, 1)])]);
        Assert.Equal((0.0, 100.0, 1, 0), (fatal.Value, fatal.WithoutFailures, fatal.Fatal, fatal.Critical));
        var critical = QualityScore.Of([new(30, [new(9, 1), new(1, 0, Gravity.Critical)]), new(70, [new(1, 1)])]);
        Assert.Equal((70.0, 0, 1, 0.0), (critical.Value, critical.Fatal, critical.Critical, critical.Sections[0]));
        Assert.Equal(97, critical.WithoutFailures!.Value, 12);
    }

    [Fact]
    public void A_critical_item_that_reached_any_of_its_points_has_not_failed() =>
        Assert.Equal(0, QualityScore.Of([new(1, [new(1, 0.01, Gravity.Fatal), new(1, 0.5, Gravity.Critical)])]) is { Critical: 0, Fatal: 0 } ? 0 : 1);

    [Fact]
    public void Where_nothing_applied_there_is_no_score()
    {
        Assert.Null(QualityScore.Of([]).Value);
        var score = QualityScore.Of([new(50, [new(1, null), new(2, null, Gravity.Fatal)])]);
        Assert.Equal((null, null, 0), (score.Value, score.WithoutFailures, score.Fatal));
        Assert.All(score.Weights.SelectMany(weights => weights), weight => Assert.Equal(0, weight));
    }

    [Theory]
    [InlineData(-1, 1.0)]
    [InlineData(double.NaN, 1.0)]
    [InlineData(1, 1.1)]
    [InlineData(1, double.NaN)]
    public void Weights_and_shares_that_are_none_are_refused(double weight, double share) =>
        Assert.Throws<ArgumentException>(() => QualityScore.Of([new(1, [new(weight, share)])]));

    [Fact]
    public void A_score_is_within_0_and_100_and_what_items_weigh_adds_up() => Prop.ForAll(Forms.ToArbitrary(), form =>
    {
        var score = QualityScore.Of(form);
        var weights = score.Weights.SelectMany(of => of).Sum();
        return score.Value is null ? score.Fatal > 0 || weights == 0
            : score.Value is >= 0 and <= 100 && (score.WithoutFailures is null || (Math.Abs(weights - 1) < 1e-9 && score.Value <= score.WithoutFailures + 1e-9));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_each_item_weighs_gives_the_score_back() => Prop.ForAll(Forms.ToArbitrary(), form =>
    {
        var score = QualityScore.Of(form);
        var again = form.SelectMany((section, s) => section.Items.Select((item, i) => score.Weights[s][i] * (item.Share ?? 0))).Sum() * 100;
        return score.WithoutFailures is not { } value || Math.Abs(value - again) < 1e-9;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_item_that_does_not_apply_is_as_if_it_were_not_there() => Prop.ForAll(Forms.ToArbitrary(), form =>
    {
        var without = form.Select(section => section with { Items = [.. section.Items.Where(item => item.Share is not null)] }).ToList();
        return QualityScore.Of(form).Value == QualityScore.Of(without).Value;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void More_points_never_make_a_score_worse() => Prop.ForAll(Forms.ToArbitrary(), form =>
    {
        var better = form.Select(section => section with { Items = [.. section.Items.Select(item => item with { Share = item.Share is null ? null : 1 })] }).ToList();
        return QualityScore.Of(form).Value is not { } value || QualityScore.Of(better).Value is null || value <= QualityScore.Of(better).Value + 1e-9;
    }).QuickCheckThrowOnFailure();

    private static Gen<List<ScoredSection>> Forms =>
        from sections in Gen.Choose(0, 5)
        from form in Section.ListOf(sections)
        select form.ToList();

    private static Gen<ScoredSection> Section =>
        from weight in Gen.Choose(0, 50)
        from items in Gen.Choose(0, 6)
        from judged in Item.ListOf(items)
        select new ScoredSection(weight, [.. judged]);

    private static Gen<ScoredItem> Item =>
        from weight in Gen.Choose(0, 20)
        from share in Gen.Choose(-2, 4)
        from gravity in Gen.Frequency((4, Gen.Constant(Gravity.Plain)), (1, Gen.Constant(Gravity.Critical)), (1, Gen.Constant(Gravity.Fatal)))
        select new ScoredItem(weight, share < 0 ? null : share / 4.0, gravity);
}
