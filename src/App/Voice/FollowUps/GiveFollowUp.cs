using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.FollowUps;

/// <summary>Gives a follow-up to somebody else, and tells to whom one can.</summary>
internal static class GiveFollowUp
{
    public static async Task<Ok<IReadOnlyList<MemberCard>>> Owners(Db db, Acting acting, CancellationToken cancel) =>
        TypedResults.Ok(await Members.WhoMayAsync(db, acting.CentreId, Act.VoiceFollowUps, cancel));

    public static async Task<Results<Ok<FollowUpForm>, ProblemHttpResult>> Handle(
        int number, FollowUpGiven given, Db db, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await StoredFollowUps.FindAsync(db, acting, number, cancel) is not { } row) return StoredFollowUps.NotFound(number);
        if (acting.ScopeOf(Act.VoiceFollowUps) == Scope.Own) return Problem.Forbidden("voice.notYoursToGive", "Your team leader gives follow-ups to others.");
        if (!ETag.Matches(http, row.Version)) return Problem.Changed(await StoredFollowUps.FormAsync(db, time, row, cancel));
        if (row.State == FollowUpState.Closed) return Problem.Conflict("voice.followUpClosed", "This follow-up is closed.");
        if ((await Members.WhoMayAsync(db, acting.CentreId, Act.VoiceFollowUps, cancel)).All(member => member.Id != given.Owner)) return Problem.Invalid("owner", WaveOwners.MayNot);
        row.OwnerId = given.Owner;
        return await StoredFollowUps.SaveAsync(db, time, row, http, cancel);
    }
}
