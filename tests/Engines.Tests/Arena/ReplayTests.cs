using Shouwen.Engines.Arena;

namespace Shouwen.Engines.Tests.Arena;

public sealed class ReplayTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(77)]
    public void A_game_is_its_scenario_its_seed_and_its_log(int seed)
    {
        var log = new List<LogEntry>();
        var played = RunSession.Of(Workshop.Lively, Workshop.Design, (ulong)seed, log);
        var (again, refused) = Play.Replay(Workshop.Lively, (ulong)seed, log);
        Assert.Null(refused);
        Assert.Equal(played.Bytes(), again.Bytes());
        Assert.True(log.Count > 200);
    }

    [Fact]
    public void The_state_is_the_same_on_every_machine() => Assert.Equal("fd0746e71b8f2e85", RunSession.Of(Workshop.Lively, Workshop.Design, 42).Digest());

    [Fact]
    public void A_log_of_another_seed_does_not_fit()
    {
        var log = new List<LogEntry>();
        RunSession.Of(Workshop.Lively, Workshop.Design, 1, log);
        Assert.NotNull(Play.Replay(Workshop.Lively, 2, log).RefusedAt);
    }

    [Fact]
    public void Time_that_passes_in_small_steps_comes_to_the_same()
    {
        var (once, often) = (Workshop.Running(Parts.All, board: Workshop.Lively), Workshop.Running(Parts.All, board: Workshop.Lively));
        Play.Advance(once, 250_000);
        for (var at = 2_000; at <= 250_000; at += 100) Play.Advance(often, at);
        Assert.Equal(once.Digest(), often.Digest());
    }

    [Fact]
    public void A_game_that_was_broken_off_is_taken_up_from_its_log_at_its_moment()
    {
        var log = new List<LogEntry>();
        RunSession.Of(Workshop.Lively, Workshop.Design, 8, log);
        var second = log.FindLastIndex(one => one.Command.Kind == CommandKind.Begin);
        var (before, rest) = (log.Take(second + 30).ToList(), log.Skip(second + 30).ToList());
        var (game, refused) = Play.Replay(Workshop.Lively, 8, before, before[^1].At);
        Assert.Null(refused);
        Assert.Equal((GamePhase.Running, before[^1].At), (game.Phase, game.Now));
        foreach (var (at, command) in rest)
        {
            Play.Advance(game, at);
            Workshop.Done(game, command);
        }

        Play.Advance(game, int.MaxValue - 1);
        Assert.Equal(RunSession.Of(Workshop.Lively, Workshop.Design, 8).Bytes(), game.Bytes());
    }

    [Fact]
    public void A_fork_goes_its_own_way()
    {
        var game = Workshop.Working(Parts.All);
        var (fork, before) = (game.Clone(), game.Bytes());
        Assert.Equal(before, fork.Bytes());
        Workshop.Done(fork, new(CommandKind.Test, Workshop.Expert, 0, 0));
        Play.Advance(fork, 200_000);
        Assert.Equal(before, game.Bytes());
        Workshop.Done(game, new(CommandKind.Test, Workshop.Expert, 0, 0));
        Play.Advance(game, 200_000);
        Assert.Equal(fork.Bytes(), game.Bytes());
    }

    [Fact]
    public void The_same_faults_come_whatever_the_team_does()
    {
        var (idle, busy) = (Workshop.Running(Parts.None, 299_999, Workshop.Lively, 9), Play.Start(Workshop.Lively, 9));
        for (var seat = 0; seat < Workshop.Lively.Seats; seat++) Workshop.Done(busy, new(CommandKind.Bot, Command.Trainer, seat));
        var bots = new Bots(busy, Workshop.Design);
        bots.Prepare();
        Workshop.Done(busy, new(CommandKind.Begin, Command.Trainer));
        while (busy.Now < 299_999)
        {
            Play.Advance(busy, Math.Min(299_999, Math.Min(busy.NextAt, bots.NextAt)));
            bots.Act();
        }

        static IEnumerable<(int, string, string?, long)> Of(Game game) => ViewOf.Trainer(game).Faults.Select(one => (one.At, one.Service, one.Cause, one.Form));
        Assert.Equal(Of(idle), Of(busy));
    }
}
