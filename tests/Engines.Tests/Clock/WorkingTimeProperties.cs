using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Shouwen.Engines.Clock;

namespace Shouwen.Engines.Tests.Clock;

public class WorkingTimeProperties
{
    private static readonly Duration Minute = Duration.FromMinutes(1);

    [Fact]
    public void Working_time_agrees_with_reading_the_clock_minute_by_minute() =>
        Holds(300, from calendar in RandomCalendar.Any from ends in calendar.Minutes.Two() select (calendar, ends), x =>
        {
            var (from, to) = (Instant.Min(x.ends.Item1, x.ends.Item2), Instant.Max(x.ends.Item1, x.ends.Item2));
            return x.calendar.Build().WorkingTimeBetween(from, to) == Minute * x.calendar.OpenMinutes(from, to);
        });

    [Fact]
    public void Openings_and_closings_agree_with_reading_the_clock_minute_by_minute() =>
        Holds(300, from calendar in RandomCalendar.Any from at in calendar.Minutes select (calendar, at), x =>
        {
            var calendar = x.calendar.Build();
            var opening = FirstMinute(x.at, Duration.FromDays(4), x.calendar.IsOpen);
            var closing = opening is { } open ? FirstMinute(open, Duration.FromDays(4), minute => !x.calendar.IsOpen(minute)) : null;
            return calendar.IsOpen(x.at) == x.calendar.IsOpen(x.at)
                && (opening is null || calendar.NextOpening(x.at).At == opening)
                && (closing is null || calendar.NextClosing(x.at).At == closing);
        });

    [Fact]
    public void Adding_and_taking_away_agree_with_reading_the_clock_minute_by_minute() =>
        Holds(300, from calendar in RandomCalendar.Any from at in calendar.Minutes from amount in Gen.Choose(1, 2000) select (calendar, at, amount), x =>
        {
            var calendar = x.calendar.Build();
            var later = AfterOpenMinutes(x.calendar, x.at, x.amount, 1);
            var earlier = AfterOpenMinutes(x.calendar, x.at, x.amount, -1);
            return (later is null || calendar.AddWorkingTime(x.at, Minute * x.amount).At == later)
                && (earlier is null || calendar.AddWorkingTime(x.at, Minute * -x.amount).At == earlier);
        });

    [Fact]
    public void Working_time_adds_up_over_any_three_instants() =>
        Holds(500, from calendar in RandomCalendar.Any from at in calendar.Instants.Three() select (calendar, at), x =>
        {
            var (calendar, (a, b, c)) = (x.calendar.Build(), x.at);
            return calendar.WorkingTimeBetween(a, c) == calendar.WorkingTimeBetween(a, b) + calendar.WorkingTimeBetween(b, c);
        });

    [Fact]
    public void Working_time_never_runs_backwards_nor_faster_than_time() =>
        Holds(500, from calendar in RandomCalendar.Any from at in calendar.Instants.Two() select (calendar, at), x =>
        {
            var (from, to) = (Instant.Min(x.at.Item1, x.at.Item2), Instant.Max(x.at.Item1, x.at.Item2));
            var open = x.calendar.Build().WorkingTimeBetween(from, to);
            return open >= Duration.Zero && open <= to - from;
        });

    [Fact]
    public void Adding_the_time_between_leads_back_to_an_instant_inside_open_time() =>
        Holds(500, from calendar in RandomCalendar.Any from at in calendar.Instants.Two() select (calendar, at), x =>
        {
            var (calendar, (start, end)) = (x.calendar.Build(), x.at);
            var inside = calendar.IsOpen(end) && calendar.IsOpen(end - Duration.Epsilon);
            return !inside || calendar.AddWorkingTime(start, calendar.WorkingTimeBetween(start, end)).At == end;
        });

    [Fact]
    public void What_was_added_lies_between_and_more_time_never_ends_earlier() =>
        Holds(500, from calendar in RandomCalendar.Any from at in calendar.Instants from hours in Gen.Choose(-3000, 3000).Two() select (calendar, at, hours), x =>
        {
            var calendar = x.calendar.Build();
            var (less, more) = (Math.Min(x.hours.Item1, x.hours.Item2), Math.Max(x.hours.Item1, x.hours.Item2));
            var (first, second) = (calendar.AddWorkingTime(x.at, Duration.FromHours(less)), calendar.AddWorkingTime(x.at, Duration.FromHours(more)));
            if (first.Outcome != ClockOutcome.Reached || second.Outcome != ClockOutcome.Reached) return true;
            return calendar.WorkingTimeBetween(x.at, first.At) == Duration.FromHours(less) && first.At <= second.At;
        });

    [Fact]
    public void Counting_working_days_agrees_with_walking_from_date_to_date() =>
        Holds(300, from calendar in RandomCalendar.Any from n in Gen.Choose(-900, 900) select (calendar, n), x =>
        {
            var (calendar, date) = (x.calendar.Build(), x.calendar.Around.InUtc().Date);
            if (x.n == 0 || calendar.AddWorkingDays(date, x.n) is not { Outcome: ClockOutcome.Reached } found) return true;
            var walked = 0;
            for (var day = date; day != found.On;)
            {
                day = day.PlusDays(Math.Sign(x.n));
                if (calendar.Day(day).Hours.IsOpen) walked++;
            }
            return walked == Math.Abs(x.n) && calendar.Day(found.On).Hours.IsOpen;
        });

    private static void Holds<T>(int times, Gen<T> gen, Func<T, bool> property) =>
        Prop.ForAll(gen.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(times).WithReplay(20260101, 20260103).WithQuietOnSuccess(true));

    private static Instant? FirstMinute(Instant from, Duration within, Func<Instant, bool> found)
    {
        for (var minute = from; minute < from + within; minute += Minute)
        {
            if (found(minute)) return minute;
        }
        return null;
    }

    private static Instant? AfterOpenMinutes(RandomCalendar calendar, Instant from, int amount, int step)
    {
        var left = amount;
        for (var walked = 0; walked < 4 * 1440; walked++)
        {
            var (minute, end) = step > 0
                ? (from + Minute * walked, from + Minute * (walked + 1))
                : (from - Minute * (walked + 1), from - Minute * (walked + 1));
            if (calendar.IsOpen(minute) && --left == 0) return end;
        }
        return null;
    }
}
