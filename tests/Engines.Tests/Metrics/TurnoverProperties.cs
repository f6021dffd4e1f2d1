using FsCheck;
using FsCheck.Fluent;
using Shouwen.Engines.Metrics;

namespace Shouwen.Engines.Tests.Metrics;

public class TurnoverProperties
{
    private static readonly DateOnly Start = new(2026, 1, 1);

    private static readonly Gen<DateOnly?> Day = Gen.Frequency(
        (4, Gen.Choose(-60, 120).Select(day => (DateOnly?)Start.AddDays(day))), (1, Gen.Constant((DateOnly?)null)));

    private static readonly Gen<Employment> Someone =
        from team in Gen.Choose(0, 3)
        from joined in Day
        from left in Day
        from voluntarily in Gen.Elements<bool?>(true, false, null)
        select new Employment(1, team == 0 ? null : team, joined, left, left is null ? null : voluntarily);

    private static readonly Gen<(List<Employment> Staff, DateOnly From, DateOnly Middle, DateOnly To)> Periods =
        from staff in Someone.ListOf()
        from days in Gen.Choose(0, 60).Three()
        let sorted = new[] { days.Item1, days.Item2, days.Item3 }.Order().ToArray()
        select (staff.ToList(), Start.AddDays(sorted[0]), Start.AddDays(sorted[1]), Start.AddDays(sorted[2]));

    [Fact]
    public void Person_days_are_what_counting_heads_every_day_gives() => Holds(x =>
        Turnover.Of(x.Staff, x.From, x.To).PersonDays == DaysOf(x.From, x.To).Sum(day => (long)x.Staff.Count(person => IsThere(person, day))));

    [Fact]
    public void Leavers_are_those_there_one_day_and_gone_the_next() => Holds(x =>
        Turnover.Of(x.Staff, x.From, x.To).Leavers
        == DaysOf(x.From, x.To).Sum(day => x.Staff.Count(person => IsThere(person, day) && !IsThere(person, day.AddDays(1)))));

    [Fact]
    public void Two_halves_add_up_to_the_whole() => Holds(x =>
    {
        var (whole, first, second) = (
            Turnover.Of(x.Staff, x.From, x.To), Turnover.Of(x.Staff, x.From, x.Middle), Turnover.Of(x.Staff, x.Middle.AddDays(1), x.To));
        return whole == Sum([first, second]) with { Days = whole.Days } && whole.Days == first.Days + second.Days;
    });

    [Fact]
    public void Teams_add_up_to_the_centre() => Holds(x =>
    {
        var whole = Turnover.Of(x.Staff, x.From, x.To);
        return whole == Sum(Turnover.ByTeam(x.Staff, x.From, x.To).Select(team => team.Turnover)) with { Days = whole.Days };
    });

    private static Turnover Sum(IEnumerable<Turnover> parts) => parts.Aggregate(new Turnover(0, 0, 0, 0, 0), (sum, part) => new(
        sum.Leavers + part.Leavers, sum.Voluntary + part.Voluntary, sum.Forced + part.Forced, sum.PersonDays + part.PersonDays, 0));

    private static bool IsThere(Employment person, DateOnly day) =>
        !(person.Joined > day) && !(person.Left < day) && !(person.Left < person.Joined);

    private static IEnumerable<DateOnly> DaysOf(DateOnly from, DateOnly to) =>
        Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays);

    private static void Holds(Func<(List<Employment> Staff, DateOnly From, DateOnly Middle, DateOnly To), bool> holds) =>
        Prop.ForAll(Periods.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20260101, 20260103).WithQuietOnSuccess(true));
}
