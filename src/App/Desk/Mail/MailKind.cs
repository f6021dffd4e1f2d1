using MimeKit;

namespace Shouwen.App.Desk.Mail;

/// <summary>Who sent a mail: somebody; a program whose words somebody may wait for; a program that answers programs.</summary>
internal enum MailSender { Person, Program, Automatic }

/// <summary>Recognises what was not written by a person (RFC 3834): nothing of that is answered by itself, or two programs would write to each other for ever.</summary>
internal static class MailKind
{
    public static MailSender Of(MimeMessage mail, string? ourselves)
    {
        var submitted = Header(mail, "Auto-Submitted");
        var from = mail.From.Mailboxes.FirstOrDefault()?.Address ?? "";
        var precedence = Header(mail, "Precedence");
        if (from.Length == 0 || from.Equals(ourselves, StringComparison.OrdinalIgnoreCase)
            || from.StartsWith("mailer-daemon@", StringComparison.OrdinalIgnoreCase) || from.StartsWith("postmaster@", StringComparison.OrdinalIgnoreCase)
            || Header(mail, "Return-Path") is "<>" || mail.Body?.ContentType.IsMimeType("multipart", "report") == true
            || submitted.StartsWith("auto-replied", StringComparison.Ordinal) || submitted.StartsWith("auto-notified", StringComparison.Ordinal)
            || precedence is "bulk" or "junk" or "list" or "auto_reply" || Has(mail, "List-Id") || Has(mail, "X-Autoreply") || Has(mail, "X-Autorespond")) return MailSender.Automatic;
        return (submitted.Length > 0 && submitted != "no") || Has(mail, "X-Auto-Response-Suppress") ? MailSender.Program : MailSender.Person;
    }

    private static bool Has(MimeMessage mail, string name) => mail.Headers.Contains(name);

    private static string Header(MimeMessage mail, string name) => (mail.Headers[name] ?? "").Trim().ToLowerInvariant();
}
