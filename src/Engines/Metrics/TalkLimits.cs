namespace Shouwen.Engines.Metrics;

/// <summary>Above which talk time a contact on a topic is over-long. Units: seconds.</summary>
public sealed class TalkLimits
{
    /// <summary>With fewer talks of a topic its 95th percentile says nothing.</summary>
    public const int FewestTalks = 30;

    private readonly int[] byTopic;

    private TalkLimits(int[] byTopic) => this.byTopic = byTopic;

    /// <summary>The limit of a topic id, or -1 where there is none.</summary>
    public int Of(int topic) => (uint)topic < (uint)byTopic.Length ? byTopic[topic] : -1;

    /// <summary>A topic's own limit, else the 95th percentile (nearest rank: the smallest value that at least 95 % do not exceed) of its answered talks in these days.</summary>
    public static TalkLimits From(IEnumerable<ContactDay> previousQuarter, IReadOnlyDictionary<int, int> own)
    {
        var talks = new Dictionary<int, List<int>>();
        foreach (var day in previousQuarter) Collect(day, talks);
        var limits = new int[Math.Max(own.Keys.DefaultIfEmpty(-1).Max(), talks.Keys.DefaultIfEmpty(-1).Max()) + 1];
        Array.Fill(limits, -1);
        foreach (var (topic, values) in talks) if (values.Count >= FewestTalks) limits[topic] = Percentile95(values);
        foreach (var (topic, limit) in own) limits[topic] = limit;
        return new(limits);
    }

    private static void Collect(ContactDay day, Dictionary<int, List<int>> talks)
    {
        var topics = day.Of(Dim.Topic);
        for (var i = 0; i < day.Count; i++)
        {
            if (day.Outcomes[i] != (byte)Outcome.Answered || day.Talk[i] < 0 || (day.Flags[i] & (byte)ContactFlags.Outbound) != 0) continue;
            if (!talks.TryGetValue(topics[i], out var values)) talks[topics[i]] = values = [];
            values.Add(day.Talk[i]);
        }
    }

    private static int Percentile95(List<int> values)
    {
        values.Sort();
        return values[(int)Math.Ceiling(0.95 * values.Count) - 1];
    }
}
