namespace Shouwen.Engines.Arena;

/// <summary>Services that are down, and what that blocks.</summary>
internal static class Outages
{
    public static void Begin(Game game, int id)
    {
        ref var fault = ref game.Faults[id];
        if (fault.IsOver || fault.IsMirrored) return;
        (fault.IsDown, fault.DownAt) = (true, game.Now);
        Block(game, fault, 1);
        game.Tell(EventKind.Down, fault: id);
    }

    public static void Switched(Game game, int id)
    {
        ref var fault = ref game.Faults[id];
        if (fault.IsOver) return;
        if (!Draws.Happens(game.Board.Chances.MirrorWorks, Draws.Of(game.Seed, game.Round, fault.Key, Purpose.SwitchWorks)))
        {
            game.Tell(EventKind.MirrorFailed, fault: id);
            return;
        }

        fault.IsMirrored = true;
        Up(game, ref fault);
        game.Tell(EventKind.Mirrored, fault: id);
    }

    /// <summary>The fault is over; every other case of it is too.</summary>
    public static void Restore(Game game, int id)
    {
        ref var fault = ref game.Faults[id];
        if (fault.IsOver) return;
        (fault.IsOver, fault.RestoredAt) = (true, game.Now);
        Up(game, ref fault);
        var took = game.Now - fault.At;
        game.Tally.Restored++;
        game.Tally.RestoreTime += took;
        if (id == 0) game.Tally.First = took;
        if (game.Board.ServicePriority[fault.Service] == 1)
        {
            game.Tally.UrgentRestored++;
            game.Tally.UrgentRestoreTime += took;
        }

        game.Tell(EventKind.Restored, fault: id, a: took);
        for (var i = game.OpenCount - 1; i >= 0; i--)
            if (game.Cases[game.Open[i]].Fault == id) CaseWork.Close(game, game.Open[i], Stage.Linked);
    }

    private static void Up(Game game, ref Fault fault)
    {
        if (!fault.IsDown) return;
        fault.IsDown = false;
        Block(game, fault, -1);
    }

    private static void Block(Game game, in Fault fault, int by)
    {
        var board = game.Board;
        for (var i = 0; i < board.ServiceReach[fault.Service]; i++)
        {
            var place = (fault.Place + i) % board.Places;
            for (var phase = 0; phase < board.Phases; phase++)
            {
                if ((board.ServicePhases[fault.Service] & (1 << phase)) == 0) continue;
                if ((game.Blocked[(place * board.Phases) + phase] += by) == 0) Traffic.Release(game, place, phase);
            }
        }
    }
}
