using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Http;

namespace Shouwen.App.Access;

/// <summary>Asks a signed-in person for their password again, under the same lockout as signing in.</summary>
internal sealed class OwnPassword(PasswordTries tries)
{
    public async Task<ProblemHttpResult?> RefusalAsync(Person person, string password, CancellationToken cancel)
    {
        var (verdict, _, until) = await tries.TryAsync(person, password, cancel);
        if (verdict == Verdict.LockedOut) return SignIn.LockedOut(until);
        if (verdict == Verdict.Wrong) return Problem.Refused("access.wrongPassword", "The current password is wrong.");
        await tries.ForgiveAsync(person, cancel);
        return null;
    }

    public static ProblemHttpResult Demonstration() =>
        Problem.Conflict("access.demonstration", "Everybody shares the people of the demonstration: their way to sign in stays as it is.");
}
