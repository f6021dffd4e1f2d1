namespace Shouwen.App.Data;

/// <summary>Time-ordered ids (UUIDv7), so that new rows land at the end of their index.</summary>
public static class NewId
{
    public static Guid At(TimeProvider time) => Guid.CreateVersion7(time.GetUtcNow());

    /// <summary>An id that tells nothing, not even when or after whom: for what must not be traced.</summary>
#pragma warning disable RS0030 // Ids are time-ordered: this one must not be.
    public static Guid Random() => Guid.NewGuid();
#pragma warning restore RS0030
}
