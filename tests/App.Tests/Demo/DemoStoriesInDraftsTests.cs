using Shouwen.App.Demo;
using Shouwen.App.Facts.Published;
using Shouwen.Engines.Metrics;
using static Shouwen.App.Tests.Demo.DemoPast;

namespace Shouwen.App.Tests.Demo;

/// <summary>The planted stories, measured on what is told, before any import or metric.</summary>
[Collection<DemoPastTests>]
public sealed class DemoStoriesInDraftsTests(DemoPast past)
{
    private DemoStories Stories => past.World.Stories;

    [Fact]
    public void Bill_payment_and_invoice_printing_are_most_of_the_halls_traffic()
    {
        var hall = past.All.Where(contact => contact.Channel == "counter").ToList();
        Assert.InRange(Share(hall, contact => contact.Topic == "PAY"), 0.35, 0.5);
        Assert.InRange(Share(hall, contact => contact.Topic == "INVOICE"), 0.18, 0.3);
    }

    [Fact]
    public void The_campaign_floods_the_hotline_for_ten_days()
    {
        Assert.Equal(DayOfWeek.Friday, Stories.CampaignFrom.DayOfWeek);
        bool InFlood(ContactDraft contact) => Day(contact) >= Stories.CampaignFrom && Day(contact) <= Stories.CampaignTo;
        var month = past.Offered("HOTLINE").Where(contact => Math.Abs(Day(contact).DayNumber - Stories.CampaignFrom.DayNumber) <= 30).ToList();
        var (flood, rest) = (month.Where(InFlood).ToList(), month.Where(contact => !InFlood(contact)).ToList());
        Assert.True(flood.Count / 10.0 > 1.7 * rest.Count / 51.0);
        Assert.True(AnswerRate(flood) < 0.8 && AnswerRate(rest) > 0.88);
        Assert.True(AnsweredWithin(flood, 20) < 0.5 && AnsweredWithin(rest, 20) > 0.7);
    }

    [Fact]
    public void Repeats_of_one_topic_creep_up_from_one_month_on()
    {
        Assert.InRange(Repeats(DemoStories.CreepingTopic, past.World.First, Stories.CreepFrom), 0.1, 0.2);
        Assert.True(Repeats(DemoStories.CreepingTopic, Start.AddMonths(-2), Start) > 0.3);
        Assert.InRange(Repeats("NET-DOWN", Start.AddMonths(-2), Start), 0.05, 0.15);
    }

    [Fact]
    public void One_teams_wrap_up_drifts_and_no_others()
    {
        foreach (var team in DemoStaff.Teams)
        {
            double Wrap(DateOnly from, DateOnly to) => past.All
                .Where(contact => contact.Team == team.Code && Day(contact) >= from && Day(contact) < to)
                .Average(contact => (double)contact.Wrap!);
            var growth = Wrap(Start.AddMonths(-1), Start) / Wrap(past.World.First, Stories.DriftFrom);
            if (team.Code == DemoStories.DriftingTeam) Assert.InRange(growth, 2.2, 4);
            else Assert.InRange(growth, 0.85, 1.15);
        }
    }

    [Fact]
    public void One_queues_short_abandons_hide_its_bad_service_level()
    {
        var offered = past.Offered(DemoStories.FlatteredQueue).ToList();
        var inTime = offered.Count(contact => contact.Outcome == Outcome.Answered && contact.Wait <= 20);
        var shortAbandons = offered.Count(contact => contact.Outcome == Outcome.Abandoned && contact.Wait <= 5);
        Assert.InRange(inTime / (double)offered.Count, 0.5, 0.68);
        Assert.InRange((inTime + shortAbandons) / (double)offered.Count, 0.8, 0.9);
    }

    private double Repeats(string topic, DateOnly from, DateOnly to)
    {
        var last = new Dictionary<string, DateTimeOffset>();
        var (again, all) = (0, 0);
        foreach (var contact in past.All.Where(contact => contact.Topic == topic && Day(contact) >= from && Day(contact) < to))
        {
            all++;
            if (last.TryGetValue(contact.Customer!, out var before) && contact.Started - before <= TimeSpan.FromDays(7)) again++;
            last[contact.Customer!] = contact.Started;
        }
        return again / (double)all;
    }
}
