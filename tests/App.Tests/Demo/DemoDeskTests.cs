using Shouwen.App.Demo;
using Shouwen.App.Desk.Published;

namespace Shouwen.App.Tests.Demo;

/// <summary>Cases of the demonstration as they are told, before any store keeps them: what is planted must be there.</summary>
public sealed class DemoDeskTests(DemoDeskTests.Told told) : IClassFixture<DemoDeskTests.Told>
{
    [Fact]
    public void Some_25_000_cases_are_of_contacts_in_order_of_time_and_alike_each_time()
    {
        Assert.InRange(told.Cases.Count, 22_000, 29_000);
        Assert.True(told.Cases.Zip(told.Cases.Skip(1)).All(pair => pair.First.OpenedAt <= pair.Second.OpenedAt));
        Assert.Equal(["complaint", "fault", "question", "request"], told.Cases.Select(one => one.Type).Distinct().Order());
        var again = new Told();
        Assert.Equal(told.Cases.Select(one => (one.OpenedAt, one.Title, one.Customer, one.Acts.Count)), again.Cases.Select(one => (one.OpenedAt, one.Title, one.Customer, one.Acts.Count)));
    }

    [Fact]
    public void Routers_go_to_and_fro_between_two_teams()
    {
        Assert.True(HandOvers(Of(DemoDesk.BouncingTopic)) > 2.5 * HandOvers(Of("TV")));
        static double HandOvers(IEnumerable<KeptCase> cases) => cases.Average(one => one.Acts.Count(act => act.Kind == KeptActKind.HandOver));
    }

    [Fact]
    public void Since_there_is_an_article_slow_lines_take_a_fraction_of_the_time()
    {
        var from = new DateTimeOffset(told.Desk.ArticleFrom.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(8));
        var (before, since) = (Hours(Of(DemoDesk.ArticleTopic).Where(one => one.OpenedAt < from)), Hours(Of(DemoDesk.ArticleTopic).Where(one => one.OpenedAt >= from)));
        Assert.True(since < 0.5 * before, $"{before} {since}");
        static double Hours(IEnumerable<KeptCase> cases) => cases.Where(one => one.Acts.Any(act => act.What == "solve")).Average(one => one.Acts.TakeWhile(act => act.What != "solve").Sum(act => act.After));
    }

    [Fact]
    public void Articles_are_used_from_the_day_on_that_they_are_published_and_only_those_of_the_topic()
    {
        var uses = told.Cases.SelectMany(one => one.Acts.Where(act => act.Kind == KeptActKind.Article).Select(act => (Case: one, Article: DemoKnowledge.All.Single(article => article.Name == act.What)))).ToList();
        Assert.InRange(uses.Count, 6_000, 12_000);
        Assert.All(uses, use =>
        {
            Assert.Equal((use.Case.Topic, "published"), (use.Article.Topic, use.Article.State));
            Assert.NotEqual("experts", use.Article.Audience);
            Assert.True(DateOnly.FromDateTime(use.Case.OpenedAt.DateTime) > told.World.Start.AddDays(-use.Article.Since));
        });
        var slow = Of(DemoDesk.ArticleTopic).Where(one => DateOnly.FromDateTime(one.OpenedAt.DateTime) > told.Desk.ArticleFrom.AddDays(3)).ToList();
        Assert.True(slow.Count > 200 && slow.All(one => one.Acts.Any(act => act.Kind == KeptActKind.Article)));
    }

    [Fact]
    public void After_the_campaign_the_same_customers_complain_of_charges_again()
    {
        var from = new DateTimeOffset(told.World.Stories.CampaignFrom.AddDays(5).ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(8));
        bool IsAfter(KeptCase one) => one.OpenedAt >= from && one.OpenedAt < from.AddDays(40);
        var (after, other) = (Again(Of(DemoDesk.RepeatedTopic).Where(IsAfter)), Again(Of(DemoDesk.RepeatedTopic).Where(one => !IsAfter(one))));
        Assert.True(after > 2 * other, $"{after} {other}");
        static double Again(IEnumerable<KeptCase> cases) => cases.GroupBy(one => one.Customer).Average(group => group.Zip(group.Skip(1)).Any(pair => pair.Second.OpenedAt - pair.First.OpenedAt < TimeSpan.FromDays(14)) ? 1 : 0);
    }

    private IEnumerable<KeptCase> Of(string topic) => told.Cases.Where(one => one.Topic == topic);

    public sealed class Told
    {
        public Told()
        {
            World = new(20261122, DemoPast.Start, DemoPast.Until);
            Desk = World.Desk();
            foreach (var _ in Desk.Watch(World.Contacts()))
            {
                // It looks at contacts as they pass.
            }

            var number = 0;
            var people = new DemoDeskPeople(World, DemoCentre.People(World).ToDictionary(DemoCentre.Mailbox, _ => new Guid(++number, 0, 0, new byte[8])));
            Cases = [.. Desk.Cases(people)];
        }

        public DemoWorld World { get; }
        public IReadOnlyList<KeptCase> Cases { get; }
        internal DemoDesk Desk { get; }
    }
}
