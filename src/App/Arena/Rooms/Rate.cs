namespace Shouwen.App.Arena.Rooms;

/// <summary>How many commands a line may send: twenty in a second.</summary>
internal sealed class Rate
{
    /// <summary>Whoever sends more waits so long for each refusal: a flood is as slow as this.</summary>
    public static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(50);
    private const int Most = 20;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);
    private long since;
    private int count;

    public bool Allows(TimeProvider time)
    {
        if (time.GetElapsedTime(since) >= Window) (since, count) = (time.GetTimestamp(), 0);
        return ++count <= Most;
    }
}
