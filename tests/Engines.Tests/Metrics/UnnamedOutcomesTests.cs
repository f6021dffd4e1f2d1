using Shouwen.Engines.Metrics;

namespace Shouwen.Engines.Tests.Metrics;

public sealed class UnnamedOutcomesTests
{
    private static readonly DateOnly Date = new(2026, 1, 5);

    [Fact]
    public void Of_a_team_nothing_is_told_of_contacts_that_gave_up_and_belong_to_nobody()
    {
        Assert.Equal([1, 3], In(Dim.Team, named: 1));
        Assert.Equal([], In(Dim.Team, named: 2));
        Assert.Equal([], In(Dim.Queue, named: 0));
    }

    [Fact]
    public void A_filter_to_people_is_like_a_cut_by_them_and_days_without_such_contacts_say_all_there_is()
    {
        var plan = Plan([]) with { Filters = [new(Dim.Agent, [false, true])] };
        Assert.Equal([1, 3], UnnamedOutcomes.In(plan, [Day(0)]));
        Assert.Equal([], UnnamedOutcomes.In(plan, [Days.Of(Date, [(Outcome.Answered, 5)])]));
        Assert.Equal([], UnnamedOutcomes.In(Plan([]), [Day(0)]));
    }

    private static IReadOnlyList<int> In(Dim dim, int named) => UnnamedOutcomes.In(Plan([new(dim, [0, 1], 2)]), [Day(named)]);

    private static FoldPlan Plan(IReadOnlyList<Cut> cuts) => new() { From = Date, To = Date, Cuts = cuts, Measures = [Measure.Answered, Measure.Abandoned, Measure.SelfServed, Measure.Requests] };

    /// <summary>Two answered, of team 1; four who gave up, of whom so many are of it.</summary>
    private static ContactDay Day(int named)
    {
        var day = Days.Of(Date, [(Outcome.Answered, 5), (Outcome.Answered, 5), .. Enumerable.Repeat((Outcome.Abandoned, 9), 4)]);
        for (var i = 0; i < 2 + named; i++) day.Dims[(int)Dim.Team][i] = 1;
        return day;
    }
}
