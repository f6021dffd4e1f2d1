using Shouwen.App.Facts.Published;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Demo;

/// <summary>
/// One queue on one day, event by event: who comes finds a free seat, waits in line, gives up, or finds all lines busy.
/// Waits therefore follow from load and staff, and giving up from waits.
/// </summary>
internal sealed class DemoQueueDay
{
    private enum What : byte { Arrives, GivesUp, Frees, StaffChanges }

    private readonly record struct Event(What What, DemoVisit? Visit, int Seat);

    private readonly DemoQueue queue;
    private readonly int[] staff;
    private readonly int lines;
    private readonly Chance chance;
    private readonly Action<DemoVisit, int, int> serve;
    private readonly bool[] busy;
    private readonly List<DemoVisit> done = [];
    private readonly Queue<DemoVisit> line = new();
    private readonly PriorityQueue<Event, long> events = new();
    private int waiting;
    private long sequence;

    /// <param name="serve">Fills in what happens between agent and customer; gets visit, half hour and seat.</param>
    public DemoQueueDay(DemoQueue queue, int[] staff, double scale, Chance chance, Action<DemoVisit, int, int> serve)
    {
        (this.queue, this.staff, this.chance, this.serve) = (queue, staff, chance, serve);
        lines = (int)Math.Min(int.MaxValue, queue.Lines * scale);
        busy = new bool[staff.Max()];
        for (var half = 1; half < staff.Length; half++)
        {
            if (staff[half] > staff[half - 1]) Add(half * 1800, new(What.StaffChanges, null, 0));
        }
    }

    public List<DemoVisit> Run(IEnumerable<DemoVisit> arrivals)
    {
        foreach (var visit in arrivals) Add(visit.Second, new(What.Arrives, visit, 0));
        while (events.TryDequeue(out var next, out var key))
        {
            var now = (int)(key >> 32);
            switch (next.What)
            {
                case What.Arrives: Arrive(next.Visit!, now); break;
                case What.GivesUp: GiveUp(next.Visit!, now); break;
                case What.Frees: busy[next.Seat] = false; SeatWaiting(now); break;
                default: SeatWaiting(now); break;
            }
        }
        return done;
    }

    private void Arrive(DemoVisit visit, int now)
    {
        if (waiting == 0 && FreeSeat(now) is >= 0 and var seat) Serve(visit, seat, now);
        else if (waiting >= lines) Block(visit, now);
        else Wait(visit, now);
    }

    private void Wait(DemoVisit visit, int now)
    {
        visit.IsWaiting = true;
        waiting++;
        line.Enqueue(visit);
        if (visit.Direction == Direction.Outbound) return;
        var patience = chance.Is(queue.HangsUpAtOnce)
            ? 1 + chance.Below(Math.Max(4, queue.ShortAbandon - 1))
            : 6 + (int)chance.Exponential(queue.Patience);
        Add(now + patience, new(What.GivesUp, visit, 0));
    }

    private void GiveUp(DemoVisit visit, int now)
    {
        if (!visit.IsWaiting) return;
        visit.IsWaiting = false;
        waiting--;
        visit.Wait = now - visit.Second;
        if (visit.Wait > 30 && chance.Is(queue.TakesCallback)) Finish(visit, Outcome.Callback, now + 1200 + chance.Below(5400), Direction.Outbound);
        else Finish(visit, Outcome.Abandoned, chance.Is(queue.CallsAgain) ? now + 40 + (int)chance.Exponential(600) : null);
    }

    private void Block(DemoVisit visit, int now) =>
        Finish(visit, Outcome.Blocked, chance.Is(0.55) ? now + 20 + (int)chance.Exponential(240) : null);

    /// <summary>The visit is over without an agent; perhaps the customer, or for a callback the centre, tries again the same day.</summary>
    private void Finish(DemoVisit visit, Outcome outcome, int? again, Direction direction = Direction.Inbound)
    {
        visit.Outcome = outcome;
        done.Add(visit);
        if (again is { } second && second / 1800 < queue.Closes) Add(second, new(What.Arrives, visit.Again(second, direction), 0));
    }

    private void SeatWaiting(int now)
    {
        while (waiting > 0 && FreeSeat(now) is >= 0 and var seat)
        {
            var visit = line.Dequeue();
            if (!visit.IsWaiting) continue;
            visit.IsWaiting = false;
            waiting--;
            Serve(visit, seat, now);
        }
    }

    private void Serve(DemoVisit visit, int seat, int now)
    {
        busy[seat] = true;
        if (visit.Direction == Direction.Outbound) visit.Second = now;
        else visit.Wait = now - visit.Second + 1 + chance.Below(queue.PickUp);
        serve(visit, Half(now), seat);
        done.Add(visit);
        Add(visit.Ends, new(What.Frees, null, seat));
    }

    private int FreeSeat(int now)
    {
        var seats = staff[Half(now)];
        for (var seat = 0; seat < seats; seat++)
        {
            if (!busy[seat]) return seat;
        }
        return -1;
    }

    /// <summary>After closing time the last ones are still served.</summary>
    private int Half(int second) => Math.Clamp(second / 1800, queue.Opens, queue.Closes - 1);

    private void Add(int second, Event next) => events.Enqueue(next, ((long)second << 32) | sequence++);
}
