using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Voice.AfterContacts;
using Shouwen.App.Voice.Kiosks;
using Shouwen.App.Voice.Letters;
using Shouwen.App.Voice.Sampling;

namespace Shouwen.App.Voice.Waves;

/// <summary>Takes away a wave that nobody was asked in yet.</summary>
internal static class DeleteWave
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(string code, Db db, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } row) return StoredWaves.NotFound(code);
        if (!ETag.Matches(http, row.Version)) return Problem.Changed(await StoredWaves.FormAsync(db, time, row, cancel));
        var wasAsked = row.State != WaveState.Draft || row.Answers > 0 || await DrawClaim.Whole(db).AnyAsync(invitation => invitation.WaveId == row.Id, cancel);
        if (wasAsked) return Problem.Conflict("voice.waveBegun", "People have been asked in this wave: close it instead.");
        db.RemoveRange(await db.Set<AfterContactRule>().Where(rule => rule.WaveId == row.Id).ToListAsync(cancel));
        db.RemoveRange(await db.Set<WaveLetters>().Where(letters => letters.WaveId == row.Id).ToListAsync(cancel));
        db.RemoveRange(await db.Set<KioskRefusal>().Where(one => db.Set<Kiosk>().Any(kiosk => kiosk.Id == one.KioskId && kiosk.WaveId == row.Id)).ToListAsync(cancel));
        db.RemoveRange(await db.Set<Kiosk>().Where(kiosk => kiosk.WaveId == row.Id).ToListAsync(cancel));
        db.Remove(row);
        return await StoredWaves.SaveAsync(db, time, row, cancel) is { } problem ? problem : TypedResults.NoContent();
    }
}
