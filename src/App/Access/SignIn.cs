using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Http;

namespace Shouwen.App.Access;

internal static class SignIn
{
    public sealed record Request
    {
        public required string Email { get; init; }
        public required string Password { get; init; }
        public string? Code { get; init; }
        public string? RecoveryCode { get; init; }
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Request request, PasswordTries tries, SecondFactor secondFactor, Sessions sessions, HttpContext http, CancellationToken cancel)
    {
        var (verdict, person, until) = await tries.TryAsync(request.Email, request.Password, cancel);
        if (verdict == Verdict.LockedOut) return LockedOut(until);
        if (verdict == Verdict.Wrong || person is null) return Problem.Of(401, "access.wrong", "E-mail or password is wrong.");
        if (person.TwoFactorEnabled)
        {
            if (request is { Code: not { Length: > 0 }, RecoveryCode: not { Length: > 0 } })
            {
                await tries.GiveBackAsync(person, cancel);
                return Problem.Of(401, "access.twoFactorNeeded", "Give the code of your authenticator app.");
            }
            if (!await secondFactor.AcceptsAsync(person, request.Code, request.RecoveryCode, cancel))
                return await tries.FailAsync(person, cancel) == Verdict.LockedOut ? LockedOut(person.LockoutEnd) : Problem.Of(401, "access.wrongCode", "The code is wrong or was used before.");
        }
        await tries.ForgiveAsync(person, cancel);
        await sessions.StartAsync(http, person.Id, byLink: false, cancel);
        return TypedResults.NoContent();
    }

    public static ProblemHttpResult LockedOut(DateTimeOffset? until) =>
        Problem.Of(423, "access.lockedOut", "Too many wrong tries: wait a while.", ("until", until));
}
