using BenchmarkDotNet.Attributes;
using Shouwen.App.Arena.Published;
using Shouwen.Engines.Arena;

namespace Shouwen.Engines.Benchmarks;

/// <summary>A session of the airport, five rounds by bots, on one core: against stepping its log through every 100 ms, and its log alone, without the bots' thinking.</summary>
public class PlayArena
{
    private const int Sessions = 20;
    private const int Tick = 100;
    private static readonly Board Board = Board.Of(ShippedScenarios.Get("airport"));
    private static readonly Design Design = ShippedScenarios.DesignOf(Board.Scenario);
    private readonly List<LogEntry>[] logs;

    public PlayArena()
    {
        logs = [.. Enumerable.Range(0, Sessions).Select(_ => new List<LogEntry>())];
        for (var i = 0; i < Sessions; i++) RunSession.Of(Board, Design, (ulong)i, logs[i]);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Sessions)]
    public int TickByTick()
    {
        var sum = 0;
        for (var i = 0; i < Sessions; i++)
        {
            var game = Play.Start(Board, (ulong)i);
            foreach (var entry in logs[i])
            {
                while (game.Phase == GamePhase.Running && game.Now < entry.At - Tick) Play.Advance(game, game.Now + Tick);
                Play.Advance(game, entry.At);
                Play.Apply(game, entry.Command);
                game.Forget();
            }

            sum += game.EventCount;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Sessions)]
    public int Replay()
    {
        var sum = 0;
        for (var i = 0; i < Sessions; i++) sum += Play.Replay(Board, (ulong)i, logs[i]).Game.EventCount;
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Sessions)]
    public int Bots()
    {
        var sum = 0;
        for (var i = 0; i < Sessions; i++) sum += RunSession.Of(Board, Design, (ulong)i).EventCount;
        return sum;
    }
}
