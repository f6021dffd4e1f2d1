namespace Shouwen.Engines.Arena;

/// <summary>What bots do before a round.</summary>
internal static class BetweenRounds
{
    /// <summary>Experts look for what may fail, service by service.</summary>
    public static void Foresee(Bots bots)
    {
        var board = bots.Game.Board;
        for (var seat = board.FirstExpert; seat < board.DeliverySeat; seat++)
        {
            if (!bots.IsMine(seat) || bots.Game.Seats[seat].Role != Role.Expert) continue;
            for (var service = 0; service < board.Services; service++) bots.Give(new(CommandKind.Foresee, seat, service));
            return;
        }
    }

    /// <summary>Experts kept free; mirrors.</summary>
    public static void Provide(Bots bots, RoundDesign round)
    {
        var (game, seat) = (bots.Game, bots.Game.Board.DeliverySeat);
        for (var i = 0; i < game.Seats.Length; i++) if (game.Seats[i].IsStandby) bots.Give(new(CommandKind.Standby, seat, i));
        for (var i = 0; i < round.Standby; i++) bots.Give(new(CommandKind.Standby, seat, game.Board.FirstExpert + i, 1));
        if (game.Has(Parts.Mirrors)) Mirror(bots, round.Mirrors);
    }

    /// <summary>Mirrors for what is most urgent and failed most often, as far as the budget pays for them.</summary>
    public static void Mirror(Bots bots, int count)
    {
        var (game, seat) = (bots.Game, bots.Game.Board.DeliverySeat);
        Span<int> failed = stackalloc int[game.Board.Services];
        failed.Clear();
        foreach (var cause in game.Seen.AsSpan(0, game.SeenCount)) failed[game.Board.CauseService[cause]]++;
        for (var mirrors = 0; mirrors < count; mirrors++)
            if (!bots.Give(new(CommandKind.Mirror, seat, MostWorthIt(game, failed)))) return;
    }

    private static int MostWorthIt(Game game, ReadOnlySpan<int> failed)
    {
        var (best, most) = (-1, -1L);
        for (var service = 0; service < game.Board.Services; service++)
        {
            if (game.HasMirror[service]) continue;
            var worth = ((long)(Board.Priorities - game.Priority[service]) << 32) + ((long)game.Board.ServiceReach[service] << 16) + failed[service];
            if (worth > most) (best, most) = (service, worth);
        }

        return best;
    }
}
