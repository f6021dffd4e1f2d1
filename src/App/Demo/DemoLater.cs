using Shouwen.App.Facts.Published;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Demo;

/// <summary>Customers whose matter was not settled: they come back with it within days.</summary>
internal sealed class DemoLater(int days, DemoStaff staff)
{
    private const double MeanDays = 1.7;
    private const int WithinDays = 7;

    /// <summary>The mean of a lognormal factor.</summary>
    private static readonly double MeanHaste = Math.Exp(Math.Pow(DemoStories.HasteCosts * DemoStaff.PaceSigma, 2) / 2);

    private readonly List<DemoVisit>?[] planned = new List<DemoVisit>?[days];

    public IEnumerable<DemoVisit> Take(int queue, int day)
    {
        var here = planned[day]?.Where(visit => visit.Queue == queue).ToList() ?? [];
        return here;
    }

    public void Plan(DemoDay day, List<DemoVisit> visits, DemoStories stories, DemoDemand demand, Chance chance)
    {
        foreach (var visit in visits)
        {
            if (visit.Outcome is not (Outcome.Answered or Outcome.SelfServed) || visit.Direction == Direction.Outbound) continue;
            if (!chance.Is(stories.Repeat(DemoTopic.All[visit.Topic], day.Date) * Haste(visit.Agent))) continue;
            var on = day.Index + 1 + (int)chance.Exponential(MeanDays);
            if (on >= planned.Length || on >= day.Index + WithinDays) continue;
            (planned[on] ??= []).Add(visit.Again(demand.SecondOfDay(visit.Queue, chance)));
        }
    }
    /// <summary>Who is quick with customers has settled less of what they came for; on the whole as many come back.</summary>
    private double Haste(int agent) => agent < 0 ? 1 : Math.Pow(staff.Agents[agent].Pace, -DemoStories.HasteCosts) / MeanHaste;
}
