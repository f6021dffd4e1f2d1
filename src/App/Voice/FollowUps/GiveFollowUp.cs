using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Published;
using Shouwen.App.Http;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.FollowUps;

/// <summary>Gives a follow-up that is no case yet to somebody, and tells to whom one can. It becomes a case of theirs; a case is handed over on the desk.</summary>
internal static class GiveFollowUp
{
    public static async Task<Ok<IReadOnlyList<MemberCard>>> Owners(Db db, Acting acting, CancellationToken cancel) =>
        TypedResults.Ok(await WaveOwners.WhoMayAsync(db, acting.CentreId, cancel));

    public static async Task<Results<Ok<FollowUpForm>, ProblemHttpResult>> Handle(
        int number, FollowUpGiven given, Db db, FollowUpCases cases, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await StoredFollowUps.FindAsync(db, acting, number, cancel) is not { } row) return StoredFollowUps.NotFound(number);
        if (acting.ScopeOf(Act.VoiceFollowUps) == Scope.Own) return Problem.Forbidden("voice.notYoursToGive", "Your team leader gives follow-ups to others.");
        if (!ETag.Matches(http, row.Version)) return Problem.Changed(await StoredFollowUps.FormAsync(db, time, row, cancel));
        if (Refused(row) is { } refused) return refused;
        if ((await WaveOwners.WhoMayAsync(db, acting.CentreId, cancel)).All(member => member.Id != given.Owner)) return Problem.Invalid("owner", WaveOwners.MayNot);
        if (await OpenAsync(db, cases, acting, row, given.Owner, cancel) is { } opened) return await StoredFollowUps.AnswerAsync(db, time, opened, http, cancel);
        db.ChangeTracker.Clear();
        return await StoredFollowUps.WorkAsync(db, time, acting, number, http, one =>
        {
            if (Refused(one) is { } meanwhile) return Task.FromResult<ProblemHttpResult?>(meanwhile);
            one.OwnerId = given.Owner;
            return Task.FromResult<ProblemHttpResult?>(null);
        }, cancel);
    }

    private static ProblemHttpResult? Refused(FollowUp row) =>
        row.State == FollowUpState.Closed ? Problem.Conflict("voice.followUpClosed", "This follow-up is closed.")
        : row.CaseNumber is { } number ? Problem.Of(409, "voice.followUpIsCase", $"This follow-up is case {number}: hand it over on the desk, where its first owner keeps it until somebody else has accepted.", ("number", number))
        : null;

    /// <summary>Its promise counts from when the customer asked, also when nobody had it until now.</summary>
    private static async Task<FollowUp?> OpenAsync(Db db, FollowUpCases cases, Acting acting, FollowUp row, Guid owner, CancellationToken cancel)
    {
        var wave = await db.Set<Wave>().AsNoTracking().SingleAsync(one => one.Id == row.WaveId, cancel);
        if ((await StoredWaves.DefinitionAsync(db, wave, cancel)).FollowUp is not { } rule) return null;
        var (id, version) = (row.Id, row.Version);
        FollowUp? taken = null;
        var isOpened = await cases.OpenAsync(acting, new(wave.CentreId, wave.Name, owner, row.RaisedAt, rule.Hours), async opened =>
        {
            taken = await db.Set<FollowUp>().SingleAsync(one => one.Id == id, cancel);
            if (taken.Version != version) return false;
            (taken.OwnerId, taken.CaseId, taken.CaseNumber, taken.Version) = (owner, opened.Id, opened.Number, version + 1);
            return true;
        }, cancel);
        return isOpened ? taken : null;
    }
}
