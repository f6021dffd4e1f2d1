using Shouwen.App.Data;
using Shouwen.App.Facts.Metrics;

namespace Shouwen.App.Facts.Published;

/// <summary>From when to when a centre has facts.</summary>
public static class FactSpan
{
    public static Task<(DateOnly From, DateOnly To)?> OfAsync(Db db, int centreId, CancellationToken cancel) => FactsReader.SpanAsync(db, centreId, cancel);
}
