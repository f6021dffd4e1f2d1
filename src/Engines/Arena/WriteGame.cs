namespace Shouwen.Engines.Arena;

/// <summary>A state as bytes, field by field.</summary>
internal static class WriteGame
{
    public static ByteSink Of(Game game)
    {
        var sink = new ByteSink();
        sink.Add(game.Board.Digest);
        sink.Add((long)game.Seed);
        sink.Add((int)game.Phase, game.Round, game.Now, game.EventCount, (int)game.Parts, game.Decay, game.RoundEnd, game.IsSigned ? 1 : 0, game.Budget, game.Spent, game.NextDue, game.NextCancel);
        sink.Add(game.FaultCount, game.CaseCount, game.OpenCount, game.ScriptCount, game.NextFault, game.SeenCount, game.Mirrors, game.ResultCount);
        foreach (var list in new[] { game.Limits, game.Shares, game.SpentOn, game.Priority, game.Blocked }) sink.Add(list);
        sink.Add(game.Movement);
        sink.Add(game.Articles);
        foreach (var has in game.HasMirror) sink.Add(has ? 1 : 0);
        foreach (var was in game.Foreseen) sink.Add(was ? 1 : 0);
        foreach (var one in game.Seen.AsSpan(0, game.SeenCount)) sink.Add((int)one);
        foreach (var one in game.Open.AsSpan(0, game.OpenCount)) sink.Add((int)one);
        foreach (var one in game.Script.AsSpan(0, game.ScriptCount)) sink.Add(one.At, one.Cause, one.Place);
        foreach (ref readonly var one in game.Faults.AsSpan(0, game.FaultCount)) one.Write(sink);
        foreach (ref readonly var one in game.Cases.AsSpan(0, game.CaseCount)) one.Write(sink);
        foreach (ref readonly var one in game.Seats.AsSpan()) one.Write(sink);
        game.Timers.Write(sink);
        foreach (var result in game.RoundsOver) result.Write(sink);
        game.Tally.Result(game.FaultCount, game.Budget, game.Spent, game.Board.Money).Write(sink);
        return sink;
    }
}
