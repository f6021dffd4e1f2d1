using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Access;

/// <summary>A new password: the old one is asked for, except soon after a one-time link. All other sessions and all open links end.</summary>
internal static class ChangePassword
{
    public sealed record Request
    {
        public string? Current { get; init; }
        public required string Next { get; init; }
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Request request, SignedIn me, Db db, TimeProvider time, OwnPassword password, PersonRules rules, Sessions sessions, PersonEvents events, CancellationToken cancel)
    {
        if (me.IsDemonstration) return OwnPassword.Demonstration();
        var person = await db.Set<Person>().SingleAsync(row => row.Id == me.PersonId, cancel);
        var needsCurrent = !(me.PasswordGraceEndsAt > time.GetUtcNow());
        if (needsCurrent && await password.RefusalAsync(person, request.Current ?? "", cancel) is { } refusal) return refusal;
        var errors = new FieldErrors();
        await rules.SetPasswordAsync(errors, "next", person, request.Next);
        if (errors.Any) return errors.Problem();
        await events.WriteAsync(person, "passwordChanged", cancel);
        await db.Set<OneTimeLink>().Where(row => row.PersonId == person.Id).ExecuteDeleteAsync(cancel);
        await sessions.EndAllAsync(person.Id, except: me.SessionId, cancel);
        await db.Set<Session>().Where(row => row.Id == me.SessionId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.PasswordGraceEndsAt, (DateTimeOffset?)null), cancel);
        return TypedResults.NoContent();
    }
}
