using Shouwen.Engines.Arena;

namespace Shouwen.Engines.Tests.Arena;

public sealed class TrainerTests
{
    [Fact]
    public void While_the_clock_stands_no_time_passes_and_nobody_acts()
    {
        var game = Workshop.Working(Parts.All);
        Workshop.Done(game, new(CommandKind.Pause, Command.Trainer));
        Play.Advance(game, 200_000);
        Assert.Equal(2_000, game.Now);
        Workshop.Refused(Refusal.NotRunning, game, new(CommandKind.Test, Workshop.Expert, 0, 0));
        Workshop.Done(game, new(CommandKind.Resume, Command.Trainer));
        Workshop.Done(game, new(CommandKind.Test, Workshop.Expert, 0, 0));
    }

    [Fact]
    public void Minutes_are_added_and_a_round_can_be_ended()
    {
        var game = Workshop.Running(Parts.None);
        Workshop.Done(game, new(CommandKind.Extend, Command.Trainer, A: 2));
        Play.Advance(game, 400_000);
        Assert.Equal((GamePhase.Running, 400_000), (game.Phase, game.Now));
        Workshop.Done(game, new(CommandKind.End, Command.Trainer));
        Assert.Equal((GamePhase.Ready, 1), (game.Phase, game.Round));
    }

    [Fact]
    public void A_fault_is_injected_and_decay_is_changed()
    {
        var game = Workshop.Running(Parts.None);
        Workshop.Done(game, new(CommandKind.Decay, Command.Trainer, A: 500));
        Workshop.Done(game, new(CommandKind.Inject, Command.Trainer, 2, 1, 1));
        Assert.Equal(("lamp", "lamp-bent"), (ViewOf.Trainer(game).Faults[1].Service, ViewOf.Trainer(game).Faults[1].Cause));
        Play.Advance(game, 2_000 + 15_000);
        Assert.True(ViewOf.Trainer(game).Faults[1].IsDown);
        Workshop.Refused(Refusal.UnknownId, game, new(CommandKind.Inject, Command.Trainer, 2, 7, 1));
    }

    [Fact]
    public void A_bot_takes_a_seat_in_the_middle_goes_on_with_what_it_has_and_gives_it_back()
    {
        var game = Workshop.Working(Parts.Form | Parts.Contact);
        var bots = new Bots(game, Workshop.Design);
        foreach (var seat in new[] { Workshop.Expert, Workshop.Supplier }) Workshop.Done(game, new(CommandKind.Bot, Command.Trainer, seat));
        bots.Act();
        while (game.Phase == GamePhase.Running && Workshop.Case(game).Stage != Stage.Solved)
        {
            Play.Advance(game, Math.Min(game.NextAt, bots.NextAt));
            bots.Act();
        }

        Assert.Equal(SolvedBy.Expert, Workshop.Case(game).SolvedBy);
        Workshop.Done(game, new(CommandKind.Person, Command.Trainer, Workshop.Expert));
        var before = game.Bytes();
        bots.Act();
        Assert.Equal(before, game.Bytes());
    }

    [Fact]
    public void Bots_that_begin_in_the_middle_of_a_game_play_it_to_its_end()
    {
        var game = Workshop.Running(Parts.Form | Parts.Contact, 100_000, Workshop.Lively);
        for (var seat = 0; seat < Workshop.Board.Seats; seat++) Workshop.Done(game, new(CommandKind.Bot, Command.Trainer, seat));
        RunSession.RunRound(game, new Bots(game, Workshop.Design));
        Assert.True(game.RoundsOver[0].Restored > 0);
    }
}
