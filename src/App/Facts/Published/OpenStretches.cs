using NodaTime;
using Shouwen.Engines.Clock;
using Shouwen.Engines.Mining;

namespace Shouwen.App.Facts.Published;

/// <summary>A calendar's open stretches over the time that a log covers.</summary>
public static class OpenStretches
{
    public static OpenTime Of(WorkingCalendar calendar, EventLog log)
    {
        var (first, last) = (long.MaxValue, long.MinValue);
        for (var i = 0; i < log.Events; i++) (first, last) = (Math.Min(first, log.Times[i]), Math.Max(last, log.EndOf(i)));
        return new(log.Events == 0 ? [] : Between(calendar, first, last));
    }

    private static IEnumerable<(long From, long Upto)> Between(WorkingCalendar calendar, long first, long last)
    {
        for (var at = Instant.FromUnixTimeMilliseconds(first); at.ToUnixTimeMilliseconds() <= last;)
        {
            var opening = calendar.NextOpening(at);
            if (opening.Outcome != ClockOutcome.Reached || opening.At.ToUnixTimeMilliseconds() > last) yield break;
            var closing = calendar.NextClosing(opening.At);
            yield return (opening.At.ToUnixTimeMilliseconds(), closing.Outcome == ClockOutcome.Reached ? closing.At.ToUnixTimeMilliseconds() : last + 1);
            if (closing.Outcome != ClockOutcome.Reached) yield break;
            at = closing.At;
        }
    }
}
