namespace Shouwen.App.Tests.Fixtures;

/// <summary>A clock that runs on, and can be put forward or set. What returns again and again stands still: a test makes the rounds that it is about, and no other comes between.</summary>
public sealed class TestClock : TimeProvider
{
    private TimeSpan ahead;

    public void Advance(TimeSpan by) => ahead += by;

    public void GoTo(DateTimeOffset instant) => ahead = instant - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, period == Timeout.InfiniteTimeSpan ? dueTime : Timeout.InfiniteTimeSpan, period);
}
