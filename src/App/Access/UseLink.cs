using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Access;

/// <summary>Signs in by a one-time link. It stands in for the password, not for the second factor.</summary>
internal static class UseLink
{
    public sealed record Request
    {
        public required string Token { get; init; }
        public string? Code { get; init; }
        public string? RecoveryCode { get; init; }
    }

    /// <param name="NeedsPassword">Somebody invited has none yet.</param>
    public sealed record Response(bool NeedsPassword);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Request request, Db db, TimeProvider time, SecondFactor secondFactor, Sessions sessions, HttpContext http, CancellationToken cancel)
    {
        var hash = OpaqueToken.HashOf(request.Token);
        var now = time.GetUtcNow();
        var usable = db.Set<OneTimeLink>().Where(row => row.Hash == hash && row.UsedAt == null && row.ExpiresAt > now);
        var person = await usable.Join(db.Set<Person>(), link => link.PersonId, person => person.Id, (_, person) => person).SingleOrDefaultAsync(cancel);
        if (person is null) return Used();
        if (person.TwoFactorEnabled)
        {
            if (request is { Code: not { Length: > 0 }, RecoveryCode: not { Length: > 0 } })
                return Problem.Of(401, "access.twoFactorNeeded", "Give the code of your authenticator app.");
            if (!await secondFactor.AcceptsAsync(person, request.Code, request.RecoveryCode, cancel))
                return Problem.Of(401, "access.wrongCode", "The code is wrong or was used before.");
        }
        // Of two clicks at the same moment, the one whose update finds the link unused wins.
        if (await usable.ExecuteUpdateAsync(set => set.SetProperty(row => row.UsedAt, now), cancel) != 1) return Used();
        await sessions.StartAsync(http, person.Id, byLink: true, cancel);
        return TypedResults.Ok(new Response(person is { PasswordHash: null, IsDemonstration: false }));
    }

    private static ProblemHttpResult Used() => Problem.Of(401, "access.linkUsed", "The link was used before or has expired: ask for a new one.");
}
