using System.Threading.Channels;
using Shouwen.App.Arena.Games;
using Shouwen.Engines.Arena;

namespace Shouwen.App.Arena.Rooms;

/// <summary>
/// The one writer of a game. Everything that happens to it happens in its loop: time passes, messages are taken, bots act, the log is kept, and only then is anything shown or answered.
/// What cannot be kept ends the room; the next who comes takes the game up from its log.
/// </summary>
internal sealed partial class Room(RoomFile file, Guid owner, LogWriter writer, Shown shown, TimeProvider time, ILogger log)
{
    private const int MostSteps = 2000;
    private const int MostAnswers = 4000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Unwatched = TimeSpan.FromMinutes(1);
    private readonly Channel<Action> mailbox = Channel.CreateUnbounded<Action>(new() { SingleReader = true });
    private readonly Seating seating = new(time);
    private readonly RoomClock clock = new(time, file.Row.Speed);
    private readonly List<LogEntry> done = [];
    private readonly List<int> rounds = [];
    private readonly Dictionary<int, (Guid? Player, Guid? SentAs)> senders = [];
    private readonly List<Action> afterwards = [];
    private readonly Dictionary<(Guid Player, Guid Id), string> answers = [];
    private readonly Queue<(Guid, Guid)> answered = new();
    private readonly Game game = file.Game;
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Bots bots = null!;
    private int logCount = file.Log.Count;
    private long keptAt;
    private (GamePhase, int) kept;
    private long watchedAt = time.GetTimestamp();
    private bool isFresh = true;

    public Guid Id => file.Row.Id;

    public int Centre => file.Row.CentreId;

    /// <summary>Ends when nobody watches and nothing runs, when the game is somebody else's, or with the server.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        try
        {
            TakeUp();
            Mark(game.Round);
            Task<bool>? mail = null;
            while (true)
            {
                mail ??= mailbox.Reader.WaitToReadAsync(cancel).AsTask();
                await Task.WhenAny(mail, Task.Delay(UntilNext(), time, cancel));
                cancel.ThrowIfCancellationRequested();
                if (mail.IsCompleted) mail = null;
                Pass();
                while (mailbox.Reader.TryRead(out var message)) message();
                Settle();
                if (!await KeepAsync()) break;
                shown.Show(Look(), isFresh || game.Events.Length > 0);
                isFresh = false;
                game.Forget();
                foreach (var act in afterwards) act();
                afterwards.Clear();
                if (IsIdle()) break;
            }
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            LogEnded(log, problem, Id);
        }
        finally
        {
            Close();
        }
    }

    /// <summary>Does something in the room's loop; false when the room has ended.</summary>
    public bool Post(Action message) => mailbox.Writer.TryWrite(message);

    private void TakeUp()
    {
        bots = new(game, file.Design, done);
        seating.Load(file.Players);
        seating.TakeUp(game);
        foreach (var one in file.Log) if (one.SentAs is { } id) Remember(one.PlayerId ?? Guid.Empty, id, Answered.None);
        clock.Follow(game);
    }

    private TimeSpan UntilNext()
    {
        var next = clock.Until(Math.Min(game.NextAt, bots.NextAt)) ?? Longest;
        return next > Longest ? Longest : next < Shortest ? Shortest : next;
    }

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

    private Refusal Give(in Command command, Guid? player = null, Guid? sentAs = null)
    {
        var round = game.Round;
        if (command.Kind == CommandKind.Begin && game.Phase == GamePhase.Ready) bots.Prepare();
        var refusal = Play.Apply(game, command);
        Mark(round);
        if (refusal != Refusal.None) return refusal;
        senders[done.Count] = (player, sentAs);
        done.Add(new(game.Now, command));
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
        foreach (var command in seating.Settle(game)) Give(command);
    }

    /// <summary>Writes what was done, and each second, or when a round has begun or ended, how far the game is; false when another server has the game.</summary>
    private async Task<bool> KeepAsync()
    {
        if (done.Count == 0 && kept == (game.Phase, game.Round) && time.GetElapsedTime(keptAt) < Longest) return true;
        var commands = done.Select((entry, i) => LoggedCommand.Of(Id, logCount + i + 1, rounds[i], entry, senders.GetValueOrDefault(i).Player, senders.GetValueOrDefault(i).SentAs)).ToList();
        logCount += done.Count;
        done.Clear();
        senders.Clear();
        rounds.Clear();
        (keptAt, kept) = (time.GetTimestamp(), (game.Phase, game.Round));
        var state = game.Phase == GamePhase.Over ? GameState.Over : game.Phase == GamePhase.Ready && game.Round == 0 ? GameState.Lobby : GameState.Playing;
        return await writer.KeepAsync(new(Id, owner, state, game.Phase, game.Round, game.Now, logCount, commands));
    }

    private View Look() => new(file.Row, game, seating, time.GetUtcNow());

    private bool IsIdle()
    {
        if (shown.IsWatched || game.Phase == GamePhase.Running) watchedAt = time.GetTimestamp();
        return time.GetElapsedTime(watchedAt) > Unwatched;
    }

    /// <summary>Whoever still waits is told to come again: the game is taken up anew for them.</summary>
    private void Close()
    {
        mailbox.Writer.TryComplete();
        while (mailbox.Reader.TryRead(out _)) { }
        ended.TrySetResult();
        foreach (var kind in Enum.GetValues<AudienceKind>()) foreach (var connection in shown.ConnectionsOf(kind).ToList()) connection.Abort();
    }

    private void Remember(Guid player, Guid id, string refusal)
    {
        answers[(player, id)] = refusal;
        answered.Enqueue((player, id));
        if (answered.Count > MostAnswers) answers.Remove(answered.Dequeue());
    }

    [LoggerMessage(LogLevel.Error, "The room of game {Game} has ended; the game is taken up again from its log.")]
    private static partial void LogEnded(ILogger log, Exception problem, Guid game);
}
