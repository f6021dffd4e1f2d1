using Shouwen.Engines.Metrics;

namespace Shouwen.App.Demo;

/// <summary>What happens between a customer and the one who answers: how long, handed over or not.</summary>
internal sealed class DemoService(DemoStaff staff, DemoStories stories, DateOnly date, Chance chance)
{
    public void Answer(DemoVisit visit, int agentIndex)
    {
        var queue = DemoQueue.All[visit.Queue];
        var topic = DemoTopic.All[visit.Topic];
        var agent = staff.Agents[agentIndex];
        var pace = agent.PaceOn(date);
        visit.Outcome = Outcome.Answered;
        visit.Agent = agentIndex;
        visit.Transferred = chance.Is(queue.Transfers * pace);
        visit.Talk = Math.Max(8, (int)(TalkMedian(visit, topic, queue) * pace * Lognormal(DemoTopic.TalkSigma)));
        visit.Hold = chance.Is(visit.Transferred ? 0.7 : 0.07) ? 5 + (int)chance.Exponential(45) : 0;
        visit.Wrap = (int)(queue.WrapMedian * pace * stories.Wrap(DemoStaff.Teams[agent.Team].Code, date) * Lognormal(0.5));
    }

    /// <summary>A few conversations are endless.</summary>
    private double Lognormal(double sigma) => chance.LogNormal(1, sigma) * (chance.Is(0.006) ? 2.6 : 1);

    /// <summary>At the counter, top-up cards of 100 are typed in one by one: a deposit of 300 takes three to six entries.</summary>
    private static double TalkMedian(DemoVisit visit, DemoTopic topic, DemoQueue queue) =>
        topic.TalkMedian * queue.TalkFactor * (visit.Queue == DemoQueue.Hall && visit.Campaign == DemoStories.CampaignCode ? 1.6 : 1);
}
