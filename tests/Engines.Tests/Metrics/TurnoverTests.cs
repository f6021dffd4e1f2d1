using Shouwen.Engines.Metrics;

namespace Shouwen.Engines.Tests.Metrics;

public class TurnoverTests
{
    private static readonly DateOnly April1 = new(2026, 4, 1);
    private static readonly DateOnly April30 = new(2026, 4, 30);

    [Fact]
    public void Ten_people_of_whom_one_leaves_in_the_middle_of_april()
    {
        var nine = Enumerable.Range(1, 9).Select(id => Someone(id));
        var turnover = Turnover.Of([.. nine, Someone(10, left: new(2026, 4, 15), voluntarily: true)], April1, April30);
        Assert.Equal((9 * 30) + 15, turnover.PersonDays);
        Assert.Equal(9.5, turnover.AverageHeadcount);
        Assert.Equal(1 / 9.5, turnover.Rate!.Value, 12);
        Assert.Equal(1 / 9.5, turnover.VoluntaryRate!.Value, 12);
        Assert.Equal(0, turnover.ForcedRate);
    }

    [Fact]
    public void Who_joins_or_leaves_counts_on_the_first_and_on_the_last_day()
    {
        var oneDay = Someone(1, joined: new(2026, 4, 7), left: new(2026, 4, 7));
        Assert.Equal(1, Turnover.Of([oneDay], April1, April30).PersonDays);
        Assert.Equal(1, Turnover.Of([oneDay], new(2026, 4, 7), new(2026, 4, 7)).Leavers);
        Assert.Equal(0, Turnover.Of([oneDay], new(2026, 4, 8), April30).Leavers);
    }

    [Fact]
    public void Reasons_that_are_not_known_are_neither_voluntary_nor_forced()
    {
        var turnover = Turnover.Of(
            [
                Someone(1, left: April30, voluntarily: true), Someone(2, left: April30, voluntarily: false), Someone(3, left: April30),
                Someone(4, left: April30), Someone(5),
            ],
            April1, April30);
        Assert.Equal((4, 1, 1), (turnover.Leavers, turnover.Voluntary, turnover.Forced));
        Assert.Equal(0.8, turnover.Rate!.Value, 12);
    }

    [Fact]
    public void Leaving_after_the_period_is_not_leaving_in_it()
    {
        var turnover = Turnover.Of([Someone(1, left: new(2026, 5, 1), voluntarily: true)], April1, April30);
        Assert.Equal((0, 30L), (turnover.Leavers, turnover.PersonDays));
    }

    [Fact]
    public void Nobody_there_gives_no_rate_but_a_headcount_of_zero()
    {
        var turnover = Turnover.Of([Someone(1, joined: new(2026, 5, 1))], April1, April30);
        Assert.Null(turnover.Rate);
        Assert.Equal(0, turnover.AverageHeadcount);
    }

    [Fact]
    public void A_period_without_days_gives_neither()
    {
        var turnover = Turnover.Of([Someone(1)], April30, April1);
        Assert.Null(turnover.Rate);
        Assert.Null(turnover.AverageHeadcount);
    }

    [Fact]
    public void Leavers_count_for_the_team_they_left_from()
    {
        var teams = Turnover.ByTeam([Someone(1, team: 8, left: April30), Someone(2, team: 3), Someone(3)], April1, April30);
        Assert.Equal([null, 3, 8], teams.Select(team => team.TeamId));
        Assert.Equal([0, 0, 1], teams.Select(team => team.Turnover.Leavers));
    }

    private static Employment Someone(int id, int? team = null, DateOnly? joined = null, DateOnly? left = null, bool? voluntarily = null) =>
        new(id, team, joined, left, voluntarily);
}
