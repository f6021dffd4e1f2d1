using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Voice.Sampling;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Voice.Waves;

/// <summary>How many of a group were asked, and what became of it.</summary>
public sealed record AskedCount(int Asked, int Answered, int OptedOut);

/// <summary>The people invited to a wave, counted by a cut.</summary>
internal static class AskedCounts
{
    /// <summary>By member; 0 where it is not known.</summary>
    public static async Task<Dictionary<int, AskedCount>> OfAsync(Db db, Guid waveId, Dim dim, CancellationToken cancel)
    {
        var invited = DrawClaim.Whole(db).Where(row => row.WaveId == waveId);
        var members = dim switch
        {
            Dim.Region => invited.Select(row => new { Member = row.RegionId, row.State }),
            Dim.Product => invited.Select(row => new { Member = row.ProductId, row.State }),
            Dim.Channel => invited.Select(row => new { Member = row.ChannelId, row.State }),
            Dim.Queue => invited.Select(row => new { Member = row.QueueId, row.State }),
            _ => invited.Select(row => new { Member = row.TeamId, row.State }),
        };
        var counts = await members.GroupBy(row => new { row.Member, row.State }).Select(group => new { group.Key.Member, group.Key.State, Count = group.Count() }).ToListAsync(cancel);
        return counts.GroupBy(count => count.Member ?? 0).ToDictionary(group => group.Key, group => new AskedCount(
            group.Sum(count => count.Count),
            group.Where(count => count.State == InvitationState.Answered).Sum(count => count.Count),
            group.Where(count => count.State == InvitationState.OptedOut).Sum(count => count.Count)));
    }
}
