using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Voice.Answers;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.Sampling;

/// <summary>A draw whose file was lost or whose plan was wrong, as if it had not been: while nobody of it was sent anything, began, answered or opted out.</summary>
internal static class TakeBackDraw
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(string code, int number, Db db, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } wave) return StoredWaves.NotFound(code);
        await using var claimed = await ClaimedDraw.BeginAsync(db, time, wave, cancel);
        if (claimed is null) return ClaimedDraw.Busy();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await WaveHold.AloneAsync(db, wave.Id, cancel);
        if (await db.Set<SampleDraw>().SingleOrDefaultAsync(row => row.WaveId == wave.Id && row.Number == number, cancel) is not { } draw)
            return Problem.NotFound("voice.noDraw", $"The wave has no draw {number}.");
        if (await Touched(db, wave.Id).AnyAsync(row => row.DrawId == draw.Id, cancel)) return Problem.Conflict("voice.drawBegun", "Somebody of this draw has been sent an invitation, has begun to answer, or has opted out.");
        await claimed.TakeApartAsync(draw.Id, cancel);
        db.Remove(draw);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        // It is gone for everybody; its invitations go piece by piece when the claim is left.
        claimed.IsOf(draw.Id);
        return TypedResults.NoContent();
    }

    public static IQueryable<Invitation> Touched(Db db, Guid waveId) => db.Set<Invitation>().Where(row => row.WaveId == waveId && row.DrawId != null
        && (row.State != InvitationState.Made || db.Set<AnswerDraft>().Any(draft => draft.WaveId == waveId && draft.KeyHash == row.TokenHash)));
}
