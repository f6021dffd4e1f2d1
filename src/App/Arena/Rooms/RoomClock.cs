using Shouwen.Engines.Arena;

namespace Shouwen.App.Arena.Rooms;

/// <summary>From real time to the game's: runs while a round runs. Time in which nobody looked (a machine asleep, a store that did not answer) does not count beyond a few seconds.</summary>
internal sealed class RoomClock(TimeProvider time, int speed)
{
    private static readonly TimeSpan LongestGap = TimeSpan.FromSeconds(5);
    private long looked = time.GetTimestamp();
    private double now;
    private bool isRunning;

    /// <summary>Takes over where the game is, after anything that may have stopped or begun a round.</summary>
    public void Follow(Game game)
    {
        if (game.Phase == GamePhase.Running && !isRunning) looked = time.GetTimestamp();
        if (game.Phase != GamePhase.Running || !isRunning || now < game.Now || now > game.Now + 1000) now = game.Now;
        isRunning = game.Phase == GamePhase.Running;
    }

    /// <summary>The moment of the round now.</summary>
    public int Look()
    {
        var gap = time.GetElapsedTime(looked);
        looked = time.GetTimestamp();
        if (isRunning) now += (gap < LongestGap ? gap : LongestGap).TotalMilliseconds * speed;
        return (int)Math.Min(now, int.MaxValue - 1);
    }

    /// <summary>Real time until a moment of the round; null when the clock stands.</summary>
    public TimeSpan? Until(int at) => !isRunning || at == int.MaxValue ? null : TimeSpan.FromMilliseconds(Math.Max(0, (at - now) / speed));
}
