namespace Shouwen.App.Tests.Fixtures;

/// <summary>A clock that runs on, and can be put forward or set.</summary>
public sealed class TestClock : TimeProvider
{
    private TimeSpan ahead;

    public void Advance(TimeSpan by) => ahead += by;

    public void GoTo(DateTimeOffset instant) => ahead = instant - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
}
