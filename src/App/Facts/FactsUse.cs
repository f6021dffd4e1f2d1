using Microsoft.EntityFrameworkCore;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Contacts;
using Shouwen.App.Facts.Days;
using Shouwen.App.Facts.Intervals;
using Shouwen.App.Facts.Metrics;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts;

/// <summary>What facts hold on to: members that they are cut by or that targets name, and the local times they were given.</summary>
internal static class FactsUse
{
    public static async Task<bool> UsesAsync(Db db, int centreId, Dim dim, Member member, CancellationToken cancel)
    {
        if (await db.Set<MetricTarget>().AnyAsync(row => row.CentreId == centreId && row.CutDim == dim && row.CutCode == member.Code, cancel)) return true;
        if (dim == Dim.Agent && await db.Set<MetricTarget>().AnyAsync(row => row.CentreId == centreId && row.OwnerCode == member.Code, cancel)) return true;
        if (dim == Dim.Queue && await db.Set<IntervalFact>().AnyAsync(row => row.CentreId == centreId && row.QueueId == member.Id, cancel)) return true;
        var rows = db.Set<Contact>().Where(row => row.CentreId == centreId);
        return await (dim switch
        {
            Dim.Queue => rows.Where(row => row.QueueId == member.Id),
            Dim.Topic => rows.Where(row => row.TopicId == member.Id),
            Dim.Channel => rows.Where(row => row.ChannelId == member.Id),
            Dim.Region => rows.Where(row => row.RegionId == member.Id),
            Dim.Product => rows.Where(row => row.ProductId == member.Id),
            Dim.Campaign => rows.Where(row => row.CampaignId == member.Id),
            Dim.Team => rows.Where(row => row.TeamId == member.Id),
            _ => rows.Where(row => row.AgentId == member.Id),
        }).AnyAsync(cancel);
    }

    public static Task<bool> KeepsLocalTimesAsync(Db db, int centreId, CancellationToken cancel) =>
        db.Set<FactDay>().AnyAsync(day => day.CentreId == centreId, cancel);
}
