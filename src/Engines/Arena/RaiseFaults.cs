namespace Shouwen.Engines.Arena;

/// <summary>Which faults come when: by the scenario's plan, or by lot from the seed alone, so that what the team does changes none.</summary>
internal static class RaiseFaults
{
    private const int ApartFrom = 3;
    private const int Attempts = 4;
    private const int Redraws = 64;
    private const int Injected = 1000;

    public static int NextAt(Game game) => game.NextFault < game.ScriptCount ? game.Script[game.NextFault].At : int.MaxValue;

    public static void Next(Game game)
    {
        var planned = game.Script[game.NextFault];
        Raise(game, game.NextFault++, planned.Cause, planned.Place);
    }

    public static void Inject(Game game, int cause, int place) => Raise(game, Injected + game.FaultCount, cause, place);

    /// <summary>The faults of the round that begins.</summary>
    public static void Plan(Game game)
    {
        var (board, plan) = (game.Board, game.Board.Rounds[game.Round]);
        (game.ScriptCount, game.NextFault) = (0, 0);
        if (plan.Faults.Count > 0) foreach (var one in plan.Faults) Add(game, one);
        else
        {
            if (plan.First is { } first) Add(game, first);
            ByGaps(game, plan.First?.At ?? board.Times.FirstFault - board.Times.GapFirst, int.MinValue);
        }
    }

    /// <summary>Other faults for the rest of the round, by the game's chance as it is now; the next comes from now on, given that none came since the last. What is planned stays.</summary>
    public static void PlanAnew(Game game)
    {
        var (times, plan) = (game.Board.Times, game.Board.Rounds[game.Round]);
        if (plan.Faults.Count > 0) return;
        var kept = Math.Max(game.NextFault, plan.First is null ? 0 : 1);
        game.SeenCount -= game.ScriptCount - kept;
        game.ScriptCount = kept;
        ByGaps(game, kept > 0 ? game.Script[kept - 1].At : times.FirstFault - times.GapFirst, game.Now);
        Rounds.LookAhead(game);
    }

    /// <summary>One after the other from a moment on; the first not before `least`.</summary>
    private static void ByGaps(Game game, int at, int least)
    {
        while (true)
        {
            at = Next(game, at, least);
            if (at >= game.Board.Times.Round || game.ScriptCount >= Board.MostFaults / 2) return;
            Add(game, at, ByLot(game), Draws.Below(game.Board.Places, Draw(game, Purpose.Place)));
        }
    }

    private static int Next(Game game, int at, int least)
    {
        var times = game.Board.Times;
        var gap = times.GapFirst + ((long)(times.GapLast - times.GapFirst) * Math.Max(at, 0) / times.Round);
        var next = at;
        for (var attempt = 0; attempt < Redraws; attempt++)
        {
            next = at + (int)(gap * (750 + Draws.Below(501, Draw(game, Purpose.Gap, attempt))) / 1000);
            if (next >= least) return next;
        }

        return Math.Max(next, least);
    }

    private static uint Draw(Game game, Purpose purpose, int times = 0) => Draws.Of(game.Seed, game.Round, game.ScriptCount, purpose, times);

    private static void Add(Game game, PlannedFault planned)
    {
        var scenario = game.Board.Scenario;
        var service = 0;
        while (scenario.Services[service].Code != planned.Service) service++;
        var causes = scenario.Faults.First(one => one.Service == planned.Service).Causes;
        var own = Draws.Below(causes.Count, Draw(game, Purpose.Cause));
        for (var i = 0; i < causes.Count; i++) if (causes[i].Code == planned.Cause) own = i;
        Add(game, planned.At, game.Board.ServiceFirst[service] + own, planned.Place);
    }

    private static void Add(Game game, int at, int cause, int place)
    {
        game.Script[game.ScriptCount++] = new() { At = at, Cause = cause, Place = place };
        game.Seen[game.SeenCount++] = (short)cause;
    }

    /// <summary>A cause seen before, or a new draw; rather not a service that has just failed.</summary>
    private static int ByLot(Game game)
    {
        var cause = 0;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            cause = game.SeenCount > 0 && Draws.Happens(game.Board.Chances.Repeat, Draw(game, Purpose.Repeat, attempt))
                ? game.Seen[Draws.Below(game.SeenCount, Draw(game, Purpose.Which, attempt))]
                : ByWeight(game, Draw(game, Purpose.Which, attempt), Draw(game, Purpose.Cause, attempt));
            if (!FailedJustNow(game, game.Board.CauseService[cause])) break;
        }

        return cause;
    }

    private static int ByWeight(Game game, uint which, uint cause)
    {
        var (board, service) = (game.Board, 0);
        var weight = Draws.Below(board.WeightUpTo[^1], which);
        while (board.WeightUpTo[service] <= weight) service++;
        return board.ServiceFirst[service] + Draws.Below(board.ServiceCauses[service], cause);
    }

    private static bool FailedJustNow(Game game, int service)
    {
        for (var i = Math.Max(0, game.ScriptCount - ApartFrom); i < game.ScriptCount; i++)
            if (game.Board.CauseService[game.Script[i].Cause] == service) return true;
        return false;
    }

    private static void Raise(Game game, int key, int cause, int place)
    {
        if (game.FaultCount == Board.MostFaults) return;
        var (board, i) = (game.Board, game.FaultCount++);
        var service = board.CauseService[cause];
        ref var fault = ref game.Faults[i];
        fault = new() { Key = key, At = game.Now, Service = service, Cause = cause, Place = place };
        if (board.CauseOther[cause] >= 0 && Draws.Happens(board.Chances.Other, Draws.Of(game.Seed, game.Round, key, Purpose.Variant))) fault.Variant = 1;
        fault.Truth = TruthOf(game, fault);
        game.Tell(EventKind.Failed, fault: i, a: service, b: place);
        game.Timers.Set(game.Now + (int)((long)board.Decay[board.ServicePriority[service] - 1] * game.Decay / 1000), TimerKind.FaultDown, i, 0);
    }

    /// <summary>What a complete form says.</summary>
    private static long TruthOf(Game game, in Fault fault)
    {
        var (board, form) = (game.Board, 0L);
        for (var field = 0; field < board.FieldKinds.Length; field++)
        {
            var value = board.FieldKinds[field] switch
            {
                FormFieldKind.Place => fault.Place,
                FormFieldKind.Service => fault.Service,
                FormFieldKind.Symptom => board.CauseSymptom[fault.Cause],
                _ => Draws.Below(board.FieldOptions[field], Draws.Of(game.Seed, game.Round, fault.Key, Purpose.Detail, field)),
            };
            form |= (long)(value + 1) << (8 * field);
        }

        return form;
    }
}
