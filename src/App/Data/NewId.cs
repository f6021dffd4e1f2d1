namespace Shouwen.App.Data;

/// <summary>Time-ordered ids (UUIDv7), so that new rows land at the end of their index.</summary>
public static class NewId
{
    public static Guid At(TimeProvider time) => Guid.CreateVersion7(time.GetUtcNow());
}
