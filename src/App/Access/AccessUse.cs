using Microsoft.EntityFrameworkCore;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Access;

/// <summary>Employees that somebody who signs in is: without them that person would see nothing.</summary>
internal static class AccessUse
{
    public static async Task<bool> UsesAsync(Db db, int centreId, Dim dim, Member member, CancellationToken cancel) =>
        dim == Dim.Agent && await db.Set<Membership>().AnyAsync(row => row.CentreId == centreId && row.EmployeeId == member.Id, cancel);
}
