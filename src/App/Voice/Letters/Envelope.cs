using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Shouwen.App.Voice.Letters;

/// <summary>What a letter needs to know of the one it goes to.</summary>
/// <param name="To">A mail address; null where a machine takes the letter.</param>
/// <param name="Contact">What the centre's own system finds them by.</param>
/// <param name="Address">Where they answer, once.</param>
internal sealed record Envelope(string? To, string? Source, string? Contact, string? Language, string Address);

/// <summary>Seals envelopes with the installation's key, so that the store alone tells nobody who was asked.</summary>
internal sealed class Seal(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("Shouwen.Voice.Letters");

    public string Close(Envelope envelope) => protector.Protect(JsonSerializer.Serialize(envelope));

    /// <summary>Null where nothing was sealed, or the key that sealed it is gone.</summary>
    public Envelope? Open(string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize<Envelope>(protector.Unprotect(text));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
