using Shouwen.Engines.Metrics;

namespace Shouwen.Engines.Tests.Metrics;

public sealed class RepeatLinksTests
{
    private const int Days = 150;
    private const long Horizon = RepeatLinks.HorizonDays * 86_400L;
    private static readonly DateOnly First = new(2025, 3, 1);

    [Fact]
    public void Links_are_those_that_a_search_through_all_later_contacts_finds()
    {
        var random = new Random(7);
        var days = Enumerable.Range(0, Days).Where(_ => random.Next(5) > 0).Select(day => Day(random, First.AddDays(day))).ToList();
        var links = new RepeatLinks();
        foreach (var day in Enumerable.Reverse(days)) links.Fill(day);

        var all = days.SelectMany(day => Enumerable.Range(0, day.Count).Select(i => (Key: (day.Customers[i], day.Of(Dim.Topic)[i]), Start: day.StartedSeconds[i], Link: day.NextSeconds[i]))).ToList();
        var found = 0;
        for (var i = 0; i < all.Count; i++)
        {
            var next = all.Skip(i + 1).Where(later => later.Key == all[i].Key).Select(later => later.Start - all[i].Start).FirstOrDefault(ContactDay.NoNext);
            Assert.Equal(next > Horizon ? ContactDay.NoNext : next, all[i].Link);
            if (all[i].Link > 20 * 86_400) found++;
        }

        Assert.True(found > 20, $"Only {found} links reach far; the sample proves nothing.");
    }

    private static ContactDay Day(Random random, DateOnly date)
    {
        var day = new ContactDay(date, 6);
        var midnight = new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeSeconds();
        for (var i = 0; i < day.Count; i++)
        {
            day.StartedSeconds[i] = midnight + (i * 14_000) + random.Next(14_000);
            day.Customers[i] = 1 + random.Next(40);
            day.Of(Dim.Topic)[i] = 1 + random.Next(3);
        }

        return day;
    }
}
