using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Shouwen.Engines.Clock;

namespace Shouwen.Engines.Tests.Clock;

public class PromiseClockProperties
{
    private static readonly Duration Minute = Duration.FromMinutes(1);

    [Fact]
    public void A_deadline_never_falls_in_closed_time() =>
        Holds(500, Clocks, clock =>
        {
            var reading = clock.Read();
            return reading.Due is not { } due || due <= clock.Start || clock.Calendar.WorkingTimeBetween(due - Duration.Epsilon, due) == Duration.Epsilon;
        });

    [Fact]
    public void Working_time_measured_up_to_the_deadline_is_what_was_promised() =>
        Holds(500, Clocks, clock =>
        {
            var reading = clock.Read();
            return reading.Due is not { } due || Ran(clock, due) == clock.Promise.Target.Time;
        });

    [Fact]
    public void Splitting_a_log_changes_nothing() =>
        Holds(500, from clock in Clocks from cut in Gen.Choose(0, 6000) select (clock, cut), x =>
        {
            // A pause and a resume in the same moment, at any place of the log, and a target that is the same as before.
            var at = x.clock.Start + Minute * x.cut;
            var isPaused = x.clock.Log.LastOrDefault(line => line.At <= at)?.Kind is ClockEventKind.Pause;
            var split = x.clock.Log.Where(line => line.At <= at).ToList();
            if (isPaused) split.AddRange([new(at, ClockEventKind.Resume), new(at, ClockEventKind.Pause)]);
            else split.AddRange([new(at, ClockEventKind.Pause), new(at, ClockEventKind.Resume)]);
            split.AddRange(x.clock.Log.Where(line => line.At > at));
            return IsSame(x.clock.Read(), (x.clock with { Log = split }).Read());
        });

    [Fact]
    public void A_log_read_in_pieces_tells_what_it_tells_in_one() =>
        Holds(300, from clock in Clocks from cut in Gen.Choose(0, 6000) select (clock, cut), x =>
        {
            var at = x.clock.Start + Minute * x.cut;
            var then = x.clock with { Now = at };
            return IsSame(then.Read(), (then with { Log = [.. x.clock.Log.Where(line => line.At <= at)] }).Read());
        });

    [Fact]
    public void Any_order_of_the_same_pauses_conserves_working_time() =>
        Holds(500, from clock in Clocks from lengths in Gen.ListOf(Gen.Choose(0, 600)) from gaps in Gen.ListOf(Gen.Choose(0, 900)) select (clock, lengths, gaps), x =>
        {
            var steps = x.lengths.Zip(x.gaps).ToList();
            var (one, other) = (x.clock.Paused(steps), x.clock.Paused([.. steps.AsEnumerable().Reverse()]));
            return new[] { one, other }.All(clock => clock.Read() is var reading && reading.Used == Ran(clock, clock.Now) && (reading.Due is not { } due || Ran(clock, due) == clock.Promise.Target.Time));
        });

    [Fact]
    public void A_breach_once_there_is_there_at_every_later_moment_and_the_same() =>
        Holds(500, from clock in Clocks from later in Gen.Choose(0, 9000) select (clock, later), x =>
        {
            var now = x.clock.Read();
            var then = (x.clock with { Now = x.clock.Now + Minute * x.later }).Read();
            return now.State != PromiseState.Breached || (then.State == PromiseState.Breached && then.BreachedAt == now.BreachedAt);
        });

    [Fact]
    public void The_ledger_adds_up_and_leaves_no_gap() =>
        Holds(300, Clocks, clock =>
        {
            var reading = clock.Read();
            var stretches = PromiseClock.Explain(clock.Calendar, clock.Promise, clock.Log, clock.Now)
                .Where(entry => entry.From < entry.To && entry.Kind is not LedgerKind.Event).OrderBy(entry => entry.From).ToList();
            var counted = stretches.Where(entry => entry.Phase != LedgerPhase.Ahead).Aggregate(Duration.Zero, (sum, entry) => sum + entry.Counted);
            var over = stretches.Where(entry => entry.Phase == LedgerPhase.Over).Aggregate(Duration.Zero, (sum, entry) => sum + entry.Counted);
            return counted == reading.Used && over == reading.Overrun && stretches.Zip(stretches.Skip(1)).All(pair => pair.First.To == pair.Second.From)
                && (stretches.Count == 0 || stretches[0].From == clock.Start);
        });

    [Fact]
    public void A_clock_agrees_with_counting_minutes() =>
        Holds(150, Clocks, clock =>
        {
            var (left, at) = ((int)clock.Promise.Target.Time.TotalMinutes, clock.Start);
            for (var walked = 0; walked < 6 * 1440 && left > 0; walked++, at += Minute)
                if (clock.Calendar.IsOpen(at) && !IsPausedAt(clock, at)) left--;
            // Only what the walk reaches before the moment of reading is compared: after it the clock goes on as it stands.
            return left > 0 || at > clock.Now || clock.Read().Due == at;
        });

    private static Gen<Case> Clocks { get; } =
        from calendar in RandomCalendar.Any
        from start in calendar.Minutes
        from minutes in Gen.Choose(1, 3000)
        from pauses in Gen.ListOf(Gen.Choose(0, 700).Two())
        from open in Gen.Elements(true, false)
        from after in Gen.Choose(0, 4000)
        let clock = new Case(calendar.Build(), new(PromiseKind.Resolution, PromiseTarget.WorkingTime(Minute * minutes)), [], start, start)
            .Paused([.. pauses.Select(pause => (pause.Item1, pause.Item2))])
        let log = open && clock.Log.Count > 1 ? clock.Log.Take(clock.Log.Count - 1).ToList() : clock.Log
        select clock with { Log = log, Now = log[^1].At + Minute * after };

    private static void Holds<T>(int times, Gen<T> gen, Func<T, bool> property) =>
        Prop.ForAll(gen.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(times).WithReplay(20260301, 20260303).WithQuietOnSuccess(true));

    private static bool IsSame(ClockReading one, ClockReading other) =>
        (one.Due, one.State, one.BreachedAt, one.Used, one.Overrun, one.NextAt, one.Left) == (other.Due, other.State, other.BreachedAt, other.Used, other.Overrun, other.NextAt, other.Left);

    /// <summary>Working time up to an instant less that of pauses; a pause that is not over lasts until the moment of reading.</summary>
    private static Duration Ran(Case clock, Instant to)
    {
        var ran = clock.Calendar.WorkingTimeBetween(clock.Start, to);
        foreach (var (from, until) in Pauses(clock))
        {
            var end = Instant.Min(until, to);
            if (from < end) ran -= clock.Calendar.WorkingTimeBetween(from, end);
        }

        return ran;
    }

    private static bool IsPausedAt(Case clock, Instant at) => Pauses(clock).Any(pause => pause.From <= at && at < pause.To);

    private static IEnumerable<(Instant From, Instant To)> Pauses(Case clock)
    {
        for (var i = 0; i < clock.Log.Count; i++)
            if (clock.Log[i].Kind == ClockEventKind.Pause) yield return (clock.Log[i].At, i + 1 < clock.Log.Count ? clock.Log[i + 1].At : clock.Now);
    }

    private sealed record Case(WorkingCalendar Calendar, Promise Promise, IReadOnlyList<ClockEvent> Log, Instant Start, Instant Now)
    {
        public ClockReading Read() => PromiseClock.Read(Calendar, Promise, Log, Now);

        /// <summary>Runs so many minutes, then pauses so many, and so on; read at the end.</summary>
        public Case Paused(IReadOnlyList<(int Length, int Gap)> steps)
        {
            var log = new List<ClockEvent> { new(Start, ClockEventKind.Start) };
            var at = Start;
            foreach (var (length, gap) in steps)
            {
                log.Add(new(at += Minute * gap, ClockEventKind.Pause));
                log.Add(new(at += Minute * length, ClockEventKind.Resume));
            }

            return this with { Log = log, Now = at };
        }
    }
}
