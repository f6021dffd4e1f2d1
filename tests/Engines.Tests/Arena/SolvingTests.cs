using Shouwen.Engines.Arena;

namespace Shouwen.Engines.Tests.Arena;

/// <summary>From a fault to a restored service, by people.</summary>
public sealed class SolvingTests
{
    [Fact]
    public void A_tested_accepted_and_repaired_fault_is_over_and_can_be_written_up()
    {
        var game = Workshop.Working(Parts.Form | Parts.Contact | Parts.Knowledge);
        Workshop.Done(game, new(CommandKind.Test, Workshop.Expert, 0, 0));
        Workshop.Settle(game);
        Assert.Equal("saw-grind", Workshop.Case(game).Solution);
        Workshop.Done(game, new(CommandKind.Propose, Workshop.Expert, 0, 0));
        Workshop.Settle(game);
        Workshop.Done(game, new(CommandKind.Accept, Workshop.Supplier, 0));
        Workshop.Done(game, new(CommandKind.Repair, Workshop.Expert, 0));
        Workshop.Settle(game);
        Assert.Equal((Stage.Solved, SolvedBy.Expert), (Workshop.Case(game).Stage, Workshop.Case(game).SolvedBy));
        Assert.True(ViewOf.Trainer(game).Faults[0].IsOver);
        Workshop.Done(game, new(CommandKind.Write, Workshop.Expert, 0));
        Workshop.Settle(game);
        Assert.Equal(new ArticleView("saw", "saw-blunt", "saw-grind"), Assert.Single(ViewOf.Seat(game, Workshop.Expert).Articles));
    }

    [Fact]
    public void A_guess_cannot_be_accepted_even_when_it_is_right_and_costs_time()
    {
        var game = Workshop.Working(Parts.Form | Parts.Contact);
        Workshop.Done(game, new(CommandKind.Propose, Workshop.Expert, 0, 0));
        Workshop.Refused(Refusal.WrongStage, game, new(CommandKind.Accept, Workshop.Supplier, 0));
        Workshop.Settle(game);
        Workshop.Refused(Refusal.NotProven, game, new(CommandKind.Accept, Workshop.Supplier, 0));
        Workshop.Done(game, new(CommandKind.Reject, Workshop.Supplier, 0, (int)Reason.NoEvidence));
        Workshop.Refused(Refusal.TooEarly, game, new(CommandKind.Start, Workshop.Expert, 0));
        Play.Advance(game, game.Now + 10_000);
        Workshop.Done(game, new(CommandKind.Start, Workshop.Expert, 0));
    }

    [Fact]
    public void Whoever_had_a_solution_sent_back_or_help_declined_is_told_why()
    {
        var game = Workshop.Working(Parts.Form | Parts.Contact);
        Workshop.Done(game, new(CommandKind.Ask, Workshop.Expert, 0));
        Workshop.Done(game, new(CommandKind.Decline, Workshop.Delivery, 0, (int)Reason.NoMoney));
        Assert.Equal((null, Reason.NoMoney), Told(game));
        Workshop.Done(game, new(CommandKind.Ask, Workshop.Expert, 0));
        Assert.Equal((null, null), Told(game));
        Workshop.Done(game, new(CommandKind.Propose, Workshop.Expert, 0, 0));
        Workshop.Settle(game);
        Workshop.Done(game, new(CommandKind.Reject, Workshop.Supplier, 0, (int)Reason.Incomplete));
        Assert.Equal((Reason.Incomplete, null), Told(game));

        static (Reason?, Reason?) Told(Game game) => ViewOf.Seat(game, Workshop.Expert).Cases.Select(one => (one.Rejected, one.Declined)).Single();
    }

    [Fact]
    public void A_wrong_solution_cannot_be_accepted_though_the_cause_is_known()
    {
        var game = Workshop.Working(Parts.Form | Parts.Contact);
        Workshop.Done(game, new(CommandKind.Test, Workshop.Expert, 0, 0));
        Workshop.Settle(game);
        Workshop.Done(game, new(CommandKind.Propose, Workshop.Expert, 0, 1));
        Workshop.Settle(game);
        Workshop.Refused(Refusal.NotProven, game, new(CommandKind.Accept, Workshop.Supplier, 0));
    }

    [Fact]
    public void What_is_not_spoken_needs_the_form()
    {
        var (spoken, written) = (Workshop.Running(Parts.None), Workshop.Running(Parts.Form));
        foreach (var game in new[] { spoken, written }) Workshop.Done(game, new(CommandKind.Report, Workshop.North, 0, Form: Workshop.TruthOf(game, Workshop.North, 0)));
        Assert.Equal((1, 0), (Workshop.Case(spoken).Missing, Workshop.Case(written).Missing));
    }

    [Fact]
    public void An_incomplete_report_makes_tests_useless_until_it_is_asked_back()
    {
        var game = Workshop.Running(Parts.Contact);
        Workshop.Done(game, new(CommandKind.Report, Workshop.North, 0, Form: Workshop.TruthOf(game, Workshop.North, 0)));
        Workshop.Done(game, new(CommandKind.Take, Workshop.Clerk, 0));
        Workshop.Done(game, new(CommandKind.Log, Workshop.Clerk, 0));
        Workshop.Done(game, new(CommandKind.Escalate, Workshop.Clerk, 0, -1));
        Workshop.Done(game, new(CommandKind.Assign, Workshop.Delivery, 0, Workshop.Expert));
        Workshop.Done(game, new(CommandKind.Start, Workshop.Expert, 0));
        Workshop.Done(game, new(CommandKind.Test, Workshop.Expert, 0, 0));
        Workshop.Settle(game);
        Assert.Null(Workshop.Case(game).Solution);
        Workshop.Done(game, new(CommandKind.Clarify, Workshop.Expert, 0));
        Workshop.Settle(game);
        Workshop.Done(game, new(CommandKind.Test, Workshop.Expert, 0, 0));
        Workshop.Settle(game);
        Assert.Equal("saw-grind", Workshop.Case(game).Solution);
    }

    [Fact]
    public void All_services_are_looked_at_at_once_as_they_are_one_by_one()
    {
        Game[] games = [BeforeTheSecondRound(), BeforeTheSecondRound()];
        for (var service = 0; service < games[0].Board.Services; service++) Workshop.Done(games[0], new(CommandKind.Foresee, Workshop.Expert, service));
        Workshop.Done(games[1], new(CommandKind.Foresee, Workshop.Expert, Command.All));
        Assert.Equal(games[0].Digest(), games[1].Digest());
        Workshop.Refused(Refusal.Already, games[1], new(CommandKind.Foresee, Workshop.Expert, Command.All));
        Workshop.Refused(Refusal.UnknownId, games[1], new(CommandKind.Foresee, Workshop.Expert, -2));
        Assert.All(Enumerable.Range(0, games[1].Board.Services), service => Assert.True(games[1].IsForeseen(service)));

        static Game BeforeTheSecondRound()
        {
            var game = Workshop.Running(Parts.All, 0);
            Play.Advance(game, 2_000);
            Workshop.Done(game, new(CommandKind.End, Command.Trainer));
            return game;
        }
    }

    [Fact]
    public void The_desk_solves_what_is_written_down_once_the_knowledge_base_reaches_it()
    {
        var game = Workshop.Running(Parts.All, 0);
        Play.Advance(game, 2_000);
        Workshop.Done(game, new(CommandKind.End, Command.Trainer));
        Workshop.Done(game, new(CommandKind.Foresee, Workshop.Expert, 1));
        Workshop.Done(game, new(CommandKind.Begin, Command.Trainer));
        Play.Advance(game, 2_000);
        Workshop.Done(game, new(CommandKind.Report, Workshop.North, 0, Form: Workshop.TruthOf(game, Workshop.North, 0)));
        Workshop.Done(game, new(CommandKind.Take, Workshop.Clerk, 0));
        Workshop.Done(game, new(CommandKind.Log, Workshop.Clerk, 0));
        Workshop.Done(game, new(CommandKind.LookUp, Workshop.Clerk, 0));
        Workshop.Settle(game);
        Workshop.Done(game, new(CommandKind.Propose, Workshop.Clerk, 0, 0));
        Workshop.Settle(game);
        Workshop.Done(game, new(CommandKind.Accept, Workshop.Supplier, 0));
        Workshop.Done(game, new(CommandKind.Repair, Workshop.Clerk, 0));
        Workshop.Settle(game);
        Assert.Equal(SolvedBy.Desk, Workshop.Case(game).SolvedBy);
    }

    [Fact]
    public void Reports_of_one_fault_are_linked_and_end_with_it()
    {
        var game = Workshop.Running(Parts.Form, 2_000, Board.Of(Workshop.Scenario with { Rounds = [new(1000, 1000, null, [new(1_000, "press", null, 0)])] }));
        Workshop.Done(game, new(CommandKind.Report, Workshop.North, 0));
        Workshop.Done(game, new(CommandKind.Report, Workshop.South, 0));
        Workshop.Done(game, new(CommandKind.Take, Workshop.Clerk, 0));
        Workshop.Done(game, new(CommandKind.Log, Workshop.Clerk, 0));
        Workshop.Done(game, new(CommandKind.Take, Workshop.Clerk, 1));
        Workshop.Done(game, new(CommandKind.Link, Workshop.Clerk, 1, 0));
        Assert.Equal((Stage.Linked, 0), (Workshop.Case(game, 1).Stage, Workshop.Case(game, 1).LinkedTo));
        Workshop.Refused(Refusal.UnknownId, game, new(CommandKind.Link, Workshop.Clerk, 0, 0));
    }
}
