using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Voice.Sampling;
using Shouwen.App.Voice.Surveys;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.Published;

/// <summary>That a customer was asked: in which wave, when, and whether they said that they want to be left alone. Whether they answered is not told: nobody is to be spoken to about that.</summary>
public sealed record AskedOf(string Wave, string WaveName, DateOnly On, bool WantsNoMore)
{
    /// <summary>Newest first.</summary>
    public static async Task<IReadOnlyList<AskedOf>> ListAsync(Db db, int centreId, long customer, int most, CancellationToken cancel) =>
        await (from row in DrawClaim.Whole(db).AsNoTracking()
               join wave in db.Set<Wave>() on row.WaveId equals wave.Id
               join survey in db.Set<Survey>() on wave.SurveyId equals survey.Id
               where row.CentreId == centreId && row.Customer == customer && row.AskedOn != null && survey.Audience == Audience.Customers
               orderby row.AskedOn descending, row.Id descending
               select new AskedOf(wave.Code, wave.Name, row.AskedOn!.Value, row.State == InvitationState.OptedOut)).Take(most).ToListAsync(cancel);
}
