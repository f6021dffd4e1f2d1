using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Shouwen.App.Notices.Channels;

internal sealed record ChannelAddress(string Address, string? Secret);

/// <summary>Seals addresses and secrets with the installation's key, so that the store alone lets nobody write to a group.</summary>
internal sealed class ChannelSeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("Shouwen.Notices.Channels");

    public string Close(ChannelAddress address) => protector.Protect(NoticeJson.Text(address));

    /// <summary>Null where the key that sealed it is gone.</summary>
    public ChannelAddress? Open(string text)
    {
        try
        {
            return NoticeJson.Read<ChannelAddress>(protector.Unprotect(text));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
