using MailKit.Security;

namespace Shouwen.App.Notices;

/// <summary>The mail server that this installation sends by. Without a host and a sender nothing is sent.</summary>
public sealed class MailOptions
{
    public string? Host { get; set; }
    public int Port { get; set; } = 587;

    /// <summary>`Auto` takes what the port and the server offer; `None` is for a relay on the same machine.</summary>
    public SecureSocketOptions Security { get; set; } = SecureSocketOptions.Auto;
    public string? User { get; set; }
    public string? Password { get; set; }
    public string? From { get; set; }

    /// <summary>As people see the sender.</summary>
    public string? FromName { get; set; }

    /// <summary>Where people reach this installation, such as https://quality.example.com; with it, mail to colleagues carries links.</summary>
    public Uri? Site { get; set; }

    /// <summary>Mail providers refuse those who send faster than they allow.</summary>
    public int PerMinute { get; set; } = 300;
}
