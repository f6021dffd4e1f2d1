using Microsoft.EntityFrameworkCore;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Centres;

/// <summary>Dimensions that other dimensions point at.</summary>
internal static class DimensionsUse
{
    public static Task<bool> UsesAsync(Db db, int centreId, Dim dim, Member member, CancellationToken cancel) => dim switch
    {
        Dim.Channel => db.Set<Queue>().AnyAsync(row => row.CentreId == centreId && row.ChannelId == member.Id, cancel),
        Dim.Topic => db.Set<Topic>().AnyAsync(row => row.CentreId == centreId && row.ParentId == member.Id, cancel),
        Dim.Region => db.Set<Region>().AnyAsync(row => row.CentreId == centreId && row.ParentId == member.Id, cancel),
        Dim.Product => db.Set<Product>().AnyAsync(row => row.CentreId == centreId && row.ParentId == member.Id, cancel),
        Dim.Team => db.Set<Employee>().AnyAsync(row => row.CentreId == centreId && row.TeamId == member.Id, cancel),
        Dim.Agent => db.Set<Team>().AnyAsync(row => row.CentreId == centreId && row.LeaderId == member.Id, cancel),
        _ => Task.FromResult(false),
    };
}
