namespace Shouwen.App.Demo;

/// <summary>Who comes to a queue on a day, and what for.</summary>
internal sealed class DemoArrivals(int queue, DemoDay day, DemoDemand demand, DemoCustomers customers, DemoCampaigns campaigns, Chance chance)
{
    private static readonly double[][] TopicSums = [.. Enumerable.Range(0, DemoQueue.All.Count).Select(RunningSums)];

    public IEnumerable<DemoVisit> OwnAccord() => Through(demand.Arrivals, () =>
    {
        var topic = chance.Pick(TopicSums[queue]);
        return (topic, campaigns.Behind(topic, day.Date, chance));
    });

    public IEnumerable<DemoVisit> DrawnByCampaign() =>
        Through(demand.CampaignArrivals, () => (DemoTopic.IndexOf(DemoStories.CampaignTopic), DemoStories.CampaignCode));

    private IEnumerable<DemoVisit> Through(Func<int, int, int, double> rate, Func<(int Topic, string? Campaign)> reason)
    {
        for (var half = 0; half < DemoDemand.Halves; half++)
        {
            var count = chance.Poisson(rate(queue, day.Index, half));
            for (var one = 0; one < count; one++)
            {
                var (topic, campaign) = reason();
                yield return new()
                {
                    Second = (half * 1800) + chance.Below(1800),
                    Customer = customers.Any(chance, vip: queue == DemoQueue.Vip),
                    Queue = queue,
                    Topic = topic,
                    Campaign = campaign,
                };
            }
        }
    }

    private static double[] RunningSums(int queue)
    {
        var sum = 0.0;
        return [.. DemoTopic.All.Select(topic => sum += topic.Weights[queue])];
    }
}
