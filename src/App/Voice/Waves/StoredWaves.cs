using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Voice.Answers;
using Shouwen.App.Voice.Definitions;
using Shouwen.App.Voice.Sampling;
using Shouwen.App.Voice.Surveys;

namespace Shouwen.App.Voice.Waves;

/// <summary>Waves of a centre in the store.</summary>
internal static class StoredWaves
{
    public static Task<Wave?> FindAsync(Db db, int centreId, string code, CancellationToken cancel) =>
        db.Set<Wave>().SingleOrDefaultAsync(row => row.CentreId == centreId && row.Code == code, cancel);

    public static ProblemHttpResult NotFound(string code) => Problem.NotFound("voice.noWave", $"There is no wave {code} in this centre.");

    public static async Task<SurveyDefinition> DefinitionAsync(Db db, Wave wave, CancellationToken cancel) =>
        (await db.Set<SurveyVersion>().AsNoTracking().SingleAsync(row => row.SurveyId == wave.SurveyId && row.Number == wave.SurveyNumber, cancel)).Read();

    /// <summary>Complete answers, as they are in the store now.</summary>
    public static Task<int> CountAsync(Db db, Guid waveId, CancellationToken cancel) =>
        db.Set<AnswerSheet>().CountAsync(row => row.WaveId == waveId && row.Complete, cancel);

    /// <summary>Complete answers: counted while the wave is open, kept when it is not.</summary>
    public static async Task<int> AnswersAsync(Db db, Wave wave, CancellationToken cancel) =>
        wave.State == WaveState.Open ? await CountAsync(db, wave.Id, cancel) : wave.Answers;

    public static async Task<WaveForm> FormAsync(Db db, TimeProvider time, Wave wave, CancellationToken cancel)
    {
        var survey = await db.Set<Survey>().AsNoTracking().SingleAsync(row => row.Id == wave.SurveyId, cancel);
        var begun = await db.Set<AnswerDraft>().CountAsync(row => row.WaveId == wave.Id, cancel);
        var partial = await db.Set<AnswerSheet>().CountAsync(row => row.WaveId == wave.Id && !row.Complete, cancel);
        var invitations = (await InvitationsAsync(db, [wave.Id], cancel)).GetValueOrDefault(wave.Id, InvitationCounts.None);
        var answers = await AnswersAsync(db, wave, cancel);
        var due = WaveDays.DueOn(await WaveDays.TodayAsync(db, time, wave.CentreId, cancel), wave.State, wave.OpensOn, wave.ClosesOn);
        return new(
            wave.Code, wave.Name, survey.Code, survey.Name, wave.SurveyNumber, wave.State, wave.OpensOn, wave.ClosesOn, due,
            wave.ConductedBy, wave.Population, wave.Asked, wave.Link, answers, begun, partial, invitations, ResponseRate.Of(answers, wave.Asked, invitations),
            wave.Owners);
    }

    /// <summary>What became of the people invited to each wave; waves without any are not among them.</summary>
    public static async Task<Dictionary<Guid, InvitationCounts>> InvitationsAsync(Db db, IReadOnlyCollection<Guid> waves, CancellationToken cancel)
    {
        // Asked for first, and mostly nothing: so the counts need no more than their index.
        var underway = await db.Set<DrawClaim>().Where(claim => waves.Contains(claim.WaveId)).Select(claim => (Guid?)claim.DrawId).ToListAsync(cancel);
        var invited = underway.Count == 0 ? db.Set<Invitation>() : db.Set<Invitation>().Where(row => row.DrawId == null || !underway.Contains(row.DrawId));
        var counts = await invited.Where(row => waves.Contains(row.WaveId))
            .GroupBy(row => new { row.WaveId, row.State }).Select(group => new { group.Key.WaveId, group.Key.State, Count = group.Count() }).ToListAsync(cancel);
        return counts.GroupBy(count => count.WaveId).ToDictionary(wave => wave.Key, wave =>
        {
            int In(InvitationState state) => wave.Where(count => count.State == state).Sum(count => count.Count);
            return new InvitationCounts(wave.Sum(count => count.Count), In(InvitationState.Answered), In(InvitationState.OptedOut));
        });
    }

    /// <summary>Saves a changed wave; what somebody else left there, when they were first.</summary>
    public static async Task<ProblemHttpResult?> SaveAsync(Db db, TimeProvider time, Wave row, CancellationToken cancel)
    {
        row.Version++;
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await FindAsync(db, row.CentreId, row.Code, cancel) is { } current ? Problem.Changed(await FormAsync(db, time, current, cancel)) : NotFound(row.Code);
        }
    }
}
