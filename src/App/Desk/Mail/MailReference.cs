using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.DataProtection;
using MimeKit;
using Shouwen.App.Access.Published;

namespace Shouwen.App.Desk.Mail;

/// <summary>What leads an answer back to its case: 130 random bits in the subject and in the ids of what we sent.</summary>
internal static partial class MailReference
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Length = 27;

    public static string Create() => RandomNumberGenerator.GetString(Letters, Length);

    /// <summary>A token of another purpose has another hash.</summary>
    public static string HashOf(string reference) => OpaqueToken.HashOf($"mail reference {reference}");

    public static string Subject(int number, string reference, string said) => $"{said} [#{number} {reference}]";

    public static string MessageId(string reference, Guid letter) => $"{reference}.{letter:n}";

    /// <summary>All that a mail carries, the newest first.</summary>
    public static IEnumerable<string> In(MimeMessage mail)
    {
        if (InSubject().Match(mail.Subject ?? "") is { Success: true } told) yield return told.Groups[1].Value.ToLowerInvariant();
        foreach (var id in mail.References.Reverse().Prepend(mail.InReplyTo ?? ""))
            if (InId().Match(id) is { Success: true } match) yield return match.Groups[1].Value;
    }

    [GeneratedRegex(@"\[#\d+\s+([a-z2-9]{27})\s*\]", RegexOptions.IgnoreCase)]
    private static partial Regex InSubject();

    [GeneratedRegex(@"^<?([a-z2-9]{27})\.[0-9a-f]{32}@")]
    private static partial Regex InId();
}

/// <param name="To">The customer's mail address.</param>
internal sealed record ThreadEnvelope(string To, string Reference);

/// <summary>Seals addresses and references with the installation's key.</summary>
internal sealed class ThreadSeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("Shouwen.Desk.Mail");

    public string Close(ThreadEnvelope envelope) => protector.Protect(JsonSerializer.Serialize(envelope));

    /// <summary>Null where the key that sealed it is gone.</summary>
    public ThreadEnvelope? Open(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<ThreadEnvelope>(protector.Unprotect(text));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
