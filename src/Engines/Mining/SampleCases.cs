namespace Shouwen.Engines.Mining;

/// <summary>A few cases that stand for all.</summary>
public static class SampleCases
{
    /// <summary>Places of at most so many cases, evenly spread over all in the order in which they begin; the first is among them.</summary>
    public static IReadOnlyList<int> Evenly(EventLog log, int most)
    {
        var begun = Enumerable.Range(0, log.Cases.Count).Where(one => log.CaseStarts[one] < log.CaseStarts[one + 1]).OrderBy(one => log.Times[log.CaseStarts[one]]).ToList();
        if (begun.Count <= most) return begun;
        return [.. Enumerable.Range(0, most).Select(at => begun[(int)((long)at * begun.Count / most)])];
    }
}
