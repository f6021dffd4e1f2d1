using System.Net.Sockets;
using System.Text.RegularExpressions;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Utils;

namespace Shouwen.App.Notices.Published;

/// <summary>Sends mail by the installation's mail server.</summary>
public sealed partial class PostOffice(IOptionsMonitor<MailOptions> options)
{
    private const int LongestWhy = 200;

    /// <summary>Null where no mail server is set up.</summary>
    public string? Sender => options.CurrentValue is { Host.Length: > 0, From.Length: > 0 } set ? set.From : null;

    /// <summary>Where people reach this installation; null where nobody said so.</summary>
    public Uri? Site => options.CurrentValue.Site;

    public TimeSpan Pace => TimeSpan.FromMinutes(1) / Math.Max(1, options.CurrentValue.PerMinute);

    /// <summary>A connection for some mails, one after another; or why there is none now.</summary>
    public async Task<(PostBag? Bag, string? Why)> OpenAsync(CancellationToken cancel)
    {
        if (options.CurrentValue is not { Host: { Length: > 0 } host, From: { Length: > 0 } from } set) return (null, "no mail server is set up");
        var client = new SmtpClient();
        try
        {
            await client.ConnectAsync(host, set.Port, set.Security, cancel);
            if (!string.IsNullOrEmpty(set.User)) await client.AuthenticateAsync(set.User, set.Password ?? "", cancel);
            return (new(client, new(set.FromName ?? "", from)), null);
        }
        catch (Exception problem) when (IsOfTheConnection(problem))
        {
            client.Dispose();
            return (null, Short(problem.Message));
        }
    }

    internal static bool IsOfTheConnection(Exception problem) => problem is SocketException or IOException or SslHandshakeException or
        MailKit.Security.AuthenticationException or ProtocolException or CommandException or ServiceNotConnectedException or NotSupportedException or TimeoutException;

    internal static string Short(string words)
    {
        var plain = Addresses().Replace(words.ReplaceLineEndings(" "), "…");
        return plain.Length <= LongestWhy ? plain : plain[..(LongestWhy - 1)] + "…";
    }

    [GeneratedRegex(@"\S*@\S*")]
    private static partial Regex Addresses();
}

/// <summary>An open connection to the mail server.</summary>
public sealed class PostBag(SmtpClient client, MailboxAddress sender) : IDisposable
{
    private const int FirstPermanent = 500;

    public bool IsOpen => client.IsConnected;

    public async Task<PostOutcome> SendAsync(Mail mail, CancellationToken cancel)
    {
        if (!MailboxAddress.TryParse(mail.To, out var to)) return new(PostFate.Never, "not an address");
        using var message = new MimeMessage { Subject = mail.Subject, Body = BodyOf(mail) };
        message.From.Add(sender);
        message.To.Add(to);
        // The default would tell the name of this machine.
        message.MessageId = mail.Thread is { } own ? $"{own.Id}@{sender.Domain}" : MimeUtils.GenerateMessageId(sender.Domain);
        if (mail.Thread?.Answers is { } answered)
        {
            message.InReplyTo = answered;
            message.References.Add(answered);
        }

        if (mail.Thread is not { IsByPerson: true })
        {
            message.Headers.Add("Auto-Submitted", mail.Thread is null ? "auto-generated" : "auto-replied");
            message.Headers.Add("X-Auto-Response-Suppress", "All");
        }

        if (mail.Out is not null) message.Headers.Add("List-Unsubscribe", $"<{mail.Out}>");
        try
        {
            await client.SendAsync(message, cancel);
            return new(PostFate.Sent);
        }
        catch (SmtpCommandException refused)
        {
            return new((int)refused.StatusCode >= FirstPermanent ? PostFate.Never : PostFate.Later, PostOffice.Short($"{(int)refused.StatusCode} {refused.Message}"));
        }
        catch (Exception problem) when (PostOffice.IsOfTheConnection(problem))
        {
            return new(PostFate.Later, PostOffice.Short(problem.Message));
        }
    }

    private static MimeEntity BodyOf(Mail mail)
    {
        var builder = new BodyBuilder { TextBody = mail.Text };
        foreach (var file in mail.Files)
        {
            // Named by what people called it, and of a kind that opens nowhere by itself.
            using var content = File.OpenRead(file.Path);
            builder.Attachments.Add(file.Name, content, new ContentType("application", "octet-stream"));
        }

        return builder.ToMessageBody();
    }

    public void Dispose() => client.Dispose();
}
