using System.Globalization;

namespace Shouwen.Load;

/// <summary>A file of contacts that is the same every time: 18 columns, evenly over a span, by a seed.</summary>
internal static class ContactsFile
{
    private const string Header = "contact_id,channel,direction,queue,topic,product,region,campaign,customer,agent,started_at,wait_s,talk_s,hold_s,wrap_s,outcome,transferred,recording";
    private static readonly string[] Queues = ["HOT", "FAULT", "COMPLAINT", "VIP"];

    public static readonly DateTime Year = new(2025, 1, 1);

    /// <param name="prefix">Of the ids: files with different ones hold different contacts.</param>
    public static string Write(string path, int count, string prefix, DateTime from, TimeSpan span, int seed = 1)
    {
        var random = new Random(seed);
        using var file = new StreamWriter(path) { NewLine = "\n" };
        file.WriteLine(Header);
        for (var i = 0; i < count; i++) file.WriteLine(Line(random, $"{prefix}{i:000000000}", from + (span * ((double)i / count))));
        return path;
    }

    private static string Line(Random random, string id, DateTime started)
    {
        var isAnswered = random.NextDouble() < 0.85;
        var served = isAnswered ? $"{Spread(random, 180)},{random.Next(20)},{random.Next(40)},answered" : ",,,abandoned";
        return string.Create(CultureInfo.InvariantCulture,
            $"{id},phone,inbound,{Queues[random.Next(Queues.Length)]},T{random.Next(60):000},P{random.Next(12)},R{random.Next(31)},{(random.NextDouble() < 0.05 ? "X300" : "")},"
            + $"138{random.Next(300_000):00000000},A{random.Next(120):0000},{started:yyyy-MM-dd HH:mm:ss},{Spread(random, 25)},{served},{(random.NextDouble() < 0.08 ? "yes" : "no")},rec/{id}.wav");
    }

    /// <summary>Exponentially spread seconds with this mean.</summary>
    private static int Spread(Random random, double mean) => (int)(-mean * Math.Log(1 - random.NextDouble()));
}
