namespace Shouwen.App.Demo;

internal sealed record DemoCampaign(string Code, string Name, DateOnly From, DateOnly To, string Topic, double Share);

/// <summary>The yearly round of offers, and the one that floods the hotline.</summary>
internal sealed class DemoCampaigns
{
    private readonly Dictionary<(int Topic, int Day), DemoCampaign> byDay = [];

    public DemoCampaigns(DateOnly first, DateOnly last, DemoStories stories)
    {
        All =
        [
            .. Enumerable.Range(first.Year, last.Year - first.Year + 1).SelectMany(OfYear)
                .Where(campaign => campaign.From <= last && campaign.To >= first),
            new(DemoStories.CampaignCode, "存300送300", stories.CampaignFrom, stories.CampaignTo, DemoStories.CampaignTopic, 1),
        ];
        foreach (var campaign in All)
        {
            for (var day = campaign.From; day <= campaign.To; day = day.AddDays(1))
            {
                byDay[(DemoTopic.IndexOf(campaign.Topic), day.DayNumber)] = campaign;
            }
        }
    }

    public IReadOnlyList<DemoCampaign> All { get; }

    public string? Behind(int topic, DateOnly date, Chance chance) =>
        byDay.TryGetValue((topic, date.DayNumber), out var campaign) && chance.Is(campaign.Share) ? campaign.Code : null;

    private static IEnumerable<DemoCampaign> OfYear(int year) =>
    [
        new($"SPRING-{year}", $"{year} 春节返乡流量包", new(year, 1, 20), new(year, 2, 25), "DATA-PACK", 0.35),
        new($"FIBRE-{year}", $"{year} 宽带提速季", new(year, 3, 15), new(year, 4, 30), "NEW-LINE", 0.4),
        new($"CAMPUS-{year}", $"{year} 校园迎新", new(year, 8, 25), new(year, 9, 20), "PLAN-ASK", 0.3),
        new($"DOUBLE11-{year}", $"{year} 双十一购机节", new(year, 11, 1), new(year, 11, 12), "PHONE-DEAL", 0.6),
    ];
}
