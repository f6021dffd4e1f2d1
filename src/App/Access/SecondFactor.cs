using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;

namespace Shouwen.App.Access;

/// <summary>Is the code from the person's authenticator app, or one of their recovery codes? Each is good once.</summary>
internal sealed class SecondFactor(Db db, UserManager<Person> people, TimeProvider time)
{
    public async Task<bool> AcceptsAsync(Person person, string? code, string? recoveryCode, CancellationToken cancel) =>
        recoveryCode is { Length: > 0 }
            ? (await people.RedeemTwoFactorRecoveryCodeAsync(person, recoveryCode)).Succeeded
            : await AcceptsCodeAsync(person, code ?? "", cancel);

    public async Task<bool> AcceptsCodeAsync(Person person, string code, CancellationToken cancel)
    {
        if (await people.GetAuthenticatorKeyAsync(person) is not { } secret) return false;
        if (Totp.StepOf(secret, code, time.GetUtcNow()) is not { } step) return false;
        var used = await db.Set<Person>()
            .Where(row => row.Id == person.Id && (row.LastTotpStep == null || row.LastTotpStep < step))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LastTotpStep, step), cancel);
        if (used == 1) await db.Entry(person).ReloadAsync(cancel);
        return used == 1;
    }
}
