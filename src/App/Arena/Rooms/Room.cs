using System.Threading.Channels;
using Shouwen.Engines.Arena;

namespace Shouwen.App.Arena.Rooms;

/// <summary>Where a game is shown. Everything that happens in a room happens in its loop, one thing after another; others post what they want.</summary>
internal abstract partial class Room(RoomFile file, Shown shown, TimeProvider time, ILogger log)
{
    private readonly Channel<Action> mailbox = Channel.CreateUnbounded<Action>(new() { SingleReader = true });
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task<bool>? mail;

    public Guid Id => File.Row.Id;

    protected RoomFile File { get; } = file;

    protected Shown Shown { get; } = shown;

    protected TimeProvider Time { get; } = time;

    protected Seating Seating { get; } = new(time);

    /// <summary>Something that no event tells has changed: who is there, who sits where.</summary>
    protected bool HasChanged { get; set; } = true;

    /// <summary>Goes on until the room has no more reason to be, or may not be any more.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        try
        {
            Seating.Load(File.Players);
            foreach (var audience in Shown.Players) if (Seating.Find(audience) is { } player) player.IsConnected = true;
            Begin();
            do
            {
                mail ??= mailbox.Reader.WaitToReadAsync(cancel).AsTask();
                await Task.WhenAny(mail, Task.Delay(UntilNext(), Time, cancel));
                cancel.ThrowIfCancellationRequested();
                if (mail.IsCompleted) mail = null;
            }
            while (await GoOnAsync(cancel));
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
        }
        catch (Exception problem)
        {
            LogEnded(log, problem, Id);
        }
        finally
        {
            mailbox.Writer.TryComplete();
            while (mailbox.Reader.TryRead(out _)) { }
            ended.TrySetResult();
        }
    }

    /// <summary>What a client sends, and what came of it.</summary>
    public abstract Task<Answered> DoAsync(Guid? player, Sent sent);

    protected abstract Game Game { get; }

    protected abstract void Begin();

    protected abstract TimeSpan UntilNext();

    /// <summary>One turn of the loop; false ends it.</summary>
    protected abstract Task<bool> GoOnAsync(CancellationToken cancel);

    /// <summary>Takes what was posted.</summary>
    protected void TakeMail()
    {
        while (mailbox.Reader.TryRead(out var message)) message();
    }

    protected void ShowWhatIsNew()
    {
        Shown.Show(Look(), HasChanged || Game.Events.Length > 0);
        HasChanged = false;
        Game.Forget();
    }

    private View Look() => new(File.Row, Game, Seating, Time.GetUtcNow());

    [LoggerMessage(LogLevel.Error, "The room of game {Game} has ended; the game is taken up again from its log.")]
    private static partial void LogEnded(ILogger log, Exception problem, Guid game);
}
