using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Facts.Metrics;

namespace Shouwen.App.Facts.Published;

/// <summary>Targets that metrics have for the whole centre.</summary>
public static class OwnTargets
{
    public static async Task<IReadOnlyDictionary<string, double>> OfCentreAsync(Db db, int centreId, CancellationToken cancel) =>
        await db.Set<MetricTarget>().AsNoTracking().Where(row => row.CentreId == centreId && row.CutDim == null).ToDictionaryAsync(row => row.Metric, row => row.Value, cancel);
}
