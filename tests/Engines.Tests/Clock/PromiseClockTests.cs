using NodaTime;
using Shouwen.Engines.Clock;
using static Shouwen.Engines.Tests.Clock.Promised;

namespace Shouwen.Engines.Tests.Clock;

public sealed class PromiseClockTests
{
    [Theory]
    [InlineData("2026-03-04 10:15", "PT4H", "2026-03-04 14:15")]
    [InlineData("2026-03-06 17:30", "PT1H", "2026-03-09 09:30")]
    [InlineData("2026-03-07 15:00", "PT4H", "2026-03-09 13:00")] // a Saturday
    [InlineData("2026-03-04 16:00", "PT2H", "2026-03-04 18:00")] // closing time is not passed on to the morning
    [InlineData("2026-03-04 18:00", "PT1H", "2026-03-05 10:00")]
    [InlineData("2026-03-05 17:59:30", "PT60S", "2026-03-06 09:00:30")]
    [InlineData("2026-02-13 16:00", "PT4H", "2026-02-14 11:00")] // a Saturday that is worked
    [InlineData("2025-12-31 16:30", "PT4H", "2026-01-04 11:30")] // a Sunday that is worked, after New Year
    [InlineData("2026-02-14 17:00", "PT2H", "2026-02-24 10:00")] // over Spring Festival
    [InlineData("2026-03-04 08:59:59", "PT1S", "2026-03-04 09:00:01")]
    [InlineData("2026-03-04 09:00", "PT9H", "2026-03-04 18:00")]
    [InlineData("2026-03-04 09:00", "PT45H", "2026-03-10 18:00")]
    public void A_target_of_working_time_is_due_when_that_much_open_time_has_passed(string start, string target, string due) =>
        Assert.Equal(due, Resolution(target, $"start {start}").Due());

    [Fact]
    public void A_break_at_noon_does_not_count() =>
        Assert.Equal("2026-03-04 15:00", Of(PromiseKind.Resolution, "PT2H", YearOf2026("09:00-12:00", "13:30-18:00"), "start 2026-03-04 11:30").Due());

    [Fact]
    public void Two_pauses_over_a_weekend_and_over_noon_move_the_deadline_by_their_working_time() =>
        Assert.Equal("2026-03-10 09:45", Resolution("PT8H", "start 2026-03-06 16:00", "pause 2026-03-06 17:00", "resume 2026-03-09 10:30", "pause 2026-03-09 12:00", "resume 2026-03-09 13:15").Due());

    [Theory]
    [InlineData("2026-03-05 11:00", "2026-03-05 13:00")] // from creation, which is still ahead
    [InlineData("2026-03-05 15:00", "2026-03-06 10:00")] // from creation it would have passed: from now
    [InlineData("2026-03-05 13:00", "2026-03-05 13:00")] // from creation it is now, which has not passed
    public void A_new_target_counts_from_creation_and_from_the_change_where_that_has_passed(string at, string due) =>
        Assert.Equal(due, Resolution("PT24H", "start 2026-03-05 09:00", $"retarget {at} PT4H").Due());

    [Fact]
    public void A_new_target_that_has_passed_never_moves_the_old_deadline_back() =>
        Assert.Equal("2026-03-05 17:00", Resolution("PT8H", "start 2026-03-05 09:00", "retarget 2026-03-05 16:00 PT4H").Due());

    [Fact]
    public void The_time_between_done_and_reopened_counts_as_a_pause() =>
        Assert.Equal("2026-03-10 12:00", Resolution("PT16H", "start 2026-03-05 09:00", "stop 2026-03-05 15:00", "reopen 2026-03-09 11:00").Due());

    [Fact]
    public void Levels_are_shares_of_the_working_time()
    {
        var promised = Resolution("PT8H", "start 2026-03-06 16:00").Warning(50, 75, 100);
        Assert.Equal(["2026-03-09 11:00", "2026-03-09 13:00", "2026-03-09 15:00"], promised.Read("2026-03-06 16:00").Levels.Select(level => promised.Text(level.At)));
    }

    [Fact]
    public void A_level_can_be_working_time_before_the_deadline_and_after_it_by_more_than_a_hundred_percent()
    {
        var promised = Resolution("PT4H", "start 2026-03-06 16:00").Warning("PT3H", "PT9H", 150);
        Assert.Equal(["2026-03-06 17:00", "2026-03-06 16:00", "2026-03-09 13:00"], promised.Read("2026-03-06 16:30").Levels.Select(level => promised.Text(level.At)));
    }

    [Fact]
    public void Levels_move_with_pauses_and_those_that_were_reached_stay()
    {
        var promised = Resolution("PT4H", "start 2026-03-05 09:00", "pause 2026-03-05 11:30", "resume 2026-03-05 15:00").Warning(50, 75);
        var levels = promised.Read("2026-03-05 15:10").Levels;
        Assert.Equal([("2026-03-05 11:00", true), ("2026-03-05 15:30", false)], levels.Select(level => (promised.Text(level.At)!, level.IsReached)));
    }

    [Fact]
    public void Levels_of_a_target_that_counts_from_its_change_are_shares_from_there()
    {
        var promised = Resolution("PT24H", "start 2026-03-05 09:00", "retarget 2026-03-05 15:00 PT4H").Warning(50);
        Assert.Equal("2026-03-05 17:00", promised.Text(promised.Read("2026-03-05 15:00").Levels[0].At));
    }

    [Theory]
    [InlineData("2026-03-05 13:00:00", PromiseState.Kept, null)]
    [InlineData("2026-03-05 12:59:59", PromiseState.Kept, null)]
    [InlineData("2026-03-05 13:00:01", PromiseState.Breached, "2026-03-05 13:00")]
    public void A_promise_is_kept_when_done_at_or_before_its_deadline(string stop, PromiseState state, string? breached)
    {
        var promised = Resolution("PT4H", "start 2026-03-05 09:00", $"stop {stop}");
        var reading = promised.Read("2026-03-09 09:00");
        Assert.Equal((state, breached), (reading.State, promised.Text(reading.BreachedAt)));
    }

    [Theory]
    [InlineData("2026-03-05 12:00", PromiseState.Running, 3 * 3600, 0, 3600)]
    [InlineData("2026-03-05 13:00", PromiseState.Running, 4 * 3600, 0, 0)] // it can still be kept
    [InlineData("2026-03-05 13:30", PromiseState.Breached, 4 * 3600 + 1800, 1800, 0)]
    [InlineData("2026-03-05 20:00", PromiseState.Breached, 9 * 3600, 5 * 3600, 0)]
    public void State_and_working_time_are_those_of_the_moment_of_reading(string now, PromiseState state, int used, int overrun, int left)
    {
        var reading = Resolution("PT4H", "start 2026-03-05 09:00").Read(now);
        Assert.Equal((state, used, overrun, left), (reading.State, (int)reading.Used.TotalSeconds, (int)reading.Overrun.TotalSeconds, (int)reading.Left!.Value.TotalSeconds));
    }

    [Fact]
    public void A_deadline_at_closing_time_is_broken_by_the_evening_not_by_the_next_morning()
    {
        var promised = Resolution("PT2H", "start 2026-03-04 16:00");
        Assert.Equal((PromiseState.Running, PromiseState.Breached), (promised.Read("2026-03-04 18:00").State, promised.Read("2026-03-04 18:00:01").State));
        Assert.Equal(Duration.Zero, promised.Read("2026-03-05 08:00").Overrun);
    }

    [Fact]
    public void Working_time_stops_counting_at_the_stop()
    {
        var reading = Resolution("PT4H", "start 2026-03-05 09:00", "stop 2026-03-05 14:00").Read("2026-03-12 09:00");
        Assert.Equal((5, 1), (reading.Used.TotalHours, reading.Overrun.TotalHours));
    }

    [Fact]
    public void While_paused_the_deadline_is_the_one_there_would_be_if_it_went_on_now_and_nothing_falls_due()
    {
        var promised = Resolution("PT4H", "start 2026-03-05 09:00", "pause 2026-03-05 11:00 the customer looks for the invoice").Warning(75);
        var reading = promised.Read("2026-03-05 16:00");
        Assert.Equal((PromiseState.Paused, "2026-03-05 18:00", 2.0, null), (reading.State, promised.Text(reading.Due), reading.Used.TotalHours, reading.NextAt));
        Assert.Equal("2026-03-06 09:00", promised.Text(promised.Read("2026-03-05 20:00").Levels[0].At is { } at ? at - Duration.FromHours(1) : null));
    }

    [Fact]
    public void A_pause_over_closing_time_costs_only_its_open_hours() =>
        Assert.Equal("2026-03-06 13:00", Resolution("PT8H", "start 2026-03-05 09:00", "pause 2026-03-05 16:00", "resume 2026-03-06 12:00").Due());

    [Fact]
    public void A_pause_in_closed_time_costs_nothing() =>
        Assert.Equal("2026-03-09 11:00", Resolution("PT4H", "start 2026-03-06 16:00", "pause 2026-03-06 18:00", "resume 2026-03-09 09:00").Due());

    [Fact]
    public void A_pause_after_the_deadline_does_not_undo_the_breach()
    {
        var promised = Resolution("PT4H", "start 2026-03-05 09:00", "pause 2026-03-05 14:00", "resume 2026-03-05 17:00", "stop 2026-03-05 17:30");
        var reading = promised.Read("2026-03-06 09:00");
        Assert.Equal((PromiseState.Breached, "2026-03-05 13:00", "2026-03-05 13:00", 1.5), (reading.State, promised.Text(reading.Due), promised.Text(reading.BreachedAt), reading.Overrun.TotalHours));
    }

    [Fact]
    public void A_deadline_that_passes_between_two_events_is_broken_then_not_when_somebody_looks()
    {
        var promised = Resolution("PT4H", "start 2026-03-05 09:00", "retarget 2026-03-05 16:00 PT24H");
        var reading = promised.Read("2026-03-05 16:00");
        Assert.Equal((PromiseState.Breached, "2026-03-05 13:00", "2026-03-09 15:00"), (reading.State, promised.Text(reading.BreachedAt), promised.Text(reading.Due)));
    }

    [Fact]
    public void A_breach_stays_after_reopening_and_so_does_its_deadline()
    {
        var promised = Resolution("PT4H", "start 2026-03-05 09:00", "stop 2026-03-05 14:00", "reopen 2026-03-06 09:00", "stop 2026-03-06 10:00");
        var reading = promised.Read("2026-03-06 12:00");
        Assert.Equal((PromiseState.Breached, "2026-03-05 13:00", "2026-03-05 13:00", 6.0, 2.0), (reading.State, promised.Text(reading.Due), promised.Text(reading.BreachedAt), reading.Used.TotalHours, reading.Overrun.TotalHours));
    }

    [Fact]
    public void A_promise_kept_to_the_second_is_broken_by_its_reopening_not_before()
    {
        var promised = Resolution("PT4H", "start 2026-03-05 09:00", "stop 2026-03-05 13:00", "reopen 2026-03-06 09:00");
        Assert.Equal(PromiseState.Kept, promised.Read("2026-03-05 17:00").State);
        Assert.Equal("2026-03-06 09:00", promised.Text(promised.Read("2026-03-06 09:01").BreachedAt));
    }

    [Fact]
    public void Done_while_paused_does_not_count_the_pause_and_reopening_goes_on()
    {
        var promised = Resolution("PT4H", "start 2026-03-05 09:00", "pause 2026-03-05 10:00", "stop 2026-03-05 12:00", "reopen 2026-03-05 14:00");
        Assert.Equal(("2026-03-05 17:00", PromiseState.Running), (promised.Due(), promised.Read("2026-03-05 14:00").State));
    }

    [Theory]
    [InlineData("pause 2026-03-05 10:00", "retarget 2026-03-05 11:00 PT2H", "resume 2026-03-05 15:00", "2026-03-05 16:00")] // one hour was used
    [InlineData("pause 2026-03-05 11:00", "retarget 2026-03-05 15:00 PT1H", "resume 2026-03-05 16:00", "2026-03-05 17:00")] // an hour from the change on, which the pause puts off
    [InlineData("pause 2026-03-05 10:00", "resume 2026-03-05 12:00", "retarget 2026-03-05 13:00 PT4H", "2026-03-05 15:00")]
    [InlineData("retarget 2026-03-05 11:00 PT4H", "pause 2026-03-05 12:00", "resume 2026-03-05 14:00", "2026-03-05 15:00")]
    [InlineData("retarget 2026-03-05 15:00 PT4H", "pause 2026-03-05 16:00", "resume 2026-03-06 10:00", "2026-03-06 13:00")] // counted from its change
    public void A_new_target_and_pauses_go_together(string first, string second, string third, string due) =>
        Assert.Equal(due, Resolution("PT24H", "start 2026-03-05 09:00", first, second, third).Due());

    [Theory]
    [InlineData("retarget 2026-03-05 10:00 PT2H", "retarget 2026-03-05 10:30 PT8H", "2026-03-05 17:00")] // lower, and back
    [InlineData("retarget 2026-03-05 15:00 PT4H", "retarget 2026-03-05 16:00 PT1H", "2026-03-05 17:00")]
    [InlineData("retarget 2026-03-05 15:00 PT1H", "retarget 2026-03-05 15:30 PT3H", "2026-03-05 16:00")] // the deadline in force is earlier
    [InlineData("retarget 2026-03-05 15:00 PT1H", "retarget 2026-03-05 15:30 PT24H", "2026-03-09 15:00")]
    public void A_second_new_target_is_held_against_the_deadline_in_force(string first, string second, string due) =>
        Assert.Equal(due, Resolution("PT24H", "start 2026-03-05 09:00", first, second).Due());

    [Fact]
    public void A_shorter_target_after_the_breach_leaves_the_broken_deadline()
    {
        var promised = Resolution("PT4H", "start 2026-03-05 09:00", "retarget 2026-03-05 16:00 PT2H");
        Assert.Equal(("2026-03-05 13:00", PromiseState.Breached), (promised.Due(), promised.Read("2026-03-05 16:00").State));
    }

    [Fact]
    public void A_new_target_of_a_closed_case_waits_for_its_reopening()
    {
        var closed = Resolution("PT4H", "start 2026-03-05 09:00", "stop 2026-03-05 12:00", "retarget 2026-03-05 14:00 PT8H");
        Assert.Equal(("2026-03-05 13:00", PromiseState.Kept), (closed.Due(), closed.Read("2026-03-05 15:00").State));
        Assert.Equal("2026-03-06 14:00", Resolution("PT4H", "start 2026-03-05 09:00", "stop 2026-03-05 12:00", "retarget 2026-03-05 14:00 PT8H", "reopen 2026-03-06 09:00").Due());
    }

    [Theory]
    [InlineData("2026-03-04 10:15", "3 workdays", "2026-03-09 18:00")]
    [InlineData("2026-03-07 15:00", "1 workday", "2026-03-09 18:00")] // received on a closed day
    [InlineData("2026-03-04 23:00", "1 workday", "2026-03-05 18:00")]
    [InlineData("2026-03-04 00:30", "1 workday", "2026-03-05 18:00")]
    [InlineData("2026-02-13 16:00", "1 workday", "2026-02-14 18:00")] // the make-up Saturday
    [InlineData("2026-02-13 16:00", "2 workdays", "2026-02-24 18:00")] // then Spring Festival
    [InlineData("2025-12-31 09:00", "2 workdays", "2026-01-05 18:00")]
    public void A_target_of_working_days_ends_at_the_close_of_the_last_of_them(string start, string target, string due) =>
        Assert.Equal(due, Resolution(target, $"start {start}").Due());

    [Theory]
    [InlineData("pause 2026-03-05 09:00", "resume 2026-03-06 09:00", "2026-03-10 18:00")] // a whole working day
    [InlineData("pause 2026-03-05 10:00", "resume 2026-03-05 12:00", "2026-03-10 11:00")]
    [InlineData("pause 2026-03-07 10:00", "resume 2026-03-08 12:00", "2026-03-09 18:00")] // a weekend
    public void A_target_of_working_days_is_put_off_by_the_working_time_of_pauses(string pause, string resume, string due) =>
        Assert.Equal(due, Resolution("3 workdays", "start 2026-03-04 10:15", pause, resume).Due());

    [Fact]
    public void A_new_target_of_working_days_counts_from_creation_or_from_the_day_of_the_change()
    {
        Assert.Equal("2026-03-06 18:00", Resolution("PT72H", "start 2026-03-04 10:15", "retarget 2026-03-05 11:00 2 workdays").Due());
        Assert.Equal("2026-03-10 18:00", Resolution("PT72H", "start 2026-03-04 10:15", "retarget 2026-03-09 11:00 1 workday").Due());
    }

    [Fact]
    public void Levels_of_working_days_are_shares_of_their_working_time()
    {
        var promised = Resolution("2 workdays", "start 2026-03-04 18:00").Warning(50, "PT1H");
        Assert.Equal(["2026-03-05 18:00", "2026-03-06 17:00"], promised.Read("2026-03-04 18:00").Levels.Select(level => promised.Text(level.At)));
    }

    [Fact]
    public void Another_calendar_in_mid_run_counts_everything_anew()
    {
        Assert.Equal("2026-03-07 11:00", Resolution("PT4H", "start 2026-03-06 16:00", "calendar 2026-03-06 17:00 2026-03-07=09:00-18:00").Due());
        Assert.Equal("2026-03-10 11:00", Resolution("PT4H", "start 2026-03-06 16:00", "calendar 2026-03-06 17:00 2026-03-09=").Due());
        Assert.Equal("2026-03-07 18:00", Resolution("1 workday", "start 2026-03-06 16:00", "calendar 2026-03-06 17:00 2026-03-07=09:00-18:00").Due());
    }

    [Fact]
    public void A_day_closed_in_hindsight_no_longer_counts() =>
        Assert.Equal("2026-03-09 12:00", Resolution("PT12H", "start 2026-03-05 09:00", "calendar 2026-03-06 11:00 2026-03-05=").Due());

    [Fact]
    public void A_day_opened_in_hindsight_does_not_break_a_promise_what_was_left_goes_on()
    {
        var promised = Resolution("PT4H", "start 2026-03-06 16:00", "calendar 2026-03-09 10:00 2026-03-07=09:00-18:00");
        Assert.Equal(("2026-03-09 11:00", PromiseState.Running), (promised.Due(), promised.Read("2026-03-09 10:30").State));
    }

    [Fact]
    public void Another_calendar_does_not_move_a_deadline_that_has_passed()
    {
        var promised = Resolution("PT4H", "start 2026-03-05 09:00", "calendar 2026-03-06 10:00 2026-03-05=").Warning(75);
        var reading = promised.Read("2026-03-06 11:00");
        Assert.Equal((PromiseState.Breached, "2026-03-05 13:00", "2026-03-05 13:00"), (reading.State, promised.Text(reading.Due), promised.Text(reading.BreachedAt)));
        Assert.True(reading.Levels[0].At <= reading.Due);
    }

    [Fact]
    public void Another_calendar_waits_for_a_closed_case_to_be_reopened()
    {
        var closed = Resolution("PT12H", "start 2026-03-05 09:00", "stop 2026-03-06 10:00", "calendar 2026-03-06 15:00 2026-03-05=");
        Assert.Equal(("2026-03-06 12:00", 10.0), (closed.Due(), closed.Read("2026-03-06 16:00").Used.TotalHours));
        Assert.Equal("2026-03-10 11:00", Resolution("PT12H", "start 2026-03-05 09:00", "stop 2026-03-06 10:00", "calendar 2026-03-06 15:00 2026-03-05=", "reopen 2026-03-09 09:00").Due());
    }

    [Fact]
    public void Messages_and_replies_do_not_touch_a_resolution() =>
        Assert.Equal("2026-03-05 13:00", Resolution("PT4H", "start 2026-03-05 09:00", "message 2026-03-05 10:00", "reply 2026-03-05 11:00").Due());

    [Fact]
    public void A_named_step_counts_as_a_resolution_does() =>
        Assert.Equal("2026-03-05 12:30", Of(PromiseKind.Step, "PT2H", C1, "start 2026-03-05 09:30", "pause 2026-03-05 10:00", "resume 2026-03-05 11:00").Due());

    [Theory]
    [InlineData("pause 2026-03-05 10:00", "pause 2026-03-05 10:30", "resume 2026-03-05 11:00")]
    [InlineData("resume 2026-03-05 09:30", "pause 2026-03-05 10:00", "resume 2026-03-05 11:00")]
    [InlineData("start 2026-03-05 09:30", "pause 2026-03-05 10:00", "resume 2026-03-05 11:00")]
    [InlineData("reopen 2026-03-05 09:30", "pause 2026-03-05 10:00", "resume 2026-03-05 11:00")]
    public void What_is_so_already_changes_nothing(params string[] log) =>
        Assert.Equal("2026-03-05 14:00", Resolution("PT4H", ["start 2026-03-05 09:00", .. log]).Due());

    [Fact]
    public void The_second_of_two_stops_is_not_the_one_that_counts() =>
        Assert.Equal(PromiseState.Kept, Resolution("PT4H", "start 2026-03-05 09:00", "stop 2026-03-05 12:00", "stop 2026-03-05 15:00").Read("2026-03-05 16:00").State);

    [Fact]
    public void Events_after_the_moment_of_reading_are_left_out_and_the_ledger_says_so()
    {
        var promised = Resolution("PT4H", "start 2026-03-05 09:00", "pause 2026-03-05 10:00", "resume 2026-03-05 12:00");
        Assert.Equal((PromiseState.Running, "2026-03-05 13:00"), (promised.Read("2026-03-05 09:30").State, promised.Due("2026-03-05 09:30")));
        Assert.Equal(2, promised.Explain("2026-03-05 09:30").Count(entry => entry.Effect == LedgerEffect.AfterNow));
    }

    [Fact]
    public void A_log_that_runs_backwards_is_a_mistake_of_the_caller() =>
        Assert.Throws<ArgumentException>(() => Resolution("PT4H", "start 2026-03-05 09:00", "stop 2026-03-05 08:00").Read("2026-03-05 10:00"));

    [Fact]
    public void The_next_moment_to_act_is_the_next_level_or_the_deadline()
    {
        var promised = Resolution("PT4H", "start 2026-03-05 09:00").Warning(50, 150);
        string? Next(string now) => promised.Text(promised.Read(now).NextAt);
        Assert.Equal(("2026-03-05 11:00", "2026-03-05 13:00", "2026-03-05 13:00"), (Next("2026-03-05 09:00"), Next("2026-03-05 11:00"), Next("2026-03-05 13:00")));
        Assert.Equal(("2026-03-05 15:00", null), (Next("2026-03-05 13:01"), Next("2026-03-05 15:00")));
        Assert.Null(Resolution("PT4H", "start 2026-03-05 09:00", "stop 2026-03-05 10:00").Read("2026-03-05 10:00").NextAt);
    }

    [Fact]
    public void A_calendar_that_never_opens_has_no_deadline_and_says_why()
    {
        foreach (var target in new[] { "PT1H", "2 workdays" })
        {
            var promised = Of(PromiseKind.Resolution, target, Calendars.NeverOpen(), "start 2026-03-05 09:00", "pause 2026-03-05 10:00", "resume 2026-03-06 10:00", "retarget 2026-03-06 11:00 PT2H").Warning(50);
            var reading = promised.Read("2026-03-07 09:00");
            Assert.Equal((null, ClockOutcome.NeverOpen, PromiseState.Running, Duration.Zero, null, null), (reading.Due, reading.Outcome, reading.State, reading.Used, reading.NextAt, reading.Levels[0].At));
            Assert.Contains(promised.Explain("2026-03-07 09:00"), entry => entry.Kind == LedgerKind.ClosedDay);
        }

        Assert.Equal(PromiseState.Kept, Of(PromiseKind.Resolution, "PT1H", Calendars.NeverOpen(), "start 2026-03-05 09:00", "stop 2026-03-06 09:00").Read("2026-03-07 09:00").State);
    }

    [Fact]
    public void A_target_beyond_fifty_years_has_no_deadline_and_says_why() =>
        Assert.Equal(ClockOutcome.BeyondHorizon, Resolution("PT900000H", "start 2026-03-05 09:00").Read("2026-03-05 10:00").Outcome);

    [Fact]
    public void A_night_over_midnight_counts_through_it()
    {
        var night = Calendars.EveryDay("Asia/Shanghai", "00:00-06:00", "22:00-24:00");
        Assert.Equal("2026-03-05 02:00", Of(PromiseKind.Resolution, "PT3H", night, "start 2026-03-04 23:00").Due());
        Assert.Equal("2026-03-05 23:00", Of(PromiseKind.Resolution, "PT8H", night, "start 2026-03-04 23:00").Due());
        Assert.Equal("2026-03-06 00:00", Of(PromiseKind.Resolution, "1 workday", night, "start 2026-03-04 23:00").Due());
    }

    // Hours that the clock skips do not exist, hours that it repeats are worked twice.
    [Theory]
    [InlineData("Europe/Berlin", "00:00-06:00", "2026-03-29 01:00", "PT2H", "2026-03-29 04:00")]
    [InlineData("Europe/Berlin", "00:00-06:00", "2026-10-25 01:00", "PT3H", "2026-10-25 03:00")]
    [InlineData("America/New_York", "00:00-06:00", "2026-03-08 01:00", "PT2H", "2026-03-08 04:00")]
    [InlineData("America/New_York", "00:00-06:00", "2026-11-01 00:00", "PT3H", "2026-11-01 02:00")]
    [InlineData("Australia/Lord_Howe", "00:00-06:00", "2026-10-04 01:00", "PT2H", "2026-10-04 03:30")] // half an hour forward at two
    [InlineData("Australia/Lord_Howe", "00:00-06:00", "2026-04-05 01:00", "PT2H", "2026-04-05 02:30")] // half an hour back at two
    [InlineData("Europe/Berlin", "09:00-17:00", "2026-03-28 16:00", "PT2H", "2026-03-29 10:00")]
    [InlineData("America/New_York", "00:00-01:00", "2026-10-31 00:30", "1 workday", "2026-11-01 01:00")]
    public void Changes_of_the_clock_are_physical_time(string zone, string window, string start, string target, string due) =>
        Assert.Equal(due, Of(PromiseKind.Resolution, target, Calendars.EveryDay(zone, window), $"start {start}").Due());
}
