namespace Shouwen.App.Demo;

/// <summary>How many customers come when, and how many seats the planner gives them. The planner knows the calendar, not the campaign.</summary>
internal sealed class DemoDemand
{
    public const int Halves = 48;

    /// <summary>The rest are customers who come again: after giving up, or with the same once more.</summary>
    private const double FirstAsks = 0.905;

    /// <summary>Planners smooth: of an unusual day they expect this power.</summary>
    private const double PlannersFaith = 0.85;

    private readonly ulong seed;
    private readonly DemoStories stories;
    private readonly IReadOnlyList<DemoDay> days;
    private readonly double[] perDay;
    private readonly double[] meanBusyness;
    private readonly double[][] shape;
    private readonly double[] erlangsPerContact;

    public DemoDemand(ulong seed, int contacts, IReadOnlyList<DemoDay> days, DemoStories stories)
    {
        (this.seed, this.days, this.stories) = (seed, days, stories);
        perDay = [.. DemoQueue.All.Select(queue => queue.Share * contacts / days.Count)];
        meanBusyness = [.. DemoQueue.All.Select(queue => days.Average(day => day.IsClosed(queue) ? 0 : day.Busyness(queue)))];
        shape = [.. DemoQueue.All.Select(Shape)];
        erlangsPerContact = [.. DemoQueue.All.Select((queue, index) => HandleSecondsPerContact(queue, index) / 1800)];
    }

    /// <summary>Customers expected to come on their own in a half hour, this day's luck included.</summary>
    public double Arrivals(int queue, int day, int half) => FirstAsks * Expected(queue, day, 1) * Luck(queue, day) * shape[queue][half];

    /// <summary>Customers that only the campaign brings.</summary>
    public double CampaignArrivals(int queue, int day, int half)
    {
        var reach = queue switch { DemoQueue.Hotline => 1, DemoQueue.Hall => 0.5, DemoQueue.Online => 0.45, _ => 0 };
        return reach * stories.CampaignLift(days[day].Date) * perDay[queue] * shape[queue][half];
    }

    /// <summary>Seats staffed in each half hour of a day; 0 where closed.</summary>
    public int[] Staff(int queue, int day)
    {
        var spec = DemoQueue.All[queue];
        var chance = new Chance(seed, Streams.Absence, queue, day);
        var present = 1 - Math.Abs(chance.Normal() * 0.06);
        var extra = queue == DemoQueue.Hotline ? stories.ExtraStaff(days[day].Date) : 1;
        var staff = new int[Halves];
        for (var half = 0; half < Halves; half++)
        {
            if (!spec.IsOpen(half) || days[day].IsClosed(spec) || queue == DemoQueue.Mail) continue;
            var load = Expected(queue, day, PlannersFaith) * shape[queue][half] * erlangsPerContact[queue];
            var atLunch = half is 23 or 24 or 25 or 26 ? 0.85 : 1;
            staff[half] = Math.Max(spec.FewestStaff, (int)((present * atLunch * extra * (load + (spec.Cushion * Math.Sqrt(load)))) + 0.5));
        }
        return staff;
    }

    /// <summary>A time of day at which somebody comes, second of the day.</summary>
    public int SecondOfDay(int queue, Chance chance)
    {
        var place = chance.Unit();
        var half = 0;
        while (half < Halves - 1 && (place -= shape[queue][half]) >= 0) half++;
        return (half * 1800) + chance.Below(1800);
    }

    private double Expected(int queue, int day, double faith)
    {
        if (days[day].IsClosed(DemoQueue.All[queue])) return 0;
        var busyness = days[day].Busyness(DemoQueue.All[queue]) / meanBusyness[queue];
        return perDay[queue] * (faith == 1 ? busyness : 1 + (faith * (busyness - 1)));
    }

    private double Luck(int queue, int day)
    {
        var chance = new Chance(seed, Streams.DayNoise, queue, day);
        var luck = chance.LogNormal(1, 0.055);
        var thunder = queue == DemoQueue.Fault && days[day].Date.Month is >= 6 and <= 9 && chance.Is(0.05);
        return thunder ? luck * 1.8 : luck;
    }

    /// <summary>Hourly weights drawn out to half hours, nothing outside opening hours, sum 1.</summary>
    private static double[] Shape(DemoQueue queue)
    {
        var shape = new double[Halves];
        for (var half = 0; half < Halves; half++)
        {
            if (!queue.IsOpen(half)) continue;
            var hour = half / 2;
            var neighbour = queue.Hours[(half % 2 == 0 ? hour + 23 : hour + 1) % 24];
            shape[half] = (0.75 * queue.Hours[hour]) + (0.25 * neighbour);
        }
        var sum = shape.Sum();
        return [.. shape.Select(weight => weight / sum)];
    }

    private static double HandleSecondsPerContact(DemoQueue queue, int index)
    {
        var weights = DemoTopic.All.Sum(topic => topic.Weights[index]);
        return DemoTopic.All.Sum(topic =>
            topic.Weights[index] * (1 - (topic.SelfService * queue.SelfServiceFactor))
            * ((1.27 * topic.TalkMedian * queue.TalkFactor) + (1.2 * queue.WrapMedian) + 5)) / weights;
    }
}
