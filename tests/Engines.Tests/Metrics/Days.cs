using Shouwen.Engines.Metrics;

namespace Shouwen.Engines.Tests.Metrics;

/// <summary>Small days of facts for tests.</summary>
internal static class Days
{
    public static ContactDay Of(DateOnly date, IReadOnlyList<(Outcome Outcome, int Wait)> contacts)
    {
        var day = new ContactDay(date, contacts.Count);
        for (var i = 0; i < day.Count; i++)
        {
            day.Ids[i] = i + 1;
            day.StartedSeconds[i] = Start(date) + i;
            day.LocalMinutes[i] = i / 60 % 1440;
            day.Outcomes[i] = (byte)contacts[i].Outcome;
            day.Wait[i] = contacts[i].Wait;
            day.Talk[i] = day.Hold[i] = day.Wrap[i] = day.NextSeconds[i] = -1;
        }

        return day;
    }

    /// <summary>A day with every column filled from a seed.</summary>
    public static ContactDay Random(DateOnly date, int count, int seed)
    {
        var random = new Random(seed);
        var day = new ContactDay(date, count);
        for (var i = 0; i < count; i++)
        {
            day.Ids[i] = random.NextInt64(1, long.MaxValue);
            day.StartedSeconds[i] = Start(date) + (i * 86_400L / count);
            day.LocalMinutes[i] = i * 1440 / count;
            for (var dim = 0; dim < day.Dims.Length; dim++) day.Dims[dim][i] = random.Next(0, 6);
            day.Outcomes[i] = (byte)random.Next(0, 5);
            day.Flags[i] = (byte)random.Next(0, 4);
            day.Wait[i] = random.Next(-1, 90);
            day.Talk[i] = random.Next(-1, 900);
            day.Hold[i] = random.Next(-1, 60);
            day.Wrap[i] = random.Next(-1, 60);
            day.Customers[i] = random.Next(0, 40);
            day.NextSeconds[i] = -1;
        }

        return day;
    }

    public static IReadOnlyList<FoldRow> Fold(FoldPlan plan, params ContactDay[] days)
    {
        var fold = new Fold(plan);
        foreach (var day in days) fold.Add(day.Date, day, null);
        return fold.Rows();
    }

    private static long Start(DateOnly date) => new DateTimeOffset(date.ToDateTime(default), TimeSpan.Zero).ToUnixTimeSeconds();
}
