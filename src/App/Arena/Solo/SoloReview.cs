using Shouwen.App.Arena.Debrief;
using Shouwen.App.Arena.Games;
using Shouwen.App.Arena.Published;
using Shouwen.Engines.Arena;

namespace Shouwen.App.Arena.Solo;

/// <summary>What the one who played alone can learn from a round: the process it was played with, what the team came to, and their own steps beside the bots' of the same role. No cause by name.</summary>
/// <param name="Parts">The process of the round.</param>
/// <param name="Own">What they did, beside the bots.</param>
/// <param name="Steps">Where the team's time went, the longest first.</param>
public sealed record SoloReview(IReadOnlyList<string> Parts, IReadOnlyList<OwnAct> Own, IReadOnlyList<TierReview> Tiers, IReadOnlyList<StepReview> Steps, IReadOnlyList<SoloGap> Gaps, IReadOnlyList<EarlyPurchase> Early)
{
    private const int MostSteps = 4;

    internal static SoloReview Of(GameLog log, RoundReview review, int? seat) => new(
        PartsOf(log, review.Round), seat is { } own ? OwnAct.Of(review, own, Seats.Of(log.Board)) : [], review.Tiers, [.. review.Steps.Take(MostSteps)],
        [.. review.Gaps.GroupBy(gap => gap.Service).Select(of => new SoloGap(log.Board.Scenario.Services.First(one => one.Code == of.Key).Name, of.Sum(gap => gap.WithoutArticle), of.Sum(gap => gap.TestTime), of.All(gap => gap.IsWritten)))], review.Early);

    private static IReadOnlyList<string> PartsOf(GameLog log, int round)
    {
        var parts = (Parts)(log.Commands.LastOrDefault(one => one.Kind == CommandKind.Adopt && one.Round <= round)?.A ?? 0);
        return [.. DesignFile.PartNames.Where(one => parts.HasFlag(one.Value)).Select(one => one.Key)];
    }
}

/// <summary>What was found out anew in a service, although it was seen before.</summary>
public sealed record SoloGap(Phrase Service, int WithoutArticle, long TestTime, bool IsWritten);

/// <summary>How often, and the mean time since what happened before on the case.</summary>
/// <param name="BotsTime">The same of the bots in the same role; null where there are none, or they did not do it.</param>
public sealed record OwnAct(EventKind Activity, int Count, long MeanTime, long? BotsTime)
{
    /// <summary>Follow from an act and are none.</summary>
    private static readonly EventKind[] Outcomes = [EventKind.Concluded, EventKind.Solved];

    internal static IReadOnlyList<OwnAct> Of(RoundReview review, int seat, IReadOnlyList<SeatView> seats)
    {
        var bots = review.Acts.Where(one => one.Seat != seat && seats[one.Seat].Role == seats[seat].Role).ToLookup(one => one.Activity);
        return [.. review.Acts.Where(one => one.Seat == seat && !Outcomes.Contains(one.Activity)).Select(one => new OwnAct(one.Activity, one.Count, one.MeanTime, Mean(bots[one.Activity])))];
    }

    private static long? Mean(IEnumerable<ActReview> acts)
    {
        var (count, sum) = acts.Aggregate((Count: 0, Sum: 0L), (so, one) => (so.Count + one.Count, so.Sum + (one.Count * one.MeanTime)));
        return count == 0 ? null : sum / count;
    }
}
