namespace Shouwen.Engines.Arena;

/// <summary>The agreement, the process, and the rules of money and urgency.</summary>
internal static class DirectorActs
{
    private const int Longest = 3_600_000;

    public static Refusal Sign(Game game, in Command command)
    {
        if (game.IsSigned) return Refusal.Already;
        game.IsSigned = true;
        game.Tell(EventKind.AgreementSigned, command.Seat);
        return Refusal.None;
    }

    public static Refusal Adopt(Game game, in Command command)
    {
        if ((command.A & ~(int)Parts.All) != 0) return Refusal.OutOfBounds;
        game.Parts = (Parts)command.A;
        var board = game.Board;
        for (var i = board.Crew.Experts; i < board.Crew.Experts + board.Crew.MoreExperts; i++) game.Seats[board.FirstExpert + i].IsActive = game.Has(Parts.Experts);
        if (!game.Has(Parts.Priority)) foreach (ref var seat in game.Seats.AsSpan()) seat.IsStandby = false;
        game.Tell(EventKind.Agreed, command.Seat, a: command.A);
        return Refusal.None;
    }

    public static Refusal SetLimit(Game game, in Command command)
    {
        if (!Acts.IsPriority(command.Target)) return Refusal.UnknownId;
        if (command.A is < 0 or > Longest) return Refusal.OutOfBounds;
        game.Limits[command.Target - 1] = command.A;
        return Ruled(game, command);
    }

    public static Refusal SetShare(Game game, in Command command)
    {
        if (!Acts.IsPriority(command.Target)) return Refusal.UnknownId;
        if (command.A is < 0 or > 100) return Refusal.OutOfBounds;
        game.Shares[command.Target - 1] = command.A;
        return Ruled(game, command);
    }

    public static Refusal SetPriority(Game game, in Command command)
    {
        if ((uint)command.Target >= (uint)game.Board.Services) return Refusal.UnknownId;
        if (!Acts.IsPriority(command.A)) return Refusal.OutOfBounds;
        game.Priority[command.Target] = command.A;
        return Ruled(game, command);
    }

    private static Refusal Ruled(Game game, in Command command)
    {
        game.Tell(EventKind.RuleSet, command.Seat, a: command.Target, b: command.A);
        return Refusal.None;
    }
}
