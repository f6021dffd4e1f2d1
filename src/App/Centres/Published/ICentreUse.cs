using Shouwen.App.Data;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Centres.Published;

/// <summary>A word whose records point at dimensions says here which are in use, so that they are not deleted under it.</summary>
public interface ICentreUse
{
    Task<bool> UsesAsync(Db db, int centreId, Dim dim, int id, CancellationToken cancel);

    /// <summary>Whether local dates and times are stored that another zone would make wrong.</summary>
    Task<bool> KeepsLocalTimesAsync(Db db, int centreId, CancellationToken cancel) => Task.FromResult(false);
}
