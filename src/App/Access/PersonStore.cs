using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;

namespace Shouwen.App.Access;

/// <summary>Identity's store, except that the second factor's key is encrypted and recovery codes are hashed before they are stored.</summary>
internal sealed class PersonStore(Db db, IdentityErrorDescriber describer, IDataProtectionProvider protection)
    : UserOnlyStore<Person, Db, Guid>(db, describer)
{
    private readonly IDataProtector protector = protection.CreateProtector("second factor");

    public override Task SetAuthenticatorKeyAsync(Person user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, protector.Protect(key), cancellationToken);

    public override async Task<string?> GetAuthenticatorKeyAsync(Person user, CancellationToken cancellationToken) =>
        await base.GetAuthenticatorKeyAsync(user, cancellationToken) is { } stored ? Unprotect(stored) : null;

    // Redeeming one code puts the others, hashed already, back through here.
    public override Task ReplaceCodesAsync(Person user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(code => code.Length == OpaqueToken.HashLength ? code : HashOf(user, code)), cancellationToken);

    public override Task<bool> RedeemCodeAsync(Person user, string code, CancellationToken cancellationToken) =>
        base.RedeemCodeAsync(user, HashOf(user, code), cancellationToken);

    private static string HashOf(Person user, string code) => OpaqueToken.HashOf($"{user.Id} {code.Trim().ToUpperInvariant()}");

    // Data restored without its keys: recovery codes still work, and an administrator can turn the second factor off.
    private string? Unprotect(string stored)
    {
        try
        {
            return protector.Unprotect(stored);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
