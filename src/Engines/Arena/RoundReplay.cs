namespace Shouwen.Engines.Arena;

/// <summary>A round in its course, told from the log. Times in milliseconds of the round.</summary>
/// <param name="Round">From 0.</param>
/// <param name="IsOver">False while it still runs; Length is then how far it came.</param>
/// <param name="Length">From its beginning to its end.</param>
/// <param name="Rows">How things stood at 0, at each step, and at the end.</param>
/// <param name="Marks">What happened, movements left out.</param>
public sealed record RoundReplay(int Round, bool IsOver, int Length, IReadOnlyList<ReplayRow> Rows, IReadOnlyList<ReplayMark> Marks);

/// <summary>How things stand at a moment, with all that was done up to it. Open cases by where they are; Failing and Down count faults; Satisfaction is in thousandths of a movement, summed.</summary>
/// <param name="At">The moment.</param>
/// <param name="Kept">With the customer managers who look them up themselves.</param>
/// <param name="Inbox">Reported, and taken by nobody.</param>
/// <param name="Desk">With clerks.</param>
/// <param name="Pool">Wait for an expert to be assigned.</param>
/// <param name="Queued">Wait with an expert.</param>
/// <param name="Working">An expert is at work.</param>
/// <param name="Verifying">With the supplier for verification or a verdict.</param>
/// <param name="Repairing">Accepted, or the repair is under way.</param>
/// <param name="Ordered">Help was bought.</param>
/// <param name="Failing">Faults that are not over.</param>
/// <param name="Down">Of these, whose service is down.</param>
/// <param name="Moved">Movements that went.</param>
/// <param name="Held">Movements that wait.</param>
/// <param name="Cancelled">Movements that did not go.</param>
/// <param name="Due">Movements that were due.</param>
/// <param name="OnPace">Movements that the agreement asks for by now, rounded down.</param>
/// <param name="Satisfaction">Sum over movements that went.</param>
/// <param name="Spent">Money spent.</param>
/// <param name="Earned">What movements earned, less what delays and cancellations cost.</param>
/// <param name="Reported">Cases so far.</param>
/// <param name="Closed">Of these, over.</param>
public sealed record ReplayRow(
    int At, int Kept, int Inbox, int Desk, int Pool, int Queued, int Working, int Verifying, int Repairing, int Ordered, int Failing, int Down,
    int Moved, int Held, int Cancelled, int Due, int OnPace, int Satisfaction, int Spent, long Earned, int Reported, int Closed)
{
    /// <summary>Of a game in a round, or just after one.</summary>
    public static ReplayRow Of(Game game, int at)
    {
        Span<int> stages = stackalloc int[(int)Stage.Linked + 1];
        stages.Clear();
        var kept = 0;
        foreach (var number in game.Open.AsSpan(0, game.OpenCount))
        {
            ref readonly var @case = ref game.Cases[number];
            if (@case.Stage == Stage.Taken && game.Seats[@case.Holder].Role == Role.Customer) kept++;
            else stages[(int)@case.Stage]++;
        }

        var (failing, down) = (0, 0);
        foreach (ref readonly var fault in game.Faults.AsSpan(0, game.FaultCount))
        {
            if (!fault.IsOver) failing++;
            if (fault.IsDown) down++;
        }

        var board = game.Board;
        // The end of a round takes the money of the round with it.
        var spent = game.Phase is GamePhase.Running or GamePhase.Paused ? game.Spent : game.Results[game.ResultCount - 1].Spent;
        var so = game.Tally.Result(game.FaultCount, game.Budget, spent, board.Money);
        return new(
            at, kept, stages[(int)Stage.Reported], stages[(int)Stage.Taken] + stages[(int)Stage.Logged], stages[(int)Stage.Pool], stages[(int)Stage.Queued], stages[(int)Stage.Working],
            stages[(int)Stage.Verifying] + stages[(int)Stage.Verdict], stages[(int)Stage.Accepted] + stages[(int)Stage.Repairing], stages[(int)Stage.Ordered], failing, down,
            so.Moved, game.Movement.Count(one => one == Traffic.Waits), so.Cancelled, game.NextDue, game.NextDue * board.Target / board.Movements, so.Satisfaction, spent, so.Earned, game.CaseCount, game.CaseCount - game.OpenCount);
    }
}

/// <summary>Something that happened in a round. Service is a code, null where it is about none; the rest as of the event.</summary>
public sealed record ReplayMark(int At, EventKind Kind, string? Service, int Seat, int Case, int Fault, int A, int B)
{
    /// <summary>Null of what is too frequent to be shown.</summary>
    internal static ReplayMark? Of(Game game, in ArenaEvent one)
    {
        if (one.Kind is EventKind.Moved or EventKind.Held or EventKind.SeatFree or EventKind.RoundBegan) return null;
        var service = one.Kind == EventKind.MirrorBought ? one.A : one.Fault >= 0 ? game.Faults[one.Fault].Service : -1;
        return new(one.At, one.Kind, service < 0 ? null : game.Board.Scenario.Services[service].Code, one.Seat, one.Case, one.Fault, one.A, one.B);
    }
}
