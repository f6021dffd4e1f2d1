namespace Shouwen.Engines.Metrics;

/// <summary>The durations of contacts that a measure sums. Units: seconds, -1 where not known.</summary>
internal static class Durations
{
    /// <summary>By place in the day; written into `handled`, as long as the day at least, where no column of the day says it.</summary>
    public static int[] Of(ContactDay day, Measure measure, int[] handled)
    {
        switch (measure)
        {
            case Measure.WaitSeconds or Measure.LongestWait: return day.Wait;
            case Measure.TalkSeconds: return day.Talk;
            case Measure.HoldSeconds: return day.Hold;
            case Measure.WrapSeconds: return day.Wrap;
            default:
                for (var i = 0; i < day.Count; i++) handled[i] = day.Talk[i] < 0 ? -1 : day.Talk[i] + Math.Max(0, day.Hold[i]) + Math.Max(0, day.Wrap[i]);
                return handled;
        }
    }
}
