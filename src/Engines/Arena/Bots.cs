namespace Shouwen.Engines.Arena;

/// <summary>Bots for the seats that are theirs: they see what people of the seat see, and give the same commands, after thinking as long as people do.</summary>
public sealed class Bots
{
    internal const int Never = int.MaxValue;
    private const ulong Own = 0xB07B07B07B07B07BUL;
    internal readonly Game Game;
    internal readonly Plan[] Plans;
    internal readonly int[] Target;
    internal readonly int[] NextFault;
    internal readonly int[] ToWrite;

    /// <summary>Something may wait to be assigned; no look is needed where nothing does.</summary>
    internal bool HasPool = true;
    internal readonly bool[] IsPrepared = new bool[Board.MostCases];
    private readonly int[] wake;
    private readonly Design design;
    private readonly List<LogEntry>? log;
    private readonly ulong seed;
    private int seen;

    /// <summary>Bots for a game from now on; `log` gets what they do.</summary>
    public Bots(Game game, Design design, List<LogEntry>? log = null)
    {
        (Game, this.design, this.log, seed, seen) = (game, design, log, game.Seed ^ Own, game.EventCount);
        var seats = game.Seats.Length;
        (wake, Plans, Target, NextFault, ToWrite) = (new int[seats], new Plan[seats], new int[seats], new int[seats], new int[seats]);
        Begin();
        for (var seat = 0; seat < seats; seat++) if (game.Phase is GamePhase.Running or GamePhase.Paused) Resume(seat);
    }

    /// <summary>The process that they follow this round.</summary>
    internal RoundDesign Round => design.Rounds[Math.Min(Game.Round, design.Rounds.Count - 1)];

    internal Habits Habits { get; private set; } = null!;

    /// <summary>When a bot acts next, or looks whether it has to; int.MaxValue when none does.</summary>
    public int NextAt { get; private set; } = Never;

    /// <summary>Does what is due now, and takes in what has happened. Call it after every advance and command; events are not dropped.</summary>
    public void Act()
    {
        Observe();
        if (Game.Phase != GamePhase.Running || NextAt > Game.Now) return;
        NextAt = Never;
        for (var seat = 0; seat < wake.Length; seat++)
        {
            if (wake[seat] <= Game.Now)
            {
                wake[seat] = Never;
                if (Game.Seats[seat].IsBot) Do(seat);
                Observe();
            }

            NextAt = Math.Min(NextAt, wake[seat]);
        }
    }

    /// <summary>Between rounds: agree on the process, look ahead, buy mirrors.</summary>
    public void Prepare()
    {
        Agree();
        Provide();
    }

    /// <summary>The director's part of it: the agreement, the process, the rules.</summary>
    public void Agree()
    {
        if (!IsMine(0)) return;
        var round = Round;
        Give(new(CommandKind.Sign, 0));
        Give(new(CommandKind.Adopt, 0, A: (int)round.Parts));
        for (var priority = 1; priority <= Board.Priorities; priority++)
        {
            Give(new(CommandKind.SetLimit, 0, priority, round.Limits[priority - 1]));
            Give(new(CommandKind.SetShare, 0, priority, round.Shares[priority - 1]));
        }
    }

    /// <summary>The others' part: look ahead, buy mirrors.</summary>
    public void Provide()
    {
        if (Game.Has(Parts.Prediction)) BetweenRounds.Foresee(this);
        if (IsMine(Game.Board.DeliverySeat)) BetweenRounds.Provide(this, Round);
    }

    internal bool IsMine(int seat) => Game.Seats[seat] is { IsBot: true, IsActive: true };

    internal bool Give(in Command command)
    {
        if (Play.Apply(Game, command) != Refusal.None) return false;
        log?.Add(new(Game.Now, command));
        return true;
    }

    internal uint Draw(int @case, Purpose purpose, int times = 0) => DrawOf(Game.Cases[@case].Fault, purpose, times);

    internal uint DrawOf(int fault, Purpose purpose, int times = 0) => Draws.Of(seed, Game.Round, Game.Faults[fault].Key, purpose, times);

    internal void Intend(int seat, Plan plan, int target, int think)
    {
        (Plans[seat], Target[seat]) = (plan, target);
        WakeAt(seat, Game.Now + think);
    }

    internal void WakeAt(int seat, int at)
    {
        wake[seat] = at;
        NextAt = Math.Min(NextAt, at);
    }

    private void Begin()
    {
        Array.Fill(wake, Never);
        Array.Clear(Plans);
        Array.Clear(NextFault);
        Array.Fill(ToWrite, -1);
        Array.Clear(IsPrepared);
        Habits = Round.Habits;
    }

    private void Do(int seat)
    {
        switch (Game.Seats[seat].Role)
        {
            case Role.Customer: CustomerBot.Do(this, seat); break;
            case Role.Clerk: ClerkBot.Do(this, seat); break;
            case Role.Expert: ExpertBot.Do(this, seat); break;
            case Role.Delivery: DeliveryBot.Do(this, seat); break;
            default: break;
        }
    }

    internal void Decide(int seat)
    {
        if (!IsMine(seat)) return;
        switch (Game.Seats[seat].Role)
        {
            case Role.Customer: CustomerBot.Decide(this, seat); break;
            case Role.Clerk: ClerkBot.Decide(this, seat); break;
            case Role.Expert: ExpertBot.Decide(this, seat); break;
            case Role.Delivery: DeliveryBot.Decide(this, seat); break;
            default: break;
        }
    }

    /// <summary>Takes a seat over in the middle: what it has is gone on with.</summary>
    private void Resume(int seat)
    {
        (Plans[seat], wake[seat], NextFault[seat]) = (Plan.None, Never, 0);
        if (!IsMine(seat)) return;
        for (var i = Game.OpenCount - 1; i >= 0; i--)
        {
            ref readonly var @case = ref Game.Cases[Game.Open[i]];
            if (@case.Stage == Stage.Verdict && Game.Seats[seat].Role == Role.Supplier) SupplierBot.Judge(this, seat, Game.Open[i]);
            else if (@case.Holder == seat && @case.Stage == Stage.Accepted) Give(new(CommandKind.Repair, seat, Game.Open[i]));
            else if (@case.Holder == seat && Game.Seats[seat].Role == Role.Clerk) ClerkBot.GoOn(this, seat, Game.Open[i]);
            else if (@case.Holder == seat && Game.Seats[seat].Role == Role.Customer) CustomerBot.GoOn(this, seat, Game.Open[i]);
        }

        Decide(seat);
    }

    private void Observe()
    {
        for (var waiting = Game.EventCount - seen; waiting > 0; waiting = Game.EventCount - seen)
        {
            var events = Game.Events;
            if (waiting > events.Length) waiting = events.Length;
            ref readonly var happened = ref events[^waiting];
            seen = happened.Number;
            if (happened.Kind is < EventKind.Moved or > EventKind.Cancelled) React(happened);
        }
    }

    private void React(in ArenaEvent happened)
    {
        switch (happened.Kind)
        {
            case EventKind.RoundBegan: Begin(); break;
            case EventKind.SeatTaken: Resume(happened.A); break;
            case EventKind.Failed: ForPlaces(happened); break;
            case EventKind.Reported or EventKind.Sent: Reported(happened); break;
            case EventKind.Escalated: Escalated(happened.A); break;
            case EventKind.Assigned: Decide(happened.A); break;
            case EventKind.Returned or EventKind.Asked: Escalated(-1); break;
            case EventKind.Verified when IsMine(Game.Board.SupplierSeat): SupplierBot.Judge(this, Game.Board.SupplierSeat, happened.Case); break;
            case EventKind.Accepted or EventKind.Rejected: Judged(happened); break;
            case EventKind.Solved when happened.Seat >= 0: ExpertBot.Solved(this, happened.Seat, happened.Case); break;
            case EventKind.SeatFree: Freed(happened); break;
            default: break;
        }
    }

    private void Escalated(int expert)
    {
        HasPool |= expert < 0;
        Decide(expert >= 0 ? expert : Game.Board.DeliverySeat);
    }

    private void ForPlaces(in ArenaEvent failed)
    {
        for (var i = 0; i < Game.Board.ServiceReach[failed.A]; i++) Decide(1 + ((failed.B + i) % Game.Board.Places));
    }

    private void Reported(in ArenaEvent reported)
    {
        if (Game.Cases[reported.Case].Stage == Stage.Taken)
        {
            if (IsMine(reported.Seat)) CustomerBot.GoOn(this, reported.Seat, reported.Case);
            return;
        }

        for (var seat = Game.Board.FirstClerk; seat < Game.Board.DeliverySeat && Game.Cases[reported.Case].Stage == Stage.Reported; seat++)
            if (Game.Seats[seat].Role == Role.Clerk) Decide(seat);
        if (Game.Has(Parts.Rules)) Decide(Game.Board.DeliverySeat);
    }

    private void Judged(in ArenaEvent judged)
    {
        var holder = Game.Cases[judged.Case].Holder;
        if (!IsMine(holder)) return;
        if (judged.Kind == EventKind.Accepted) Give(new(CommandKind.Repair, holder, judged.Case));
        else if (Game.Seats[holder].Role == Role.Clerk) ClerkBot.GoOn(this, holder, judged.Case);
        else if (Game.Seats[holder].Role == Role.Customer) CustomerBot.GoOn(this, holder, judged.Case);
        else ExpertBot.Decide(this, holder);
    }

    private void Freed(in ArenaEvent freed)
    {
        if (IsMine(freed.Seat) && freed.Case >= 0 && Game.Cases[freed.Case].Holder == freed.Seat)
        {
            if (Game.Seats[freed.Seat].Role == Role.Clerk) ClerkBot.GoOn(this, freed.Seat, freed.Case);
            else if (Game.Seats[freed.Seat].Role == Role.Customer) CustomerBot.GoOn(this, freed.Seat, freed.Case);
        }

        Decide(freed.Seat);
        if (Game.Seats[freed.Seat] is { Role: Role.Expert, Case: < 0 }) Decide(Game.Board.DeliverySeat);
    }
}

internal enum Plan : byte
{
    None, Report, Press, Log, Read, Assign, Buy,
}
