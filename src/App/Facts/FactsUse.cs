using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Facts.Contacts;
using Shouwen.App.Facts.Days;
using Shouwen.App.Facts.Intervals;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts;

/// <summary>What facts hold on to: members that they are cut by, and the local times they were given.</summary>
internal static class FactsUse
{
    public static async Task<bool> UsesAsync(Db db, int centreId, Dim dim, int id, CancellationToken cancel)
    {
        if (dim == Dim.Queue && await db.Set<IntervalFact>().AnyAsync(row => row.CentreId == centreId && row.QueueId == id, cancel)) return true;
        var rows = db.Set<Contact>().Where(row => row.CentreId == centreId);
        return await (dim switch
        {
            Dim.Queue => rows.Where(row => row.QueueId == id),
            Dim.Topic => rows.Where(row => row.TopicId == id),
            Dim.Channel => rows.Where(row => row.ChannelId == id),
            Dim.Region => rows.Where(row => row.RegionId == id),
            Dim.Product => rows.Where(row => row.ProductId == id),
            Dim.Campaign => rows.Where(row => row.CampaignId == id),
            Dim.Team => rows.Where(row => row.TeamId == id),
            _ => rows.Where(row => row.AgentId == id),
        }).AnyAsync(cancel);
    }

    public static Task<bool> KeepsLocalTimesAsync(Db db, int centreId, CancellationToken cancel) =>
        db.Set<FactDay>().AnyAsync(day => day.CentreId == centreId, cancel);
}
