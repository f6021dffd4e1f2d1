namespace Shouwen.Engines.Arena;

/// <summary>What is noted while a round is played again.</summary>
internal sealed class ReviewNotes(Game game)
{
    private readonly List<CaseEvent> events = [];
    private readonly List<EarlyPurchase> early = [];
    private readonly Dictionary<int, ArenaEvent> last = [];
    private readonly SortedDictionary<(EventKind From, EventKind To), (int Count, long Sum, int Longest)> steps = [];
    private readonly SortedDictionary<(int Seat, EventKind Activity), (int Count, long Sum)> acts = [];
    private readonly long[] busy = new long[game.Seats.Length];
    private readonly int[] started = new int[game.Seats.Length];
    private readonly int[] pressed = new int[game.Seats.Length];
    private readonly int[] longest = new int[game.Seats.Length];
    private readonly SortedDictionary<int, long> testTime = [];

    /// <summary>Time passes: who is busy now stays so until then.</summary>
    public void Pass(int at)
    {
        if (game.Phase != GamePhase.Running) return;
        var by = Math.Max(0, Math.Min(at, game.RoundEnd) - game.Now);
        for (var seat = 0; seat < busy.Length; seat++)
        {
            ref readonly var one = ref game.Seats[seat];
            if (one.Busy == Busy.Free) continue;
            busy[seat] += by;
            if (one.Busy == Busy.Test) testTime[one.Case] = testTime.GetValueOrDefault(one.Case) + by;
        }
    }

    /// <summary>A purchase is judged by what could have been done instead, before it is made.</summary>
    public void Before(in Command command)
    {
        if (command.Kind != CommandKind.Buy || !Acts.IsCase(game, command.Target) || !DeliveryActs.CanBeBought(game.Cases[command.Target])) return;
        ref readonly var fault = ref game.Faults[game.Cases[command.Target].Fault];
        var price = game.Board.Prices[game.Board.ServicePriority[fault.Service] - 1];
        if (game.Has(Parts.Knowledge) && game.Articles[fault.Cause] > 0) early.Add(new(command.Target, Service(fault), game.Now, price, EarlyReason.Known));
        else if (AnExpertIsFree()) early.Add(new(command.Target, Service(fault), game.Now, price, EarlyReason.ExpertFree));
    }

    public void Hear(in ArenaEvent happened)
    {
        if (happened.Kind == EventKind.Pressed) pressed[happened.A]++;
        if (happened.Kind == EventKind.Started) started[happened.Seat]++;
        if (happened.Kind is EventKind.Assigned or EventKind.Escalated && happened.A >= 0) longest[happened.A] = Math.Max(longest[happened.A], Queue(happened.A));
        if (happened.Case < 0 || happened.Kind is EventKind.SeatFree or EventKind.Pressed) return;
        ref readonly var @case = ref game.Cases[happened.Case];
        events.Add(new(happened.Case, happened.Kind, happened.At, happened.Seat, Service(game.Faults[@case.Fault]), @case.Priority));
        var isFirst = !last.TryGetValue(happened.Case, out var before);
        if (happened.Seat >= 0)
        {
            var (act, took) = (acts.GetValueOrDefault((happened.Seat, happened.Kind)), happened.At - (isFirst ? game.Faults[@case.Fault].At : before.At));
            acts[(happened.Seat, happened.Kind)] = (act.Count + 1, act.Sum + took);
        }

        if (!isFirst)
        {
            var (step, took) = (steps.GetValueOrDefault((before.Kind, happened.Kind)), happened.At - before.At);
            steps[(before.Kind, happened.Kind)] = (step.Count + 1, step.Sum + took, Math.Max(step.Longest, took));
        }

        last[happened.Case] = happened;
    }

    /// <summary>The review of the round that has just ended; notes begin anew.</summary>
    public RoundReview Close()
    {
        var review = new RoundReview(
            game.ResultCount - 1, game.RoundsOver[^1], Tiers(),
            [.. steps.Select(one => new StepReview(one.Key.From, one.Key.To, one.Value.Count, one.Value.Sum / one.Value.Count, one.Value.Longest)).OrderByDescending(one => one.MeanTime * one.Count)],
            Gaps(), [.. early], [.. Enumerable.Range(0, game.Seats.Length).Where(seat => Acts.IsExpert(game, seat)).Select(seat => new ExpertReview(seat, started[seat], busy[seat], pressed[seat], longest[seat]))], [.. events],
            [.. acts.Select(one => new ActReview(one.Key.Seat, one.Key.Activity, one.Value.Count, one.Value.Sum / one.Value.Count))]);
        events.Clear();
        early.Clear();
        last.Clear();
        steps.Clear();
        acts.Clear();
        testTime.Clear();
        foreach (var list in new[] { started, pressed, longest }) Array.Clear(list);
        Array.Clear(busy);
        return review;
    }

    private List<TierReview> Tiers()
    {
        var solved = Enumerable.Range(0, game.CaseCount).Where(number => game.Cases[number].SolvedBy != SolvedBy.Nobody).Select(number => (game.Cases[number].SolvedBy, Took: (long)game.Cases[number].SolvedAt - game.Faults[game.Cases[number].Fault].At));
        return [.. solved.GroupBy(one => one.SolvedBy).OrderBy(one => one.Key).Select(one => new TierReview(one.Key, one.Count(), one.Sum(each => each.Took) / one.Count()))];
    }

    private List<KnowledgeGap> Gaps()
    {
        var gaps = new List<KnowledgeGap>();
        foreach (var group in Enumerable.Range(0, game.CaseCount).Where(number => game.Cases[number].Stage != Stage.Linked).GroupBy(number => game.Faults[game.Cases[number].Fault].Cause).OrderBy(one => one.Key))
        {
            var (cause, seenBefore) = (group.Key, game.Seen.AsSpan(0, game.SeenCount).Count((short)group.Key) > 1);
            var (anew, time) = (group.Count(number => game.Cases[number].Evidence != 1), group.Sum(number => testTime.GetValueOrDefault(number)));
            if (seenBefore && anew > 0) gaps.Add(new(game.Board.Scenario.Services[game.Board.CauseService[cause]].Code, CodeOf(cause), group.Count(), anew, time, game.Articles[cause] > 0));
        }

        return [.. gaps.OrderByDescending(one => one.TestTime).ThenByDescending(one => one.WithoutArticle)];
    }

    private string CodeOf(int cause)
    {
        var service = game.Board.CauseService[cause];
        return game.Board.Scenario.Faults.First(one => one.Service == game.Board.Scenario.Services[service].Code).Causes[cause - game.Board.ServiceFirst[service]].Code;
    }

    private string Service(in Fault fault) => game.Board.Scenario.Services[fault.Service].Code;

    private int Queue(int expert)
    {
        var count = 0;
        for (var i = 0; i < game.OpenCount; i++) if (game.Cases[game.Open[i]] is { Stage: Stage.Queued } waiting && waiting.Holder == expert) count++;
        return count;
    }

    private bool AnExpertIsFree()
    {
        for (var seat = 0; seat < game.Seats.Length; seat++)
            if (Acts.IsExpert(game, seat) && game.Seats[seat] is { Case: < 0, Busy: Busy.Free } && Queue(seat) == 0) return true;
        return false;
    }
}
