using System.Text.Json;
using System.Text.Json.Serialization;
using Shouwen.Engines.Arena;

namespace Shouwen.Engines.Tests.Arena;

public sealed class ViewTests
{
    private static readonly JsonSerializerOptions Json = new() { IncludeFields = true, Converters = { new JsonStringEnumConverter() } };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void No_hidden_cause_reaches_a_seat_before_it_is_concluded(int seed)
    {
        var game = Play.Start(Workshop.Lively, (ulong)seed);
        for (var seat = 0; seat < Workshop.Board.Seats; seat++) Workshop.Done(game, new(CommandKind.Bot, Command.Trainer, seat));
        var (bots, hidden) = (new Bots(game, Workshop.Design), 0);
        while (game.Phase == GamePhase.Ready)
        {
            bots.Prepare();
            Workshop.Done(game, new(CommandKind.Begin, Command.Trainer));
            while (game.Phase == GamePhase.Running)
            {
                Play.Advance(game, Math.Min(game.NextAt, bots.NextAt));
                bots.Act();
                hidden += Check(game);
                game.Forget();
            }
        }

        Assert.True(hidden > 100);
    }

    /// <summary>How many hidden causes were looked for.</summary>
    private static int Check(Game game)
    {
        var all = ViewOf.Trainer(game);
        var known = all.Articles.Select(one => one.Cause).ToHashSet();
        var concluded = Enumerable.Range(0, Workshop.Board.Seats).SelectMany(seat => ViewOf.Seat(game, seat).Cases).Where(one => one.Tests.Any(test => test.Clue is not null) || one.SolvedBy != SolvedBy.Nobody || one.Solution is not null).Select(one => one.Cause).ToHashSet();
        var hidden = all.Faults.Select(one => one.Cause!).Where(cause => !known.Contains(cause) && !concluded.Contains(cause)).ToList();
        for (var seat = 0; seat < Workshop.Board.Seats; seat++)
        {
            var (view, number) = (JsonSerializer.Serialize(ViewOf.Seat(game, seat), Json), seat);
            var told = JsonSerializer.Serialize(game.Events.ToArray().Where(one => ViewOf.Sees(game, number, one)), Json);
            Assert.DoesNotContain(hidden, cause => view.Contains($"\"{cause}\"", StringComparison.Ordinal) || told.Contains(cause, StringComparison.Ordinal));
        }

        return hidden.Count;
    }

    [Fact]
    public void The_trainer_sees_the_cause_and_nobody_else_until_it_is_tested()
    {
        var game = Workshop.Working(Parts.All);
        Assert.Equal("saw-blunt", ViewOf.Trainer(game).Cases[0].Cause);
        for (var seat = 0; seat < Workshop.Board.Seats; seat++) Assert.All(ViewOf.Seat(game, seat).Cases, one => Assert.Null(one.Cause));
        Workshop.Done(game, new(CommandKind.Test, Workshop.Expert, 0, 0));
        Workshop.Settle(game);
        Assert.Equal("saw-blunt", ViewOf.Seat(game, Workshop.Expert).Cases[0].Cause);
    }

    [Fact]
    public void A_customer_manager_sees_the_faults_of_its_place_and_its_own_reports()
    {
        var game = Workshop.InPool(Parts.All);
        Assert.Single(ViewOf.Seat(game, Workshop.North).Faults);
        Assert.Single(ViewOf.Seat(game, Workshop.North).Cases);
        Assert.Empty(ViewOf.Seat(game, Workshop.South).Faults);
        Assert.Empty(ViewOf.Seat(game, Workshop.South).Cases);
        Assert.Null(ViewOf.Seat(game, Workshop.North).Money);
        Assert.NotNull(ViewOf.Seat(game, Workshop.Director).Money);
    }

    [Fact]
    public void An_expert_sees_a_case_when_it_comes_to_its_queue()
    {
        var game = Workshop.InPool(Parts.All);
        Assert.Empty(ViewOf.Seat(game, Workshop.Expert).Cases);
        Workshop.Done(game, new(CommandKind.Assign, Workshop.Delivery, 0, Workshop.Expert));
        Assert.Single(ViewOf.Seat(game, Workshop.Expert).Cases);
        Assert.Empty(ViewOf.Seat(game, Workshop.SecondExpert).Cases);
    }

    [Fact]
    public void A_supplier_is_shown_the_evidence_and_not_the_verdict()
    {
        var game = Workshop.Working(Parts.Form | Parts.Contact);
        Workshop.Done(game, new(CommandKind.Test, Workshop.Expert, 0, 0));
        Workshop.Settle(game);
        Workshop.Done(game, new(CommandKind.Propose, Workshop.Expert, 0, 1));
        Assert.Null(Seen(game).IsRight);
        Workshop.Settle(game);
        var seen = Seen(game);
        Assert.Equal((null, "saw-grind", true), (seen.IsRight, seen.Solution, seen.Tests[0] is { IsDone: true, Clue: not null }));
        Assert.NotEqual(seen.Solution, seen.Proposed);
        Assert.False(ViewOf.Trainer(game).Cases[0].IsRight);
    }

    [Fact]
    public void A_supplier_sees_that_a_guess_comes_with_no_evidence()
    {
        var game = Workshop.Working(Parts.Form | Parts.Contact);
        Workshop.Done(game, new(CommandKind.Propose, Workshop.Expert, 0, 0));
        Workshop.Settle(game);
        var seen = Seen(game);
        Assert.Equal((null, null, null, 0), (seen.IsRight, seen.Cause, seen.Solution, seen.Missing));
        Assert.DoesNotContain(seen.Tests, one => one.IsDone);
    }

    private static CaseView Seen(Game game) => Assert.Single(ViewOf.Seat(game, Workshop.Supplier).Cases);

    [Fact]
    public void Looking_changes_nothing()
    {
        var game = Workshop.Working(Parts.All);
        var before = game.Bytes();
        for (var seat = -1; seat < Workshop.Board.Seats; seat++) ViewOf.Seat(game, seat);
        Assert.Equal(before, game.Bytes());
    }
}
