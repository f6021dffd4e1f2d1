using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Voice.Answers;
using Shouwen.App.Voice.Definitions;
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

    public static async Task<WaveForm> FormAsync(Db db, Wave wave, CancellationToken cancel)
    {
        var survey = await db.Set<Survey>().AsNoTracking().SingleAsync(row => row.Id == wave.SurveyId, cancel);
        var begun = await db.Set<AnswerDraft>().CountAsync(row => row.WaveId == wave.Id, cancel);
        var states = await db.Set<Invitation>().Where(row => row.WaveId == wave.Id)
            .GroupBy(row => row.State).Select(group => new { State = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.State, group => group.Count, cancel);
        var invitations = new InvitationCounts(states.Values.Sum(), states.GetValueOrDefault(InvitationState.Answered), states.GetValueOrDefault(InvitationState.OptedOut));
        return new(
            wave.Code, wave.Name, survey.Code, survey.Name, wave.SurveyNumber, wave.State, wave.OpensOn, wave.ClosesOn,
            wave.ConductedBy, wave.Population, wave.Link, wave.Answers, begun, invitations);
    }

    /// <summary>Saves a changed wave; what somebody else left there, when they were first.</summary>
    public static async Task<ProblemHttpResult?> SaveAsync(Db db, Wave row, CancellationToken cancel)
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
            return await FindAsync(db, row.CentreId, row.Code, cancel) is { } current ? Problem.Changed(await FormAsync(db, current, cancel)) : NotFound(row.Code);
        }
    }
}
