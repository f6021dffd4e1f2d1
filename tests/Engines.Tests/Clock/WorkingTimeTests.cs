using NodaTime;
using Shouwen.Engines.Clock;
using static Shouwen.Engines.Tests.Clock.Calendars;

namespace Shouwen.Engines.Tests.Clock;

public class WorkingTimeTests
{
    [Theory]
    [InlineData("2025-09-26T17:00+08:00", "2025-10-09T10:00+08:00", 26)] // National Day week: 1 + Sunday the 28th, 29th and 30th + 1
    [InlineData("2026-02-13T18:00+08:00", "2026-02-24T09:00+08:00", 8)] // Spring Festival: only the make-up Saturday the 14th
    [InlineData("2025-10-01T00:00+08:00", "2025-10-09T00:00+08:00", 0)]
    [InlineData("2025-09-30T11:00+08:00", "2025-09-30T14:00+08:00", 2)]
    [InlineData("2025-09-30T12:00+08:00", "2025-09-30T13:00+08:00", 0)]
    [InlineData("2025-12-31T17:00+08:00", "2026-01-04T10:00+08:00", 2)]
    public void Working_time_leaves_out_nights_lunches_and_days_off_and_counts_make_up_days(string from, string to, int hours)
    {
        Assert.Equal(Duration.FromHours(hours), Shanghai().WorkingTimeBetween(At(from), At(to)));
        Assert.Equal(Duration.FromHours(-hours), Shanghai().WorkingTimeBetween(At(to), At(from)));
    }

    [Theory]
    [InlineData("2025-09-30T16:00+08:00", 4, "2025-10-09T11:00+08")]
    [InlineData("2025-09-30T16:00+08:00", 2, "2025-09-30T18:00+08")]
    [InlineData("2025-10-10T20:00+08:00", 8, "2025-10-11T18:00+08")]
    [InlineData("2026-02-14T17:00+08:00", 2, "2026-02-24T10:00+08")]
    [InlineData("2025-09-30T11:00+08:00", 2, "2025-09-30T14:00+08")]
    [InlineData("2025-10-09T11:00+08:00", -4, "2025-09-30T16:00+08")]
    [InlineData("2025-10-09T09:00+08:00", -8, "2025-09-30T09:00+08")]
    [InlineData("2026-01-05T10:00+08:00", -10, "2025-12-31T17:00+08")]
    [InlineData("2025-10-01T10:00+08:00", 0, "2025-10-01T10:00+08")]
    public void Working_time_can_be_added_and_taken_away(string start, int hours, string end) =>
        Assert.Equal(end, Shanghai().Wall(Shanghai().AddWorkingTime(At(start), Duration.FromHours(hours))));

    [Theory]
    [InlineData("2025-10-01T10:00+08:00", "2025-10-09T09:00+08", "2025-10-09T12:00+08")]
    [InlineData("2025-09-30T12:00+08:00", "2025-09-30T13:00+08", "2025-09-30T18:00+08")]
    [InlineData("2025-09-30T11:59+08:00", "2025-09-30T11:59+08", "2025-09-30T12:00+08")]
    [InlineData("2025-09-26T18:00+08:00", "2025-09-28T09:00+08", "2025-09-28T12:00+08")]
    [InlineData("2025-12-31T18:00+08:00", "2026-01-04T09:00+08", "2026-01-04T12:00+08")]
    public void The_next_opening_and_closing_are_found(string at, string opening, string closing)
    {
        var calendar = Shanghai();
        Assert.Equal(opening, calendar.Wall(calendar.NextOpening(At(at))));
        Assert.Equal(closing, calendar.Wall(calendar.NextClosing(At(at))));
    }

    [Fact]
    public void A_window_is_open_at_its_start_and_closed_at_its_end()
    {
        var calendar = Shanghai();
        Assert.True(calendar.IsOpen(At("2025-09-30T09:00+08:00")));
        Assert.True(calendar.IsOpen(At("2025-09-30T12:00+08:00") - Duration.Epsilon));
        Assert.False(calendar.IsOpen(At("2025-09-30T12:00+08:00")));
        Assert.False(calendar.IsOpen(At("2025-10-01T09:00+08:00")));
    }

    [Theory]
    [InlineData("2026-02-13", 1, "2026-02-14")]
    [InlineData("2026-02-13", 2, "2026-02-24")]
    [InlineData("2026-02-13", 6, "2026-02-28")]
    [InlineData("2026-02-13", 7, "2026-03-02")]
    [InlineData("2026-02-24", -1, "2026-02-14")]
    [InlineData("2026-02-15", 0, "2026-02-24")]
    [InlineData("2026-02-14", 0, "2026-02-14")]
    [InlineData("2023-12-31", 251 + 248, "2025-12-31")] // a year less its weekends and its 11 (from 2025: 13) statutory holidays
    [InlineData("2024-12-31", 248 + 248 + 1, "2027-01-01")]
    [InlineData("2026-12-31", -(248 + 247), "2025-01-02")]
    public void Working_days_are_counted_over_days_off_and_make_up_days(string date, int n, string expected) =>
        Assert.Equal(Date(expected), Shanghai().AddWorkingDays(Date(date), n).On);

    [Fact]
    public void Windows_over_midnight_are_one_open_stretch()
    {
        var calendar = EveryDay("Asia/Shanghai", "20:00-24:00", "00:00-06:00");
        Assert.Equal("2026-01-01T06:00+08", calendar.Wall(calendar.NextClosing(At("2025-12-31T21:00+08:00"))));
    }

    [Fact]
    public void A_stretch_over_the_turn_of_the_UTC_year_closes_once()
    {
        var calendar = EveryDay("Asia/Shanghai", "07:00-09:00");
        Assert.Equal("2026-01-01T09:00+08", calendar.Wall(calendar.NextClosing(At("2026-01-01T07:30+08:00"))));
        var upToTheTurn = EveryDay("Asia/Shanghai", "07:00-08:00");
        Assert.Equal("2026-01-01T08:00+08", upToTheTurn.Wall(upToTheTurn.NextClosing(At("2026-01-01T07:30+08:00"))));
    }

    [Fact]
    public void Round_the_clock_working_time_is_elapsed_time_and_never_closes()
    {
        var calendar = EveryDay("America/New_York", "00:00-24:00");
        var (from, to) = (At("2024-01-01T00:00-05:00"), At("2026-07-01T12:34-04:00"));
        Assert.Equal(to - from, calendar.WorkingTimeBetween(from, to));
        Assert.Equal(to, calendar.AddWorkingTime(from, to - from).At);
        Assert.Equal(ClockOutcome.NeverCloses, calendar.NextClosing(from).Outcome);
    }

    [Fact]
    public void A_calendar_that_is_never_open_says_so_in_every_search()
    {
        var (calendar, now) = (NeverOpen(), At("2026-01-01T00:00Z"));
        Assert.Equal(ClockOutcome.NeverOpen, calendar.NextOpening(now).Outcome);
        Assert.Equal(ClockOutcome.NeverOpen, calendar.NextClosing(now).Outcome);
        Assert.Equal(ClockOutcome.NeverOpen, calendar.AddWorkingTime(now, Duration.Epsilon).Outcome);
        Assert.Equal(ClockOutcome.NeverOpen, calendar.AddWorkingTime(now, -Duration.Epsilon).Outcome);
        Assert.Equal(ClockOutcome.NeverOpen, calendar.AddWorkingDays(Date("2026-01-01"), 1).Outcome);
        Assert.Equal(Duration.Zero, calendar.WorkingTimeBetween(now, At("2126-01-01T00:00Z")));
        Assert.Throws<InvalidOperationException>(() => calendar.NextOpening(now).At);
    }

    [Fact]
    public void A_calendar_open_on_one_day_only_runs_out_at_the_horizon()
    {
        var calendar = NeverOpen(new ExceptionDay(Date("2030-05-05"), Hours("09:00-10:00")));
        var now = At("2026-01-01T00:00Z");
        Assert.Equal("2030-05-05T09:00+00", calendar.Wall(calendar.NextOpening(now)));
        Assert.Equal(ClockOutcome.Reached, calendar.AddWorkingTime(now, Duration.FromHours(1)).Outcome);
        Assert.Equal(ClockOutcome.BeyondHorizon, calendar.AddWorkingTime(now, Duration.FromHours(2)).Outcome);
        Assert.Equal(ClockOutcome.BeyondHorizon, calendar.AddWorkingDays(Date("2026-01-01"), 2).Outcome);
        Assert.Equal(ClockOutcome.NeverOpen, calendar.NextOpening(At("2030-05-05T10:00Z")).Outcome);
    }

    [Fact]
    public void Many_threads_on_one_fresh_calendar_get_the_answers_of_one()
    {
        var starts = Enumerable.Range(0, 2000).Select(i => At("2024-01-01T00:00Z") + Duration.FromHours(i * 13)).ToArray();
        var (alone, shared) = (Shanghai(), Shanghai());
        var expected = starts.Select(start => alone.AddWorkingTime(start, Duration.FromHours(500)));
        var found = new Reach[starts.Length];
        Parallel.For(0, starts.Length, i => found[i] = shared.AddWorkingTime(starts[i], Duration.FromHours(500)));
        Assert.Equal(expected, found);
    }

    [Fact]
    public void Years_outside_the_calendar_are_a_mistake_of_the_caller()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Shanghai().IsOpen(At("1899-12-31T23:59Z")));
        Assert.Throws<ArgumentOutOfRangeException>(() => Shanghai().NextOpening(At("2200-01-01T00:00Z")));
        Assert.Throws<ArgumentOutOfRangeException>(() => Shanghai().AddWorkingDays(Date("1800-01-01"), -1));
    }
}
