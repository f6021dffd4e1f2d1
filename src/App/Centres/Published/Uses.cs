using Shouwen.App.Data;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Centres.Published;

/// <summary>A word whose records point at dimensions registers this, so that what it uses is not deleted under it.</summary>
public delegate Task<bool> UsesDimension(Db db, int centreId, Dim dim, Member member, CancellationToken cancel);

/// <summary>A word that stores local dates and times registers this, so that the centre's zone stays while it has any.</summary>
public delegate Task<bool> KeepsLocalTimes(Db db, int centreId, CancellationToken cancel);
