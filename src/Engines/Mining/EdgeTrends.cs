namespace Shouwen.Engines.Mining;

/// <summary>How the waiting between two activities goes from one stretch of time to the next.</summary>
public static class EdgeTrends
{
    /// <summary>Of each pair of activities the waits that begin in each stretch; a stretch in which none begins has no figures.</summary>
    /// <param name="log">The log.</param>
    /// <param name="edges">Places of the first and of what directly follows it, each pair once.</param>
    /// <param name="bounds">Where stretches begin and end, ascending, in milliseconds: one more than there are stretches.</param>
    public static IReadOnlyList<IReadOnlyList<TimeFigures>> Of(EventLog log, IReadOnlyList<(int From, int To)> edges, long[] bounds)
    {
        var places = edges.Index().ToDictionary(edge => edge.Item, edge => edge.Index);
        var stretches = Math.Max(0, bounds.Length - 1);
        var waits = edges.Select(_ => Enumerable.Range(0, stretches).Select(_ => new List<long>()).ToArray()).ToArray();
        for (var one = 0; one < log.Cases.Count; one++)
        {
            for (var i = log.CaseStarts[one] + 1; i < log.CaseStarts[one + 1]; i++)
            {
                if (!places.TryGetValue((log.Activities.Codes[i - 1], log.Activities.Codes[i]), out var edge)) continue;
                var from = log.EndOf(i - 1);
                var at = StretchOf(bounds, from);
                if (at >= 0 && at < stretches) waits[edge][at].Add(Math.Max(0, log.Times[i] - from));
            }
        }

        return [.. waits.Select(ofEdge => (IReadOnlyList<TimeFigures>)[.. ofEdge.Select(one => TimeFigures.Of(one.ToArray()))])];
    }

    private static int StretchOf(long[] bounds, long time) => Array.BinarySearch(bounds, time) is var found && found >= 0 ? found : ~found - 1;
}
