using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Shouwen.App.Access.Published;

namespace Shouwen.App.Desk.Public;

/// <summary>
/// What a page carries that was made for one sending: of which form, when, and a random number. Sealed, so that nobody writes their own; the same page sent twice has the
/// same, and so does one thing.
/// </summary>
/// <param name="Once">256 random bits that no browser ever sees.</param>
internal sealed record PageKey(string Of, DateTimeOffset At, string Once)
{
    private static readonly TimeSpan Quickest = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    public bool IsTooQuick(DateTimeOffset now) => now - At < Quickest;

    public bool IsTooOld(DateTimeOffset now) => now - At > Longest;

    /// <summary>The address that the sender gets; whoever sends the same page again gets the same.</summary>
    public string Token => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"the sender's own link {Once}")));
}

internal sealed class PageKeys(IDataProtectionProvider protection, TimeProvider time)
{
    private readonly IDataProtector protector = protection.CreateProtector("Shouwen.Desk.Public.Page");

    public string New(string of) => protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{of} {time.GetUtcNow().ToUnixTimeMilliseconds()} {OpaqueToken.Create()}"));

    /// <summary>Null for what was not sealed here, or for another form.</summary>
    public PageKey? Read(string? text, string of)
    {
        if (string.IsNullOrEmpty(text)) return null;
        try
        {
            return protector.Unprotect(text).Split(' ') is [var form, var at, var once] && form == of ? new(form, DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(at, CultureInfo.InvariantCulture)), once) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
