using Shouwen.Engines.Arena;

namespace Shouwen.Engines.Tests.Arena;

/// <summary>What a fault does to movements is computed, never keyed in.</summary>
public sealed class ImpactTests
{
    [Fact]
    public void Without_faults_everything_goes_on_time()
    {
        var game = Workshop.Running(Parts.None, int.MaxValue - 1, Board.Of(Workshop.Scenario with { Rounds = [new(0, 1000, null, [new(299_000, "lamp", null, 0)])] }));
        var result = Assert.Single(game.RoundsOver.ToArray());
        Assert.Equal((20, 20, 0, 0L, 20_000), (result.Moved, result.OnTime, result.Cancelled, result.Delay, result.Satisfaction));
        Assert.Equal(20 * 50, result.Earned);
    }

    [Fact]
    public void A_fault_that_nobody_mends_blocks_its_phase_at_its_places_from_its_decay_on()
    {
        var game = Workshop.Running(Parts.None, int.MaxValue - 1);
        var result = Assert.Single(game.RoundsOver.ToArray());
        Assert.Equal((16, 4), (result.Moved, result.Cancelled));
    }

    [Fact]
    public void A_movement_waits_until_the_service_is_back()
    {
        var game = Workshop.Working(Parts.Form);
        Workshop.Done(game, new(CommandKind.Test, Workshop.Expert, 0, 0));
        Play.Advance(game, 50_000);
        Assert.Equal(("north", 1), (ViewOf.Trainer(game).Places[0].Place, ViewOf.Trainer(game).Places[0].Held));
        Workshop.Done(game, new(CommandKind.Buy, Workshop.Delivery, 0));
        Workshop.Settle(game);
        Assert.Equal(0, ViewOf.Trainer(game).Places[0].Held);
        Play.Advance(game, int.MaxValue - 1);
        var result = game.RoundsOver[0];
        Assert.Equal((20, 19, 0), (result.Moved, result.OnTime, result.Cancelled));
        Assert.InRange(result.Delay, 1, 39_999);
        Assert.InRange(result.Satisfaction, 19_000, 19_999);
    }

    [Fact]
    public void A_mirror_brings_the_service_back_while_its_fault_lasts()
    {
        var game = Workshop.Running(Parts.All, 2_000);
        Workshop.Done(game, new(CommandKind.Mirror, Workshop.Delivery, 1));
        Workshop.Done(game, new(CommandKind.Report, Workshop.North, 0));
        Play.Advance(game, 30_000);
        Workshop.Done(game, new(CommandKind.Switch, Workshop.North, 0));
        Play.Advance(game, 45_000);
        Assert.Equal((false, false, true), (ViewOf.Trainer(game).Faults[0].IsDown, ViewOf.Trainer(game).Faults[0].IsOver, ViewOf.Trainer(game).Faults[0].IsMirrored));
        Workshop.Refused(Refusal.Already, game, new(CommandKind.Switch, Workshop.Clerk, 0));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_movement_goes_or_is_cancelled_and_every_fault_is_solved_by_somebody_or_left(int seed)
    {
        foreach (var result in RunSession.Of(Workshop.Lively, Workshop.Design, (ulong)seed).RoundsOver)
        {
            Assert.Equal(20, result.Moved + result.Cancelled);
            Assert.Equal(result.Restored, result.ByCustomer + result.ByDesk + result.ByExpert + result.Bought);
            Assert.InRange(result.Restored, 0, result.Faults);
            Assert.InRange(result.Spent, 0, result.Budget);
        }
    }
}
