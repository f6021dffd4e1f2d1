using Shouwen.Engines.Arena;

namespace Shouwen.Engines.Tests.Arena;

public sealed class ReviewTests
{
    private static readonly (Game Game, List<LogEntry> Log) Played = Session();

    [Fact]
    public void A_review_tells_of_every_round_what_the_game_came_to()
    {
        var reviews = ReviewLog.Of(Workshop.Lively, 6, Played.Log);
        Assert.Equal(Played.Game.RoundsOver.ToArray(), reviews.Select(one => one.Result));
        foreach (var review in reviews)
        {
            Assert.Equal(review.Result.Restored, review.Tiers.Sum(one => one.Faults));
            Assert.Equal(review.Result.Pressed, review.Experts.Sum(one => one.Pressed));
            Assert.Equal(review.Events.Count - review.Events.Select(one => one.Case).Distinct().Count(), review.Steps.Sum(one => one.Count));
            Assert.All(review.Experts, one => Assert.InRange(one.BusyTime, 0, 300_000));
            Assert.InRange(review.Early.Count, 0, review.Result.Bought + review.Result.Faults);
        }

        Assert.Contains(reviews[0].Gaps, one => one.TestTime > 0);
    }

    [Fact]
    public void Help_bought_while_an_expert_had_nothing_to_do_is_early()
    {
        var game = Play.Start(Workshop.Board, 5);
        var log = new List<LogEntry>();
        void Do(int at, Command command)
        {
            Play.Advance(game, at);
            Workshop.Done(game, command);
            log.Add(new(at, command));
        }

        Do(0, new(CommandKind.Begin, Command.Trainer));
        Do(2_000, new(CommandKind.Report, Workshop.North, 0));
        Do(3_000, new(CommandKind.Take, Workshop.Clerk, 0));
        Do(4_000, new(CommandKind.Log, Workshop.Clerk, 0));
        Do(5_000, new(CommandKind.Buy, Workshop.Delivery, 0));
        Do(60_000, new(CommandKind.End, Command.Trainer));
        var review = Assert.Single(ReviewLog.Of(Workshop.Board, 5, log));
        Assert.Equal(new EarlyPurchase(0, "saw", 5_000, 200, EarlyReason.ExpertFree), Assert.Single(review.Early));
        Assert.Equal([EventKind.Reported, EventKind.Taken, EventKind.Logged, EventKind.Bought, EventKind.Solved], review.Events.Select(one => one.Activity));
        Assert.Equal(new StepReview(EventKind.Reported, EventKind.Taken, 1, 1_000, 1_000), review.Steps.Single(one => one.To == EventKind.Taken));
        Assert.Equal([new(Workshop.Clerk, EventKind.Taken, 1, 1_000), new(Workshop.Clerk, EventKind.Logged, 1, 1_000)], review.Acts.Where(one => one.Seat == Workshop.Clerk && one.Activity != EventKind.Solved));
        Assert.Equal(SolvedBy.Supplier, Assert.Single(review.Tiers).By);
    }

    private static (Game, List<LogEntry>) Session()
    {
        var log = new List<LogEntry>();
        return (RunSession.Of(Workshop.Lively, Workshop.Design, 6, log), log);
    }
}
