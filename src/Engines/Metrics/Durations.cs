namespace Shouwen.Engines.Metrics;

/// <summary>The duration of one contact that a measure sums. Units: seconds, -1 where not known.</summary>
internal static class Durations
{
    public static int Of(ContactDay day, int i, Measure measure) => measure switch
    {
        Measure.WaitSeconds or Measure.LongestWait => day.Wait[i],
        Measure.TalkSeconds => day.Talk[i],
        Measure.HoldSeconds => day.Hold[i],
        Measure.WrapSeconds => day.Wrap[i],
        _ => day.Talk[i] < 0 ? -1 : day.Talk[i] + Math.Max(0, day.Hold[i]) + Math.Max(0, day.Wrap[i]),
    };
}
