using Shouwen.App.Facts.Published;
using Shouwen.Engines.Metrics;
using static Shouwen.App.Tests.Demo.DemoPast;

namespace Shouwen.App.Tests.Demo;

/// <summary>What somebody who has run a contact centre looks for first.</summary>
[Collection<DemoPastTests>]
public sealed class DemoShapeTests(DemoPast past)
{
    [Theory]
    [InlineData("HOTLINE", 20, 0.70, 0.84, 0.88, 0.96, 200, 290)]
    [InlineData("COMPLAINT", 30, 0.72, 0.92, 0.85, 0.97, 380, 520)]
    [InlineData("VIP", 15, 0.80, 0.97, 0.90, 0.99, 220, 310)]
    [InlineData("HALL", 600, 0.75, 0.95, 0.85, 0.97, 200, 320)]
    [InlineData("ONLINE", 30, 0.75, 0.92, 0.85, 0.95, 340, 460)]
    public void A_queue_is_as_good_as_such_a_queue_is(
        string queue, int within, double worstLevel, double bestLevel, double worstRate, double bestRate, double shortest, double longest)
    {
        var offered = past.Offered(queue).ToList();
        Assert.InRange(AnsweredWithin(offered, within), worstLevel, bestLevel);
        Assert.InRange(AnswerRate(offered), worstRate, bestRate);
        Assert.InRange(HandleSeconds(offered), shortest, longest);
    }

    [Fact]
    public void The_hotline_has_good_days_and_bad_days()
    {
        var days = past.Offered("HOTLINE").GroupBy(Day).Select(day => AnsweredWithin(day, 20)).Order().ToList();
        Assert.InRange(days.Count(level => level >= 0.8) / (double)days.Count, 0.25, 0.75);
        Assert.True(days[days.Count / 20] < 0.72);
        Assert.True(days[days.Count * 19 / 20] > 0.84);
    }

    [Fact]
    public void The_day_has_its_morning_peak_its_lunch_dip_and_its_night()
    {
        var hours = past.All.Where(contact => contact.Queue == "HOTLINE").CountBy(contact => contact.Started.Hour).ToDictionary();
        Assert.Equal(10, hours.MaxBy(hour => hour.Value).Key);
        Assert.True(hours[12] < 0.8 * hours[10] && hours[12] < hours[15]);
        Assert.True(hours[3] < 0.05 * hours[10]);
        Assert.True(hours[19] > hours[22]);
    }

    [Fact]
    public void The_week_begins_with_its_peak()
    {
        var days = past.All.Where(contact => contact.Queue == "HOTLINE").CountBy(contact => contact.Started.DayOfWeek).ToDictionary();
        Assert.Equal(DayOfWeek.Monday, days.MaxBy(day => day.Value).Key);
        Assert.True(days[DayOfWeek.Sunday] < 0.9 * days[DayOfWeek.Wednesday]);
    }

    [Fact]
    public void The_month_begins_with_the_bills()
    {
        var asked = past.All.Where(contact => contact.Queue == "HOTLINE" && contact.Campaign is null).ToList();
        var first = asked.Count(contact => contact.Started.Day <= 4) / 4.0;
        var middle = asked.Count(contact => contact.Started.Day is >= 12 and <= 22) / 11.0;
        Assert.InRange(first / middle, 1.15, 1.5);
    }

    [Fact]
    public void On_the_new_years_eve_few_call_and_the_hall_is_closed()
    {
        var eve = past.All.Where(contact => Day(contact) == new DateOnly(2026, 2, 16)).ToList();
        var mondayBefore = past.All.Where(contact => Day(contact) == new DateOnly(2026, 2, 2)).ToList();
        Assert.DoesNotContain(eve, contact => contact.Channel == "counter");
        Assert.InRange(eve.Count / (double)mondayBefore.Count, 0.25, 0.6);
    }

    [Fact]
    public void A_make_up_working_day_is_no_weekend()
    {
        DateOnly[] madeUp = [new(2025, 10, 11), new(2026, 1, 4), new(2026, 2, 28), new(2026, 5, 9), new(2026, 10, 10)];
        var offered = past.Offered("VIP").CountBy(Day).ToDictionary();
        Assert.True(madeUp.Sum(day => offered[day]) > 1.4 * madeUp.Sum(day => offered[day.AddDays(7)]));
    }

    [Fact]
    public void Waits_follow_from_load_and_staff()
    {
        var hours = past.Offered("HOTLINE").GroupBy(contact => (Day(contact), contact.Started.Hour)).Where(hour => hour.Key.Hour is >= 9 and < 11).ToList();
        var busy = hours.OrderByDescending(hour => hour.Count()).Take(hours.Count / 10).SelectMany(hour => hour).ToList();
        var quiet = hours.OrderBy(hour => hour.Count()).Take(hours.Count / 10).SelectMany(hour => hour).ToList();
        Assert.True(AnswerRate(busy) < AnswerRate(quiet) - 0.05);
        Assert.True(busy.Where(contact => contact.Outcome == Outcome.Answered).Average(contact => contact.Wait) > 2 * quiet.Where(contact => contact.Outcome == Outcome.Answered).Average(contact => contact.Wait));
    }

    [Fact]
    public void Talk_times_are_skewed_like_a_log_normal()
    {
        var talks = past.All.Where(contact => contact.Topic == "BILL-QUERY" && contact.Queue == "HOTLINE" && contact.Talk is not null).Select(contact => (double)contact.Talk!).Order().ToList();
        var (median, mean) = (talks[talks.Count / 2], talks.Average());
        Assert.InRange(mean / median, 1.12, 1.35);
        var logs = talks.Select(talk => Math.Log(talk)).ToList();
        var centre = logs.Average();
        var skewOfLogs = logs.Average(log => Math.Pow(log - centre, 3)) / Math.Pow(logs.Average(log => Math.Pow(log - centre, 2)), 1.5);
        Assert.InRange(skewOfLogs, -0.25, 0.4);
    }

    [Fact]
    public void Newcomers_take_longer()
    {
        var joined = past.World.Staff.Agents.Where(agent => agent.Employee.Joined >= past.World.First).ToDictionary(agent => agent.Employee.Code, agent => agent.Employee.Joined);
        var calls = past.All.Where(contact => contact.Queue == "HOTLINE" && contact.Agent is not null && joined.ContainsKey(contact.Agent)).ToList();
        int Days(ContactDraft contact) => Day(contact).DayNumber - joined[contact.Agent!].DayNumber;
        Assert.True(calls.Where(contact => Days(contact) < 25).Average(contact => contact.Talk) > 1.1 * calls.Where(contact => Days(contact) > 90).Average(contact => contact.Talk));
    }

    [Fact]
    public void Every_way_to_end_occurs()
    {
        var shares = past.All.CountBy(contact => contact.Outcome).ToDictionary(pair => pair.Key, pair => pair.Value / (double)past.All.Count);
        Assert.InRange(shares[Outcome.SelfServed], 0.08, 0.2);
        Assert.InRange(shares[Outcome.Blocked], 0.0003, 0.01);
        Assert.InRange(shares[Outcome.Callback], 0.002, 0.02);
        Assert.Equal(1, shares.Values.Sum(), 1e-9);
        Assert.Contains(past.All, contact => contact.Direction == Direction.Outbound);
    }
}
