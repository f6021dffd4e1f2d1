namespace Shouwen.Engines.Metrics;

/// <summary>Leavers of a period over its average headcount, kept as sums so that periods and teams add up.</summary>
/// <param name="Leavers">People whose last day lies in the period, for whatever reason.</param>
/// <param name="Voluntary">Leavers of their own will.</param>
/// <param name="Forced">Leavers whom the centre let go; the rest of the leavers left for reasons not known.</param>
/// <param name="PersonDays">Sum over the days of the period of the people on the books that day.</param>
/// <param name="Days">Days of the period.</param>
public sealed record Turnover(int Leavers, int Voluntary, int Forced, long PersonDays, int Days)
{
    /// <summary>Mean daily headcount in persons; null for a period without days.</summary>
    public double? AverageHeadcount => Days == 0 ? null : (double)PersonDays / Days;

    /// <summary>All leavers over average headcount, for the period and not per year; null when nobody was there.</summary>
    public double? Rate => Over(Leavers);

    /// <summary>Voluntary leavers over average headcount; null when nobody was there.</summary>
    public double? VoluntaryRate => Over(Voluntary);

    /// <summary>Forced leavers over average headcount; null when nobody was there.</summary>
    public double? ForcedRate => Over(Forced);

    /// <summary>Turnover from one day to another, both included; a period that ends before it begins has no days.</summary>
    public static Turnover Of(IEnumerable<Employment> employments, DateOnly from, DateOnly to)
    {
        var days = Math.Max(0, to.DayNumber - from.DayNumber + 1);
        return employments
            .Select(employment => One(employment, from, to))
            .Aggregate(new Turnover(0, 0, 0, 0, days), (sum, one) => new(
                sum.Leavers + one.Leavers, sum.Voluntary + one.Voluntary, sum.Forced + one.Forced, sum.PersonDays + one.PersonDays, days));
    }

    /// <summary>The same by team, in order of team; those without a team (null) first. Leavers count for the team they left from.</summary>
    public static IReadOnlyList<(int? TeamId, Turnover Turnover)> ByTeam(IEnumerable<Employment> employments, DateOnly from, DateOnly to) =>
        employments
            .GroupBy(employment => employment.TeamId)
            .OrderBy(team => team.Key)
            .Select(team => (team.Key, Of(team, from, to)))
            .ToList();

    private static Turnover One(Employment employment, DateOnly from, DateOnly to)
    {
        var first = Later(employment.Joined ?? DateOnly.MinValue, from);
        var last = Earlier(employment.Left ?? DateOnly.MaxValue, to);
        var days = Math.Max(0, last.DayNumber - first.DayNumber + 1);
        var left = days > 0 && employment.Left <= to;
        return new(
            left ? 1 : 0,
            left && employment.LeftVoluntarily == true ? 1 : 0,
            left && employment.LeftVoluntarily == false ? 1 : 0,
            days, 0);
    }

    private double? Over(int leavers) => PersonDays == 0 ? null : (double)leavers * Days / PersonDays;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
