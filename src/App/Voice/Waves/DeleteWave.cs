using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Voice.Waves;

/// <summary>Takes away a wave that nobody was asked in yet.</summary>
internal static class DeleteWave
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(string code, Db db, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } row) return StoredWaves.NotFound(code);
        if (!ETag.Matches(http, row.Version)) return Problem.Changed(await StoredWaves.FormAsync(db, time, row, cancel));
        var wasAsked = row.State != WaveState.Draft || row.Answers > 0 || await db.Set<Invitation>().AnyAsync(invitation => invitation.WaveId == row.Id, cancel);
        if (wasAsked) return Problem.Conflict("voice.waveBegun", "People have been asked in this wave: close it instead.");
        db.Remove(row);
        return await StoredWaves.SaveAsync(db, time, row, cancel) is { } problem ? problem : TypedResults.NoContent();
    }
}
