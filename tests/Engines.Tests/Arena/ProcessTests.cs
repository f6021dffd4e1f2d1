using Shouwen.Engines.Arena;

namespace Shouwen.Engines.Tests.Arena;

/// <summary>What elements of a process do.</summary>
public sealed class ProcessTests
{
    private static readonly Board TwoFaults = Board.Of(Workshop.Scenario with { Rounds = [new(400, 1000, null, [new(1_000, "lamp", "lamp-bent", 0), new(1_500, "press", "press-bent", 0)])] });

    [Fact]
    public void An_urgent_case_interrupts_a_less_urgent_one_which_keeps_its_tests()
    {
        var game = Two(Parts.Contact | Parts.Priority);
        Workshop.Done(game, new(CommandKind.Test, Workshop.Expert, 0, 0));
        Play.Advance(game, game.NextAt);
        while (ViewOf.Trainer(game).Seats[Workshop.Expert].IsBusy) Play.Advance(game, game.NextAt);
        Workshop.Done(game, new(CommandKind.Test, Workshop.Expert, 0, 1));
        Workshop.Done(game, new(CommandKind.Assign, Workshop.Delivery, 1, Workshop.Expert));
        Assert.Equal((Stage.Pool, Stage.Queued), (Workshop.Case(game).Stage, Workshop.Case(game, 1).Stage));
        Assert.False(ViewOf.Trainer(game).Seats[Workshop.Expert].IsBusy);
        Assert.True(Workshop.Case(game).Tests[0].IsDone);
        Workshop.Done(game, new(CommandKind.Start, Workshop.Expert, 1));
    }

    [Fact]
    public void Without_priorities_nothing_is_interrupted()
    {
        var game = Two(Parts.Contact);
        Workshop.Done(game, new(CommandKind.Assign, Workshop.Delivery, 1, Workshop.Expert));
        Assert.Equal((Stage.Working, Stage.Queued), (Workshop.Case(game).Stage, Workshop.Case(game, 1).Stage));
    }

    [Fact]
    public void Two_experts_on_an_urgent_case_take_half_the_time_that_is_left()
    {
        var game = Two(Parts.Contact | Parts.Priority);
        Workshop.Done(game, new(CommandKind.Assign, Workshop.Delivery, 1, Workshop.SecondExpert));
        Workshop.Done(game, new(CommandKind.Start, Workshop.SecondExpert, 1));
        Workshop.Done(game, new(CommandKind.Test, Workshop.SecondExpert, 1, 0));
        Workshop.Refused(Refusal.Busy, game, new(CommandKind.Assign, Workshop.Delivery, 1, Workshop.Expert));
        Workshop.Done(game, new(CommandKind.Return, Workshop.Expert, 0));
        var left = ViewOf.Trainer(game).Seats[Workshop.SecondExpert].Until - game.Now;
        Workshop.Done(game, new(CommandKind.Assign, Workshop.Delivery, 1, Workshop.Expert));
        Assert.Equal(left / 2, ViewOf.Trainer(game).Seats[Workshop.SecondExpert].Until - game.Now);
        Workshop.Refused(Refusal.Already, game, new(CommandKind.Assign, Workshop.Delivery, 1, Workshop.Expert));
    }

    [Fact]
    public void Rules_forbid_help_before_the_limit_of_the_priority_and_beyond_its_share()
    {
        var game = Two(Parts.Contact | Parts.Priority | Parts.Rules);
        Workshop.Refused(Refusal.TooEarly, game, new(CommandKind.Buy, Workshop.Delivery, 1));
        Play.Advance(game, 2_000 + 20_000);
        Workshop.Done(game, new(CommandKind.SetShare, Workshop.Director, 1, 50));
        Workshop.Refused(Refusal.NoMoney, game, new(CommandKind.Buy, Workshop.Delivery, 1));
        Workshop.Done(game, new(CommandKind.SetShare, Workshop.Director, 1, 100));
        Workshop.Done(game, new(CommandKind.Buy, Workshop.Delivery, 1));
        Play.Advance(game, 100_000);
        Assert.Equal(SolvedBy.Supplier, Workshop.Case(game, 1).SolvedBy);
        Workshop.Refused(Refusal.WrongStage, game, new(CommandKind.Buy, Workshop.Delivery, 1));
    }

    [Fact]
    public void Help_beyond_the_budget_is_not_bought()
    {
        var game = Two(Parts.Contact);
        Workshop.Done(game, new(CommandKind.Buy, Workshop.Delivery, 1));
        Workshop.Done(game, new(CommandKind.Buy, Workshop.Delivery, 0));
        Assert.Equal((400, 400), (ViewOf.Trainer(game).Money!.Budget, ViewOf.Trainer(game).Money!.Spent));
    }

    [Fact]
    public void Where_nobody_is_the_contact_a_customer_manager_who_comes_and_asks_costs_an_expert_time()
    {
        var game = Workshop.Working(Parts.None);
        Workshop.Done(game, new(CommandKind.Test, Workshop.Expert, 0, 0));
        var until = ViewOf.Trainer(game).Seats[Workshop.Expert].Until;
        Workshop.Done(game, new(CommandKind.Press, Workshop.North, Workshop.Expert, 0));
        Assert.Equal(until + 5_000, ViewOf.Trainer(game).Seats[Workshop.Expert].Until);
    }

    [Fact]
    public void An_expert_on_standby_takes_only_what_is_urgent()
    {
        var game = Workshop.InPool(Parts.Contact | Parts.Priority | Parts.Form);
        Workshop.Done(game, new(CommandKind.Standby, Workshop.Delivery, Workshop.Expert, 1));
        Workshop.Refused(Refusal.NotAgreed, game, new(CommandKind.Assign, Workshop.Delivery, 0, Workshop.Expert));
        Workshop.Done(game, new(CommandKind.Assign, Workshop.Delivery, 0, Workshop.SecondExpert));
    }

    [Fact]
    public void People_change_between_desk_and_experts_between_rounds_and_one_stays()
    {
        var game = Play.Start(Workshop.Board, 1);
        Workshop.Done(game, new(CommandKind.Move, Workshop.Delivery, Workshop.Expert, (int)Role.Clerk));
        Assert.Equal(Role.Clerk, game.RoleOf(Workshop.Expert));
        Workshop.Refused(Refusal.OutOfBounds, game, new(CommandKind.Move, Workshop.Delivery, Workshop.SecondExpert, (int)Role.Clerk));
    }

    /// <summary>The lamp, which the expert works on, and the press, urgent and in the pool.</summary>
    private static Game Two(Parts parts)
    {
        var game = Workshop.Running(parts | Parts.Form, 2_000, TwoFaults);
        for (var i = 0; i < 2; i++)
        {
            Workshop.Done(game, new(CommandKind.Report, Workshop.North, i, Form: Workshop.TruthOf(game, Workshop.North, i)));
            Workshop.Done(game, new(CommandKind.Take, Workshop.Clerk, i));
            Workshop.Done(game, new(CommandKind.Log, Workshop.Clerk, i));
            Workshop.Done(game, new(CommandKind.Escalate, Workshop.Clerk, i, -1));
        }

        Workshop.Done(game, new(CommandKind.Assign, Workshop.Delivery, 0, Workshop.Expert));
        Workshop.Done(game, new(CommandKind.Start, Workshop.Expert, 0));
        return game;
    }
}
