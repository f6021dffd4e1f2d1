using Shouwen.App.Demo;
using Shouwen.App.Facts.Published;
using Shouwen.Engines.Metrics;
using static Shouwen.App.Tests.Demo.DemoPast;

namespace Shouwen.App.Tests.Demo;

[Collection<DemoPastTests>]
public sealed class DemoWorldTests(DemoPast past)
{
    [Fact]
    public void About_six_hundred_thousand_contacts_fill_fourteen_months()
    {
        Assert.InRange(past.All.Count, 588_000, 612_000);
        Assert.Equal(new DateOnly(2025, 9, 22), past.World.First);
        Assert.Equal(past.World.First, Day(past.All[0]));
        Assert.Equal(Start, Day(past.All[^1]));
    }

    [Fact]
    public void They_come_in_order_with_ids_of_their_own()
    {
        Assert.Equal(past.All.Count, past.All.Select(contact => contact.ExternalId).Distinct().Count());
        Assert.Equal(Enumerable.Range(1, past.All.Count), past.All.Select(contact => contact.Line));
        Assert.True(past.All.Zip(past.All.Skip(1)).All(pair => pair.First.Started <= pair.Second.Started));
    }

    [Fact]
    public void The_same_seed_and_start_tell_the_same_story_and_another_seed_another()
    {
        var again = new DemoWorld(20261122, Start, Until).Contacts().Take(20_000).Select(Print);
        Assert.Equal(past.All.Take(20_000).Select(Print), again);
        var other = new DemoWorld(1, Start, Until).Contacts().Take(20_000).Select(Print);
        Assert.NotEqual(past.All.Take(20_000).Select(Print), other);
    }

    [Fact]
    public void What_is_told_later_only_continues_what_was_told_before()
    {
        var early = new DateTime(2025, 9, 25, 10, 0, 0);
        var before = new DemoWorld(20261122, Start, early).Contacts().Where(contact => Day(contact) < new DateOnly(2025, 9, 25)).ToList();
        Assert.Equal(past.All.Take(before.Count).Select(Print), before.Select(Print));
    }

    [Fact]
    public void Nothing_has_happened_after_this_moment()
    {
        Assert.All(past.All.TakeLast(3000), contact => Assert.True(Ended(contact) <= Until, Print(contact)));
        Assert.Contains(past.All, contact => Until - contact.Started.DateTime < TimeSpan.FromMinutes(10));
    }

    [Fact]
    public void A_smaller_demonstration_is_the_same_centre_seen_through_some_of_its_customers()
    {
        var few = new DemoWorld(20261122, Start, Until, 30_000).Contacts().ToList();
        Assert.InRange(few.Count, 28_000, 32_000);
        var ids = few.Select(contact => contact.ExternalId).ToHashSet();
        var customers = few.Select(contact => contact.Customer).ToHashSet();
        Assert.Equal(ids.Count, past.All.Count(contact => ids.Contains(contact.ExternalId)));
        Assert.Equal(ids.Count, past.All.Count(contact => customers.Contains(contact.Customer)));
    }

    [Fact]
    public void Every_contact_names_what_the_centre_knows()
    {
        var topics = DemoTopic.All.Select(topic => topic.Code).ToHashSet();
        var agents = past.World.Staff.Agents.ToDictionary(agent => agent.Employee.Code);
        var campaigns = past.World.Campaigns.All.Select(campaign => campaign.Code).ToHashSet();
        Assert.All(past.All, contact =>
        {
            Assert.True(contact.Topic is null || topics.Contains(contact.Topic));
            Assert.True(contact.Campaign is null || campaigns.Contains(contact.Campaign));
            Assert.Equal(contact.Outcome == Outcome.Answered, contact.Agent is not null);
            if (contact.Agent is { } agent) Assert.True(agents[agent].WorksOn(Day(contact)) && agents[agent].Employee.Team == contact.Team);
        });
    }

    [Fact]
    public void A_hundred_and_twenty_agents_in_ten_teams_come_and_go()
    {
        var agents = past.World.Staff.Agents;
        Assert.Equal(120, agents.Count);
        Assert.Equal(10, agents.Select(agent => agent.Team).Distinct().Count());
        Assert.Equal(agents.Count, agents.Select(agent => agent.Employee.Name).Distinct().Count());
        Assert.Equal(26, agents.Count(agent => agent.Employee.Left is not null));
        Assert.Equal(26, agents.Count(agent => agent.Employee.Joined >= past.World.First));
        Assert.InRange(Share(agents.Where(agent => agent.Employee.Left is not null), agent => agent.Employee.LeftVoluntarily == true), 0.55, 0.97);
    }

    [Fact]
    public void Customers_come_again_but_no_one_comes_all_the_time()
    {
        var byCustomer = past.All.CountBy(contact => contact.Customer!).Select(pair => pair.Value).Order().ToList();
        Assert.InRange(byCustomer.Average(), 3.5, 6);
        Assert.InRange(byCustomer[^1], 15, 80);
        Assert.InRange(byCustomer.Count(count => count == 1) / (double)byCustomer.Count, 0.05, 0.3);
    }

    [Fact]
    public void Staffed_time_covers_what_agents_did()
    {
        var intervals = past.World.StaffedIntervals().ToList();
        Assert.All(intervals, interval => Assert.True(interval.LoggedInSeconds >= interval.StaffedSeconds));
        foreach (var (queue, low, high) in new[] { ("HOTLINE", 0.6, 0.75), ("FAULT", 0.5, 0.65), ("HALL", 0.7, 0.88) })
        {
            var handled = past.All.Where(contact => contact.Queue == queue).Sum(contact => (contact.Talk ?? 0L) + (contact.Hold ?? 0) + (contact.Wrap ?? 0));
            Assert.InRange(handled / (double)intervals.Where(interval => interval.Queue == queue).Sum(interval => interval.StaffedSeconds)!, low, high);
        }
    }

    private static DateTime Ended(ContactDraft contact) =>
        contact.Started.DateTime.AddSeconds((contact.Wait ?? 0) + (contact.Talk ?? 0) + (contact.Hold ?? 0) + (contact.Wrap ?? 0));

    private static string Print(ContactDraft contact) =>
        $"{contact.ExternalId} {contact.Started:O} {contact.Queue} {contact.Topic} {contact.Channel} {contact.Region} {contact.Product} {contact.Campaign} " +
        $"{contact.Outcome} {contact.Wait} {contact.Talk} {contact.Hold} {contact.Wrap} {contact.Agent} {contact.Customer}";
}
