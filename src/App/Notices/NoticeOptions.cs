namespace Shouwen.App.Notices;

public sealed class NoticeOptions
{
    /// <summary>Whether channels may lead to this machine and to private networks, and there without encryption: for a relay or a gateway of one's own.</summary>
    public bool AllowPrivate { get; set; }
}
