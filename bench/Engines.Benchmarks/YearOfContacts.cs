using Shouwen.Engines.Metrics;

namespace Shouwen.Engines.Benchmarks;

/// <summary>A million contacts of 2025 from a seed: 4 queues, 60 topics, 31 regions, 300,000 customers.</summary>
internal static class YearOfContacts
{
    public const int PerDay = 2740;
    private static readonly DateOnly First = new(2025, 1, 1);

    public static DateOnly Last { get; } = new(2025, 12, 31);

    public static IReadOnlyList<ContactDay> Days() => [.. Enumerable.Range(0, 365).Select(Day)];

    public static ContactDay Day(int number)
    {
        var (random, day) = (new Random(number), new ContactDay(First.AddDays(number), PerDay));
        for (var i = 0; i < PerDay; i++)
        {
            var isAnswered = random.NextDouble() < 0.85;
            day.Ids[i] = (number * (long)PerDay) + i;
            day.LocalMinutes[i] = i * 1440 / PerDay;
            day.StartedSeconds[i] = 1_735_689_600 + (number * 86_400L) + (i * 86_400L / PerDay);
            day.Of(Dim.Queue)[i] = random.Next(1, 5);
            day.Of(Dim.Topic)[i] = random.Next(1, 61);
            day.Of(Dim.Region)[i] = random.Next(1, 32);
            day.Outcomes[i] = (byte)(isAnswered ? Outcome.Answered : Outcome.Abandoned);
            day.Wait[i] = random.Next(0, 90);
            (day.Talk[i], day.Hold[i], day.Wrap[i]) = isAnswered ? (random.Next(10, 600), random.Next(20), random.Next(40)) : (-1, -1, -1);
            day.Customers[i] = random.Next(1, 300_000) * 0x5DEECE66DL;
            day.NextSeconds[i] = ContactDay.NoNext;
        }

        return day;
    }

    /// <summary>Service level of the span by topic and region.</summary>
    public static FoldPlan Plan => new()
    {
        From = First,
        To = Last,
        Cuts = [Every(Dim.Topic, 60), Every(Dim.Region, 31)],
        Measures = [Measure.ServiceLevel2Met, Measure.ServiceLevel2Base],
    };

    private static Cut Every(Dim dim, int members) => new(dim, [.. Enumerable.Range(0, members + 1)], members + 1);
}
