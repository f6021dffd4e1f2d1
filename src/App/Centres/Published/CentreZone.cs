using Shouwen.App.Data;

namespace Shouwen.App.Centres.Published;

/// <summary>A centre's time zone, to be joined with what has the centre's id.</summary>
public sealed class CentreZone
{
    public required int Id { get; init; }
    public required string Zone { get; init; }

    public static IQueryable<CentreZone> In(Db db) => db.Set<Centre>().Select(row => new CentreZone { Id = row.Id, Zone = row.Zone });
}
