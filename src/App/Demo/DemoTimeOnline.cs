using Shouwen.Engines.Metrics;

namespace Shouwen.App.Demo;

/// <summary>
/// Seats of a queue on one day by quarter of an hour: logged in, and of that staffed, which is talking or ready. When it is
/// quiet, half of the waiting goes into casework, and nobody is ready in that time.
/// </summary>
internal sealed class DemoTimeOnline
{
    public const int QuarterSeconds = 900;
    public const int Quarters = 96;
    private const double CaseworkShare = 0.5;

    private readonly int[] seats;
    private readonly int[] handling = new int[Quarters];

    /// <param name="seats">By half hour.</param>
    public DemoTimeOnline(int[] seats, IEnumerable<DemoVisit> visits)
    {
        this.seats = seats;
        foreach (var visit in visits.Where(visit => visit.Outcome == Outcome.Answered)) Spread(visit);
    }

    public int LoggedIn(int quarter) => seats[quarter / 2] == 0 ? 0 : Math.Max(handling[quarter], seats[quarter / 2] * QuarterSeconds);

    public double Staffed(int quarter) => handling[quarter] + ((1 - CaseworkShare) * (LoggedIn(quarter) - handling[quarter]));

    private void Spread(DemoVisit visit)
    {
        var from = visit.Second + Math.Max(0, visit.Wait);
        while (from < visit.Ends && from / QuarterSeconds < Quarters)
        {
            var to = Math.Min(visit.Ends, ((from / QuarterSeconds) + 1) * QuarterSeconds);
            handling[from / QuarterSeconds] += to - from;
            from = to;
        }
    }
}
