namespace Shouwen.Engines.Arena;

/// <summary>The state of a game: a mutable object for speed, changed by <see cref="Play"/> alone; Clone for forks, Digest to compare.</summary>
public sealed class Game
{
    internal Parts Parts;
    internal int Decay = 1000;
    internal int RoundEnd;

    /// <summary>When the next movement, fault or the end comes: what only the schedule decides, so that it is not asked at each step.</summary>
    internal int PlannedAt;
    internal bool IsSigned;
    internal int Budget;
    internal int Spent;
    internal int NextDue;
    internal int NextCancel;
    internal int FaultCount;
    internal int CaseCount;
    internal int OpenCount;
    internal int ScriptCount;
    internal int NextFault;
    internal int SeenCount;
    internal int Mirrors;
    internal Tally Tally;
    internal int[] Limits;
    internal int[] Shares = [100, 100, 100];
    internal int[] SpentOn = new int[Board.Priorities];
    internal int[] Priority;
    internal byte[] Movement;
    internal int[] Blocked;
    internal Fault[] Faults = new Fault[Board.MostFaults];
    internal Case[] Cases = new Case[Board.UsualCases];
    internal short[] Open = new short[Board.UsualCases];
    internal PlannedCause[] Script = new PlannedCause[Board.MostFaults];
    internal short[] Seen;
    internal byte[] Articles;
    internal bool[] HasMirror;
    internal bool[] Foreseen;
    internal Seat[] Seats;
    internal Timers Timers = new();
    internal RoundResult[] Results;
    internal int ResultCount;
    private ArenaEvent[] events = new ArenaEvent[256];
    private int waiting;

    internal Game(Board board, ulong seed)
    {
        (Board, Seed) = (board, seed);
        (Limits, Priority) = ([.. board.Limits], [.. board.ServicePriority]);
        (Movement, Blocked) = (new byte[board.Movements], new int[board.Places * board.Phases]);
        (Seen, Articles) = (new short[board.Rounds.Length * Board.MostFaults], new byte[board.Causes]);
        (HasMirror, Foreseen) = (new bool[board.Services], new bool[board.Services]);
        (Seats, Results, Budget) = (new Seat[board.Seats], new RoundResult[board.Rounds.Length], board.Rounds[0].Budget);
    }

    /// <summary>What is played.</summary>
    public Board Board { get; }

    /// <summary>What chance is made from.</summary>
    public ulong Seed { get; private set; }

    /// <summary>Where the game is.</summary>
    public GamePhase Phase { get; internal set; }

    /// <summary>The round, from 0: the one that runs, or comes next.</summary>
    public int Round { get; internal set; }

    /// <summary>Milliseconds in the round.</summary>
    public int Now { get; internal set; }

    /// <summary>How many events there were in the game.</summary>
    public int EventCount { get; internal set; }

    /// <summary>Rounds that are over.</summary>
    public ReadOnlySpan<RoundResult> RoundsOver => Results.AsSpan(0, ResultCount);

    /// <summary>Events since <see cref="Forget"/>.</summary>
    public ReadOnlySpan<ArenaEvent> Events => events.AsSpan(0, waiting);

    /// <summary>How fast services go down now, in thousandths of what the scenario says.</summary>
    public int DecayNow => Decay;

    /// <summary>Whether somebody has looked already for what may fail in a service before this round.</summary>
    public bool IsForeseen(int service) => Foreseen[service];

    /// <summary>The team's process.</summary>
    public Parts Agreed => Parts;

    /// <summary>Whether a bot has the seat.</summary>
    public bool IsBot(int seat) => Seats[seat].IsBot;

    /// <summary>The role of a seat.</summary>
    public Role RoleOf(int seat) => seat < 0 ? Role.Trainer : Seats[seat].Role;

    /// <summary>Drops the events that were read.</summary>
    public void Forget() => waiting = 0;

    /// <summary>When something happens next by itself; int.MaxValue when nothing does.</summary>
    public int NextAt => Play.NextAt(this);

    /// <summary>A game apart, to be played on differently. Events that wait are not copied.</summary>
    public Game Clone()
    {
        var copy = (Game)MemberwiseClone();
        (copy.Limits, copy.Shares, copy.SpentOn, copy.Priority) = ([.. Limits], [.. Shares], [.. SpentOn], [.. Priority]);
        (copy.Movement, copy.Blocked, copy.Faults, copy.Cases, copy.Open) = ([.. Movement], [.. Blocked], [.. Faults], [.. Cases], [.. Open]);
        (copy.Script, copy.Seen, copy.Articles, copy.HasMirror, copy.Foreseen, copy.Seats, copy.Results) = ([.. Script], [.. Seen], [.. Articles], [.. HasMirror], [.. Foreseen], [.. Seats], [.. Results]);
        (copy.Timers, copy.events, copy.waiting) = (Timers.Clone(), new ArenaEvent[256], 0);
        return copy;
    }

    /// <summary>The same with another chance from here on: what has happened, what is under way and which faults the round still brings stay.</summary>
    internal Game Clone(ulong seed)
    {
        var copy = Clone();
        copy.Seed = seed;
        return copy;
    }

    /// <summary>The whole state as bytes: two games with the same bytes go on the same.</summary>
    public byte[] Bytes() => WriteGame.Of(this).Bytes.ToArray();

    /// <summary>A digest of <see cref="Bytes"/>.</summary>
    public string Digest() => WriteGame.Of(this).Digest();

    internal bool IsOn(int round) => Round == round && Phase is (GamePhase.Running or GamePhase.Paused);

    internal bool Has(Parts part) => (Parts & part) != 0;

    internal void Tell(EventKind kind, int seat = -1, int @case = -1, int fault = -1, int a = 0, int b = 0)
    {
        if (waiting == events.Length) Array.Resize(ref events, 2 * waiting);
        events[waiting++] = new(++EventCount, Now, kind, seat, @case, fault, a, b);
    }
}

internal struct PlannedCause
{
    public int At, Cause, Place;
}
