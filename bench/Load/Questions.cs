namespace Shouwen.Load;

/// <summary>What the server is asked: the first page, a year by any two cuts, and next to nothing.</summary>
internal sealed record Questions(string Name, Func<Random, string> Path)
{
    private static readonly string[] Cuts = ["queue", "topic", "channel", "region", "product", "campaign", "team", "agent"];
    private static readonly string[] Metrics =
    [
        "offered", "connection_rate", "service_level", "service_level_3", "asa", "longest_wait", "abandon_rate", "abandon_rate_short",
        "aht", "talk_time", "repeat_rate", "transfer_rate", "overlong_rate", "contacts_per_customer",
    ];

    public static Questions Today { get; } = new("Today", _ => $"/api/facts/today?centre={CompareImports.Centre}");

    public static Questions YearByTwoCuts { get; } = new("year x two cuts", random => Year(random, "total"));

    public static Questions MonthsByTwoCuts { get; } = new("year x two cuts, by month", random => Year(random, "month"));

    public static Questions Health { get; } = new("health (the machine itself)", _ => "/health");

    private static string Year(Random random, string grain)
    {
        var cuts = random.GetItems(Cuts, 1)[0];
        var other = random.GetItems(Cuts.Where(cut => cut != cuts).ToArray(), 1)[0];
        return $"/api/facts/metrics?centre={CompareImports.Centre}&metric={random.GetItems(Metrics, 1)[0]}&from=2025-01-01&to=2025-12-31&grain={grain}&by={cuts},{other}";
    }
}
