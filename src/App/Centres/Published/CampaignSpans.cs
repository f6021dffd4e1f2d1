using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;

namespace Shouwen.App.Centres.Published;

/// <summary>A campaign with its dates.</summary>
public sealed record CampaignSpan(string Code, string Name, DateOnly From, DateOnly To);

/// <summary>Campaigns of the directory that say when they run.</summary>
public static class CampaignSpans
{
    /// <summary>Those that run on any date of a span, the newest first.</summary>
    public static async Task<IReadOnlyList<CampaignSpan>> BetweenAsync(Db db, int centreId, DateOnly from, DateOnly to, int most, CancellationToken cancel) =>
        await db.Set<Campaign>().Where(row => row.CentreId == centreId && row.From != null && row.To != null && row.From <= to && row.To >= from)
            .OrderByDescending(row => row.From).Take(most)
            .Select(row => new CampaignSpan(row.Code, row.Name, row.From!.Value, row.To!.Value)).ToListAsync(cancel);
}
