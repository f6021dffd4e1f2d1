namespace Shouwen.Engines.Arena;

/// <summary>What somebody who learns the game could do now, and why.</summary>
/// <param name="Do">The command; of a report without its form, which is read off the fault.</param>
/// <param name="Why">Whose word the player is told.</param>
public readonly record struct CoachHint(Command Do, CoachReason Why);

/// <summary>Why a hint is given.</summary>
public enum CoachReason : byte
{
    /// <summary>Something fails at your place and nobody has reported it: every field that experts need, read off the fault.</summary>
    NotReported,

    /// <summary>It fails in a service that has a mirror.</summary>
    HasMirror,

    /// <summary>You kept a case that the knowledge base does not solve.</summary>
    NotYours,

    /// <summary>A report waits in the inbox, the oldest first.</summary>
    Waits,

    /// <summary>What you took is not recorded.</summary>
    NotRecorded,

    /// <summary>The same fault was recorded before.</summary>
    SameFault,

    /// <summary>The knowledge base was not asked.</summary>
    NotLookedUp,

    /// <summary>The desk does not solve it: whoever can should have it.</summary>
    PassOn,

    /// <summary>A case waits in your queue, the most urgent first.</summary>
    NextOfQueue,

    /// <summary>The report leaves out what tests need.</summary>
    Incomplete,

    /// <summary>No cause is concluded: the quickest test first, no guesses.</summary>
    NotConcluded,

    /// <summary>The cause is concluded, and its solution known.</summary>
    Concluded,

    /// <summary>The solution was accepted.</summary>
    Accepted,

    /// <summary>You solved what the knowledge base did not know.</summary>
    NotWritten,

    /// <summary>A case waits for somebody to have it, the most urgent first.</summary>
    Unassigned,

    /// <summary>An urgent case has one expert, and another is free.</summary>
    SecondExpert,

    /// <summary>Nobody is free, the limit is past, and the budget pays for it.</summary>
    PastLimit,

    /// <summary>A solution waits for a verdict.</summary>
    ToJudge,

    /// <summary>The agreement is not signed.</summary>
    NotSigned,

    /// <summary>The round showed what is missing: one more element.</summary>
    OneMorePart,

    /// <summary>Nobody looked ahead at this service.</summary>
    NotForeseen,
}

/// <summary>Hints for one who plays alone: from what the seat may see, and never what it would be refused.</summary>
public static class Coach
{
    /// <summary>The order in which a team usually finds them.</summary>
    private static readonly Parts[] Order =
        [Parts.Form, Parts.Priority, Parts.Knowledge, Parts.Contact, Parts.Rules, Parts.Experts, Parts.DeskKnowledge, Parts.Prediction, Parts.Mirrors, Parts.CustomerKnowledge];

    /// <summary>The next thing to do for a seat; null where there is nothing but to wait.</summary>
    public static CoachHint? Of(Game game, int seat)
    {
        if ((uint)seat >= (uint)game.Seats.Length || !game.Seats[seat].IsActive) return null;
        if (game.Phase == GamePhase.Ready) return BetweenRounds(game, seat);
        if (game.Phase != GamePhase.Running) return null;
        return game.Seats[seat].Role switch
        {
            Role.Customer => Customer(game, seat),
            Role.Clerk => Clerk(game, seat),
            Role.Expert => Expert(game, seat),
            Role.Delivery => Delivery(game, seat),
            Role.Supplier => Supplier(game, seat),
            _ => null,
        };
    }

    private static CoachHint? BetweenRounds(Game game, int seat)
    {
        switch (game.Seats[seat].Role)
        {
            case Role.Director when !game.IsSigned: return new(new(CommandKind.Sign, seat), CoachReason.NotSigned);
            case Role.Director when game.Round > 0:
                foreach (var part in Order) if (!game.Has(part)) return new(new(CommandKind.Adopt, seat, A: (int)(game.Parts | part)), CoachReason.OneMorePart);
                return null;
            case Role.Expert when game.Has(Parts.Prediction):
                for (var service = 0; service < game.Board.Services; service++) if (!game.Foreseen[service]) return new(new(CommandKind.Foresee, seat, service), CoachReason.NotForeseen);
                return null;
            default: return null;
        }
    }

    private static CoachHint? Customer(Game game, int seat)
    {
        if (!Acts.IsFree(game, seat)) return null;
        if (Held(game, seat) is { } held) return held;
        for (var fault = 0; fault < game.FaultCount; fault++)
        {
            ref readonly var one = ref game.Faults[fault];
            var place = game.Seats[seat].Place;
            if (one.IsOver || !CustomerActs.Hits(game, one, place) || (one.Cases & (1 << place)) != 0 || (game.Has(Parts.Contact) && one.Place != place)) continue;
            return new(new(CommandKind.Report, seat, fault, game.Has(Parts.CustomerKnowledge) ? 1 : 0), CoachReason.NotReported);
        }

        return null;
    }

    private static CoachHint? Clerk(Game game, int seat)
    {
        if (!Acts.IsFree(game, seat)) return null;
        if (Held(game, seat) is { } held) return held;
        for (var i = 0; i < game.OpenCount; i++)
            if (game.Cases[game.Open[i]].Stage == Stage.Reported) return new(new(CommandKind.Take, seat, game.Open[i]), CoachReason.Waits);
        return null;
    }

    private static CoachHint? Expert(Game game, int seat)
    {
        if (!Acts.IsFree(game, seat) || game.Seats[seat].IsHelper) return null;
        if (Held(game, seat) is { } held) return held;
        if (game.Seats[seat].Case >= 0) return null;
        for (var number = 0; number < game.CaseCount; number++)
        {
            ref readonly var solved = ref game.Cases[number];
            if (solved is { Stage: Stage.Solved, SolvedBy: SolvedBy.Expert, IsWritten: false } && solved.Holder == seat && game.Has(Parts.Knowledge) && game.Articles[game.Faults[solved.Fault].Cause] == 0)
                return new(new(CommandKind.Write, seat, number), CoachReason.NotWritten);
        }

        var best = -1;
        for (var i = 0; i < game.OpenCount; i++)
        {
            ref readonly var @case = ref game.Cases[game.Open[i]];
            var isMine = @case.Stage == Stage.Queued ? @case.Holder == seat : @case.Stage == Stage.Pool && !game.Has(Parts.Contact);
            if (isMine && @case.NotBefore <= game.Now && (best < 0 || (game.Has(Parts.Priority) && Acts.Urgency(@case) < Acts.Urgency(game.Cases[best])))) best = game.Open[i];
        }

        return best < 0 ? null : new(new(CommandKind.Start, seat, best), CoachReason.NextOfQueue);
    }

    private static CoachHint? Delivery(Game game, int seat)
    {
        var (pool, alone, buy) = (-1, -1, -1);
        for (var i = 0; i < game.OpenCount; i++)
        {
            int number = game.Open[i];
            ref readonly var @case = ref game.Cases[number];
            if (@case.Stage == Stage.Pool && DeliveryBot.IsMoreUrgent(game, number, pool)) pool = number;
            if (game.Has(Parts.Priority) && @case is { Stage: Stage.Working, Priority: 1, Helper: < 0 } && alone < 0) alone = number;
            if (MayBuy(game, @case) && DeliveryBot.IsMoreUrgent(game, number, buy)) buy = number;
        }

        var free = DeliveryBot.FreeExpert(game, 2);
        if (free >= 0 && pool >= 0) return new(new(CommandKind.Assign, seat, pool, free), CoachReason.Unassigned);
        if (free >= 0 && alone >= 0) return new(new(CommandKind.Assign, seat, alone, free), CoachReason.SecondExpert);
        return free < 0 && buy >= 0 ? new(new(CommandKind.Buy, seat, buy), CoachReason.PastLimit) : null;
    }

    private static CoachHint? Supplier(Game game, int seat)
    {
        for (var i = 0; i < game.OpenCount; i++)
        {
            ref readonly var @case = ref game.Cases[game.Open[i]];
            if (@case.Stage != Stage.Verdict) continue;
            if (SupplierActs.IsProven(game, @case)) return new(new(CommandKind.Accept, seat, game.Open[i]), CoachReason.ToJudge);
            return new(new(CommandKind.Reject, seat, game.Open[i], (int)(@case.Evidence > 0 ? Reason.WrongSolution : Reason.NoEvidence)), CoachReason.ToJudge);
        }

        return null;
    }

    /// <summary>What the seat has already, and should go on with.</summary>
    private static CoachHint? Held(Game game, int seat)
    {
        for (var i = 0; i < game.OpenCount; i++)
        {
            ref readonly var @case = ref game.Cases[game.Open[i]];
            if (@case.Holder == seat && NextOf(game, seat, game.Open[i], @case) is { } next) return next;
        }

        return null;
    }

    private static CoachHint? NextOf(Game game, int seat, int number, in Case @case)
    {
        CoachHint Hint(CommandKind kind, CoachReason why, int a = 0) => new(new(kind, seat, number, a), why);
        if (@case.Stage == Stage.Accepted) return Hint(CommandKind.Repair, CoachReason.Accepted);
        var role = game.Seats[seat].Role;
        if (@case.Stage == Stage.Taken && role == Role.Clerk)
            return ClerkBot.SameFault(game, number) is >= 0 and var same ? Hint(CommandKind.Link, CoachReason.SameFault, same) : Hint(CommandKind.Log, CoachReason.NotRecorded);
        if (@case.Stage != role switch { Role.Customer => Stage.Taken, Role.Clerk => Stage.Logged, _ => Stage.Working }) return null;
        if (game.HasMirror[game.Faults[@case.Fault].Service] && !game.Faults[@case.Fault].IsSwitched) return Hint(CommandKind.Switch, CoachReason.HasMirror);
        if (@case.Known >= 0) return @case.NotBefore > game.Now ? null : Hint(CommandKind.Propose, CoachReason.Concluded, @case.Known);
        if (!@case.LookedUp && MayLookUp(game, role)) return Hint(CommandKind.LookUp, CoachReason.NotLookedUp);
        if (role == Role.Customer) return Hint(CommandKind.Send, CoachReason.NotYours);
        if (role == Role.Clerk) return Hint(CommandKind.Escalate, CoachReason.PassOn, -1);
        if (@case.Missing > 0 && !@case.HasBeenClarified) return Hint(CommandKind.Clarify, CoachReason.Incomplete);
        return ExpertBot.Quickest(game, @case) is >= 0 and var test ? Hint(CommandKind.Test, CoachReason.NotConcluded, test) : null;
    }

    private static bool MayLookUp(Game game, Role role) =>
        game.Has(Parts.Knowledge) && game.Has(role switch { Role.Customer => Parts.CustomerKnowledge, Role.Clerk => Parts.DeskKnowledge, _ => Parts.Knowledge });

    private static bool MayBuy(Game game, in Case @case)
    {
        var priority = game.Board.ServicePriority[game.Faults[@case.Fault].Service] - 1;
        return DeliveryActs.CanBeBought(@case) && !game.Faults[@case.Fault].IsMirrored && DeliveryActs.Affords(game, priority, game.Board.Prices[priority])
            && (!game.Has(Parts.Rules) || game.Now - @case.ReportedAt >= game.Limits[Acts.Urgency(@case) - 1]);
    }
}
