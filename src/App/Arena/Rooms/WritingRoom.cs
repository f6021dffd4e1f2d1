using Shouwen.App.Arena.Games;
using Shouwen.Engines.Arena;

namespace Shouwen.App.Arena.Rooms;

/// <summary>
/// The one writer of a game: time passes, messages are taken, bots act, the log is kept, and only then is anything shown or answered. What cannot be kept ends the room; the next who comes
/// takes the game up from its log.
/// </summary>
internal sealed class WritingRoom(RoomFile file, Guid owner, LogWriter writer, Shown shown, TimeProvider time, ILogger log) : Room(file, shown, time, log)
{
    private const int MostSteps = 2000;
    private const int MostAnswers = 4000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Unwatched = TimeSpan.FromMinutes(1);

    /// <summary>Of the reasons for a pause.</summary>
    private const int ForABreak = 3;
    private readonly RoomClock clock = new(time, file.Row.Speed);
    private readonly List<LogEntry> done = [];
    private readonly List<int> rounds = [];
    private readonly Dictionary<int, (Guid? Player, Guid? SentAs)> senders = [];
    private readonly List<Action> afterwards = [];
    private readonly Dictionary<(Guid Player, Guid Id), string> answers = [];
    private readonly Queue<(Guid, Guid)> answered = new();
    private readonly Game game = file.Game;
    private Bots bots = null!;
    private int logCount = file.Log.Count;
    private int agreed = -1;
    private long keptAt;
    private (GamePhase, int) kept;
    private long watchedAt = time.GetTimestamp();

    /// <summary>Does what a player, or the trainer, sends; answered once it is kept. The same id is answered again and not done again.</summary>
    public override async Task<Answered> DoAsync(Guid? player, Sent sent) => await AskAsync<Answered>(answer =>
    {
        var key = (player ?? Guid.Empty, sent.Id);
        if (!answers.TryGetValue(key, out var refusal)) Remember(key, refusal = Judge(player, sent));
        afterwards.Add(() => answer(new(sent.Id, refusal)));
    }) ?? new(sent.Id, Answered.TryAgain);

    protected override Game Game => game;

    protected override void Begin()
    {
        bots = new(game, File.Design, done);
        Mark(game.Round);
        Seating.TakeUp(game);
        foreach (var one in File.Log) if (one.SentAs is { } id) Remember((one.PlayerId ?? Guid.Empty, id), Answered.None);
        clock.Follow(game);
    }

    protected override TimeSpan UntilNext()
    {
        var next = clock.Until(Math.Min(game.NextAt, bots.NextAt)) ?? Longest;
        return next > Longest ? Longest : next < Shortest ? Shortest : next;
    }

    protected override async Task<bool> GoOnAsync(CancellationToken cancel)
    {
        Pass();
        TakeMail();
        Settle();
        if (!await KeepAsync()) return false;
        ShowWhatIsNew();
        foreach (var act in afterwards) act();
        afterwards.Clear();
        return !IsIdle();
    }

    protected override void SomebodyCame() => Settle();

    /// <summary>Time passes from one thing to the next, as far as the clock has gone.</summary>
    private void Pass()
    {
        var now = clock.Look();
        for (var steps = 0; game.Phase == GamePhase.Running && steps < MostSteps; steps++)
        {
            var next = Math.Min(game.NextAt, bots.NextAt);
            Play.Advance(game, Math.Min(next, now));
            bots.Act();
            Mark(game.Round);
            if (next > now) break;
        }

        clock.Follow(game);
    }

    private string Judge(Guid? player, Sent sent)
    {
        if (sent.FormBits is not { } form || !Enum.IsDefined(sent.Kind)) return Answered.UnknownCommand;
        if (player is { } id && Seating.Find(id)?.Seat is null) return Answered.NotSeated;
        var seat = player is { } one ? SeatOf(one, sent.Kind) : SeatOfTrainer(sent.Kind);
        return Published.EventRows.Name(Give(new(sent.Kind, seat, sent.Target, sent.A, sent.B, form), player, sent.Id));
    }

    /// <summary>Whoever plays alone leads the game as well: nobody else does.</summary>
    private int SeatOf(Guid player, CommandKind kind) =>
        File.Row.IsSolo && kind is CommandKind.Begin or CommandKind.Pause or CommandKind.Resume or CommandKind.End ? Command.Trainer : Seating.Find(player)!.Seat!.Value;

    /// <summary>The trainer verifies where nobody else does.</summary>
    private int SeatOfTrainer(CommandKind kind)
    {
        if (kind is not (CommandKind.Accept or CommandKind.Reject)) return Command.Trainer;
        for (var seat = 0; seat < game.Board.Seats; seat++) if (game.RoleOf(seat) == Role.Supplier && Seating.At(seat) is null) return seat;
        return Command.Trainer;
    }

    private Refusal Give(in Command command, Guid? player = null, Guid? sentAs = null)
    {
        // A round begins at the end of the one before: that is when whoever plays the log again has to be there.
        if (command is { Kind: CommandKind.Begin, Seat: Command.Trainer } && game.Phase == GamePhase.Ready)
        {
            Agree();
            bots.Provide();
        }

        var (round, at) = (game.Round, game.Now);
        var refusal = Play.Apply(game, command);
        Mark(round);
        if (refusal != Refusal.None) return refusal;
        senders[done.Count] = (player, sentAs);
        done.Add(new(at, command));
        clock.Follow(game);
        bots.Act();
        Mark(round);
        return refusal;
    }

    /// <summary>What was done since the last mark was done in this round.</summary>
    private void Mark(int round)
    {
        while (rounds.Count < done.Count) rounds.Add(round);
    }

    private void Settle()
    {
        foreach (var command in Seating.Settle(game, File.Row.IsSolo)) Give(command);
        if (!File.Row.IsSolo) return;
        if (game.Phase == GamePhase.Running && Seating.AllAreGone) Give(new(CommandKind.Pause, Command.Trainer, A: ForABreak));
        // Whoever plays alone sees before the round what the director announces, and does their own part of it.
        if (game.Phase == GamePhase.Ready) Agree();
        Mark(game.Round);
    }

    /// <summary>A bot that directs announces the process of the next round, once.</summary>
    private void Agree()
    {
        if (agreed == game.Round) return;
        agreed = game.Round;
        bots.Agree();
    }

    /// <summary>Writes what was done, and each second, or when a round has begun or ended, how far the game is; false when another server has the game.</summary>
    private async Task<bool> KeepAsync()
    {
        if (done.Count == 0 && kept == (game.Phase, game.Round) && Time.GetElapsedTime(keptAt) < Longest) return true;
        var commands = done.Select((entry, i) => LoggedCommand.Of(Id, logCount + i + 1, rounds[i], entry, senders.GetValueOrDefault(i).Player, senders.GetValueOrDefault(i).SentAs)).ToList();
        logCount += done.Count;
        done.Clear();
        senders.Clear();
        rounds.Clear();
        (keptAt, kept) = (Time.GetTimestamp(), (game.Phase, game.Round));
        var state = game.Phase == GamePhase.Over ? GameState.Over : game.Phase == GamePhase.Ready && game.Round == 0 ? GameState.Lobby : GameState.Playing;
        return await writer.KeepAsync(new(Id, owner, state, game.Phase, game.Round, game.Now, logCount, commands));
    }

    private bool IsIdle()
    {
        if (Shown.IsWatched || game.Phase == GamePhase.Running) watchedAt = Time.GetTimestamp();
        return Time.GetElapsedTime(watchedAt) > Unwatched;
    }

    private void Remember((Guid, Guid) key, string refusal)
    {
        answers[key] = refusal;
        answered.Enqueue(key);
        if (answered.Count > MostAnswers) answers.Remove(answered.Dequeue());
    }
}
